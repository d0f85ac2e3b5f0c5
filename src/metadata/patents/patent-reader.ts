import type { FieldName, PriorityValue } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import { DescriptionReader, type DocumentView, type FieldSuggestion } from '../description-reader.js';
import { findDate } from '../dates.js';
import { oneLine, PageReading, withoutSpecks } from '../page-reading.js';
import { properTitle } from '../proper-case.js';
import { inidItems, type InidItem } from './inid-items.js';
import { readApplicationNumber, readIpc, readPatentNumber, type PatentNumber } from './patent-numbers.js';
import { readParties } from './patent-parties.js';

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
    const items = inidItems(new PageReading(page));
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
  const piece = item.content.slice(start, end);
  const printed = oneLine(item.content.text.slice(start, end));
  const confidence = Math.round((item.exact ? EXACT : MENDED) * factor * 100) / 100;
  return { name, value, printed, confidence, evidence: piece.evidence(`inid:${item.code}`) };
}

const spanOf = (text: string, printed: string): [number, number] => {
  const at = Math.max(0, text.indexOf(printed));
  return [at, at + printed.length];
};

function title(item: InidItem | undefined, elsewhere: readonly string[]): FieldSuggestion[] {
  if (item === undefined) return [];
  const printed = withoutSpecks(item.content.text);
  if (printed.length < 4) return [];
  const proper = properTitle(printed, elsewhere);
  return [from(item, 'title', [0, item.content.text.length], proper.text)];
}

function patentNumber(item: InidItem | undefined, items: readonly InidItem[]): PatentNumber | undefined {
  if (item === undefined) return undefined;
  const office = items
    .filter(({ code }) => ['19', '12', '10', '11'].includes(code))
    .map((i) => i.content.text);
  const vietnamese = /viet nam|\(vn\)|so huu tri tue|sang che|giai phap huu ich/.test(
    foldedForm(office.join(' ')),
  );
  return readPatentNumber(item.content.text, vietnamese || /[12]-(?:00|\d{4}-)\d{5}/.test(item.content.text));
}

function numbers(
  item: InidItem | undefined,
  number: PatentNumber | undefined,
  kindItem: InidItem | undefined,
): FieldSuggestion[] {
  if (item === undefined || number === undefined) return [];
  const span = spanOf(item.content.text, number.printed);
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
  const read = item && readApplicationNumber(item.content.text);
  if (item === undefined || read === undefined) return [];
  return [from(item, 'applicationNumber', spanOf(item.content.text, read.printed), read.number)];
}

function date(name: FieldName, item: InidItem | undefined, factor = 1): FieldSuggestion[] {
  const read = item && findDate(item.content.text);
  if (item === undefined || read === undefined) return [];
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
  if (source === undefined) return [];
  return [{ ...source, name: 'year', value: Number(String(source.value).slice(0, 4)) }];
}

function classes(item: InidItem | undefined): FieldSuggestion[] {
  if (item === undefined) return [];
  return readIpc(item.content.text).map(({ value, printed, index, mended }) =>
    from(item, 'ipc', [index, index + printed.length], value, mended ? 0.85 : 1),
  );
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
    readParties(item.content.text).map(({ party, start, end }) =>
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
  return items
    .filter(({ code }) => code === '30' || code === '60' || code === '31')
    .flatMap((item) => {
      const { text } = item.content;
      return text.split(/;/).flatMap((piece) => {
        const value = priorityOf(piece, item.code === '60' ? (number?.office ?? 'US') : undefined);
        if (value === undefined) return [];
        const at = text.indexOf(piece);
        return [from(item, 'priority', [at, at + piece.length], value)];
      });
    });
}

function priorityOf(text: string, office: string | undefined): PriorityValue | undefined {
  const found = findDate(text);
  const rest = found === undefined ? text : text.replace(found.printed, ' ');
  const number =
    /\b(?:\d{2}\/\d{3},\d{3}|PCT\/\w+\/\d+|[12]-\d{4}-\d{5}|\d{4}[-/]\d{3,7}|\d{5,12}(?:\.\d)?)\b/.exec(
      rest,
    )?.[0];
  if (number === undefined) return undefined;
  const country = /\(?\b([A-Z]{2})\b\)?/.exec(rest.replace(number, ' '))?.[1] ?? office;
  return {
    number,
    ...(found === undefined ? {} : { date: found.iso }),
    ...(country === undefined ? {} : { country }),
  };
}
