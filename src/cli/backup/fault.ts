import type { Bilingual } from '../../shared/bilingual.js';

/** Something wrong in an installation or a copy; the command reports it and continues. */
export interface Fault {
  /** Key of an object, or a file of the copy. */
  readonly what: string;
  readonly why: 'missing' | 'damaged';
}

export const faultLine = ({ what, why }: Fault): Bilingual =>
  why === 'missing'
    ? { vi: `✗ ${what}: không có`, en: `✗ ${what}: is missing` }
    : {
        vi: `✗ ${what}: nội dung không đúng (SHA-256 khác)`,
        en: `✗ ${what}: is damaged (different SHA-256)`,
      };
