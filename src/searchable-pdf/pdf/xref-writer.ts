import { name, type PdfValue } from './pdf-objects.js';

export interface NewEntry {
  readonly offset: number;
  readonly generation: number;
}

type Entries = ReadonlyMap<number, NewEntry>;

/** Ten digits is what a table can say. */
const LARGEST_OFFSET = 9_999_999_999;
const OFFSET_BYTES = 6;

/** Runs of neighbouring object numbers. */
function runs(entries: Entries): number[][] {
  const numbers = [...entries.keys()].sort((a, b) => a - b);
  const found: number[][] = [];
  for (const object of numbers) {
    const run = found.at(-1);
    if (run?.at(-1) === object - 1) run.push(object);
    else found.push([object]);
  }
  return found;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The classic table, of which each entry takes exactly twenty bytes. */
export function tableSection(entries: Entries): string {
  const [first = [], ...others] = runs(entries);
  // Object 0 heads the list of the free; a new file is to have it in one section with all others.
  const joined = first[0] === 1;
  let text = `xref\n0 ${joined ? first.length + 1 : 1}\n0000000000 65535 f \n`;
  for (const run of [first, ...others]) {
    if (run !== first || !joined) text += `${run[0]} ${run.length}\n`;
    for (const object of run) {
      const { offset, generation } = entries.get(object) as NewEntry;
      if (offset > LARGEST_OFFSET) throw new RangeError('the file is too large for a cross-reference table');
      text += `${padded(offset, 10)} ${padded(generation, 5)} n \n`;
    }
  }
  return text;
}

/** The same as rows of a cross-reference stream, with the entries that say how to read them. */
export function xrefStreamRows(entries: Entries): { rows: Buffer; entries: Record<string, PdfValue> } {
  const index: number[] = [];
  const rows: Buffer[] = [];
  for (const run of runs(entries)) {
    index.push(run[0] as number, run.length);
    for (const object of run) {
      const { offset, generation } = entries.get(object) as NewEntry;
      const row = Buffer.alloc(3 + OFFSET_BYTES);
      row[0] = 1;
      row.writeUIntBE(offset, 1, OFFSET_BYTES);
      row.writeUInt16BE(generation, 1 + OFFSET_BYTES);
      rows.push(row);
    }
  }
  return {
    rows: Buffer.concat(rows),
    entries: { Type: name('XRef'), W: [1, OFFSET_BYTES, 2], Index: index },
  };
}
