/** The tones of Vietnamese, by the mark that bears them. */
export type Tone = 'none' | 'huyen' | 'hoi' | 'nga' | 'sac' | 'nang';

type Read = Readonly<Record<Tone, Partial<Record<Tone, number>>>>;

/**
 * How many of a thousand tones the line reader reads for which, the printed one first: over a circumflex or breve, in
 * small letters and in capitals, and on any other letter. Counted with `npm run bench -- marks` on the scans of the
 * layouts on which the rules were set; single ones are left out.
 */
export const TONES_OVER_VOWEL_DIACRITIC: Read = {
  none: { none: 999 },
  huyen: { huyen: 736, none: 145, hoi: 104, sac: 14 },
  hoi: { hoi: 786, none: 88, nga: 64, huyen: 39, sac: 15 },
  nga: { nga: 654, sac: 185, hoi: 119, none: 33, huyen: 8 },
  sac: { sac: 968, none: 19, nang: 1 },
  nang: { nang: 999 },
};
export const TONES_OVER_VOWEL_DIACRITIC_IN_CAPITALS: Read = {
  none: { none: 999 },
  huyen: { huyen: 662, none: 318, hoi: 19 },
  hoi: { hoi: 378, none: 367, huyen: 143, nga: 112 },
  nga: { nga: 600, none: 200, hoi: 120, sac: 80 },
  sac: { sac: 822, none: 167 },
  nang: { nang: 994, none: 6 },
};
export const TONES_ELSEWHERE: Read = {
  none: { none: 999 },
  huyen: { huyen: 999 },
  hoi: { hoi: 994, huyen: 5 },
  nga: { nga: 994, huyen: 3, hoi: 2 },
  sac: { sac: 999 },
  nang: { nang: 998, none: 2 },
};
/** A pair that was not seen. */
export const RARE_TONE = 0.5;

/** A breve read as a circumflex; any other vowel diacritic or horn lost, added or taken for another; the stroke of đ. */
export const BREVE_AS_CIRCUMFLEX = 30;
export const OTHER_VOWEL_DIACRITIC = 2;
export const STROKE_OF_D = 0.3;
/** A tilde read as a circumflex (`nhãn` as `nhân`): not counted, but met in worn prints again and again. */
export const TILDE_AS_VOWEL_DIACRITIC = 10;
