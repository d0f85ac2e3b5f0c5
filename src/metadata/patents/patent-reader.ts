import type { FieldName } from '../../shared/field-names.js';
import { FLAGGED } from '../../shared/flags.js';
import { foldedForm } from '../../text/normalise.js';
import { DescriptionReader, type DocumentView, type FieldSuggestion } from '../page/description-reader.js';
import { findDate, findImpossibleDates } from '../../text/dates.js';
import { flagged, suggestSpan } from '../page/suggest.js';
import { PageText, withoutSpecks } from '../page/page-text.js';
import { properTitle } from '../names/proper-case.js';
import { inidItems, type InidItem } from './inid-items.js';
import {
  readApplicationNumber,
  readIpc,
  readPatentNumber,
  unparsedIpc,
  type PatentNumber,
} from './patent-numbers.js';
import { readParties } from './patent-parties.js';
import { readPriorities } from './priorities.js';
import { withoutWornLetters, wornDate } from './worn-letters.js';

const FRONT_PAGES = 3;
const MIN_ITEMS = 4;
const EXACT = 0.95;
const MENDED = 0.8;

/** Front pages of patents and utility solutions, Vietnamese and foreign, by their INID codes. */
export class PatentReader extends DescriptionReader {
  readonly kind = 'patent';

  applies(document: DocumentView): number {
    const codes = new Set(frontItems(document).map((item) => item.code));
    const telling = ['21', '22', '51', '54', '57', '72', '73', '71'].filter((code) => codes.has(code)).length;
    return codes.size >= MIN_ITEMS && telling >= 3 ? 0.97 : 0;
  }

  read(document: DocumentView): FieldSuggestion[] {
    const items = frontItems(document);
    const elsewhere = document.pages.map((page) => page.text);
    const item = (...codes: string[]): InidItem | undefined => items.find(({ code }) => codes.includes(code));
    const number = patentNumber(item('11') ?? item('10'), items);
    const dates = [
      ...date('filingDate', item('22')),
      ...date('publicationDate', item('43') ?? item('40')),
      ...grantDate(items, number),
    ];
    return [
      ...title(item('54'), elsewhere),
      ...type(items, number),
      ...numbers(item('11') ?? item('10'), number, item('13')),
      ...application(item('21')),
      ...dates,
      ...year(dates),
      ...classes(item('51')),
      ...abstract(item('57')),
      ...parties(
        'inventors',
        items.filter(({ code }) => ['72', '75', '76'].includes(code)),
      ),
      ...applicants(items),
      ...parties(
        'owners',
        items.filter(({ code }) => ['73', '76'].includes(code)),
      ),
      ...parties(
        'agent',
        items.filter(({ code }) => code === '74'),
      ).slice(0, 1),
      ...priorities(items, number),
    ];
  }
}

function frontItems(document: DocumentView): InidItem[] {
  const pages = document.pages.filter((page) => page.number <= FRONT_PAGES);
  for (const page of pages) {
    const items = inidItems(new PageText(page));
    if (new Set(items.map(({ code }) => code)).size >= MIN_ITEMS) return items;
  }
  return [];
}

/** A value from `[start, end)` of an item's text. */
function from(
  item: InidItem,
  name: FieldName,
  [start, end]: readonly [number, number],
  value: unknown,
  factor = 1,
): FieldSuggestion {
  const confidence = Math.round((item.exact ? EXACT : MENDED) * factor * 100) / 100;
  return suggestSpan(name, item.content.slice(start, end), `inid:${item.code}`, confidence, value);
}

const spanOf = (text: string, printed: string): [number, number] => {
  const at = Math.max(0, text.indexOf(printed));
  return [at, at + printed.length];
};

function title(item: InidItem | undefined, elsewhere: readonly string[]): FieldSuggestion[] {
  if (item === undefined) return [];
  const { text } = item.content;
  const head =
    /^\s*(?:Title(?: of (?:the )?invention)?|Tên sáng chế|Tên giải pháp hữu ích)\s*[:.]\s*/iu.exec(text)?.[0]
      .length ?? 0;
  const printed = withoutSpecks(text.slice(head));
  if (printed.length < 4) return [];
  const proper = properTitle(printed, elsewhere);
  return [from(item, 'title', [head, text.length], proper.text)];
}

function patentNumber(item: InidItem | undefined, items: readonly InidItem[]): PatentNumber | undefined {
  if (item === undefined) return undefined;
  const office = items
    .filter(({ code }) => ['19', '12', '10', '11'].includes(code))
    .map((i) => i.content.text);
  const vietnamese = /viet nam|\(vn\)|so huu tri tue|sang che|giai phap huu ich/.test(
    foldedForm(office.join(' ')),
  );
  const text = withoutWornLetters(item.content.text);
  return readPatentNumber(text, vietnamese || /[12]-(?:00|\d{4}-)\d{5}/.test(text));
}

function numbers(
  item: InidItem | undefined,
  number: PatentNumber | undefined,
  kindItem: InidItem | undefined,
): FieldSuggestion[] {
  if (item === undefined || number === undefined) return [];
  const span = spanOf(withoutWornLetters(item.content.text), number.printed);
  const name = number.role === 'grant' ? 'grantNumber' : 'publicationNumber';
  const kind = kindItem && /\b([A-Z]\d?)\b/.exec(kindItem.content.text);
  const kindCode = kind?.[1] ?? number.kindCode;
  const kindFrom =
    kind && kindItem
      ? from(kindItem, 'kindCode', spanOf(kindItem.content.text, kind[0]), kindCode)
      : undefined;
  const kindField = kindFrom ?? (kindCode === undefined ? undefined : from(item, 'kindCode', span, kindCode));
  return [from(item, name, span, number.number), ...(kindField ? [kindField] : [])];
}

