import type { PageNotes } from '../page-notes.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfRef, dict, isDict, withEntries, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import { readPage, type PageLeaf } from '../pdf/page-tree.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import type { SearchablePage } from '../searchable-page.js';
import type { GlyphCodes } from '../text/glyph-codes.js';
import { pageToUser, sameShape } from '../text/page-geometry.js';
import { invisibleText, textOperators } from '../text/text-content.js';
import { contentRefs, existingText } from './existing-text.js';
import type { FontResources } from './font-resources.js';
import type { OriginalPdf } from './original-pdf.js';
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
  ) {}

  async update(page: SearchablePage): Promise<void> {
    if (page.skip || page.lines.length === 0) return;
    const leaf = this.original.leaves[page.number - 1];
    if (!leaf) throw new NotUnderstood('the original has no such page');
    if (this.seen.has(leaf.ref.number)) return;
    this.seen.add(leaf.ref.number);
    const effective = await readPage(this.original.reader, leaf);
    await this.noteExisting(effective, page.number);
    await this.write(leaf, effective, page);
  }

  private async write(leaf: PageLeaf, effective: PdfDict, page: SearchablePage): Promise<void> {
    const { reader } = this.original;
    const crop = await shownBox(reader, effective);
    const turn = await shownTurn(reader, effective);
    const contents = await contentRefs(reader, effective.get('Contents'));
    const text = textOperators(page.lines, pageToUser(page, crop, page.rotation), this.codes);
    if (text === '') return;
    const { fontName, resources } = await this.resources.addTo(effective.get('Resources'));
    if (!sameShape(page, crop, page.rotation))
      this.notes.add('page space and page differ in shape, words may lie beside their picture', page.number);
    const changes: Record<string, PdfValue> = {};
    if (turn !== page.rotation) {
      this.notes.add('turned upright', page.number);
      changes['Rotate'] = page.rotation;
    }
    if (resources) changes['Resources'] = resources;
    const stream = this.output.allocate();
    await this.output.flate(stream, dict({}), invisibleText(text, fontName));
    // Ours comes first: nothing that the page's own content does to the graphics state can then move it.
    changes['Contents'] = [stream, ...contents];
    const own = await reader.object(leaf.ref.number);
    if (!isDict(own.value)) throw new NotUnderstood('a page that is not a dictionary');
    await this.output.object(new PdfRef(own.number, own.generation), withEntries(own.value, changes));
  }

  private async noteExisting(page: PdfDict, number: number): Promise<void> {
    const found = await existingText(this.original.reader, page);
    if (found === 'invisible')
      this.notes.add('an invisible text layer of the original is kept beside ours', number);
    if (found === 'visible') this.notes.add("the page's own text is kept beside ours", number);
  }
}
