import {
  EVERYDAY_USE,
  GIVEN_TO,
  OTHER_LINKS,
  MAKES_OR_SELLS,
  OWN_RESULT,
  SURELY_OWN,
  TAKES,
  WORKS_WITH_OURS,
} from '../data/adoption-words.js';
import { organisationsIn, type NamedOrganisation } from '../words/organisations.js';
import { matchesOf, rx, type ClaimRule, type Hit, type RuleSentence } from '../claims/rule.js';

const GIVEN = rx(`${GIVEN_TO}\\s(?:[\\p{Ll}]+\\s|\\d+\\s){0,3}$`);
const TAKEN = rx(TAKES);
const MAKERS = rx(MAKES_OR_SELLS);
const OWN = rx(SURELY_OWN);
const OURS = rx(OWN_RESULT);
const OTHERWISE = rx(OTHER_LINKS);
const WITH_OURS = rx(WORKS_WITH_OURS);
const EVERY_DAY = rx(EVERYDAY_USE);
/** An office may take something into use; what it decides or approves says nothing of that. */
const OFFICE = /^(?:Cục Sở|Sở Khoa học|Bộ|Hội đồng|Viện Hàn lâm|Ủy ban|Uỷ ban|UBND)/u;
/** The host's own trial backgrounds take nothing into use. */
const STATION = /(?<!\p{L})(?:trại|trạm|khu|vườn|xưởng) (?:thực|thí) nghiệm|experimental (?:station|farm)/u;
/** Uses in a passive: `được Trại Sáu Ngọc nuôi đại trà`. */
const PASSIVE = rx(`‹(?:được|do)\\s(?:[\\p{Ll}]+\\s){0,2}$`);
const PASSIVE_BEHIND = rx(
  '^(?: [\\p{Ll}]+){0,4}? (?:sử dụng|áp dụng|ứng dụng|tiếp nhận|sản xuất|vận hành|khai thác|mua|đặt mua|đưa (?:[^\\s,;.]+ ){0,3}?vào|dùng|nuôi|trồng|nhận|chế tạo|nhân|cài đặt|triển khai|phân phối|bán)›',
);

/** A named organisation that took the result into use. */
export const adopter: ClaimRule = {
  name: 'adopter',
  find: (sentence) => {
    const named = organisationsIn(sentence.printed);
    const hits: Hit[] = [];
    for (const [i, organisation] of named.entries()) {
      const [hit] = takenBy(sentence, organisation);
      const before = named[i - 1];
      const between = before && sentence.text.slice(before.end, organisation.start);
      const last = hits.at(-1);
      if (hit) {
        if (
          before &&
          between !== undefined &&
          TWO.test(between) &&
          !hits.some(({ value }) => 'name' in value && value.name === before.name)
        )
          hits.push({ ...hit, kind: 'adopter', value: { name: before.name } });
        hits.push(hit);
      }
      // `cho HTX A và Công ty B`: what is said of one is said of both.
      else if (last && between !== undefined && TWO.test(between))
        hits.push({ ...last, kind: 'adopter', value: { name: organisation.name } });
    }
    return hits.slice(0, MAX);
  },
};

const MAX = 3;
const TWO = /^(?:,| và| cùng| and)\s$/u;

function takenBy({ text, printed }: RuleSentence, organisation: NamedOrganisation): Hit[] {
  const { name, start, end } = organisation;
  if (OFFICE.test(name) || matchesOf(OTHERWISE, around(text, organisation)).length > 0) return [];
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const given = matchesOf(GIVEN, before).find(
    ({ 0: words }) => !/(?:^|\s)thử(?:\s|$)|trial|test/u.test(words),
  );
  const passive = matchesOf(PASSIVE, before)[0];
  const taking = matchesOf(TAKEN, behind).find(
    ({ 0: verb }) => !/^ thử(?!\p{L})/u.test(behind.slice(verb.length)),
  );
  const hit = (from: number, to: number, confidence: number): Hit[] => [
    { kind: 'adopter', value: { name }, start: from, end: to, confidence },
  ];
  if (passive && matchesOf(PASSIVE_BEHIND, behind).length > 0)
    return hit(passive.index, end + (matchesOf(PASSIVE_BEHIND, behind)[0]?.[0].length ?? 0), 0.82);
  if (taking && isOwn(text, taking[0]) && matchesOf(OURS, text.replace(name.toLowerCase(), ' ')).length > 0)
    return hit(start, end + taking[0].length, 0.78);
  if (given && !/‹?(?:do|được)\s*$/u.test(given[0].trim()) && /\p{L}/u.test(printed.slice(0, start)))
    return hit(given.index, end, 0.8);
  const works = matchesOf(WITH_OURS, behind)[0];
  if (works && !STATION.test(text)) return hit(start, end + works[0].length, 0.74);
  return [];
}

const isOwn = (text: string, verb: string): boolean =>
  matchesOf(MAKERS, verb).length === 0 || matchesOf(OWN, text).length > 0;

/** The clause that names the organisation. */
function around(text: string, { start, end }: NamedOrganisation): string {
  const from = Math.max(text.lastIndexOf('; ', start), text.lastIndexOf(', ', start), 0);
  const comma = text.slice(end).search(/[,;]\s/);
  return `${text.slice(from, start)} · ${text.slice(end, comma < 0 ? text.length : end + comma)}`;
}

/** Whether a sentence that names an adopter tells of use day by day, not only of a contract. */
export const tellsEverydayUse = (text: string): boolean => matchesOf(EVERY_DAY, text).length > 0;
