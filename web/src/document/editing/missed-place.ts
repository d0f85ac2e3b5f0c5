import type { Box, PageRecord } from '../../api/types.js';

type PageRow = Pick<PageRecord, 'width' | 'height'>;

export interface Change {
  /** In heights of the line. */
  readonly right?: number;
  readonly down?: number;
  readonly wider?: number;
  readonly taller?: number;
}

/**
 * Where a line stands that the reader missed after line `index` (−1: before the first): in the gap beneath if one is
 * wide enough, else right under its neighbour; as wide as that.
 */
export function missedPlace(boxes: readonly Box[], index: number, page: PageRow): Box {
  const neighbour = boxes[Math.max(0, index)];
  if (!neighbour) {
    const [width, height] = [page.width * 0.8, page.height * 0.02];
    return onPageId([page.width * 0.1, page.height * 0.1, width, height], page);
  }
  const [x = 0, y = 0, width = 1, height = 1] = neighbour;
  if (index < 0) return onPageId([x, y - height * 1.4, width, height], page);
  const bottom = y + height;
  const next = boxes[index + 1]?.[1] ?? page.height;
  const gap = next - bottom;
  const middle = gap > height * 0.8 && gap < height * 4 ? bottom + (gap - height) / 2 : bottom + height * 0.4;
  return onPageId([x, middle, width, height], page);
}

/** The same box, moved or of another size, and still on the page. */
export function changedPlace(
  box: Box,
  { right = 0, down = 0, wider = 0, taller = 0 }: Change,
  page: PageRow,
): Box {
  const [x = 0, y = 0, width = 1, height = 1] = box;
  return onPageId(
    [
      x + right * height,
      y + down * height,
      Math.max(height * 0.5, width + wider * height),
      Math.max(6, height * (1 + taller)),
    ],
    page,
  );
}

function onPageId([x = 0, y = 0, width = 1, height = 1]: readonly number[], page: PageRow): Box {
  const [w, h] = [Math.min(Math.round(width), page.width), Math.min(Math.round(height), page.height)];
  const within = (at: number, most: number): number => Math.max(0, Math.min(Math.round(at), most));
  return [within(x, page.width - w), within(y, page.height - h), w, h];
}
