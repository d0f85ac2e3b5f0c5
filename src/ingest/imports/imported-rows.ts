import { FLAGGED } from '../../shared/flags.js';
import type { PageScreening, Screening } from '../../catalog/pages/page-screening.js';
import type { PageTextResult } from '../../catalog/text/text-layers.js';
import { newId } from '../../shared/ids.js';
import type { FieldName } from '../../shared/field-names.js';
import type { TextLine } from '../../shared/page-text.js';
import { printedForm } from '../intake/field-values.js';
import type { ImportRecord, RecordSource } from './import-record.js';

const NOWHERE = [0, 0, 0, 0] as const;

/** Lines of text without a picture: their boxes are empty. */
export function importedLines(text: string): TextLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words, i) => ({
      id: `l${String(i + 1)}`,
      box: NOWHERE,
      source: 'imported' as const,
      confidence: 1,
      words: words.map((word) => ({ text: word, box: NOWHERE, confidence: 1 })),
    }));
}

/** Only text: no file, and a page space of nothing. */
export const pageWithoutPicture = (documentId: string, number: number) => ({
  documentId,
  number,
  fileId: null,
  filePage: number,
  width: 0,
  height: 0,
});

export interface ImportedPages {
  readonly readings: readonly PageTextResult[];
  /** Words of a secrecy mark. */
  readonly secrecyMark?: string;
}

/** Pages as a reading gives them, screened as any page is before somebody sees it. */
export function importedPages(record: ImportRecord, screening: PageScreening): ImportedPages {
  const marks: string[] = [];
  const readings = record.pages.map((text, i): PageTextResult => {
    const lines = importedLines(text);
    const found: Screening = screening.screen({ number: i + 1, width: 0, height: 0, lines });
    if (found.secrecyMark !== undefined) marks.push(found.secrecyMark);
    return {
      page: i + 1,
      source: lines.length === 0 ? 'blank' : 'imported',
      engine: 'import',
      language: record.language ?? null,
      confidence: null,
      reasons: [],
      lines,
      suspects: found.suspects,
    };
  });
  return { readings, ...(marks[0] === undefined ? {} : { secrecyMark: marks[0] }) };
}

export interface ImportedField {
  readonly id: string;
  readonly documentId: string;
  readonly name: FieldName;
  readonly position: number;
  readonly value: object;
  readonly printed: string;
  readonly confidence: number;
  readonly status: 'confirmed' | 'suggested';
  readonly method: string;
}

/** `import`, and of a table its file, sheet and row: `import:danh-mục.xlsx:Đề tài:12`. */
export const methodOf = (source: RecordSource | undefined): string =>
  source === undefined
    ? 'import'
    : ['import', source.file, source.sheet, String(source.row)]
        .filter((part) => part !== undefined)
        .join(':');

type FieldsOfRecord = Pick<ImportRecord, 'flagged' | 'source'> & {
  readonly fields: Iterable<readonly [FieldName, readonly unknown[]]>;
};

/** The record's fields as entries whose source is the import; what was withheld stands behind them as a question. */
export function importedFields(
  documentId: string,
  { fields, flagged, source }: FieldsOfRecord,
): ImportedField[] {
  const method = methodOf(source);
  const positions = new Map<FieldName, number>();
  const next = (name: FieldName): number => {
    const position = positions.get(name) ?? 0;
    positions.set(name, position + 1);
    return position;
  };
  const values = [...fields].flatMap(([name, given]) =>
    given.map((value) => ({
      id: newId(),
      documentId,
      name,
      position: next(name),
      value: value as object,
      printed: printedForm(value),
      confidence: 1,
      status: 'confirmed' as const,
      method,
    })),
  );
  const questions = flagged.map(({ name, printed }) => ({
    id: newId(),
    documentId,
    name,
    position: next(name),
    value: printed as unknown as object,
    printed,
    confidence: FLAGGED,
    status: 'suggested' as const,
    method,
  }));
  return [...values, ...questions];
}
