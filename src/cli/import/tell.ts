import type { Bilingual } from '../../shared/bilingual.js';

/** Says something in the language of the terminal, on its own or above a progress bar. */
export interface Tell {
  (text: Bilingual, sayLine?: (line: string) => void): void;
  readonly language: keyof Bilingual;
}
