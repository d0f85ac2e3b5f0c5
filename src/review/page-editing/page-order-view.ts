import type { PageOrder } from '../../catalog/page-order/page-order.entity.js';
import type { PageEdit } from '../../catalog/page-order/page-edits.js';
import type { PageColumns } from '../../catalog/pages/page.entity.js';
import { pictureName } from '../../platform/storage/object-keys.js';
import type { PageOrderState } from './page-orders.js';
import type { OrderedPageDto, PageOrderDto, PageEditDto, PastPageOrderDto } from './page-order.dto.js';

export function pageOrderView({ version, pages, aside, reading }: PageOrderState): PageOrderDto {
  const read = new Set(reading);
  return {
    version,
    pages: pages.map((page) => ({
      ...placedPageView(page),
      number: page.number,
      reading: read.has(page.number),
    })),
    aside: aside.map((page) => ({ ...placedPageView(page), asideAt: page.asideAt.toISOString() })),
  };
}

const placedPageView = (page: PageColumns): OrderedPageDto => ({
  pageId: page.pageId,
  turned: page.turnedByHand,
  width: page.width,
  height: page.height,
  source: page.source,
  withheld: page.withheld,
  picture: pictureName(page),
  ...(page.replaces ? { replaces: page.replaces } : {}),
});

export const pastPageOrderView = (
  { version, kind, pages, detail, actor, at }: PageOrder,
  current: number,
): PastPageOrderDto => ({
  version,
  kind,
  current: version === current,
  pageCount: pages.length,
  at: at.toISOString(),
  ...(actor === null ? {} : { by: actor }),
  ...(detail.restored === undefined ? {} : { restored: detail.restored }),
  ...(detail.other === undefined ? {} : { other: detail.other }),
  ...(detail.file === undefined ? {} : { file: detail.file }),
});

/** Undefined: a rotation that does not say how far. */
export function pageEdit({ kind, pages, turn, before }: PageEditDto): PageEdit | undefined {
  if (kind === 'rotate') return turn && { kind, pages, turn };
  if (kind === 'move' || kind === 'bringBack') return { kind, pages, before: before ?? null };
  return { kind, pages };
}
