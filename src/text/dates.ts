import { mappedFoldedForm, originalSpan } from './normalise.js';

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface FoundDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly iso: string;
  readonly index: number;
  readonly printed: string;
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => string | undefined;
}

const n = (text: string | undefined): number => Number(text ?? NaN);

const PATTERNS: readonly DatePattern[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/, read: ([, y, m, d]) => day(n(y), n(m), n(d)) },
  {
    pattern: /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\b/,
    read: ([, d, m, y]) => day(n(y), n(m), n(d)),
  },
  {
    pattern: /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/,
    read: ([, d, m, y]) => day(n(y), n(m), n(d)),
  },
  {
    pattern:
      /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(\d{1,2})(?:[,.]\s*|\s+)(\d{4})\b/,
    read: ([, m, d, y]) => day(n(y), monthNumber(m), n(d)),
  },
  {
    pattern: /\b(\d{1,2})\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})\b/,
    read: ([, d, m, y]) => day(n(y), monthNumber(m), n(d)),
  },
  { pattern: /thang\s+(\d{1,2})\s*(?:nam\s+|[/-]\s?)(\d{4})/, read: ([, m, y]) => month(n(y), n(m)) },
  { pattern: /(?<![\d/.-])(\d{1,2})\s?\/\s?(\d{4})\b/, read: ([, m, y]) => month(n(y), n(m)) },
];

/** The first date in a text, in the forms that Vietnamese and English documents use. Day before month. */
export function findDate(text: string): FoundDate | undefined {
  return findDates(text)[0];
}

/** Every date in a text, in order; a longer form wins over a shorter one at the same place. */
export function findDates(text: string): FoundDate[] {
  return datesIn(text).flatMap(({ iso, index, printed }) =>
    iso === undefined ? [] : [{ iso, index, printed }],
  );
}

/** What is printed as a date and cannot be one: `31/02/2020`. */
export function findImpossibleDates(text: string): Omit<FoundDate, 'iso'>[] {
  return datesIn(text).filter(({ iso, printed }) => iso === undefined && /\d{4}/.test(printed));
}

interface DateForm extends Omit<FoundDate, 'iso'> {
  readonly iso: string | undefined;
}

/** Words are compared without marks, which are what reading loses first. */
function datesIn(text: string): DateForm[] {
  const folded = mappedFoldedForm(text);
  const found: (DateForm & { end: number })[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of folded.text.matchAll(new RegExp(pattern.source, 'g'))) {
      const [index, end] = originalSpan(folded, match.index, match.index + match[0].length);
      if (found.some((other) => index < other.end && other.index < end)) continue;
      found.push({ iso: read(match), index, end, printed: text.slice(index, end) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

const monthNumber = (name: string | undefined): number =>
  ENGLISH_MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function day(y: number, m: number, d: number): string | undefined {
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real && y >= FIRST_YEAR && y <= LAST_YEAR ? date.toISOString().slice(0, 10) : undefined;
}

function month(y: number, m: number): string | undefined {
  const real = m >= 1 && m <= 12 && y >= FIRST_YEAR && y <= LAST_YEAR;
  return real ? `${String(y)}-${String(m).padStart(2, '0')}` : undefined;
}
