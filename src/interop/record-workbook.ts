import writeXlsxFile from 'write-excel-file/node';
import { neutral } from '../shared/csv.js';
import type { CitedRecord } from './cited-record.js';
import { recordRows } from './record-table.js';

/** ECMA-376: no cell holds more. */
const LONGEST_CELL = 32_767;
/** What XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const WIDTHS = [38, 14, 60, 40, 40, 40, 12, 18, 10, 40, 60, 30, 24, 8, 50];

/** A record a row, as a workbook of one sheet (XLSX). Every cell is text, and none is a formula, even when edited. */
export async function recordWorkbook(records: readonly CitedRecord[]): Promise<Buffer> {
  const rows = recordRows(records).map((cells, y) =>
    cells.map((cell) => ({
      type: String,
      value: neutral(
        cell
          .toWellFormed()
          .replace(NOT_XML, ' ')
          .slice(0, LONGEST_CELL - 1),
      ),
      ...(y === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const sheet = { sheet: 'phusa', stickyRowsCount: 1, columns: WIDTHS.map((width) => ({ width })) };
  return writeXlsxFile(rows, sheet).toBuffer();
}
