import type { Arrangement } from '../catalog/page-order/page-order.entity.js';
import type { MendOperation } from '../catalog/page-order/page-edits.js';
import type { PageColumns } from '../catalog/pages/page.entity.js';
import { pictureName } from '../platform/storage/object-keys.js';
import type { ArrangementState } from '../review/page-editing/page-orders.js';
import type {
  ArrangedPageDto,
  ArrangementDto,
  MendOperationDto,
  PastArrangementDto,
} from './arrangement.dto.js';

export function arrangementView({ version, pages, aside, reading }: ArrangementState): ArrangementDto {
  const read = new Set(reading);
  return {
    version,
    pages: pages.map((page) => ({ ...sheetView(page), number: page.number, reading: read.has(page.number) })),
    aside: aside.map((page) => ({ ...sheetView(page), asideAt: page.asideAt.toISOString() })),
  };
}

const sheetView = (page: PageColumns): ArrangedPageDto => ({
  sheet: page.sheet,
  turned: page.turnedByHand,
  width: page.width,
  height: page.height,
  source: page.source,
  withheld: page.withheld,
  picture: pictureName(page),
  ...(page.replaces ? { replaces: page.replaces } : {}),
});

export const pastArrangementView = (
  { version, kind, sheets, detail, actor, at }: Arrangement,
  current: number,
): PastArrangementDto => ({
  version,
  kind,
  current: version === current,
  pageCount: sheets.length,
  at: at.toISOString(),
  ...(actor === null ? {} : { by: actor }),
  ...(detail.restored === undefined ? {} : { restored: detail.restored }),
  ...(detail.other === undefined ? {} : { other: detail.other }),
  ...(detail.file === undefined ? {} : { file: detail.file }),
});

/** Undefined: a rotation that does not say how far. */
export function mendOperation({ kind, pages, turn, before }: MendOperationDto): MendOperation | undefined {
  if (kind === 'rotate') return turn && { kind, pages, turn };
  if (kind === 'move' || kind === 'bringBack') return { kind, pages, before: before ?? null };
  return { kind, pages };
}
