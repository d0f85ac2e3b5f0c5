import { writeFile } from 'node:fs/promises';
import { PageNotes } from '../document/page-notes.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { dict, name, withEntries, type PdfDict, type PdfRef } from '../pdf/pdf-objects.js';
import { PdfOutput } from '../pdf/pdf-output.js';
import type { EmbeddedPicture } from '../pictures/embedded-picture.js';
import { PDF_HEADER } from '../pictures/picture-pdf-writer.js';
import { blankPage, furtherTurn, picturePage, type PageParts } from '../pictures/picture-page.js';
import { RenderedPages } from '../pictures/rendered-pages.js';
import { GlyphCodes } from '../text/glyph-codes.js';
import type { Turn } from '../text/page-geometry.js';
import type { DrawnPage, GatheredPage, GatheredSource, ToBeDrawn } from './gathered-page.js';
import { OpenSources } from './open-sources.js';

/** What was gathered: how each page is turned there, and what is to be told of it. */
export interface GatheredPdf {
  readonly turns: ReadonlyMap<number, Turn>;
  readonly notes: readonly string[];
  /** Not empty: the file is of no use before these are drawn. */
  readonly drawFirst: readonly ToBeDrawn[];
}

/** Writes the pages in their order into a PDF that holds nothing else, without our text yet. */
export async function gatherPages(
  sources: readonly GatheredSource[],
  pages: AsyncIterable<GatheredPage>,
  drawn: readonly DrawnPage[],
  outPath: string,
): Promise<GatheredPdf> {
  await writeFile(outPath, '');
  const output = await PdfOutput.append(outPath, 1);
  const originals = new OpenSources(sources, output, `${outPath}.picture`);
  try {
    const gathering = new Gathering(output, originals, drawn);
    await output.raw(PDF_HEADER);
    for await (const page of pages) await gathering.add(page);
    await gathering.finish();
    return { turns: gathering.turns, notes: gathering.notes.list(), drawFirst: gathering.drawFirst };
  } finally {
    await originals.close();
    await output.close();
  }
}

class Gathering {
  readonly turns = new Map<number, Turn>();
  readonly notes = new PageNotes();
  readonly drawFirst: ToBeDrawn[] = [];
  private readonly kids: PdfRef[] = [];
  private readonly tree: PdfRef;
  private readonly drawn: ReadonlyMap<number, DrawnPage>;

  constructor(
    private readonly output: PdfOutput,
    private readonly originals: OpenSources,
    drawn: readonly DrawnPage[],
  ) {
    this.tree = output.allocate();
    this.drawn = new Map(drawn.map((page) => [page.number, page]));
  }

  async add(page: GatheredPage): Promise<void> {
    const drawn = this.drawn.get(page.number);
    if (drawn) return this.addDrawn(page, drawn);
    const { copier, pictures, why } = await this.originals.at(page.source);
    if (pictures) {
      const picture = await pictures.picture(page.filePage);
      await this.addPicture(page, picture, furtherTurn(page.rotation, picture.orientation));
      return;
    }
    try {
      if (!copier) throw new NotUnderstood(why ?? '');
      const { entries, linksLeftOut } = await copier.copy(page.filePage);
      if (linksLeftOut) this.notes.add('links were left out', page.number);
      await this.hang(page.number, entries, page.rotation);
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      this.drawFirst.push({ number: page.number, why: error.message });
    }
  }

  async finish(): Promise<void> {
    const { output, kids, tree } = this;
    await output.object(tree, dict({ Type: name('Pages'), Count: kids.length, Kids: kids }));
    const root = output.allocate();
    await output.object(root, dict({ Type: name('Catalog'), Pages: tree }));
    await output.finish({ trailer: dict({ Root: root }), asStream: false });
  }

  private async addDrawn(page: GatheredPage, { why, picture }: DrawnPage): Promise<void> {
    this.notes.add(`drawn anew, since ${why}`, page.number);
    if (picture) {
      const pictures = new RenderedPages({ renderPage: () => Promise.resolve(picture) });
      return this.addPicture(page, await pictures.picture(page.number, page), 0);
    }
    this.notes.add('the page could not be drawn', page.number);
    await this.addParts(page.number, blankPage({ ...page, lines: [] }, new GlyphCodes()), 0);
  }

  private async addPicture({ number }: GatheredPage, picture: EmbeddedPicture, turn: Turn): Promise<void> {
    await this.addParts(
      number,
      await picturePage(this.output, picture, undefined, new GlyphCodes(), false),
      turn,
    );
  }

  private async addParts(
    number: number,
    { width, height, content, image, imageName }: PageParts,
    turn: Turn,
  ): Promise<void> {
    const stream = this.output.allocate();
    await this.output.flate(stream, dict({}), content);
    const entries = dict({
      MediaBox: [0, 0, width, height],
      Resources: dict(image ? { XObject: dict({ [imageName]: image }) } : {}),
      Contents: stream,
    });
    await this.hang(number, entries, turn);
  }

  private async hang(number: number, entries: PdfDict, turn: Turn): Promise<void> {
    const ref = this.output.allocate();
    await this.output.object(
      ref,
      withEntries(entries, { Type: name('Page'), Parent: this.tree, Rotate: turn }),
    );
    this.kids.push(ref);
    this.turns.set(number, turn);
  }
}
