import { writeFile } from 'node:fs/promises';
import { PhusaError } from '../../shared/errors.js';
import { writeMetadata, writeOutputIntent } from '../archive/archive-entries.js';
import { informationEntries } from '../document/document-entries.js';
import { PageNotes } from '../document/page-notes.js';
import { dict, name, textString, withEntries, type PdfDict, type PdfRef } from '../pdf/pdf-objects.js';
import { PdfOutput } from '../pdf/pdf-output.js';
import type { SearchableInfo, SearchablePage, SearchableResult } from '../document/searchable-page.js';
import { GlyphCodes } from '../text/glyph-codes.js';
import { writeGlyphlessFont } from '../text/glyphless-font.js';
import { blankPage, picturePage, type PageParts } from './picture-page.js';
import type { PictureSource } from './picture-source.js';

/** The mark of bytes above 127 tells transfer programs that the file is not text. */
export const PDF_HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/** A new PDF of page pictures with text over them, written page by page. */
export async function writePicturePdf(
  source: PictureSource,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo | Promise<SearchableInfo>,
  outPath: string,
  method: 'pictures' | 'rebuilt',
): Promise<SearchableResult> {
  await writeFile(outPath, '');
  const output = await PdfOutput.append(outPath, 1);
  try {
    const document = new PictureDocument(source, output, method);
    await output.raw(PDF_HEADER);
    for await (const page of pages) await document.add(page.number, page);
    // Pages without text are pages still.
    for (let number = 1; number <= (source.count ?? 0); number++) await document.add(number);
    const archive = await document.finish(await info);
    return {
      pages: document.count,
      method,
      ...(archive ? { archive: 'PDF/A-2b' as const } : {}),
      notes: document.notes.list(),
    };
  } finally {
    await output.close();
  }
}

class PictureDocument {
  readonly notes = new PageNotes();
  private readonly codes = new GlyphCodes();
  private readonly written = new Map<number, PdfRef>();
  /** A page was written that PDF/A does not allow. */
  private faulty = false;
  private readonly tree: PdfRef;
  private readonly font: PdfRef;

  constructor(
    private readonly source: PictureSource,
    private readonly output: PdfOutput,
    private readonly method: 'pictures' | 'rebuilt',
  ) {
    this.tree = output.allocate();
    this.font = output.allocate();
  }

  get count(): number {
    return this.written.size;
  }

  async add(number: number, page?: SearchablePage): Promise<void> {
    if (this.written.has(number)) return;
    if (this.source.count !== undefined && number > this.source.count) {
      this.notes.add('the original has no such page', number);
      return;
    }
    const parts = await this.parts(number, page);
    if (parts.fault) {
      this.faulty = true;
      this.notes.add(`not PDF/A-2b: ${parts.fault}`, number);
    }
    const content = this.output.allocate();
    const ref = this.output.allocate();
    await this.output.flate(content, dict({}), parts.content);
    await this.output.object(
      ref,
      dict({
        Type: name('Page'),
        Parent: this.tree,
        MediaBox: [0, 0, parts.width, parts.height],
        ...(parts.turn ? { Rotate: parts.turn } : {}),
        Resources: dict({
          Font: dict({ [parts.fontName]: this.font }),
          ...(parts.image ? { XObject: dict({ [parts.imageName]: parts.image }) } : {}),
        }),
        Contents: content,
      }),
    );
    this.written.set(number, ref);
  }

  private async parts(number: number, page?: SearchablePage): Promise<PageParts> {
    try {
      const picture = await this.source.picture(number, page);
      return await picturePage(this.output, picture, page, this.codes, this.method === 'pictures');
    } catch (error) {
      // A page that could not be drawn must not cost the other pages their text.
      if (!(error instanceof PhusaError && error.permanent && page && this.method === 'rebuilt')) throw error;
      this.notes.add('the page could not be drawn', number);
      return blankPage(page, this.codes);
    }
  }

  /** Is it PDF/A-2b? */
  async finish(info: SearchableInfo): Promise<boolean> {
    const { output } = this;
    const archive = !this.faulty && this.count > 0;
    const kids = [...this.written].sort(([a], [b]) => a - b).map(([, ref]) => ref);
    const root = output.allocate();
    const information = output.allocate();
    const entries = newInformation(info);
    await writeGlyphlessFont(output, this.font, this.codes);
    await output.object(this.tree, dict({ Type: name('Pages'), Count: kids.length, Kids: kids }));
    const catalog = dict({
      Type: name('Catalog'),
      Pages: this.tree,
      Lang: textString(info.language),
      ViewerPreferences: dict({ DisplayDocTitle: info.title !== undefined }),
      ...(await writeMetadata(output, entries, { ...info, archive })),
      ...(archive ? await writeOutputIntent(output) : {}),
    });
    await output.object(root, catalog);
    await output.object(information, entries);
    await output.finish({ trailer: dict({ Root: root, Info: information }), asStream: false });
    return archive;
  }
}

function newInformation(info: SearchableInfo): PdfDict {
  const entries = informationEntries(info);
  return withEntries(entries, { CreationDate: entries.get('ModDate') ?? null });
}
