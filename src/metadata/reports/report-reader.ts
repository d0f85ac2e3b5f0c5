import { foldedForm } from '../../text/normalise.js';
import { isSyllable } from '../../text/syllables.js';
import type { FieldName, PersonValue } from '../../shared/field-names.js';
import { MEMBERS_HEADING } from '../data/report-labels.js';
import { DescriptionReader, type DocumentView, type FieldSuggestion } from '../description-reader.js';
import { PageReading, type Span, withoutSpecks } from '../page-reading.js';
import { readPerson } from '../people.js';
import { properOrganisation, properTitle } from '../proper-case.js';
import { findAbstracts, findKeywords } from '../sections.js';
import { suggest, surest } from '../suggest.js';
import { labelledValues } from './labelled-values.js';
import { readCover, yearOfDateLine, type Cover } from './report-cover.js';
import { levelOfCover, valuesOfLabel } from './report-values.js';

/** How far into a report its cover, inner cover and form may lie. */
const FRONT_PAGES = 6;
const MAX_MEMBERS = 40;

/** Reports on research results, and the forms by which they are registered. */
export class ReportReader extends DescriptionReader {
  readonly kind = 'report';

  applies(document: DocumentView): number {
    const pages = frontPages(document);
    if (pages.some((page) => readCover(page) !== undefined)) return 0.9;
    const labels = new Set(pages.flatMap((page) => labelledValues(page).map(({ label }) => label.field)));
    return labels.size >= 3 ? 0.7 : 0;
  }

  read(document: DocumentView): FieldSuggestion[] {
    const pages = frontPages(document);
    const all = document.pages.map((page) => new PageReading(page));
    const elsewhere = document.pages.map((page) => page.text);
    const covers = pages.map(readCover).filter((cover) => cover !== undefined);
    const found = [
      ...pages.flatMap((page) => labelledValues(page)).flatMap((value) => valuesOfLabel(value, elsewhere)),
      ...covers.flatMap((cover) => fromCover(cover, elsewhere)),
    ];
    const single = SINGLE.flatMap((name) => surest(found.filter((f) => f.name === name)) ?? []);
    return [
      ...single,
      ...taskCodeBeside(single),
      ...managingAgency(found, single),
      ...people(found, pages, elsewhere),
      ...abstractOf(all, found),
      ...findKeywords(pages).map(({ page, span }) => suggest('keywords', page, span, 'keywords', 0.9)),
    ];
  }
}

const SINGLE: readonly FieldName[] = [
  'title',
  'level',
  'securityLevel',
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'hostOrganisation',
  'acceptanceRating',
  'startDate',
  'endDate',
  'year',
];

const frontPages = (document: DocumentView): PageReading[] =>
  document.pages.filter((page) => page.number <= FRONT_PAGES).map((page) => new PageReading(page));

function fromCover(cover: Cover, elsewhere: readonly string[]): FieldSuggestion[] {
  const { page, title, dateLine, kindLines } = cover;
  const found: FieldSuggestion[] = levelOfCover(page, kindLines);
  if (title !== undefined) {
    const printed = withoutSpecks(page.text.slice(title.start, title.end));
    const proper = properTitle(printed, elsewhere);
    const confidence = (proper.attested ? 0.88 : 0.82) * (0.5 + 0.5 * wordShare(printed));
    found.push(suggest('title', page, title, 'coverTitle', Math.round(confidence * 100) / 100, proper.text));
  }
  const year = dateLine && yearOfDateLine(dateLine);
  if (year) found.push(suggest('year', page, year.span, 'coverYear', 0.9, year.year));
  const [first, ...rest] = cover.organisations;
  const last = rest.at(-1);
  if (first !== undefined)
    found.push(organisation('managingAgency', page, first, elsewhere, last ? 0.8 : 0.6));
  if (last !== undefined) found.push(organisation('hostOrganisation', page, last, elsewhere, 0.75));
  return found;
}

const textOf = (page: PageReading, { start, end }: Span): string =>
  withoutSpecks(page.text.slice(start, end));

