import { DescriptionReader, type DocumentView, type FieldSuggestion } from '../page/description-reader.js';
import { PageText, gapBetween, type LineText } from '../page/page-text.js';
import { readPerson } from '../names/people.js';
import { properOrganisation, properTitle } from '../names/proper-case.js';
import { findAbstracts, findKeywords } from '../page/sections.js';
import { suggest, surest } from '../page/suggest.js';
import { ORGANISATION_HEADS } from '../../text/data/organisation-words.js';

const HEADING =
  /^(luan van|luan an|khoa luan|do an tot nghiep)(?: (tot nghiep|thac si|thac sy|tien si|tien sy))?\b/;
const AUTHOR =
  /^(?:hoc vien(?: thuc hien)?|nghien cuu sinh|sinh vien(?: thuc hien)?|tac gia(?: luan (?:van|an))?|ho va ten(?: hoc vien)?)\s*:\s*(\S.*)$/;
const SUPERVISOR =
  /^(?:(?:nguoi|can bo|giang vien|giao vien) huong dan(?: khoa hoc)?|gvhd|cbhd)\s*\d?\s*:\s*(\S.*)$/;
const YEAR = /(?:^|[\s,–-])((?:19|20)\d{2})\.?$/;
const LABEL = /^[^:]{3,45}:/;
const FRONT_PAGES = 3;
const MAX_TITLE_LINES = 7;

/** Theses: degree, title, candidate, supervisors, university and year from the cover. */
export class ThesisReader extends DescriptionReader {
  readonly kind = 'thesis';

  applies(document: DocumentView): number {
    return headings(document).length > 0 ? 0.92 : 0;
  }

  read(document: DocumentView): FieldSuggestion[] {
    const elsewhere = document.pages.map((page) => page.text);
    const pages = document.pages.map((page) => new PageText(page));
    const found = headings(document).flatMap((heading) => fromCover(heading, elsewhere));
    const single = (['title', 'degree', 'hostOrganisation', 'year'] as const).flatMap(
      (name) => surest(found.filter((field) => field.name === name)) ?? [],
    );
    const abstract = findAbstracts(pages).find((section) => !section.english) ?? findAbstracts(pages)[0];
    return [
      ...single,
      ...distinct(found.filter(({ name }) => name === 'authors' || name === 'contributors')),
      ...(abstract ? [suggest('abstract', abstract.page, abstract.span, 'abstractSection', 0.85)] : []),
      ...findKeywords(pages).map(({ page, span }) => suggest('keywords', page, span, 'keywords', 0.9)),
    ];
  }
}

function headings(document: DocumentView): LineText[] {
  return document.pages
    .filter((page) => page.number <= FRONT_PAGES)
    .flatMap((page) =>
      new PageText(page).lines.filter(
        (line) => HEADING.test(line.folded) && line.text.length < 70 && line.isCapitals,
      ),
    );
}

function fromCover(heading: LineText, elsewhere: readonly string[]): FieldSuggestion[] {
  const { page } = heading;
  const found: FieldSuggestion[] = [];
  const degree = /\b(thac s[iy]|tien s[iy])\b/.exec(heading.folded)?.[1];
  if (degree !== undefined) {
    found.push(
      suggest('degree', page, heading, 'thesisHeading', 0.9, degree.startsWith('thac') ? 'master' : 'doctor'),
    );
  }
  const title = titleOf(heading);
  if (title !== undefined) {
    const printed = page.text.slice(title.start, title.end).replace(/\s+/g, ' ').trim();
    found.push(suggest('title', page, title, 'thesisTitle', 0.8, properTitle(printed, elsewhere).text));
  }
  for (const line of page.lines) {
    found.push(...person(line, AUTHOR, 'authors'), ...person(line, SUPERVISOR, 'contributors'));
  }
  if (!found.some(({ name }) => name === 'authors')) found.push(...aloneInCapitals(heading));
  const school = page.lines.findLast(
    (line) => line.index < heading.index && line.isCapitals && ORGANISATION_HEADS.test(line.folded),
  );
  if (school) {
    const name = properOrganisation(school.text.replace(/\s+/g, ' ').trim(), elsewhere).text;
    found.push(suggest('hostOrganisation', page, school, 'coverOrganisation', 0.75, name));
  }
  const foot = page.lines.findLast(
    (line) => line.index > heading.index && line.text.length < 60 && YEAR.test(line.folded),
  );
  const year = foot?.match(YEAR, 1);
  if (year)
    found.push(suggest('year', page, year, 'coverYear', 0.88, Number(page.text.slice(year.start, year.end))));
  return found;
}

/** The longest run of capital lines near the heading that is neither heading, organisation nor label. */
function titleOf(heading: LineText): { start: number; end: number } | undefined {
  const { lines } = heading.page;
  const fits = (line: LineText | undefined): line is LineText =>
    line !== undefined &&
    line.isCapitals &&
    !HEADING.test(line.folded) &&
    !LABEL.test(line.folded) &&
    !ORGANISATION_HEADS.test(line.folded) &&
    !YEAR.test(line.folded) &&
    !/^(?:nganh|chuyen nganh|ma so)\b/.test(line.folded);
  const runs: LineText[][] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    const above = open?.at(-1);
    if (!fits(line)) runs.push([]);
    else if (open === undefined || (above !== undefined && (gapBetween(above, line) ?? 0) > 1.6))
      runs.push([line]);
    else open.push(line);
  }
  const length = (run: readonly LineText[]): number =>
    run.reduce((sum, line) => sum + line.text.split(/\s+/).length, 0);
  const best = runs.filter((run) => run.length <= MAX_TITLE_LINES).sort((a, b) => length(b) - length(a))[0];
  const [first, last] = [best?.[0], best?.at(-1)];
  return first && last && best && length(best) >= 5 ? { start: first.start, end: last.end } : undefined;
}

function person(line: LineText, pattern: RegExp, name: 'authors' | 'contributors'): FieldSuggestion[] {
  const span = line.match(pattern, 1);
  const read = span && readPerson(line.page.text.slice(span.start, span.end));
  return span && read ? [suggest(name, line.page, span, `label:${name}`, 0.9, read.person)] : [];
}

/** Without a label the candidate's name stands alone on a line, in capitals. */
function aloneInCapitals({ page }: LineText): FieldSuggestion[] {
  const line = page.lines.find((each) => each.isCapitals && readPerson(each.text)?.sure === true);
  const read = line && readPerson(line.text);
  return line && read ? [suggest('authors', page, line, 'nameInCapitals', 0.85, read.person)] : [];
}

function distinct(found: readonly FieldSuggestion[]): FieldSuggestion[] {
  const key = (field: FieldSuggestion): string => field.name + JSON.stringify(field.value);
  return found.filter((field, i) => found.findIndex((other) => key(other) === key(field)) === i);
}
