import type { FieldSuggestion } from '../page/description-reader.js';
import { mayNameBody } from '../names/may-name-body.js';
import { gapBetween, type LineText, oneLine, type PageText } from '../page/page-text.js';
import { suggest } from '../page/suggest.js';
import { authorsOf } from './byline.js';

const BODY =
  /\b(?:university|universit|institute|college|faculty|department|school of|centre|center for|laboratory|academy|hospital|ministry|company|corporation|truong (?:dai hoc|cao dang|thpt|trung hoc)|bo mon|trung tam|dai hoc|hoc vien|benh vien|so (?:khoa hoc|nong nghiep|y te)|cong ty)\b|^(?:[\d*a-e] ?)?(?:vien|khoa) /;
const ENDS =
  /^(?:tom tat|abstract|a b s t r a c t|summary|keywords?|tu khoa|received|ngay nhan|introduction|dat van de|mo dau|(?:1|i)\.? (?:introduction|dat|mo|gioi)|i\.\s)/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const MAX_LINES = 10;

/** The bodies that the authors work for, between them and the text; a line that no body opens goes on the last. */
export function affiliationsFrom(page: PageText, from: number): FieldSuggestion[] {
  const groups: LineText[][] = [];
  for (const line of page.lines.slice(from, from + MAX_LINES)) {
    if (ENDS.test(line.folded) || EMAIL.test(line.text)) break;
    if (authorsOf(line) !== undefined) continue;
    const open = groups.at(-1);
    const last = open?.at(-1);
    const starts = BODY.test(line.folded.slice(0, 60)) && (last === undefined || begins(last, line));
    if (starts) groups.push([line]);
    else if (open !== undefined && last !== undefined && (gapBetween(last, line) ?? 0) < 1) open.push(line);
    else if (groups.length > 0) break;
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const pointer = /^\s*(?:[\d*†‡§a-e¹²³][.)]?\s+|\([\da-e]\)\s*)?/u.exec(first.text)?.[0].length ?? 0;
    const span = { start: first.start + pointer, end: last.end };
    if (!mayNameBody(oneLine(page.text.slice(span.start, span.end)))) return [];
    return [suggest('affiliations', page, span, 'belowAuthors', 0.88)];
  });
}

/** An affiliation begins a line with its pointer or its body; a country alone, or a town, ends the one above. */
const begins = (last: LineText, line: LineText): boolean =>
  /^\s*(?:[\d*†‡§¹²³]|\p{Ll}\s)/u.test(line.text) || !/,\s*$/.test(last.text);

/** E-mail addresses of those who answer for the work: on the first page, near the authors or at the foot. */
export function contactsOn(page: PageText): FieldSuggestion[] {
  const seen = new Set<string>();
  return page.lines.flatMap((line) =>
    [...line.text.matchAll(new RegExp(EMAIL.source, 'gu'))].flatMap((match) => {
      const email = match[0].toLowerCase().replace(/\.$/, '');
      if (seen.has(email)) return [];
      seen.add(email);
      const start = line.start + match.index;
      return [suggest('contact', page, { start, end: start + email.length }, 'email', 0.94, { email })];
    }),
  );
}
