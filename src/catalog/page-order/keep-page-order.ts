import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { touch } from '../changes/changes.js';
import { Document, type Warning } from '../documents/document.entity.js';
import { countRead } from '../pages/count-read.js';
import { deferRewrite } from '../documents/searchable-text.js';
import { PageOrder, type PageOrderDetail, type PageOrderKind } from './page-order.entity.js';
import type { PageNumberChange } from './move-pages.js';
import { placed, documentPages } from './page-references.js';

export interface PageOrderEvent {
  readonly kind: PageOrderKind;
  readonly principal: Principal;
  readonly detail?: PageOrderDetail;
}

/** The pages as they came are the first page order of a document; it is stored when the order first changes. */
export async function keepFirst(tx: EntityManager, documentId: string): Promise<void> {
  const { inView } = await documentPages(tx, documentId);
  await tx
    .createQueryBuilder()
    .insert()
    .into(PageOrder)
    .values({ documentId, version: 0, kind: 'received', pages: inView.map(placed) })
    .orIgnore()
    .execute();
}

/** Keeps the pages as they stand now as the document's next page order, and lets all that depends on them follow. */
export async function recordPageOrder(
  tx: EntityManager,
  documentId: string,
  { kind, principal, detail = {} }: PageOrderEvent,
  moves: readonly PageNumberChange[],
): Promise<number> {
  const document = await tx.findOneByOrFail(Document, { id: documentId });
  const { inView } = await documentPages(tx, documentId);
  const version = document.pageOrder + 1;
  const pages = inView.map(placed);
  await tx.insert(PageOrder, {
    documentId,
    version,
    kind,
    pages: pages as object[],
    detail: detail as object,
    personId: principal.personId ?? null,
    actor: principal.name ?? 'stranger',
  });
  const first = await tx.findOneByOrFail(PageOrder, { documentId, version: 0 });
  await tx.update(
    Document,
    { id: documentId },
    {
      pageOrder: version,
      pageCount: pages.length,
      reordered: first.kind !== 'received' || !sameOrder(first.pages, pages),
      warnings: followWarnings(document.warnings, moves),
      corrections: () => 'corrections + 1',
    },
  );
  await countRead(tx, documentId);
  await deferRewrite(tx, documentId);
  await touch(tx, documentId);
  return version;
}

const sameOrder = (a: readonly { pageId: string }[], b: readonly { pageId: string }[]): boolean =>
  a.length === b.length && a.every(({ pageId }, i) => pageId === b[i]?.pageId);

/** A warning about pages names them where they stand now; one whose pages are all out of view says nothing any more. */
function followWarnings(warnings: readonly Warning[], moves: readonly PageNumberChange[]): Warning[] {
  const target = new Map(moves.map(({ from, to }) => [from, to]));
  return warnings.flatMap((warning) => {
    if (!warning.pages) return [warning];
    const pages = warning.pages.map((page) => target.get(page) ?? page).filter((page) => page > 0);
    if (pages.length === 0) return [];
    pages.sort((a, b) => a - b);
    // its words name them too
    const named = (words: string): string => words.replace(warning.pages?.join(', ') ?? '', pages.join(', '));
    const { vi, en } = warning.message;
    return [{ ...warning, pages, message: { vi: named(vi), en: named(en) } }];
  });
}
