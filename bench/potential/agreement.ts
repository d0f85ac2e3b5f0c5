import type { ClaimSuggestion, ClaimValues } from '../../src/potential/claims/claim-kinds.js';
import { foldedForm } from '../../src/text/normalise.js';
import type { ExpectedClaim } from './passages.js';

type Values = Readonly<Record<string, unknown>>;
type Agree = (expected: Values, found: Values, quote: string) => boolean;

const syllables = (text: unknown): string =>
  ` ${foldedForm(String(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
const letters = (text: unknown): string => foldedForm(String(text)).replace(/[^\p{L}\p{N}]/gu, '');

/** The same name: equal without marks and case, or one stands whole in the other. */
export function sameName(a: unknown, b: unknown): boolean {
  const [one, other] = [syllables(a), syllables(b)];
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

/** The same code: equal in letters and digits, or one goes on where the other ends (`QCVN 19:2009/BTNMT cột B`). */
function sameCode(a: unknown, b: unknown): boolean {
  const [one, other] = [letters(a), letters(b)].sort((x, y) => x.length - y.length) as [string, string];
  return one === other || (one.length >= 4 && (other.startsWith(one) || other.endsWith(one)));
}

const TIMES: readonly [RegExp, number][] = [
  [/^(?:nghin|ngan|thousand)\s+/, 1e3],
  [/^(?:trieu|million)\s+/, 1e6],
  [/^(?:ty|ti|billion)\s+/, 1e9],
];
const UNITS: readonly [RegExp, string][] = [
  [/^(?:percent|per cent|phan tram)$/, '%'],
  [/^(?:percentage points|diem phan tram|diem %)$/, '%'],
  [/^(?:dong|vnd)\b/, 'dong'],
  [/^(?:ngay|days?)$/, 'ngay'],
  [/^(?:gio|hours?)$/, 'gio'],
  [/^(?:phut|min|minutes?)$/, 'phut'],
  [/^(?:times|fold|x)$/, 'lan'],
  [/^t$/, 'tan'],
];

/** `7,8 triệu đồng/ha` as 7,800,000 đồng: what is counted per is not compared. */
function measure(value: unknown, unit: unknown): { value: number; unit: string } {
  const whole = typeof unit === 'string' ? foldedForm(unit).trim() : '';
  const [, factor] = TIMES.find(([pattern]) => pattern.test(whole)) ?? [undefined, 1];
  const bare = TIMES.reduce((text, [pattern]) => text.replace(pattern, ''), whole);
  const [first = ''] = bare.split(/\s*\/\s*|\s+per\s+/);
  const [, name] = UNITS.find(([pattern]) => pattern.test(first)) ?? [undefined, first];
  return { value: Number(value) * factor, unit: name };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** What both hold is the same. */
const bothSame = (a: Values, b: Values, name: string, same: (x: unknown, y: unknown) => boolean): boolean =>
  a[name] === undefined || b[name] === undefined || same(a[name], b[name]);

const equal = (a: unknown, b: unknown): boolean => a === b;

const AGREE: { readonly [K in keyof ClaimValues]: Agree } = {
  readiness: (a, b) => a['trl'] === b['trl'],
  protection: (a, b) =>
    a['right'] === b['right'] &&
    a['status'] === b['status'] &&
    (a['number'] === undefined || sameCode(a['number'], b['number'] ?? '')) &&
    bothSame(a, b, 'date', equal),
  pilot: (a, b) =>
    ['place', 'scale', 'year'].some((name) => a[name] !== undefined && b[name] !== undefined) &&
    bothSame(a, b, 'place', sameName) &&
    bothSame(a, b, 'scale', sameName) &&
    bothSame(a, b, 'year', equal),
  // A quantity that the sentence leaves unsaid was named by whoever labelled it: it is not compared.
  gain(a, b, quote) {
    const named = syllables(quote).includes(syllables(a['quantity']));
    if (a['direction'] !== b['direction'] || (named && !sameName(a['quantity'], b['quantity']))) return false;
    if (a['value'] === undefined) return true;
    const [one, other] = [measure(a['value'], a['unit']), measure(b['value'], b['unit'])];
    return close(one.value, other.value) && one.unit === other.unit;
  },
  cost: (a, b) => close(Number(a['amount']), Number(b['amount'])) && a['currency'] === b['currency'],
  adopter: (a, b) => sameName(a['name'], b['name']),
  standard: (a, b) => sameCode(a['code'], b['code']),
  acceptance: (a, b) => a['rating'] === b['rating'] && bothSame(a, b, 'date', equal),
  localFit: (a, b) =>
    ['product', 'place'].some((name) => a[name] !== undefined && b[name] !== undefined) &&
    bothSame(a, b, 'product', sameName) &&
    bothSame(a, b, 'place', sameName),
  transfer: (a, b) => a['way'] === b['way'],
  investment: (a, b) => close(Number(a['amount']), Number(b['amount'])) && a['currency'] === b['currency'],
  restriction: () => true,
};

/** Whether a found claim says what a person found: the same kind, in the same sentence, with values that agree. */
export function agrees(expected: ExpectedClaim, found: ClaimSuggestion): boolean {
  if (expected.kind !== found.kind || !overlaps(expected.quote, found.quote)) return false;
  if (expected.kind === 'readiness' && found.kind === 'readiness' && expected.inWords)
    return Math.abs(expected.value.trl - found.value.trl) <= 1;
  return [expected.value, ...(expected.or ?? [])].some((value) =>
    AGREE[expected.kind](value, found.value, expected.quote),
  );
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether two quotes of one passage share at least half of the shorter one. */
export function overlaps(a: string, b: string): boolean {
  const [short, long] = [spaced(a), spaced(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === '') return false;
  if (long.includes(short)) return true;
  for (let size = short.length - 1; size * 2 >= short.length; size--)
    if (long.endsWith(short.slice(0, size)) || long.startsWith(short.slice(-size))) return true;
  return false;
}
