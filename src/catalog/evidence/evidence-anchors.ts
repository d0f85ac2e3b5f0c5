import type { EntityManager } from 'typeorm';
import { type Box, unionBox } from '../../shared/geometry.js';
import { boxesOfSpan, type PlainText, plainText, type TextLine } from '../../shared/page-text.js';
import { Claim } from './claim.entity.js';
import { effectivePages } from '../pages/effective-pages.js';
import type { Alternative, Evidence } from './evidence.js';
import { FieldEntry } from './field-entry.entity.js';

/** A page whose text has changed. */
export interface ChangedPage {
  readonly number: number;
  readonly layerId: string;
  readonly lines: readonly TextLine[];
  /** Where it is known: what was not to be found even then does not become stale. */
  readonly textBefore?: string;
}

/**
 * Finds the quotes of values and claims in the changed pages again: their boxes follow, and where a quote is no
 * longer there its evidence is stale. The value stays; whether it still holds is for a person to say.
 */
export async function reanchorEvidence(
  tx: EntityManager,
  documentId: string,
  pages: readonly ChangedPage[],
): Promise<void> {
  const byNumber = new Map(pages.map((page) => [page.number, { ...page, plain: plainText(page.lines) }]));
  await changeEvidence(tx, documentId, (evidence) => {
    const page = byNumber.get(evidence.page);
    return page ? anchored(evidence, page) : evidence;
  });
}

/** Changes the evidence of every value, alternative and claim; evidence that `change` returns unchanged is not written. */
export async function changeEvidence(
  tx: EntityManager,
  documentId: string,
  change: (evidence: Evidence) => Evidence,
): Promise<void> {
  for (const entry of await tx.findBy(FieldEntry, { documentId })) {
    const evidence = entry.evidence && change(entry.evidence);
    const alternatives = entry.alternatives.map((one) => withEvidence(one, change));
    if (evidence === entry.evidence && alternatives.every((one, i) => one === entry.alternatives[i]))
      continue;
    await tx.update(
      FieldEntry,
      { id: entry.id },
      { evidence: evidence, alternatives: alternatives as object[] },
    );
  }
  for (const claim of await tx.findBy(Claim, { documentId })) {
    const evidence = change(claim.evidence);
    if (evidence !== claim.evidence) await tx.update(Claim, { id: claim.id }, { evidence: evidence });
  }
}

/** The same for pages that were read again, where what stands on them was read from an older layer. */
export async function reanchorAfterPass(
  tx: EntityManager,
  documentId: string,
  pages: readonly { readonly number: number; readonly layerId: string }[],
): Promise<void> {
  const layers = new Map(pages.map(({ number, layerId }) => [number, layerId]));
  const older = (await evidenceOf(tx, documentId)).filter(
    ({ page, layer }) => layers.has(page) && layers.get(page) !== layer,
  );
  const numbers = [...new Set(older.map(({ page }) => page))];
  if (numbers.length === 0) return;
  const found = await effectivePages(tx, { documentId, numbers, withheldToo: true });
  await reanchorEvidence(
    tx,
    documentId,
    found.map(({ page, lines }) => ({ number: page.number, layerId: page.layerId ?? '', lines })),
  );
}

async function evidenceOf(tx: EntityManager, documentId: string): Promise<Evidence[]> {
  const entries = await tx.find(FieldEntry, {
    select: { id: true, evidence: true, alternatives: true },
    where: { documentId },
  });
  const claims = await tx.find(Claim, { select: { id: true, evidence: true }, where: { documentId } });
  return [
    ...entries.flatMap(({ evidence, alternatives }) => [
      evidence,
      ...alternatives.map((one) => one.evidence),
    ]),
    ...claims.map(({ evidence }) => evidence),
  ].filter((evidence) => evidence !== null && evidence !== undefined);
}

function withEvidence(candidate: Alternative, anchor: (evidence: Evidence) => Evidence): Alternative {
  if (!candidate.evidence) return candidate;
  const evidence = anchor(candidate.evidence);
  return evidence === candidate.evidence ? candidate : { ...candidate, evidence };
}

type Readable = Pick<ChangedPage, 'layerId' | 'textBefore'> & { readonly plain: PlainText };

/** The evidence as it stands on the page now; the very same where nothing about it changes. */
export function anchored(evidence: Evidence, { plain, layerId, textBefore }: Readable): Evidence {
  const quote = flat(evidence.quote).trim();
  if (quote === '' || evidence.method === 'derived') return evidence;
  const places = occurrences(flat(plain.text), quote).map((start) =>
    boxesOfSpan(plain.spans, start, start + quote.length),
  );
  const boxes = nearest(places, evidence.boxes);
  if (!boxes) {
    const wasThere = textBefore === undefined || flat(textBefore).includes(quote);
    return wasThere && !evidence.stale ? { ...evidence, stale: true } : evidence;
  }
  const { stale, layer, ...rest } = evidence;
  if (!stale && layer === layerId && sameBoxes(boxes, evidence.boxes)) return evidence;
  return { ...rest, boxes, ...(layer === undefined ? {} : { layer: layerId }) };
}

/** Offsets stay: one sign for one. */
const flat = (text: string): string => text.replace(/\s/gu, ' ');

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

function nearest(places: readonly Box[][], before: readonly Box[]): Box[] | undefined {
  const old = unionBox(before);
  if (!old) return places[0];
  const distance = (boxes: readonly Box[]): number => {
    const [x, y] = unionBox(boxes) ?? [Infinity, Infinity];
    return Math.abs(x - old[0]) + Math.abs(y - old[1]);
  };
  return [...places].sort((a, b) => distance(a) - distance(b))[0];
}

const sameBoxes = (a: readonly Box[], b: readonly Box[]): boolean => JSON.stringify(a) === JSON.stringify(b);
