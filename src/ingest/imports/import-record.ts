import { areAnswers, type OpeningAnswers } from '../../access/opening/opening-answers.js';
import { CLOSED, openingRefusal } from '../../access/opening/opening-rule.js';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { sha256Hex } from '../../shared/ids.js';
import { composed } from '../intake/field-values.js';
import {
  DOCUMENT_TYPES,
  type DocumentType,
  FIELD_NAMES,
  type FieldName,
  REPEATED_FIELDS,
} from '../../shared/field-names.js';
import { fieldValueProblem, isLanguageCode, isText, oneOf } from '../../shared/field-values.js';
import { isCalendarDate } from '../../platform/http/dto-checks.js';

/** A record that exists elsewhere, checked. */
export interface ImportRecord {
  readonly externalId: string;
  readonly sha256: string;
  /** Of the line. */
  readonly bytes: number;
  /** As it came. */
  readonly record: Record<string, unknown>;
  readonly type?: DocumentType;
  readonly language?: string;
  readonly visibility: Visibility;
  readonly recordVisibility: Visibility;
  readonly embargo?: string;
  readonly opening?: OpeningAnswers;
  readonly fields: ReadonlyMap<FieldName, readonly unknown[]>;
  /** What was given and is no value of its field. */
  readonly flagged: readonly FlaggedValue[];
  readonly source?: RecordSource;
  /** Plain text of each page, in order. */
  readonly pages: readonly string[];
}

/** Kept in its printed form for a person to look at. */
export interface FlaggedValue {
  readonly name: FieldName;
  readonly printed: string;
  /** A code. */
  readonly why: string;
}

/** Where in which file a record stood. */
export interface RecordSource {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
}

export interface RecordContext {
  readonly flagged?: readonly FlaggedValue[];
  readonly source?: RecordSource;
}

export interface RefusedRecord {
  readonly externalId?: string;
  readonly reason: Bilingual;
}

export const isRefused = (found: ImportRecord | RefusedRecord): found is RefusedRecord => 'reason' in found;

const MOST_PAGES = 5_000;
const LONGEST_ID = 300;
const OTHERS: ReadonlySet<string> = new Set([
  'externalId',
  'type',
  'language',
  'visibility',
  'recordVisibility',
  'embargo',
  'opening',
  'text',
  'pages',
]);
const FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES);

/**
 * One line of an import: `{externalId, type, title, authors, abstract, text, pages: [text], language, visibility, …}`,
 * any field of a document beside them. Of `text` a form feed begins a new page. What is not known is refused by name:
 * a misspelt field must not be lost in silence.
 */
export function readImportRecord(line: string): ImportRecord | RefusedRecord {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused(undefined, `Dòng này không phải JSON: ${detail}`, `This line is not JSON: ${detail}`);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return refused(undefined, 'Dòng này không phải một đối tượng JSON.', 'This line is no JSON object.');
  return checkImportRecord(record as Record<string, unknown>, Buffer.byteLength(line));
}

/** The same of a record at hand; `bytes` is how long it was where it came from. */
export function checkImportRecord(
  record: Record<string, unknown>,
  bytes: number,
  { flagged = [], source }: RecordContext = {},
): ImportRecord | RefusedRecord {
  const { externalId } = record;
  if (typeof externalId !== 'string' || externalId.trim() === '' || externalId.length > LONGEST_ID)
    return refused(
      undefined,
      `externalId phải là chuỗi từ 1 đến ${String(LONGEST_ID)} ký tự.`,
      `externalId must be a string of 1 to ${String(LONGEST_ID)} characters.`,
    );
  const problem = problemIn(record);
  if (problem) return { externalId, reason: problem };
  const fields = fieldsOf(record);
  if (fields.size === 0 && pagesOf(record).length === 0)
    return refused(externalId, 'Bản ghi không có nội dung.', 'The record has no content.');
  const barred = barredOpening(record);
  if (barred) return { externalId, reason: barred };
  const kept = flagged.length > 0 ? { ...record, withheld: flagged } : record;
  const visibility = (record['visibility'] ?? 'restricted') as Visibility;
  return {
    externalId: externalId.normalize('NFC').trim(),
    sha256: sha256Hex(JSON.stringify(sorted(kept))),
    bytes,
    record: kept,
    flagged,
    ...(source ? { source } : {}),
    ...(record['type'] === undefined ? {} : { type: record['type'] as DocumentType }),
    ...(typeof record['language'] === 'string' ? { language: record['language'] } : {}),
    visibility,
    recordVisibility: (record['recordVisibility'] ?? visibility) as Visibility,
    ...(typeof record['embargo'] === 'string' ? { embargo: record['embargo'] } : {}),
    ...(record['opening'] ? { opening: record['opening'] as OpeningAnswers } : {}),
    fields,
    pages: pagesOf(record),
  };
}

