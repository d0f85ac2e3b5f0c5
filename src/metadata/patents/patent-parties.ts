import type { PersonValue } from '../../shared/field-names.js';
import { nameCase } from '../people.js';
import { oneLine } from '../page-reading.js';

/** An applicant, inventor, owner or agent, with the stretch of the item that names it. */
export interface Party {
  readonly party: PersonValue;
  readonly start: number;
  readonly end: number;
}

const LABEL =
  /^\s*(?:Applicants?|Inventors?|Assignees?|Proprietors?|Attorney,? Agent,? or Firm|Notice)\s*(?:\([^)]*\))?\s*[:–-]\s*/i;
const COUNTRY = /\(([A-Z]{2})\)/;
/** Ends of company names that stand behind a comma. */
const COMPANY_END = /^(?:inc|ltd|llc|co|corp|gmbh|s\.?a|plc|jsc|limited)\b/i;
const ORGANISATION =
  /\b(?:công ty|trường|viện|trung tâm|đại học|học viện|cơ sở|sở|hợp tác xã|doanh nghiệp|bệnh viện|university|institute|corp|inc|ltd|llc|gmbh|company|co|cooperative|limited|foundation)\b/iu;

/** The people or bodies of one item: split at `;` or at numbers, name before country and address. */
export function readParties(text: string): Party[] {
  const from = LABEL.exec(text)?.[0].length ?? 0;
  return pieces(text, from).flatMap(({ start, end }) => {
    const party = readParty(oneLine(text.slice(start, end)));
    return party === undefined ? [] : [{ party, start, end }];
  });
}

function pieces(text: string, from: number): { start: number; end: number }[] {
  const numbered = [...text.slice(from).matchAll(/(?:^|[\s;])(\d{1,2})[.)]\s+(?=\p{Lu})/gu)];
  const first = numbered[0];
  const cuts: number[] = [];
  if (first !== undefined && text.slice(from, from + first.index).trim() === '') {
    cuts.push(...numbered.map((match) => from + match.index));
  } else {
    cuts.push(from);
    for (let i = from; i < text.length; i++) if (text[i] === ';') cuts.push(i + 1);
  }
  return cuts.map((start, i) => {
    const slice = text.slice(start, cuts[i + 1] ?? text.length);
    const lead = /^[\s;]*(?:\d{1,2}[.)]\s+)?/.exec(slice)?.[0].length ?? 0;
    return { start: start + lead, end: start + slice.replace(/[\s;.]+$/, '').length };
  });
}

function readParty(printed: string): PersonValue | undefined {
  if (printed.length < 3 || !/\p{L}/u.test(printed)) return undefined;
  const country = COUNTRY.exec(printed);
  const beforeCountry = country === null ? printed : printed.slice(0, country.index);
  const afterCountry = country === null ? '' : printed.slice(country.index + 4);
  const [name, addressBefore] = nameAndAddress(beforeCountry);
  if (name.length < 3 || /^\d/.test(name)) return undefined;
  const address = oneLine(
    [addressBefore, afterCountry.replace(/^[\s,.;]+/, '')].filter((s) => s !== '').join(', '),
  );
  return {
    name: tidyCase(name),
    ...(country?.[1] === undefined ? {} : { country: country[1] }),
    ...(address === '' ? {} : { address }),
  };
}

function nameAndAddress(text: string): [name: string, address: string] {
  const parts = text.split(',').map((part) => part.trim());
  let names = 1;
  while (names < parts.length && COMPANY_END.test(parts[names] ?? '')) names++;
  return [
    parts.slice(0, names).join(', '),
    parts
      .slice(names)
      .filter((part) => part !== '')
      .join(', '),
  ];
}

function tidyCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return ORGANISATION.test(name) ? name : nameCase(name);
}
