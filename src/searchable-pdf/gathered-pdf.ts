import { rm } from 'node:fs/promises';
import type { TextLine } from '../shared/page-text.js';
import type { SearchableInfo, SearchablePage } from './document/searchable-page.js';
import { writeSearchablePdf } from './searchable-pdf.js';
import { gatherPages } from './gathered/gather-pages.js';
import type { DrawnPage, Gathered, GatheredPage, GatheredSource } from './gathered/gathered-page.js';

/**
 * Writes the searchable PDF of pages that come from several originals, or that are not all of one in its order: page
 * pictures and drawings as they are there, byte for byte, and of the originals nothing besides. Pages that cannot be
 * had so are to be drawn; it says which, and is asked again with them.
 */
export async function writeGatheredPdf(
  sources: readonly GatheredSource[],
  pages: () => AsyncIterable<GatheredPage>,
  info: SearchableInfo,
  outPath: string,
  drawn: readonly DrawnPage[] = [],
): Promise<Gathered> {
  const path = `${outPath}.gathered`;
  try {
    const { turns, notes, drawFirst } = await gatherPages(sources, pages(), drawn, path);
    if (drawFirst.length > 0) return { drawFirst };
    const anew = new Set(drawn.map(({ number }) => number));
    const placed = async function* (): AsyncGenerator<SearchablePage> {
      for await (const page of pages()) {
        const turned = { ...page, rotation: turns.get(page.number) ?? page.rotation };
        yield anew.has(page.number) ? { ...turned, lines: turned.lines.map(shownByUs) } : turned;
      }
    };
    const source = { path, mediaType: 'application/pdf' };
    const result = await writeSearchablePdf(source, placed(), info, outPath);
    return { written: { ...result, method: 'gathered', notes: [...notes, ...result.notes] } };
  } finally {
    await rm(path, { force: true });
    await rm(`${path}.picture`, { force: true });
  }
}

/** A drawn page has lost its own text: what was true there is ours to write. */
const shownByUs = (line: TextLine): TextLine =>
  line.source === 'trusted' ? { ...line, source: 'recognised' } : line;
