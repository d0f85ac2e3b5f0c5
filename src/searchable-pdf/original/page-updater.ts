import type { PageNotes } from '../document/page-notes.js';
import type { ArchiveCheck } from '../archive/archive-check.js';
import { contentRefs } from '../content/page-content.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfRef, dict, isDict, withEntries, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import { readPage, type PageTerm } from '../pdf/page-tree.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import type { SearchablePage } from '../document/searchable-page.js';
import type { GlyphCodes } from '../text/glyph-codes.js';
import { pageToUser, sameShape } from '../text/page-geometry.js';
import { invisibleText, textOperators } from '../text/text-content.js';
import type { FontResources } from './font-resources.js';
import type { OriginalPdf } from './original-pdf.js';
import { ownText, type OwnText } from './own-text.js';
import { shownBox, shownTurn } from './page-box.js';

/** Writes new versions of page objects, each with our text before its own content. */
export class PageUpdater {
  /** A page object may stand in the tree twice; it gets its text once. */
  private readonly seen = new Set<number>();

  constructor(
    private readonly original: OriginalPdf,
    private readonly output: PdfOutput,
    private readonly resources: FontResources,
    private readonly codes: GlyphCodes,
    private readonly notes: PageNotes,
    private readonly archive: ArchiveCheck,
  ) {}

  async update(page: SearchablePage): Promise<void> {
    if (page.skip) return;
    const queryTerm = this.original.queryTerms[page.number - 1];
    if (!queryTerm) throw new NotUnderstood('the original has no such page');
    if (this.seen.has(queryTerm.ref.number)) return;
    this.seen.add(queryTerm.ref.number);
    const effective = await readPage(this.original.reader, queryTerm);
    if (page.lines.length > 0) await this.write(queryTerm, effective, page);
    else await this.turnAlone(queryTerm, await shownTurn(this.original.reader, effective), page);
  }

  /** Nothing is to be written on it, but a person may have turned it. */
  private async turnAlone(queryTerm: PageTerm, turn: number, { rotation }: SearchablePage): Promise<void> {
    if (turn !== rotation) await this.change(queryTerm, { Rotate: rotation });
  }

  private async write(queryTerm: PageTerm, effective: PdfDict, page: SearchablePage): Promise<void> {
    const { reader } = this.original;
    const crop = await shownBox(reader, effective);
    const turn = await shownTurn(reader, effective);
    const contents = await contentRefs(reader, effective.get('Contents'));
    const own = await ownText(reader, effective, contents);
    // What the page itself says rightly, and goes on saying, is not said twice.
    const lines = own.changed ? page.lines : page.lines.filter(({ source }) => source !== 'trusted');
    const text = textOperators(lines, pageToUser(page, crop, page.rotation), this.codes);
    if (text === '') return this.turnAlone(queryTerm, turn, page);
    const { fontName, resources } = await this.resources.addTo(effective.get('Resources'));
    if (!sameShape(page, crop, page.rotation))
      this.notes.add('page space and page differ in shape, words may lie beside their picture', page.number);
    const changes: Record<string, PdfValue> = {};
    if (turn !== page.rotation) {
      this.notes.add('turned upright', page.number);
      changes['Rotate'] = page.rotation;
    }
    // Also those from above: PDF/A wants a page to name its own.
    changes['Resources'] = resources ?? effective.get('Resources') ?? null;
    const stream = await this.stream(invisibleText(text, fontName));
    // Ours comes first: nothing that the page's own content does to the graphics state can then move it.
    changes['Contents'] = [stream, ...(own.changed ? await this.rest(own) : contents)];
    await this.change(queryTerm, changes);
    for (const note of own.notes) this.notes.add(note, page.number);
    await this.archive.page(page.number, effective, own.content);
  }

  private async change(queryTerm: PageTerm, changes: Readonly<Record<string, PdfValue>>): Promise<void> {
    const object = await this.original.reader.object(queryTerm.ref.number);
    if (!isDict(object.value)) throw new NotUnderstood('a page that is not a dictionary');
    await this.output.object(
      new PdfRef(object.number, object.generation),
      withEntries(object.value, changes),
    );
  }

  private async rest({ content }: OwnText): Promise<PdfRef[]> {
    return content && content.toString('latin1').trim() !== '' ? [await this.stream(content)] : [];
  }

  private async stream(content: string | Buffer): Promise<PdfRef> {
    const ref = this.output.allocate();
    await this.output.flate(ref, dict({}), content);
    return ref;
  }
}