function type(items: readonly InidItem[], number: PatentNumber | undefined): FieldSuggestion[] {
  const words =
    items.find(({ code }) => code === '12') ?? items.find(({ code }) => code === '19') ?? items[0];
  if (words === undefined) return [];
  const utility = /giai phap huu ich|utility model/.test(foldedForm(words.content.text));
  const value = utility || number?.right === 'utilitySolution' ? 'utilitySolution' : 'patent';
  return [from(words, 'documentType', [0, words.content.text.length], value)];
}

function application(item: InidItem | undefined): FieldSuggestion[] {
  const text = withoutWornLetters(item?.content.text ?? '');
  const read = readApplicationNumber(text);
  if (item === undefined || read === undefined) return [];
  const factor = read.mended ? 0.85 : 1;
  return [from(item, 'applicationNumber', spanOf(text, read.printed), read.number, factor)];
}

function date(name: FieldName, item: InidItem | undefined, factor = 1): FieldSuggestion[] {
  if (item === undefined) return [];
  const read = findDate(wornDate(item.content.text));
  if (read === undefined) {
    const [impossible] = findImpossibleDates(wornDate(item.content.text));
    if (impossible === undefined) return [];
    const at = item.content.slice(impossible.index, impossible.index + impossible.printed.length);
    return [flagged(name, at, `inid:${item.code}`, 'impossibleDate')];
  }
  return [from(item, name, [read.index, read.index + read.printed.length], read.iso, factor)];
}

/** (15) is the date of grant in Vietnam; elsewhere, and when it is absent, (45) publishes the grant. */
function grantDate(items: readonly InidItem[], number: PatentNumber | undefined): FieldSuggestion[] {
  if (number?.role === 'publication') return [];
  const granted =
    number?.office === 'VN'
      ? date(
          'grantDate',
          items.find(({ code }) => code === '15'),
        )
      : [];
  if (granted.length > 0) return granted;
  return date(
    'grantDate',
    items.find(({ code }) => code === '45'),
  );
}

/** The year in which the document came out. */
function year(dates: readonly FieldSuggestion[]): FieldSuggestion[] {
  const source =
    dates.find(({ name }) => name === 'grantDate') ?? dates.find(({ name }) => name === 'publicationDate');
  if (source === undefined || source.confidence <= FLAGGED) return [];
  return [{ ...source, name: 'year', value: Number(String(source.value).slice(0, 4)) }];
}

function classes(item: InidItem | undefined): FieldSuggestion[] {
  if (item === undefined) return [];
  const { content, code } = item;
  const read = readIpc(content.text).map(({ value, printed, index, mended }) =>
    from(item, 'ipc', [index, index + printed.length], value, mended ? 0.85 : 1),
  );
  const unparsed = unparsedIpc(content.text).map(({ index, printed }) =>
    flagged('ipc', content.slice(index, index + printed.length), `inid:${code}`, 'unparsable'),
  );
  return [...read, ...unparsed];
}

function abstract(item: InidItem | undefined): FieldSuggestion[] {
  if (item === undefined) return [];
  const { text } = item.content;
  const head = /^\s*(?:ABSTRACT|Abstract|TÓM TẮT|Tóm tắt)\s*[:.]?\s*/u.exec(text)?.[0].length ?? 0;
  const value = withoutSpecks(text.slice(head));
  return value.split(' ').length < 8 ? [] : [from(item, 'abstract', [head, text.length], value)];
}

function parties(name: FieldName, items: readonly InidItem[], factor = 1): FieldSuggestion[] {
  return items.flatMap((item) =>
    readParties(withoutWornLetters(item.content.text)).map(({ party, start, end }) =>
      from(item, name, [start, end], party, factor),
    ),
  );
}

/** A granted patent names owners and often no applicant: then the first owners were the applicants, most likely. */
function applicants(items: readonly InidItem[]): FieldSuggestion[] {
  const named = items.filter(({ code }) => ['71', '75', '76'].includes(code));
  if (named.length > 0) return parties('applicants', named);
  return parties(
    'applicants',
    items.filter(({ code }) => code === '73'),
    0.75,
  );
}

function priorities(items: readonly InidItem[], number: PatentNumber | undefined): FieldSuggestion[] {
  const together = items
    .filter(({ code }) => code === '30' || code === '60')
    .flatMap((item) =>
      readPriorities(
        withoutWornLetters(item.content.text),
        item.code === '60' ? (number?.office ?? 'US') : undefined,
      ).map(({ value, start, end }) => from(item, 'priority', [start, end], value)),
    );
  if (together.length > 0) return together;
  return apart(items);
}

/** (31) number, (32) date and (33) country as items of their own. */
function apart(items: readonly InidItem[]): FieldSuggestion[] {
  const item = (code: string): InidItem | undefined => items.find((each) => each.code === code);
  const number = item('31');
  if (number === undefined) return [];
  const parts = [number, item('32'), item('33')].map((part) => part?.content.text.trim() ?? '');
  const [read, ...more] = readPriorities(withoutWornLetters(parts.join('\n')));
  if (read === undefined || more.length > 0) return [];
  return [from(number, 'priority', [0, number.content.text.length], read.value)];
}
