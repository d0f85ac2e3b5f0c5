import type { PriorityValue } from '../../shared/field-names.js';
import { findDates } from '../../text/dates.js';
import { COUNTRY_CODES } from '../data/patent-words.js';

export interface FoundPriority {
  readonly value: PriorityValue;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly kind: 'number' | 'date' | 'country';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /(?<![\p{L}\d./-])(?:PCT\/[A-Z]{2}\d{2,4}\/\d{5,6}|\d{2}\/\d[\d,]{5,7}\d|[12]-\d{4}-\d{5}|(?:19|20)\d{2}[-/]\d{3,7}|\d{5,12}(?:\.\d)?)(?![\d/]|\.\d{2})/gu;
const COUNTRY = /(?<![\p{L}\d/])([A-Z]{2})(?![\p{L}\d/])/gu;

/**
 * Priorities as number, date and country, in whatever order an office prints them: a second of one sort begins the
 * next priority. `office` stands in where no country is printed.
 */
export function readPriorities(printed: string, office?: string): FoundPriority[] {
  const text = printed.replaceAll('–', '-');
  const groups: Token[][] = [];
  for (const token of tokensOf(text)) {
    const open = groups.at(-1);
    if (open === undefined || open.some(({ kind }) => kind === token.kind)) groups.push([token]);
    else open.push(token);
  }
  return groups.flatMap((group): FoundPriority[] => {
    const of = (kind: Token['kind']): string | undefined => group.find((token) => token.kind === kind)?.value;
    const number = seriesNumber(of('number'));
    const [first, last] = [group[0], group.at(-1)];
    if (number === undefined || !first || !last) return [];
    const date = of('date');
    const country = of('country') ?? office;
    const value = { number, ...(date ? { date } : {}), ...(country ? { country } : {}) };
    return [{ value, start: first.start, end: last.end }];
  });
}

/** `61/428,066`, with the comma where it belongs. */
function seriesNumber(number: string | undefined): string | undefined {
  const [, series, serial = ''] = /^(\d{2})\/([\d,]+)$/.exec(number ?? '') ?? [];
  const digits = serial.replaceAll(',', '');
  return series === undefined || digits.length !== 6
    ? number
    : `${series}/${digits.slice(0, 3)},${digits.slice(3)}`;
}

function tokensOf(text: string): Token[] {
  const dates = findDates(text).map(({ iso, index, printed }): Token => ({
    kind: 'date',
    value: iso,
    start: index,
    end: index + printed.length,
  }));
  const free = (at: number): boolean => !dates.some(({ start, end }) => at >= start && at < end);
  const others = [
    ...[...text.matchAll(NUMBER)].map((match): Token => tokenOf('number', match, match[0])),
    ...[...text.matchAll(COUNTRY)]
      .filter(([, code = '']) => COUNTRY_CODES.has(code))
      .map((match): Token => tokenOf('country', match, match[1] ?? '')),
  ].filter(({ start }) => free(start));
  return [...dates.filter(({ value }) => value.length === 10), ...others].sort((a, b) => a.start - b.start);
}

const tokenOf = (kind: Token['kind'], match: RegExpExecArray, value: string): Token => ({
  kind,
  value,
  start: match.index,
  end: match.index + match[0].length,
});
