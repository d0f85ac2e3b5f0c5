import type { FieldName } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import { isSyllable } from '../../text/syllables.js';
import { DescriptionReader, type DocumentView, type FieldSuggestion } from '../page/description-reader.js';
import { englishTitle } from '../fields/english-title.js';
import { PageText, type Span, withoutSpecks } from '../page/page-text.js';
import { properOrganisation, properTitle } from '../names/proper-case.js';
import { findAbstracts, findKeywords } from '../page/sections.js';
import { TextSpan } from '../page/text-span.js';
import { suggest, suggestSpan, surest } from '../page/suggest.js';
import { labelledValues } from './labelled-values.js';
import { kindText, readCover, yearOfDateLine, type Cover } from './report-cover.js';
import { peopleOf } from './report-people.js';
import { levelOfCover, valuesOfLabel } from './report-values.js';
import { signatureYear } from './signature-year.js';
import { followSheets } from './technology-sheet.js';
import { isInLabel } from './wrapped-labels.js';

/** How far into a report its cover, inner cover and form may lie. */
const FRONT_PAGES = 6;

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
    const all = followSheets(document.pages.map((page) => new PageText(page)));
    const elsewhere = document.pages.map((page) => page.text);
    const covers = pages.map(readCover).filter((cover) => cover !== undefined);
    const found = [
      ...pages.flatMap((page) => labelledValues(page)).flatMap((value) => valuesOfLabel(value, elsewhere)),
      ...covers.flatMap((cover) => fromCover(cover, elsewhere)),
      ...englishTitle(all),
    ];
    if (!found.some(({ name }) => name === 'year')) found.push(...signatureYear(pages));
    const single = SINGLE.flatMap((name) => surest(candidatesFor(name, found)) ?? []);
    return [
      ...single,
      ...taskCodeBeside(single),
      ...managingAgency(found, single),
      ...peopleOf(found, pages, elsewhere),
      ...coded(found),
      ...abstractOf(all, found),
      ...findKeywords(all).map(({ page, span }) => suggest('keywords', page, span, 'keywords', 0.9)),
    ];
  }
}

const SINGLE: readonly FieldName[] = [
  'title',
  'titleEn',
  'level',
  'securityLevel',
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'hostOrganisation',
  'acceptanceRating',
  'startDate',
  'endDate',
  'acceptanceDate',
  'year',
  'technologyName',
  'technicalSpecifications',
  'advantages',
  'developmentStage',
  'transferWays',
  'applicationPlace',
];

/** A bare "Mã số" that repeats the code of the task says nothing of a programme. */
function candidatesFor(name: FieldName, found: readonly FieldSuggestion[]): FieldSuggestion[] {
  const own = found.filter((field) => field.name === name);
  if (name !== 'programmeCode') return own;
  const tasks = found.filter((field) => field.name === 'taskCode').map(({ value }) => value);
  return own.filter(({ value }) => !tasks.includes(value));
}

const frontPages = (document: DocumentView): readonly PageText[] =>
  followSheets(document.pages.filter((page) => page.number <= FRONT_PAGES).map((page) => new PageText(page)));

function fromCover(cover: Cover, elsewhere: readonly string[]): FieldSuggestion[] {
  const { page, title, dateLine, kindLines } = cover;
  const levelLine = kindLines.find((line) => /\bcap\b/.test(kindText([line])));
  const found = levelOfCover(kindText(kindLines), levelLine && new TextSpan(page, [levelLine]));
  if (title !== undefined) {
    const printed = withoutSpecks(title.text).replace(/^[“"«]\s*|\s*[”"»]$/gu, '');
    const proper = properTitle(printed, elsewhere);
    const confidence = (proper.attested ? 0.88 : 0.86) * (0.5 + 0.5 * wordShare(printed));
    found.push(suggestSpan('title', title, 'coverTitle', Math.round(confidence * 100) / 100, proper.text));
  }
  const year = dateLine && yearOfDateLine(dateLine);
  if (year) found.push(suggest('year', page, year.span, 'coverYear', 0.92, year.year));
  const [first, ...rest] = cover.organisations;
  const last = rest.at(-1);
  if (first !== undefined)
    found.push(organisation('managingAgency', page, first, elsewhere, last ? 0.8 : 0.6));
  if (last !== undefined) found.push(organisation('hostOrganisation', page, last, elsewhere, 0.78));
  return found;
}

const textOf = (page: PageText, { start, end }: Span): string => withoutSpecks(page.text.slice(start, end));

/** Of two readings of a title the one with more real words is surer. */
function wordShare(text: string): number {
  const words = text.split(' ').map((word) => word.replace(/^[“"(]|[”"),.:;]$/gu, ''));
  const real = words.filter((word) => isSyllable(word) || /^(?:\p{Lu}{2,}|[\d.,/-]+|\p{L}{7,})$/u.test(word));
  return real.length / words.length;
}

function organisation(
  name: 'managingAgency' | 'hostOrganisation',
  page: PageText,
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

/** A bare "Mã số" is the code by which the task is known, whichever register gave it. */
function taskCodeBeside(single: readonly FieldSuggestion[]): FieldSuggestion[] {
  const code = single.find((field) => field.name === 'programmeCode');
  if (code === undefined || single.some((field) => field.name === 'taskCode')) return [];
  return [{ ...code, name: 'taskCode' }];
}

function coded(found: readonly FieldSuggestion[]): FieldSuggestion[] {
  const codes = found.filter(({ name }) => name === 'fieldCodes' || name === 'objectiveCodes');
  const key = ({ name, value }: FieldSuggestion): string => name + JSON.stringify(value);
  return codes.filter((field, i) => codes.findIndex((other) => key(other) === key(field)) === i);
}

function abstractOf(pages: readonly PageText[], found: readonly FieldSuggestion[]): FieldSuggestion[] {
  // The second line of a label in a narrow column is no text beneath a heading.
  const sections = findAbstracts(pages).filter(({ page, span }) => !isInLabel(page, span.start));
  const best = sections.find((section) => !section.english) ?? sections[0];
  const read = best ? [suggest('abstract', best.page, best.span, 'abstractSection', 0.88)] : [];
  const one = surest([...read, ...found.filter((field) => field.name === 'abstract')]);
  return one ? [one] : [];
}
