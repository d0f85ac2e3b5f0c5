import type { SheetPage } from '../../ocr/recognition/page-reference.js';
import type { MediaInspection } from '../../platform/media/port/media-reader.js';

/** A4 at 200 dpi: the space of a page that could not be looked at. */
const UNKNOWN_SPACE = { width: 1654, height: 2339, rotation: 0, fullPagePicture: false } as const;

/** The pages of an inspected file, as reading takes them. */
export function inspectedPages({ pages }: MediaInspection): SheetPage[] {
  return pages.map((page) => {
    const space = 'unreadable' in page ? UNKNOWN_SPACE : page;
    const { width, height, rotation, fullPagePicture } = space;
    return { number: page.number, filePage: page.number, width, height, rotation, fullPagePicture, turn: 0 };
  });
}
