import type { EntityManager } from 'typeorm';
import { pagesOfPass } from '../catalog/text/page-lines.js';
import { reorderLines } from '../catalog/text/text-layers.js';
import type { StageContext } from '../pipeline/stage.js';
import { DocumentMargins, type FoundMargins } from './layout/document-margins.js';

/** What all pages of a reading together say of their headers, footers and numbers. */
export async function marginsOfPass(
  manager: EntityManager,
  { documentId, pass, pageCount }: StageContext,
): Promise<FoundMargins> {
  const margins = new DocumentMargins();
  const range = { first: 1, last: pageCount };
  for await (const { page, lines } of pagesOfPass(manager, documentId, pass, range)) {
    const { number, width, height } = page;
    margins.learn({ number, width, height, lines });
  }
  return margins.found();
}

/** Writes it into the reading's own layers, before the reading is complete. Done twice, it changes nothing more. */
export async function writeMargins(
  tx: EntityManager,
  { documentId, pass }: StageContext,
  margins: FoundMargins,
): Promise<void> {
  for (const number of margins.pages) {
    const range = { first: number, last: number };
    for await (const { page, layer } of pagesOfPass(tx, documentId, pass, range)) {
      if (layer?.pass === pass)
        await reorderLines(tx, layer, (lines) => margins.apply(page, lines, layer.language));
    }
  }
}
