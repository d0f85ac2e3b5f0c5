import type { PersonValue } from '../../shared/field-names.js';
import { COMPANY_END, ORGANISATION_WORD } from '../../text/data/organisation-words.js';
import { COUNTRY_CODES } from '../data/patent-words.js';
import { nameCase } from '../names/people.js';
import { oneLine } from '../page/page-text.js';
import { westernLetters } from './western-letters.js';

/** An applicant, inventor, owner or agent, with the span of the item that names it. */
export interface Party {
  readonly party: PersonValue;
  readonly start: number;
  readonly end: number;
}

const LABEL =
  /^\s*(?:Applicants?|Inventors?|Assignees?|Proprietors?|Representatives?|Attorney,? Agent,? or Firm|Notice|Chủ đơn|Tác giả(?: sáng chế)?)\s*(?:\([^)]*\))?\s*(?:[:;–-]|(?<=Applicants?|Inventors?|Assignees?|Proprietors?|Representatives?)[.,]?(?=\s+\p{Lu}))[^\S\n]*/iu;
/** `(VN)`, also as readers close it: `(VN]`. */
const MARK = /(?:[([{]\s?|(?<=[,\n])\s?)([A-Z]{2})\s?[)\]}]/g;
/** WIPO's nationality and residence: `[JP/JP]`. */
const BOTH = /[[(]?\s?[A-Z]{1,2}\s?\/\s?([A-Z]{2})(?:[\])]|(?=\s*;))/;

/** The people or bodies of one item: split at numbers, bullets or countries; name before country and address. */
export function readParties(text: string): Party[] {
  const label = LABEL.exec(text)?.[0] ?? '';
  const named = label !== '' && /^\s*\n/.test(text.slice(label.length));
  return pieces(text, label.length).flatMap(({ start, end, lineIsName }) => {
    const party = readParty(text.slice(start, end), lineIsName || named);
    return party === undefined ? [] : [{ party, start, end }];
  });
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Its first line is the name, the address stands below. */
  readonly lineIsName: boolean;
}

const BULLETS = /(?:^|\n)[^\S\n]*[•·●*–-][^\S\n]+(?=\p{L})|(?<=[\])])\s*[•·●]\s*/gu;
const NUMBERS = /(?:^|[\s;.,])(\d{1,2})[.)]\s+(?=\p{Lu})/gu;

function pieces(text: string, from: number): Piece[] {
  const body = text.slice(from);
  for (const [pattern, lineIsName] of [
    [BULLETS, true],
    [NUMBERS, false],
  ] as const) {
    const cuts = [...body.matchAll(pattern)].map(({ index }) => from + index);
    if (cuts[0] !== undefined && text.slice(from, cuts[0]).trim() === '')
      return cutAt(text, cuts, lineIsName);
  }
  const marks = [...body.matchAll(MARK)].filter(([, code = '']) => COUNTRY_CODES.has(code));
  const cuts = [from];
  marks.slice(0, -1).forEach((mark) => {
    const behind = from + mark.index + mark[0].length;
    const parted = /^\s*[;,.]\s*|^\s*\n\s*(?=\p{Lu})/u.exec(text.slice(behind));
    if (parted !== null) cuts.push(behind + parted[0].length);
  });
  if (marks.length === 0) for (let i = from; i < text.length; i++) if (text[i] === ';') cuts.push(i + 1);
  return cutAt(text, cuts, false);
}

function cutAt(text: string, cuts: readonly number[], lineIsName: boolean): Piece[] {
  return cuts.map((start, i) => {
    const slice = text.slice(start, cuts[i + 1] ?? text.length);
    const lead = /^[\s;.,•·●*–-]*(?:\d{1,2}[.)]\s+)?/.exec(slice)?.[0].length ?? 0;
    return { start: start + lead, end: start + slice.replace(/[\s;.,]+$/, '').length, lineIsName };
  });
}