/** Of two readings of a title the one with more real words is surer. */
function wordShare(text: string): number {
  const words = text.split(' ').map((word) => word.replace(/^[“"(]|[”"),.:;]$/gu, ''));
  const real = words.filter((word) => isSyllable(word) || /^(?:\p{Lu}{2,}|[\d.,/-]+|\p{L}{7,})$/u.test(word));
  return real.length / words.length;
}

function organisation(
  name: 'managingAgency' | 'hostOrganisation',
  page: PageReading,
  span: Span,
  elsewhere: readonly string[],
  confidence: number,
): FieldSuggestion {
  const { text } = properOrganisation(textOf(page, span), elsewhere);
  return suggest(name, page, span, 'coverOrganisation', confidence, text);
}

/** The top line of a cover manages only when it is not the host itself. */
function managingAgency(
  found: readonly FieldSuggestion[],
  single: readonly FieldSuggestion[],
): FieldSuggestion[] {
  const host = single.find((field) => field.name === 'hostOrganisation');
  const same = (a: unknown, b: unknown): boolean => foldedForm(String(a)) === foldedForm(String(b));
  const agencies = found.filter((f) => f.name === 'managingAgency' && !same(f.value, host?.value));
  return [surest(agencies)].filter((agency) => agency !== undefined);
}

/** A bare "Mã số" on a cover is the code by which the task is known, whichever register gave it. */
function taskCodeBeside(single: readonly FieldSuggestion[]): FieldSuggestion[] {
  const code = single.find((field) => field.name === 'programmeCode');
  if (code === undefined || single.some((field) => field.name === 'taskCode')) return [];
  return [{ ...code, name: 'taskCode', confidence: 0.6 }];
}

/** Each person once. Of readings that differ in tones the one that stands more often in the document is right. */
function people(
  found: readonly FieldSuggestion[],
  pages: readonly PageReading[],
  elsewhere: readonly string[],
): FieldSuggestion[] {
  const groups = new Map<string, FieldSuggestion[]>();
  for (const field of [...found.filter(({ name }) => name === 'authors'), ...members(pages)]) {
    const key = foldedForm(nameOf(field));
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  const times = (field: FieldSuggestion): number =>
    elsewhere.reduce((count, text) => count + text.split(nameOf(field)).length - 1, 0);
  return [...groups.values()].flatMap((group) => {
    const most = Math.max(...group.map(times));
    return surest(group.map((field) => (times(field) < most ? { ...field, confidence: 0.4 } : field))) ?? [];
  });
}

const nameOf = (field: FieldSuggestion): string => (field.value as PersonValue).name;

/** The numbered people under "Danh sách thành viên tham gia". */
function members(pages: readonly PageReading[]): FieldSuggestion[] {
  return pages.flatMap((page) =>
    page.lines
      .filter((line) => MEMBERS_HEADING.test(line.folded))
      .flatMap((heading) => {
        const list: FieldSuggestion[] = [];
        for (const line of page.lines.slice(heading.index + 1, heading.index + 1 + MAX_MEMBERS)) {
          const head = /^\s*(?:\d{1,2}[.)]|[-–•+])?\s*/.exec(line.text)?.[0].length ?? 0;
          const name = /^[^,;:–(]+/.exec(line.text.slice(head))?.[0] ?? '';
          const read = readPerson(name);
          if (read === undefined || (head === 0 && !read.sure)) break;
          const start = line.start + head;
          list.push(
            suggest(
              'authors',
              page,
              { start, end: start + name.trimEnd().length },
              'memberList',
              read.sure ? 0.9 : 0.75,
              read.person,
            ),
          );
        }
        return list;
      }),
  );
}

function abstractOf(pages: readonly PageReading[], found: readonly FieldSuggestion[]): FieldSuggestion[] {
  const sections = findAbstracts(pages);
  const best = sections.find((section) => !section.english) ?? sections[0];
  const read = best ? [suggest('abstract', best.page, best.span, 'abstractSection', 0.88)] : [];
  const one = surest([...read, ...found.filter((field) => field.name === 'abstract')]);
  return one ? [one] : [];
}
