import { type EntityManager, In, IsNull } from 'typeorm';
import type { Failure } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { plainText, type TextLine, type TextSource } from '../../shared/page-text.js';
import { touch } from '../changes/changes.js';
import { Document } from '../documents/document.entity.js';
import { putLayersInEffect } from './effective-layers.js';
import { reanchorAfterPass } from '../evidence/evidence-anchors.js';
import { inPageSpace } from '../pages/in-page-space.js';
import { lineDoubt } from '../pages/line-doubt.js';
import { Page } from '../pages/page.entity.js';
import type { SuspectSpot } from '../pages/suspect-spot.js';
import { TextLayer } from '../pages/text-layer.entity.js';

/** What a reading found on one page. */
export interface PageTextResult {
  readonly page: number;
  readonly source: TextSource;
  readonly engine: string;
  readonly language: string | null;
  readonly confidence: number | null;
  /** Share of letters that are likely to be right; absent where nothing predicts it. */
  readonly quality?: number | null;
  /** Codes of why this source was chosen. */
  readonly reasons: readonly string[];
  readonly lines: readonly TextLine[];
  readonly failure?: Failure;
  readonly suspects?: readonly SuspectSpot[];
  /** Its upright page space, in which its boxes are, where reading found the page turned: taken by the first reading. */
  readonly upright?: { readonly turn: number; readonly width: number; readonly height: number };
}

/**
 * Writes one layer a page. Where it is the page's first they take effect at once, so that first pages can be found
 * while the last are still being read; of a later reading when it is complete.
 */
export async function writeTextLayers(
  tx: EntityManager,
  documentId: string,
  pass: number,
  pages: readonly PageTextResult[],
): Promise<void> {
  const document = await tx.findOneByOrFail(Document, { id: documentId });
  const unread = document.effectivePass === 0 ? undefined : await unreadAmong(tx, documentId, pages);
  const isFirst = (page: number): boolean => unread?.includes(page) ?? true;
  for (const found of pages) {
    const page: PageTextResult = isFirst(found.page) ? found : await inPageSpace(tx, documentId, found);
    await tx
      .createQueryBuilder()
      .insert()
      .into(TextLayer)
      .values({
        id: newId(),
        documentId,
        page: page.page,
        pass,
        source: page.source,
        engine: page.engine,
        language: page.language,
        confidence: page.confidence,
        quality: page.quality ?? null,
        lineDoubt: lineDoubt(page.lines),
        reasons: [...page.reasons],
        lines: [...page.lines],
        text: plainText(page.lines).text,
        suspects: [...(page.suspects ?? [])] as object[],
        failure: page.failure ?? null,
      })
      .orUpdate(
        [
          'source',
          'engine',
          'language',
          'confidence',
          'quality',
          'line_doubt',
          'reasons',
          'lines',
          'text',
          'suspects',
          'failure',
        ],
        ['document_id', 'page', 'pass'],
      )
      .execute();
    if (page.upright) await tx.update(Page, { documentId, number: page.page }, page.upright);
  }
  if (!unread) await putLayersInEffect(tx, documentId, pass);
  else if (unread.length > 0)
    await reanchorAfterPass(tx, documentId, await putLayersInEffect(tx, documentId, pass, unread));
  await touch(tx, documentId);
}

/** Pages that came into a document that was read before: a re-scan, or inserted ones. */
async function unreadAmong(
  tx: EntityManager,
  documentId: string,
  pages: readonly PageTextResult[],
): Promise<number[]> {
  const rows = await tx.find(Page, {
    select: { documentId: true, number: true },
    where: { documentId, number: In(pages.map(({ page }) => page)), layerId: IsNull() },
  });
  return rows.map(({ number }) => number);
}

/**
 * Puts lines of a layer in another order or role, as the whole document shows them, while its reading goes on. The page
 * follows where the layer is in effect, in what persons corrected on it too.
 */
export async function reorderLines(
  tx: EntityManager,
  layer: TextLayer,
  reordered: (lines: readonly TextLine[]) => readonly TextLine[],
): Promise<void> {
  const lines = reordered(layer.lines);
  const { text } = plainText(lines);
  await tx.update(
    TextLayer,
    { id: layer.id },
    {
      lines: [...lines] as object[],
      text,
      lineDoubt: lineDoubt(lines),
    },
  );
  const at = { documentId: layer.documentId, number: layer.page };
  const page = await tx.findOne(Page, {
    select: { documentId: true, number: true, lines: true },
    where: { ...at, layerId: layer.id },
  });
  if (!page) return;
  const corrected = page.lines && reordered(page.lines);
  await tx.update(Page, at, {
    ...(corrected ? { lines: [...corrected] as object[] } : {}),
    text: corrected ? plainText(corrected).text : text,
    lineDoubt: lineDoubt(corrected ?? lines),
    version: () => 'version + 1',
  });
}
