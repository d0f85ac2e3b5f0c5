import type { EntityManager } from 'typeorm';
import type { Asker } from '../../access/asker.js';
import { touch } from '../changes/changes.js';
import { Document, type Warning } from '../documents/document.entity.js';
import { countRead } from '../pages/count-read.js';
import { deferRewrite } from '../documents/searchable-text.js';
import { Arrangement, type ArrangementDetail, type ArrangementKind } from './page-order.entity.js';
import type { SheetMove } from './move-pages.js';
import { placed, sheetsOf } from './page-references.js';

export interface ArrangementEvent {
  readonly kind: ArrangementKind;
  readonly asker: Asker;
  readonly detail?: ArrangementDetail;
}

/** The pages as they came are the first arrangement of a document; it is kept when they are first changed. */
export async function keepFirst(tx: EntityManager, documentId: string): Promise<void> {
  const { inView } = await sheetsOf(tx, documentId);
  await tx
    .createQueryBuilder()
    .insert()
    .into(Arrangement)
    .values({ documentId, version: 0, kind: 'received', sheets: inView.map(placed) })
    .orIgnore()
    .execute();
}

/** Keeps the pages as they stand now as the document's next arrangement, and lets all that depends on them follow. */
export async function keepArrangement(
  tx: EntityManager,
  documentId: string,
  { kind, asker, detail = {} }: ArrangementEvent,
  moves: readonly SheetMove[],
): Promise<number> {
  const document = await tx.findOneByOrFail(Document, { id: documentId });
  const { inView } = await sheetsOf(tx, documentId);
  const version = document.arrangement + 1;
  const sheets = inView.map(placed);
  await tx.insert(Arrangement, {
    documentId,
    version,
    kind,
    sheets: sheets as object[],
    detail: detail as object,
    personId: asker.personId ?? null,
    actor: asker.name ?? 'stranger',
  });
  const first = await tx.findOneByOrFail(Arrangement, { documentId, version: 0 });
  await tx.update(
    Document,
    { id: documentId },
    {
      arrangement: version,
      pageCount: sheets.length,
      rearranged: first.kind !== 'received' || !sameOrder(first.sheets, sheets),
      warnings: followWarnings(document.warnings, moves),
      corrections: () => 'corrections + 1',
    },
  );
  await countRead(tx, documentId);
  await deferRewrite(tx, documentId);
  await touch(tx, documentId);
  return version;
}

const sameOrder = (a: readonly { sheet: string }[], b: readonly { sheet: string }[]): boolean =>
  a.length === b.length && a.every(({ sheet }, i) => sheet === b[i]?.sheet);

/** A warning about pages names them where they stand now; one whose pages are all out of view says nothing any more. */
function followWarnings(warnings: readonly Warning[], moves: readonly SheetMove[]): Warning[] {
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
