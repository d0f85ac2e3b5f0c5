import type { EntityManager } from 'typeorm';
import { LineCorrection } from '../../catalog/corrections/line-correction.entity.js';
import { standingOn } from '../../catalog/corrections/page-state.js';
import { countRead } from '../../catalog/pages/count-read.js';
import { effectivePages } from '../../catalog/pages/effective-pages.js';
import { Page } from '../../catalog/pages/page.entity.js';
import type { PageScreening, Screening } from '../../catalog/pages/page-screening.js';
import type { TextLine } from '../../shared/page-text.js';

/** Screens what a person wrote for personal data; returns the words of the secrecy mark if the page has one now. */
export async function screenPage(
  tx: EntityManager,
  place: { readonly documentId: string; readonly number: number },
  screening: PageScreening,
): Promise<string | undefined> {
  const { documentId, number } = place;
  const [found] = await effectivePages(tx, { documentId, numbers: [number], withheldToo: true });
  if (!found) return undefined;
  const { width, height } = found.page;
  const screened = (lines: readonly TextLine[]): Screening =>
    screening.screen({ number, width, height, lines });
  const { suspects, secrecyMark } = screened(found.lines);
  await tx.update(Page, { documentId, number }, { suspects: suspects as object[] });
  await countRead(tx, documentId);
  for (const { id, fits, placedLine, suspects: before } of await standingOn(tx, documentId, [number])) {
    if (!fits) continue; // what it says is known from when it stood here
    const own = found.lines.filter((line) => line.id === placedLine);
    const kinds = [...new Set(screened(own).suspects.map(({ kind }) => kind))];
    if (kinds.join() !== before.join()) await tx.update(LineCorrection, { id }, { suspects: kinds });
  }
  return secrecyMark;
}
