/**
 * The numbers that `npm run bench -- reading --half tune --fit` fits, of predicted quality and of the facts it is made
 * of. The bounds of the facts are part of the fit: with others, the weights are to be fitted anew.
 */

/** Confidences of words. */
export const HARDLY_SURE = 0.5;
export const DOUBTFUL = 0.7;
/** Of another word, that it is what stands there. */
export const LIKELIER = 0.5;
/** Of letters; added before a logarithm is taken. */
export const LEAST_SHARE = 0.002;

/** To the logarithm of the errors that are left in the text that stands, after all further readings: the line reader's own. */
export const WITH_RIVALS = {
  constant: 1.73,
  unsure: 1.24,
  hardlySure: 1.15,
  odd: 0.48,
  lineUnsure: 0.22,
  ambiguous: 0.5,
  likelierOther: -1.82,
  syllables: -0.61,
} as const;
/** Of readers that tell no candidates, roughly; the preprocessing fallback chooses by it among readings of whatever reader. */
export const ALONE = { constant: -0.94, unsure: 1.41, odd: 2.92, hardlySure: 1.87 } as const;
/** What is left of the surest page. */
export const LEAST_ERROR = 0.003;

/**
 * A page below this quality may well have more than one wrong letter in ten, and should be read again or looked at.
 * A little more than nine tenths: a prediction is drawn to the middle, and a poor page missed costs more than a good one
 * seen.
 */
export const POOR_QUALITY = 0.93;
