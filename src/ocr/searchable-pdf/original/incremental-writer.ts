import { chmod, copyFile, constants } from 'node:fs/promises';
import { informationEntries } from '../document-entries.js';
import { PageNotes } from '../page-notes.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { dict, textString, withEntries, type PdfDict, type PdfRef } from '../pdf/pdf-objects.js';
import { PdfOutput } from '../pdf/pdf-output.js';
import type { SearchableInfo, SearchablePage, SearchableResult } from '../searchable-page.js';
import { GlyphCodes } from '../text/glyph-codes.js';
import { writeGlyphlessFont } from '../text/glyphless-font.js';
import { FontResources } from './font-resources.js';
import type { OriginalPdf } from './original-pdf.js';
import { PageUpdater } from './page-updater.js';

/** The original's bytes as they are, and behind them new versions of the pages that get text. */
export async function writeIncremental(
  original: OriginalPdf,
  path: string,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo,
  outPath: string,
): Promise<SearchableResult> {
  await copyFile(path, outPath, constants.COPYFILE_FICLONE);
  // Stores keep originals read-only, and a copy inherits that.
  await chmod(outPath, 0o644);
  const output = await PdfOutput.append(outPath, nextNumber(original));
  try {
    const notes = new PageNotes();
    let font: PdfRef | undefined;
    const codes = new GlyphCodes();
    // The original may end in the middle of a line.
    await output.raw('\n');
    const resources = new FontResources(original.reader, output, () => (font ??= output.allocate()));
    const updater = new PageUpdater(original, output, resources, codes, notes);
    for await (const page of pages) await updateOrNote(updater, page, notes);
    if (font) await writeGlyphlessFont(output, font, codes);
    await finish(original, output, info);
    const signed = original.signed
      ? ['the original is signed; the signature covers the original part only']
      : [];
    return { pages: original.leaves.length, method: 'incremental', notes: [...signed, ...notes.list()] };
  } finally {
    await output.close();
  }
}

/** A page that is not understood goes without our text; the others have theirs. */
async function updateOrNote(updater: PageUpdater, page: SearchablePage, notes: PageNotes): Promise<void> {
  try {
    await updater.update(page);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    notes.add(`no text could be added (${error.message})`, page.number);
  }
}

function nextNumber(original: OriginalPdf): number {
  const size = original.reader.xref.trailer.get('Size');
  return Math.max(original.reader.xref.entries.next, typeof size === 'number' ? size : 0);
}

async function finish(original: OriginalPdf, output: PdfOutput, info: SearchableInfo): Promise<void> {
  const infoRef = original.info ?? output.allocate();
  await output.object(infoRef, new Map([...original.information, ...informationEntries(info)]));
  await output.object(original.root, withEntries(original.catalog, { Lang: textString(info.language) }));
  const trailer: PdfDict = dict({ Root: original.root, Info: infoRef, Prev: original.reader.xref.start });
  await output.finish({
    trailer,
    // A file keeps to one kind of cross-reference, else strict readers stumble.
    asStream: original.reader.xref.isStream,
    ...(original.firstId ? { firstId: original.firstId } : {}),
  });
}