/** A record without a text opens nothing but itself; one with a text is a body that somebody answers for. */
function barredOpening(record: Record<string, unknown>): Bilingual | undefined {
  if (pagesOf(record).length === 0) return undefined;
  const after = {
    visibility: (record['visibility'] ?? 'restricted') as Visibility,
    embargo: (record['embargo'] ?? null) as string | null,
  };
  return openingRefusal(CLOSED, after, record['opening'] as OpeningAnswers | null | undefined)?.message;
}

function problemIn(record: Record<string, unknown>): Bilingual | undefined {
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue;
    const expected = OTHERS.has(name) ? wantedOf(name, value) : fieldProblem(name, value);
    if (expected) return { vi: `${name}: ${expected.vi}`, en: `${name}: ${expected.en}` };
  }
  return undefined;
}

/** What a member beside the fields must be; undefined when it is. */
function wantedOf(name: string, value: unknown): Bilingual | undefined {
  switch (name) {
    case 'type':
      return oneOf(DOCUMENT_TYPES, value);
    case 'visibility':
    case 'recordVisibility':
      return oneOf(VISIBILITIES, value);
    case 'language':
      return isLanguageCode(value)
        ? undefined
        : { vi: 'phải là mã ngôn ngữ như vi, en', en: 'must be a language code such as vi, en' };
    case 'embargo':
      return typeof value === 'string' && isCalendarDate(value)
        ? undefined
        : { vi: 'phải là ngày có thật, dạng YYYY-MM-DD', en: 'must be a real date, YYYY-MM-DD' };
    case 'opening':
      return areAnswers(value)
        ? undefined
        : {
            vi: 'phải là {patent: none|filed|intended, personalData: true|false, secrecy: true|false}',
            en: 'must be {patent: none|filed|intended, personalData: true|false, secrecy: true|false}',
          };
    case 'pages':
      return Array.isArray(value) && value.length <= MOST_PAGES && value.every(isText)
        ? undefined
        : {
            vi: `phải là danh sách tối đa ${String(MOST_PAGES)} đoạn chữ`,
            en: `must be a list of at most ${String(MOST_PAGES)} texts`,
          };
    default:
      return isText(value) ? undefined : { vi: 'phải là chữ', en: 'must be text' };
  }
}

function fieldProblem(name: string, value: unknown): Bilingual | undefined {
  if (!FIELDS.has(name)) return { vi: 'không phải trường của tài liệu', en: 'is not a field of a document' };
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (Array.isArray(value) && !REPEATED_FIELDS.has(name as FieldName))
    return { vi: 'chỉ có một giá trị', en: 'has one value only' };
  if (name.endsWith('Date'))
    return values.every((date) => typeof date === 'string' && isCalendarDate(date))
      ? undefined
      : { vi: 'phải là ngày có thật, dạng YYYY-MM-DD', en: 'must be a real date, YYYY-MM-DD' };
  // a blank is no value, and is passed over
  return values
    .filter((one) => one !== null && !isBlank(one))
    .map((one) => fieldValueProblem(name as FieldName, one))
    .find(Boolean);
}

/** Nothing was said: it is passed over. */
const isBlank = (value: unknown): boolean => isText(value) && value.trim() === '';

function fieldsOf(record: Record<string, unknown>): Map<FieldName, unknown[]> {
  const fields = new Map<FieldName, unknown[]>();
  for (const name of FIELD_NAMES) {
    const given = record[name];
    const values = (Array.isArray(given) ? (given as unknown[]) : [given]).map(composed);
    const kept = values.filter((value) => value !== null && value !== undefined && value !== '');
    const valued = PARTIES.has(name)
      ? kept.map((value) => (typeof value === 'string' ? { name: value } : value))
      : kept;
    if (valued.length > 0) fields.set(name, valued);
  }
  if (record['type'] !== undefined && record['type'] !== null) fields.set('documentType', [record['type']]);
  return fields;
}

function pagesOf({ pages, text }: Record<string, unknown>): string[] {
  if (Array.isArray(pages)) return pages.map((page) => String(page).normalize('NFC'));
  if (typeof text !== 'string' || text.trim() === '') return [];
  return text.normalize('NFC').replace(/\f$/, '').split('\f');
}

/** A name alone is a person or company of that name. */
const PARTIES: ReadonlySet<FieldName> = new Set<FieldName>([
  'authors',
  'contributors',
  'inventors',
  'applicants',
  'owners',
]);

/** The same members in whatever order are the same record. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, part]) => [key, sorted(part)]));
}

const refused = (externalId: string | undefined, vi: string, en: string): RefusedRecord => ({
  ...(externalId === undefined ? {} : { externalId }),
  reason: { vi, en },
});
