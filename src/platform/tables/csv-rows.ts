import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { PermanentError } from '../../shared/errors.js';
import { cleanCells } from './clean-cell.js';
import { CSV_OPTIONS } from './csv-options.js';
import { cellDecoder, lettersOf } from './table-encoding.js';
import { tableFailure, tooLarge } from './table-errors.js';
import { letterRepairer } from './misread-letters.js';
import type { LetterRepair, TableEncoding, TableLimits, TableRow } from './table-reader.js';

/** A row of that many letters is no row: a quote that is opened and never closed takes in the rest of the file. */
const LONGEST_ROW = 64_000_000;

export interface CsvReading {
  readonly encoding: TableEncoding;
  readonly separator: string;
  readonly repair?: LetterRepair;
}

/** Every row of a CSV, blank ones and those above the names too, as spreadsheet programs count them. */
export async function* csvRows(
  path: string,
  { encoding, separator, repair }: CsvReading,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const decode = cellDecoder(encoding);
  const mend = letterRepairer(repair);
  const source = Readable.from(lettersOf(path, encoding));
  const parser = parse({ ...CSV_OPTIONS, delimiter: separator, max_record_size: LONGEST_ROW });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let row = 0;
  try {
    for await (const record of parser) {
      row += 1;
      yield {
        row,
        ...cleanCells(
          (record as string[]).map((cell) => mend(decode(cell))),
          limits.cellLength,
        ),
      };
    }
  } catch (error) {
    throw csvFailure(error, row);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function csvFailure(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const at = `row ${String(row + 1)}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new PermanentError('tableBroken', `${at}: a quote is opened and never closed`);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return tooLarge(`${at} is longer than ${String(LONGEST_ROW)} letters; is a quote not closed?`);
  return tableFailure(error, row);
}
