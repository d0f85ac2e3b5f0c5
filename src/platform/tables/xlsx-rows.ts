import { cleanCells } from './clean-cell.js';
import { tooLarge } from './table-errors.js';
import { letterRepairer } from './misread-letters.js';
import type { TableLimits, TableReading, TableRow } from './table-reader.js';
import { dateStyles, dayOf } from './xlsx-dates.js';
import { openWorkbook, partEvents } from './xlsx-package.js';
import { sharedStrings, TextGatherer } from './xlsx-strings.js';
import type { XmlElement, XmlHandler } from './xml-events.js';

/** The names of an XLSX's sheets that can be seen. */
export async function sheetNames(path: string): Promise<readonly string[]> {
  const { archive, sheets } = await openWorkbook(path);
  archive.close();
  return sheets.map(({ name }) => name);
}

/** The rows of a sheet that hold something. Formulas give the value that their program kept; nothing is calculated. */
export async function* xlsxRows(
  path: string,
  { sheet, repair }: Pick<TableReading, 'sheet' | 'repair'>,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const { archive, sheets, from1904 } = await openWorkbook(path);
  try {
    const part = (sheets.find(({ name }) => name === sheet) ?? sheets[0])?.part ?? '';
    const texts = await sharedStrings(archive, limits.cellLength);
    const days = await dateStyles(archive);
    const mend = letterRepairer(repair);
    const handler = new SheetHandler(limits, (type, style, value) => {
      if (type === 's') return mend(texts[Number(value)] ?? '');
      if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
      if (type === 'd') return value.slice(0, 10);
      if (type !== 'n') return mend(value);
      return (days.has(style) ? dayOf(Number(value), from1904) : undefined) ?? plainNumber(value);
    });
    for await (const _ of partEvents(archive, part, handler)) {
      void _;
      yield* handler.rows.splice(0);
    }
  } finally {
    archive.close();
  }
}

/** `2.0210000000000001E3` → `2021`; what is no number stays as it is. */
function plainNumber(value: string): string {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)));
}

type ValueOf = (type: string, style: number, value: string) => string;

class SheetHandler implements XmlHandler {
  readonly rows: TableRow[] = [];
  private row = 0;
  private column = 0;
  private cells: string[] = [];
  private type = 'n';
  private style = 0;
  private within: 'value' | 'formula' | undefined;
  private aids = 0;
  private hasValue = false;
  private readonly value: TextGatherer;
  private readonly formula: TextGatherer;

  constructor(
    private readonly limits: TableLimits,
    private readonly valueOf: ValueOf,
  ) {
    this.value = new TextGatherer(limits.cellLength);
    this.formula = new TextGatherer(limits.cellLength);
  }

  open({ name, attributes }: XmlElement): void {
    if (name === 'row') {
      this.row = Number(attributes['r'] ?? this.row + 1);
      this.cells = [];
      this.column = 0;
    } else if (name === 'c') {
      this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.hasValue = false;
    } else if (name === 'v' || name === 't') {
      this.within = 'value';
      this.hasValue = true;
    } else if (name === 'f') this.within = 'formula';
    else if (name === 'rPh') this.aids += 1;
  }

  text(text: string): void {
    if (this.within === 'value' && this.aids === 0) this.value.add(text);
    else if (this.within === 'formula') this.formula.add(text);
  }

  close({ name }: XmlElement): void {
    if (name === 'v' || name === 't' || name === 'f') this.within = undefined;
    else if (name === 'rPh') this.aids -= 1;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  private endCell(): void {
    const value = this.value.take();
    const formula = this.formula.take();
    // a formula that nobody has calculated is shown as the text that it is
    const text = this.hasValue ? this.valueOf(this.type, this.style, value) : formula && `=${formula}`;
    if (text === '') return;
    if (this.column > this.limits.columns)
      throw tooLarge(`row ${String(this.row)}: more than ${String(this.limits.columns)} columns`);
    this.cells[this.column - 1] = text;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    const cells = Array.from(this.cells, (cell: string | undefined) => cell ?? '');
    this.rows.push({ row: this.row, ...cleanCells(cells, this.limits.cellLength) });
  }
}

/** `AB12` → 28. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/\d+$/, '')) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}
