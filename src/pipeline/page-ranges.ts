export interface PageRange {
  readonly firstPage: number;
  readonly lastPage: number;
}

const SINGLE_UP_TO = 40;
const RANGE_SIZE = 4;

/**
 * Cuts a document into pieces of work. Short documents page by page, so that the first is there early and
 * several workers share it; long ones by four, so that a book does not fill the run table.
 */
export function pageRanges(pageCount: number): PageRange[] {
  const size = pageCount <= SINGLE_UP_TO ? 1 : RANGE_SIZE;
  const ranges: PageRange[] = [];
  for (let firstPage = 1; firstPage <= pageCount; firstPage += size) {
    ranges.push({ firstPage, lastPage: Math.min(firstPage + size - 1, pageCount) });
  }
  return ranges;
}

/** The same for some pages only: those that follow each other together. */
export function rangesAmong(pages: readonly number[]): PageRange[] {
  const size = pages.length <= SINGLE_UP_TO ? 1 : RANGE_SIZE;
  const ranges: PageRange[] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.lastPage === page - 1 && page - last.firstPage < size)
      ranges.splice(-1, 1, { firstPage: last.firstPage, lastPage: page });
    else ranges.push({ firstPage: page, lastPage: page });
  }
  return ranges;
}

/** What a document still needs decides its turn; within it, page order. */
export const rangePriority = (pageCount: number, firstPage: number): number =>
  Math.min(2_000_000, 10 + Math.ceil(Math.log2(pageCount + 1)) * 10_000 + firstPage);