function readParty(text: string, lineIsName: boolean): PersonValue | undefined {
  const printed = oneLine(text);
  if (printed.length < 3 || !/\p{L}/u.test(printed)) return undefined;
  const mark = [...text.matchAll(MARK)]
    .map((match) => [oneLine(match[0]), match[1]] as const)
    .findLast(([, code = '']) => COUNTRY_CODES.has(code));
  const both = BOTH.exec(printed);
  const country = both?.[1] ?? mark?.[1];
  const firstLine = lineIsName || lineIsCompany(text) ? oneLine(text.trim().split('\n')[0] ?? '') : printed;
  const head = beforeAny(firstLine, [both?.[0], mark?.[0], ';']);
  const [name, addressBefore] = nameAndAddress(head);
  if (name.length < 3 || /^\d/.test(name)) return undefined;
  const spelled = country === undefined || country === 'VN' ? name : westernLetters(name);
  const address = addressIn(printed, head, [both?.[0], mark?.[0]], addressBefore);
  return {
    name: tidyCase(spelled),
    ...(country === undefined ? {} : { country }),
    ...(address === '' ? {} : { address }),
  };
}

/** A company's name that ends its line has its address on the next, be there a comma between them or not. */
function lineIsCompany(text: string): boolean {
  const [first = '', second] = text.trim().split('\n');
  const last =
    first
      .trim()
      .split(/[\s,]+/)
      .at(-1) ?? '';
  return second !== undefined && !first.includes('(') && (COMPANY_END.test(last) || /^\s*\d/.test(second));
}

function beforeAny(text: string, signs: readonly (string | undefined)[]): string {
  const places = signs.map((sign) => (sign === undefined ? -1 : text.indexOf(sign))).filter((at) => at > 0);
  return text.slice(0, Math.min(text.length, ...places)).trim();
}

function addressIn(
  printed: string,
  head: string,
  marks: readonly (string | undefined)[],
  before: string,
): string {
  let behind = printed.slice(printed.indexOf(head) + head.length);
  for (const mark of marks) if (mark !== undefined) behind = behind.replace(mark, ' ');
  const after = oneLine(behind).replace(/^[\s,.;]+|[\s,.;]+$/g, '');
  return oneLine([before, after].filter((part) => part !== '').join(', '));
}

function nameAndAddress(text: string): [name: string, address: string] {
  const parts = text.split(',').map((part) => part.trim());
  const inverted = invertedName(parts[0] ?? '', parts[1] ?? '');
  let names = inverted === undefined ? 1 : 2;
  while (inverted === undefined && names < parts.length && COMPANY_END.test(parts[names] ?? '')) names++;
  return [
    inverted ?? parts.slice(0, names).join(', '),
    parts
      .slice(names)
      .filter((part) => part !== '')
      .join(', '),
  ];
}

const GIVEN = /^\p{Lu}(?:[\p{L}'’]*|\.)(?:[ -]\p{Lu}(?:[\p{L}'’]*|\.)){0,2}$/u;

/** `DOE, Jane` and `Doe, Jane` → `Jane Doe`; the name of a company before its town has more words. */
function invertedName(family: string, given: string): string | undefined {
  if (given === '' || COMPANY_END.test(given) || ORGANISATION_WORD.test(family)) return undefined;
  const capitals = family === family.toUpperCase();
  if (!GIVEN.test(given) || family.split(' ').length > (capitals ? 3 : 1)) return undefined;
  if (capitals && given === given.toUpperCase() && !given.includes('.')) return undefined;
  return `${given} ${capitals ? nameCase(family) : family}`;
}

function tidyCase(name: string): string {
  if (ORGANISATION_WORD.test(name)) return name.replace(/(?<!\p{L})TNH(?!\p{L})/gu, 'TNHH');
  return name === name.toUpperCase() && /\p{Lu}{3}/u.test(name) ? nameCase(name) : name;
}
