import type { Bilingual } from '../../shared/bilingual.js';

/** Something in an installation or a copy that is not as it should be; the work goes on around it. */
export interface Fault {
  /** Key of an object, or a file of the copy. */
  readonly what: string;
  readonly why: 'missing' | 'damaged';
}

export const faultLine = ({ what, why }: Fault): Bilingual =>
  why === 'missing'
    ? { vi: `✗ ${what}: không có`, en: `✗ ${what}: is not there` }
    : { vi: `✗ ${what}: nội dung không đúng (SHA-256 khác)`, en: `✗ ${what}: damaged (another SHA-256)` };
