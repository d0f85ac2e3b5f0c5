import { openZip, type OpenZip } from '../zip/zip.js';
import { PermanentError } from '../../shared/errors.js';
import { tableFailure } from './table-errors.js';
import { utf8Letters, type XmlElement, xmlEvents, type XmlHandler } from './xml-events.js';

const LIMITS = { maxEntries: 5_000, maxEntryBytes: 2 ** 29, maxTotalBytes: 2 ** 30, maxRatio: 300 };
const WORKBOOK = 'xl/workbook.xml';

export interface Sheet {
  readonly name: string;
  /** In the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly archive: OpenZip;
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
}

/** Opens an XLSX; throws `notATable` for an archive that is none, `tableUnsafe` for one that would not end. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openZip(path, LIMITS).catch((error: unknown) => {
    throw tableFailure(error);
  });
  try {
    if (!archive.names.includes(WORKBOOK)) throw new PermanentError('notATable', 'an archive, but no XLSX');
    const targets = await relationsOf(archive);
    const book = new BookHandler();
    await readPart(archive, WORKBOOK, book);
    const sheets = book.sheets.flatMap(({ name, id }): Sheet[] => {
      const part = targets.get(id);
      return part !== undefined && archive.names.includes(part) ? [{ name, part }] : [];
    });
    if (sheets.length === 0) throw new PermanentError('tableBroken', 'the workbook has no sheet');
    return { archive, sheets, from1904: book.from1904 };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Gives all events of one part to `handler`. */
export async function readPart(archive: OpenZip, part: string, handler: XmlHandler): Promise<void> {
  for await (const _ of partEvents(archive, part, handler)) void _;
}

/** The same, chunk by chunk. */
export async function* partEvents(
  archive: OpenZip,
  part: string,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const { stream, close } = archive.read(part);
  try {
    yield* xmlEvents(utf8Letters(stream), handler);
    archive.refuseExcess();
  } catch (error) {
    throw tableFailure(error);
  } finally {
    await close();
  }
}

async function relationsOf(archive: OpenZip): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readPart(archive, 'xl/_rels/workbook.xml.rels', {
    ...NOTHING,
    open: ({ name, attributes: { Id = '', Target = '' } }) => {
      if (name === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

export const NOTHING: XmlHandler = { open: () => undefined, text: () => undefined, close: () => undefined };

class BookHandler implements XmlHandler {
  readonly sheets: { readonly name: string; readonly id: string }[] = [];
  from1904 = false;

  open({ name, attributes }: XmlElement): void {
    if (name === 'workbookPr') this.from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible')
      this.sheets.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' });
  }

  text(): void {
    return;
  }

  close(): void {
    return;
  }
}
