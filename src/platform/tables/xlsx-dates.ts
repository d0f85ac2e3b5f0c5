import type { OpenZip } from '../zip/zip.js';
import { NOTHING, readPart } from './xlsx-package.js';
import type { XmlElement } from './xml-events.js';

const STYLES = 'xl/styles.xml';
const DAY_MS = 86_400_000;

/** Which of the cell styles show a number as a day, by their place. */
export async function dateStyles(archive: OpenZip): Promise<ReadonlySet<number>> {
  if (!archive.names.includes(STYLES)) return new Set();
  const formats = new Map<number, string>();
  const used: number[] = [];
  let inCells = false;
  await readPart(archive, STYLES, {
    ...NOTHING,
    open: ({ name, attributes }: XmlElement) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'xf' && inCells) used.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: ({ name }) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return new Set(used.flatMap((format, i) => (isDay(format, formats.get(format)) ? [i] : [])));
}

/** Built-in formats of days, those of East Asia too; else a code that names a day, month or year. */
function isDay(format: number, code: string | undefined): boolean {
  if (code === undefined)
    return (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36);
  const bare = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare);
}

/** `YYYY-MM-DD` of a day's number; undefined where it is none that a calendar has. */
export function dayOf(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 1 || days === 60 || days > 2_958_465) return undefined;
  // spreadsheets give 1900 a 29 February, number 60: the days before it are one off
  const since = days < 60 ? days + 1 : days;
  return new Date(Date.UTC(1899, 11, 30) + since * DAY_MS).toISOString().slice(0, 10);
}
