import type { EntityManager } from 'typeorm';
import { scaleBoxTo, type Turn } from '../../shared/geometry.js';
import { effectivePages } from '../pages/effective-pages.js';
import type { Evidence } from '../evidence/evidence.js';
import { changeEvidence, reanchorEvidence } from '../evidence/evidence-anchors.js';
import type { PageNumberChange } from './move-pages.js';
import type { DocumentPages, PageRow } from './page-references.js';
import { turnedBoxes, turnedSpace } from './rotated-lines.js';

/** What becomes of a document's pages in one go. */
export interface PageChanges {
  readonly before: DocumentPages;
  /** Of the pages that are turned, by their number before. */
  readonly turns: ReadonlyMap<number, Turn>;
  /** Of every page. */
  readonly moves: readonly PageNumberChange[];
}

/**
 * Lets the evidence of values and claims follow its pages, before they move. Of a page that leaves view it becomes stale,
 * unless another scan of the same page comes in its place: then it points at the same spot there, to be found again.
 */
export async function carryEvidence(
  tx: EntityManager,
  documentId: string,
  { before, turns, moves }: PageChanges,
): Promise<void> {
  const byNumber = new Map([...before.inView, ...before.aside].map((one) => [one.number, one]));
  const target = new Map(moves.map(({ from, to }) => [from, to]));
  const substitutes = substitutesIn(before, target);
  await changeEvidence(tx, documentId, (evidence) => {
    const pageId = byNumber.get(evidence.page);
    const to = target.get(evidence.page);
    if (!pageId || to === undefined) return evidence;
    const turn = turns.get(pageId.number) ?? 0;
    const turned = turn === 0 ? evidence : { ...evidence, boxes: turnedBoxes(evidence.boxes, turn, pageId) };
    const other = substitutes.get(pageId.number);
    if (other) return elsewhere(turned, turnedSpace(pageId, turn), other, target.get(other.number) ?? to);
    if (to === evidence.page) return turned;
    if (to < 0 && evidence.page > 0) return { ...turned, page: to, stale: true };
    return { ...turned, page: to };
  });
}

/** After the pages have moved: what stands on those that came back, or in another's place, is looked for again. */
export async function findEvidenceAgain(
  tx: EntityManager,
  documentId: string,
  { before, moves }: Omit<PageChanges, 'turns'>,
): Promise<void> {
  const target = new Map(moves.map(({ from, to }) => [from, to]));
  const back = before.aside.flatMap(({ number }) => {
    const to = target.get(number) ?? number;
    return to > 0 ? [to] : [];
  });
  if (back.length === 0) return;
  const pages = await effectivePages(tx, { documentId, numbers: back, withheldToo: true });
  const read = pages.flatMap(({ page, lines }) =>
    page.layerId === null ? [] : [{ number: page.number, layerId: page.layerId, lines }],
  );
  await reanchorEvidence(tx, documentId, read);
  await changeEvidence(tx, documentId, (evidence) => {
    if (evidence.method !== 'derived' || !evidence.stale || !back.includes(evidence.page)) return evidence;
    const { stale: _, ...fresh } = evidence;
    return fresh;
  });
}

/** For a page that leaves view: the one that comes into view as another scan of it, whichever of the two is older. */
function substitutesIn(
  { inView, aside }: DocumentPages,
  target: ReadonlyMap<number, number>,
): Map<number, PageRow> {
  const coming = aside.filter(({ number }) => (target.get(number) ?? number) > 0);
  const leaving = inView.filter(({ number }) => (target.get(number) ?? number) < 0);
  return new Map(
    leaving.flatMap((old) => {
      const other = coming.find((one) => one.replaces === old.pageId || old.replaces === one.pageId);
      return other ? [[old.number, other] as const] : [];
    }),
  );
}

function elsewhere(
  evidence: Evidence,
  from: { readonly width: number; readonly height: number },
  { width, height }: { readonly width: number; readonly height: number },
  page: number,
): Evidence {
  const boxes = evidence.boxes.map((box) => scaleBoxTo(box, from, { width, height }));
  return { ...evidence, page, boxes, stale: true };
}
