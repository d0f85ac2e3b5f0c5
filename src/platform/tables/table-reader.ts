/** A file whose content is rows of cells: what it is and how it is to be read. */
export interface TableReading {
  readonly kind: TableKind;
  /** Of CSV. */
  readonly encoding?: TableEncoding;
  /** Of CSV: one of {@link SEPARATORS}. */
  readonly separator?: string;
  /** Of XLSX: the sheet's name. */
  readonly sheet?: string;
  /** How letters are mended that were misread before the file came; `none`: a person looked, they stay. */
  readonly repair?: LetterRepair;
  /** The row with the columns' names, as spreadsheet programs count; rows above it are passed over. */
  readonly headerRow?: number;
}

export const TABLE_KINDS = ['csv', 'xlsx', 'dublinCore'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export const TABLE_ENCODINGS = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'CP1258',
  'TCVN3',
  'VNI',
  'VISCII',
  'CP1252',
] as const;
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

export const LETTER_REPAIRS = ['none', 'TCVN3', 'VNI', 'VISCII', 'CP1258', 'doubleUtf8'] as const;
export type LetterRepair = (typeof LETTER_REPAIRS)[number];

export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Text; several texts where the source has the same element more than once. Trimmed, composed, '' when empty. */
export type Cell = string | readonly string[];

export interface TableRow {
  /** As spreadsheet programs count, from 1; of Dublin Core the record's number. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** A cell was longer than allowed and is cut: the row is to be refused. */
  readonly tooLong?: true;
  /** Its source says that it is no more. */
  readonly deleted?: true;
}

export interface TableInspection {
  readonly reading: TableReading;
  /** Of XLSX, in order, hidden ones left out. */
  readonly sheets?: readonly string[];
  readonly columns: readonly string[];
  /** Rows below the columns' names that are not blank. */
  readonly rowCount: number;
  /** The first of them. */
  readonly sample: readonly TableRow[];
}

export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units. */
  readonly cellLength: number;
  readonly sample: number;
}

export interface SomeRows {
  readonly rows: readonly TableRow[];
  readonly ended: boolean;
}

/**
 * Reads tables that strangers sent, in children with limits. Failures are permanent where the file is to blame:
 * `notATable`, `tableBroken`, `tableTooLarge`, `tableUnsafe`, `timeLimit`, `memoryLimit`.
 */
export abstract class TableReader {
  /** What the file is; what `wanted` names is not guessed. Reads it to its end, so that what breaks later breaks now. */
  abstract inspect(
    path: string,
    wanted: Partial<TableReading>,
    signal?: AbortSignal,
  ): Promise<TableInspection>;

  /** At most `most` rows behind row `after`; asked in order, each costs only itself. */
  abstract rows(
    path: string,
    table: Pick<TableInspection, 'reading' | 'columns'>,
    after: number,
    most: number,
    signal?: AbortSignal,
  ): Promise<SomeRows>;

  abstract close(): Promise<void>;
}

export const TABLE_LIMITS: TableLimits = {
  rows: 100_000,
  columns: 500,
  cellLength: 1_000_000,
  sample: 100,
};
