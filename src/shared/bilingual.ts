/** A message as a person reads it: Vietnamese first, English complete. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
