import { BadRequestException } from '@nestjs/common';
import type { FieldDecision } from '../../catalog/description/decisions.js';
import type { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { CELL_PROBLEMS } from '../../ingest/tables/columns/cell-problem.js';
import { readValue } from '../../ingest/tables/columns/cell-value.js';
import { FIELDS_2008 } from '../../metadata/data/fields-2008.js';
import { OBJECTIVES_2008 } from '../../metadata/data/objectives-2008.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { FieldName } from '../../shared/field-names.js';
import { flagOf } from '../../shared/flags.js';
import { findDates, findImpossibleDates } from '../../text/dates.js';
import { fieldValueProblem } from '../../shared/field-values.js';

const WORDS = {
  ...CELL_PROBLEMS,
  flagged: {
    vi: 'Giá trị này không thể đúng như bản in, nên không xác nhận được. Hãy sửa hoặc bác bỏ.',
    en: 'This value cannot be right as it is printed, so it cannot be confirmed. Correct or reject it.',
  },
  unreadableDate: {
    vi: 'Không đọc được như một ngày. Hãy ghi như 28/02/2019, 02/2019 hoặc 2019.',
    en: 'This cannot be read as a date. Write it as 28/02/2019, 02/2019 or 2019.',
  },
  impossibleDate: {
    vi: 'Lịch không có ngày này. Hãy ghi ngày đúng, hoặc bác bỏ giá trị.',
    en: 'No calendar has this date. Write the right one, or reject the value.',
  },
  unknownCode: {
    vi: 'Không có mã này trong bảng mã năm 2008.',
    en: 'The list of 2008 has no such code.',
  },
} as const satisfies Record<string, Bilingual>;
type Refusal = keyof typeof WORDS;

/** Fields whose values have a format that can be checked; for others, any text is valid. */
const FORMED: ReadonlySet<FieldName> = new Set<FieldName>(['year', 'ipc', 'doi', 'issn']);
const SCHEME = 'VN-2008';
const LISTS: Partial<Record<FieldName, ReadonlyMap<string, string>>> = {
  fieldCodes: FIELDS_2008,
  objectiveCodes: OBJECTIVES_2008,
};

/**
 * A person's decision with the value in the form that its field keeps: `28/02/2019` is kept as `2019-02-28`. What cannot
 * be such a value is refused (400), and so is confirming one that is flagged: it says itself that it cannot be so.
 */
export function checkedDecision(
  entry: Pick<FieldEntry, 'name' | 'confidence' | 'status' | 'method'>,
  decision: FieldDecision,
): FieldDecision {
  const { value, status = 'confirmed' } = decision;
  if (value !== undefined) return { ...decision, value: mustFit(entry.name, formed(entry.name, value)) };
  if (status === 'confirmed' && flagOf(entry) !== undefined) throw refused('flagged');
  return decision;
}

/** Throws 400, saying what a value of the field looks like. */
function mustFit(name: FieldName, value: unknown): unknown {
  const problem = fieldValueProblem(name, value);
  if (!problem) return value;
  throw new BadRequestException({
    code: 'faultyValue',
    message: { vi: `Giá trị của “${name}” ${problem.vi}.`, en: `The value of “${name}” ${problem.en}.` },
    errors: [{ field: 'value', message: problem.en }],
  });
}

function formed(name: FieldName, value: unknown): unknown {
  const list = LISTS[name];
  const code = list && codeOf(value);
  if (code !== undefined) {
    if (!list?.has(code)) throw refused('unknownCode');
    return { scheme: SCHEME, code };
  }
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = String(value).trim();
  if (name.endsWith('Date')) return dateOf(text);
  // The table has no column for the kind of a document, whose values are a list's.
  if (!FORMED.has(name) || name === 'documentType') return value;
  const read = readValue(name, text);
  if ('problem' in read) throw refused(read.problem);
  return read.value;
}

/** Typed alone, or beside the name of its list; undefined for a code of another list. */
function codeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return String(value).trim();
  const { scheme, code } = value as { readonly scheme?: unknown; readonly code?: unknown };
  return scheme === SCHEME && typeof code === 'string' ? code.trim() : undefined;
}

/** As far as it is known: a day, a month or a year. */
function dateOf(text: string): string {
  const month = /^(\d{1,2})\s*[-./]\s*(\d{4})$/.exec(text);
  const [date, more] = findDates(month ? `${month[1]}/${month[2]}` : text);
  if (findImpossibleDates(text).length > 0) throw refused('impossibleDate');
  if (date !== undefined && more === undefined) return date.iso;
  if (/^(?:1[6-9]|2[01])\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text;
  throw refused('unreadableDate');
}

const refused = (code: Refusal): BadRequestException =>
  new BadRequestException({
    code,
    message: WORDS[code],
    errors: [{ field: 'value', message: WORDS[code].en }],
  });
