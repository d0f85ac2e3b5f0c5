/** A page number as people print it: 12, - 12 -, [12], Trang 12, 12/52, Page 3 of 9, ix. */
const PRINTED =
  /^[-–—·.\s([]*(?:trang|page|p\.|tr\.)?\s*(?:(?<arabic>\d{1,4})(?:\s*(?:\/|of|sur|trên)\s*\d{1,4})?|(?<roman>[ivxl]{1,7}))[-–—·.\s)\]]*$/iu;

export interface PrintedNumber {
  readonly value: number;
  readonly kind: 'arabic' | 'roman';
  /** May as well be a year. */
  readonly isYear: boolean;
}

/** The page number that a line says and nothing else. */
export function printedNumber(text: string): PrintedNumber | undefined {
  const { arabic, roman } = PRINTED.exec(text.trim())?.groups ?? {};
  if (arabic !== undefined) {
    const value = Number(arabic);
    return { value, kind: 'arabic', isYear: value >= 1900 && value < 2100 };
  }
  const value = roman === undefined ? 0 : romanValue(roman.toLowerCase());
  return value > 0 ? { value, kind: 'roman', isYear: false } : undefined;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
