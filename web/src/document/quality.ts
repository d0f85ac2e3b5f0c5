/** Below this share of right letters a page should be compared with its picture, as the API says. */
export const POOR_QUALITY = 0.93;

/** Nobody can count so few. */
const HARDLY_ANY = 0.0005;

export const isPoor = (quality: number): boolean => quality < POOR_QUALITY;

/** “One letter in so many may be wrong”, as a round number; undefined where hardly any may be. */
export function oneWrongIn(quality: number): number | undefined {
  const errors = 1 - quality;
  if (errors < HARDLY_ANY) return undefined;
  const letters = 1 / errors;
  const step = letters < 20 ? 1 : letters < 100 ? 10 : letters < 1000 ? 50 : 500;
  return Math.max(2, Math.round(letters / step) * step);
}
