/** Numbers in words, one to ten. */
export const WORD_VALUES: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

export const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;
export const NUMBER_WORD = Object.keys(WORD_VALUES).join('|');

/** A number as printed: Vietnamese parts thousands with a point and decimals with a comma, English the reverse. */
export function readNumber(printed: string, english = false): number | undefined {
  const text = printed.trim().toLowerCase();
  const word = WORD_VALUES[text];
  if (word !== undefined) return word;
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const [thousands, decimal] = english ? [',', '.'] : ['.', ','];
  // One separator of the wrong kind that cannot part thousands is a decimal sign: 7.5 in a Vietnamese text.
  const wrong = text.split(thousands);
  const onlyWrong = !text.includes(decimal) && wrong.length === 2 && wrong[1]?.length !== 3;
  const plain = onlyWrong
    ? text.replace(thousands, '.')
    : text.replaceAll(thousands, '').replace(decimal, '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
