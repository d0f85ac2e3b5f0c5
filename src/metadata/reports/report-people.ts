import type { PersonValue } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import { MEMBERS_HEADING } from '../data/report-labels.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import { isMisreadOf } from '../names/lost-letters.js';
import type { LineText, PageText } from '../page/page-text.js';
import { readPerson } from '../names/people.js';
import { suggest, surest } from '../page/suggest.js';

const MAX_MEMBERS = 40;
const NUMBERED = /^\s*\d{1,2}\s?[.)]/;
const INVESTIGATOR = 'label:principalInvestigator';

/**
 * The investigator first, then the members, each once. Of readings that differ in tones the one that stands more
 * often in the document is right.
 */
export function peopleOf(
  found: readonly FieldSuggestion[],
  pages: readonly PageText[],
  elsewhere: readonly string[],
): FieldSuggestion[] {
  const all = [...found.filter(({ name }) => name === 'authors'), ...members(pages)];
  const investigators = all.filter(({ evidence }) => evidence?.method === INVESTIGATOR);
  const groups = new Map<string, FieldSuggestion[]>();
  for (const field of [...investigators, ...all.filter((each) => !investigators.includes(each))]) {
    const key = keyAmong([...groups.keys()], foldedForm(nameOf(field)));
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  const times = (field: FieldSuggestion): number =>
    elsewhere.reduce((count, text) => count + text.split(nameOf(field)).length - 1, 0);
  return [...groups]
    .filter(([key]) => !isRestOf(key, [...groups.keys()]))
    .flatMap(([, group]) => {
      const most = Math.max(...group.map(times));
      const titled = group.some((field) => titleOf(field) !== undefined);
      const fits = group.filter((field) => !titled || titleOf(field) !== undefined);
      return surest(fits.map((field) => (times(field) < most ? { ...field, confidence: 0.4 } : field))) ?? [];
    });
}

/** The same name, or one that differs in a word that was read as none. */
function keyAmong(names: readonly string[], name: string): string {
  const words = name.split(' ');
  return (
    names.find((other) => {
      const others = other.split(' ');
      const apart = words.flatMap((word, i) =>
        word === others[i] ? [] : [[word, others[i] ?? ''] as const],
      );
      const [pair] = apart;
      if (words.length < 3 || others.length !== words.length || apart.length > 1) return false;
      return pair === undefined || isMisreadOf(...pair) || isMisreadOf(pair[1], pair[0]);
    }) ?? name
  );
}

/** What stands behind a line's end of a name that is known whole. */
const isRestOf = (name: string, names: readonly string[]): boolean =>
  names.some((other) => other.endsWith(` ${name}`));

const titleOf = (field: FieldSuggestion): string | undefined => (field.value as PersonValue).title;
const nameOf = (field: FieldSuggestion): string => (field.value as PersonValue).name;

/** The people under "Danh sách thành viên tham gia", one a line. */
function members(pages: readonly PageText[]): FieldSuggestion[] {
  return pages.flatMap((page) =>
    page.cells
      .filter((cell) => MEMBERS_HEADING.test(cell.folded))
      .flatMap((heading) => {
        const list: FieldSuggestion[] = [];
        let passed = 0;
        for (const cell of page.cells.slice(heading.index + 1, heading.index + 1 + MAX_MEMBERS)) {
          const member = memberOf(cell);
          // One that could not be read does not end a numbered list.
          if (member === undefined && (list.length === 0 || ++passed > 1 || !NUMBERED.test(cell.text))) break;
          if (member !== undefined) list.push(member);
        }
        return list;
      }),
  );
}

function memberOf(cell: LineText): FieldSuggestion | undefined {
  const head = /^\s*(?:\d{1,2}\s?[.)]|[-–•+*])?\s*/.exec(cell.text)?.[0].length ?? 0;
  const name = /^[^,;:–(]+/.exec(cell.text.slice(head))?.[0] ?? '';
  const read = readPerson(name);
  if (read === undefined || (head === 0 && !read.sure)) return undefined;
  const start = cell.start + head;
  const span = { start, end: start + name.trimEnd().length };
  return suggest('authors', cell.page, span, 'memberList', read.sure ? 0.9 : 0.75, read.person);
}
