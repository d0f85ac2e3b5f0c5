import type { LineText, PageText } from '../page/page-text.js';
import { readPerson, type ReadPerson } from '../names/people.js';
import { TextSpan } from '../page/text-span.js';

export interface Byline {
  readonly people: readonly { readonly at: TextSpan; readonly read: ReadPerson }[];
  /** Index of the first line behind it. */
  readonly behind: number;
}

const MAX_LINES = 10;
/** Words that no person's name holds; folded. */
const NO_NAME =
  /\b(?:university|institute|college|faculty|department|school|centre|center|research|journal|laboratory|abstract|introduction|summary|keywords|proceedings|conference|vietnam|trung tam|dai hoc|cao dang|bo mon|article|press|society|hospital|ministry|company|and development)\b|^(?:khoa|vien|so|truong thpt)\s/;
/** Raised figures, letters and signs that point to affiliations, set behind a name without a blank. */
const POINTERS = /(?:[\d*†‡§¶#¹²³⁴⁵]|(?<=\p{Ll})[,;](?=[a-e\d*])|(?<=[\d*,])[a-e](?![\p{L}]))+$/u;

/** People of a line that is nothing but people, at least half of them known by a family name or title. */
export function authorsOf(line: LineText): ReadPerson[] | undefined {
  const people = peopleOf(line.text);
  if (people === undefined) return undefined;
  const sure = people.filter((person) => person.sure).length;
  return sure >= Math.ceil(people.length / 2) ? people : undefined;
}

/** The people from a line on; right under a title, names need not be known ones. */
export function readByline(page: PageText, from: number, underTitle: boolean): Byline {
  const byline = namesFrom(page, from, underTitle);
  const letters = pointerLetters(page, byline.behind);
  return letters === ''
    ? byline
    : { ...byline, people: byline.people.map(({ at, read }) => ({ at, read: bare(read, letters) })) };
}

/** Affiliations marked `a …`, `b …`: the same letters stand raised behind the names, and read as part of them. */
function pointerLetters(page: PageText, from: number): string {
  const marked = page.lines
    .slice(from, from + MAX_LINES)
    .flatMap(({ text }) => /^\s*([a-f])\s+\p{Lu}/u.exec(text)?.[1] ?? []);
  return marked.length > 0 && marked[0] === 'a' ? marked.join('') : '';
}

function bare(read: ReadPerson, letters: string): ReadPerson {
  const name = read.person.name.replace(new RegExp(`(?<=\\p{Ll}{2})[${letters}]$`, 'u'), '');
  return { ...read, person: { ...read.person, name } };
}

function namesFrom(page: PageText, from: number, underTitle: boolean): Byline {
  const people: { at: TextSpan; read: ReadPerson }[] = [];
  let at = from;
  while (at < page.lines.length && at < from + MAX_LINES) {
    const line = page.lines[at];
    if (line === undefined) break;
    const next = page.lines[at + 1];
    const alone =
      underTitle && people.length === 0 ? peopleOf(line.text) : (authorsOf(line) ?? continued(people, line));
    // A name may break at the end of a line, and a line end with a comma or "and".
    const joined =
      next !== undefined && (alone === undefined || /(?:,|\sand|\svà|&)\s*$/u.test(line.text))
        ? overTwo(line, next, underTitle || people.length > 0)
        : undefined;
    const read = joined ?? alone;
    if (read === undefined) break;
    const span = new TextSpan(page, joined && next ? [line, next] : [line]);
    people.push(...read.map((each) => ({ at: span.find(each.person.name) ?? span, read: each })));
    at += joined ? 2 : 1;
  }
  return { people, behind: at };
}

function overTwo(line: LineText, next: LineText, expected: boolean): ReadPerson[] | undefined {
  if (!expected || !/[,;]|\sand\s|\svà\s/u.test(line.text)) return undefined;
  const read = peopleOf(`${line.text.trim()} ${next.text.trim()}`);
  return read !== undefined && read.length >= 2 ? read : undefined;
}

/** Authors one below the other: a further line with a single plain name goes on. */
function continued(people: readonly unknown[], line: LineText): ReadPerson[] | undefined {
  return people.length > 0 ? peopleOf(line.text) : undefined;
}

function peopleOf(text: string): ReadPerson[] | undefined {
  if (text.length > 160 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)) return undefined;
  const bare = text.replace(/^\s*(?:(?:Tác giả|Authors?|Nhóm tác giả)\s*:|By)\s+/iu, '');
  const pieces = bare
    .split(/\s*;\s*|,\s+(?!\s*(?:Jr|Sr|PhD|MD)\b)|,(?=\p{Lu})|\s(?:và|and|&)\s/u)
    .map(withoutPointers)
    .filter((piece) => piece !== '');
  const people = pieces.map((piece) =>
    NO_NAME.test(piece.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ? undefined : readPerson(piece),
  );
  return people.length > 0 && people.every((person) => person !== undefined) ? people : undefined;
}

function withoutPointers(piece: string): string {
  const bare = piece
    .trim()
    .replace(/^(?:và|and|&)\s+/u, '')
    .replace(/[,*]+$/u, '')
    .replace(POINTERS, '');
  // A small letter set right behind a name of small letters is seen only where figures or signs go with it.
  return bare.replace(/[,;*]+$/u, '').trim();
}
