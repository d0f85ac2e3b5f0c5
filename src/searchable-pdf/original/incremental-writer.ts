import { chmod, copyFile, constants } from 'node:fs/promises';
import { ArchiveCheck, type ArchiveFinding } from '../archive/archive-check.js';
import { writeMetadata, writeOutputIntent } from '../archive/archive-entries.js';
import { informationEntries } from '../document/document-entries.js';
import { PageNotes } from '../document/page-notes.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import {
  dict,
  textString,
  withEntries,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from '../pdf/pdf-objects.js';
import { PdfOutput } from '../pdf/pdf-output.js';
import type { SearchableInfo, SearchablePage, SearchableResult } from '../document/searchable-page.js';
import { GlyphCodes } from '../text/glyph-codes.js';
import { writeGlyphlessFont } from '../text/glyphless-font.js';
import { FontResources } from './font-resources.js';
import type { OriginalPdf } from './original-pdf.js';
import { ownMetadata } from './own-metadata.js';
import { PageUpdater } from './page-updater.js';

/** The original's bytes as they are, and behind them new versions of the pages that get text. */
export async function writeIncremental(
  original: OriginalPdf,
  path: string,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo | Promise<SearchableInfo>,
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
    const check = new ArchiveCheck(original.reader, original.catalog, original.queryTerms);
    await check.begin();
    const updater = new PageUpdater(original, output, resources, codes, notes, check);
    for await (const page of pages) await updateOrNote(updater, page, notes);
    if (font) await writeGlyphlessFont(output, font, codes);
    const finding = await check.finish();
    const claimNotes = await finish(original, output, await info, finding);
    const signed = original.signed
      ? ['the original is signed; the signature covers the original part only']
      : [];
    return {
      pages: original.queryTerms.length,
      method: 'incremental',
      ...(finding.sound ? { archive: 'PDF/A-2b' as const } : {}),
      notes: [...signed, ...notes.list(), ...claimNotes],
    };
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

async function finish(
  original: OriginalPdf,
  output: PdfOutput,
  info: SearchableInfo,
  finding: ArchiveFinding,
): Promise<string[]> {
  const infoRef = original.info ?? output.allocate();
  const information: PdfDict = new Map([...original.information, ...informationEntries(info)]);
  await output.object(infoRef, information);
  const { entries, notes } = await archiveEntries(original, output, information, info, finding);
  const catalog = withEntries(original.catalog, { Lang: textString(info.language), ...entries });
  await output.object(original.root, catalog);
  const trailer: PdfDict = dict({ Root: original.root, Info: infoRef, Prev: original.reader.xref.start });
  await output.finish({
    trailer,
    // A file keeps to one kind of cross-reference, else strict readers stumble.
    asStream: original.reader.xref.isStream,
    ...(original.firstId ? { firstId: original.firstId } : {}),
  });
  return notes;
}

/** Metadata that claim no more than is known, whatever the original claims of itself. */
async function archiveEntries(
  original: OriginalPdf,
  output: PdfOutput,
  information: PdfDict,
  info: SearchableInfo,
  finding: ArchiveFinding,
): Promise<{ entries: Record<string, PdfValue>; notes: string[] }> {
  if (finding.sound) {
    const metadata = await writeMetadata(output, information, { ...info, archive: true });
    const intents =
      finding.ownIntents === undefined
        ? await writeOutputIntent(output)
        : { OutputIntents: finding.ownIntents };
    return { entries: { ...metadata, ...intents }, notes: [] };
  }
  const notes = [`not PDF/A-2b: ${finding.why}`];
  const own = await ownMetadata(original);
  if (own === 'kept') return { entries: {}, notes };
  if (own === 'claims') notes.push('the original calls itself PDF/A; that is not repeated');
  return { entries: await writeMetadata(output, information, { ...info, archive: false }), notes };
}
