import type { TextLine } from '../../shared/page-text.js';
import type { Rotation } from '../recognition/ocr-engine.js';
import type { SheetPage } from '../recognition/page-reference.js';
import type { SearchablePage } from '../../searchable-pdf/searchable-pdf.js';

export interface DraftPage {
  readonly page: SheetPage & { readonly fileId: string | null };
  readonly lines: readonly TextLine[];
  readonly language: string | null;
  /** Its own text layer is true and stays as it is, but for lines that were read from a picture on it. */
  readonly trusted: boolean;
}

/** A drawn page is upright already; else the page's own turns are the writer's to follow. */
export function searchablePage(
  { page, lines, trusted }: DraftPage,
  isPdf: boolean,
  drawn: boolean,
): SearchablePage {
  const turn = (page.rotation + page.turn) % 360;
  const asDrawn = lines.every(({ source }) => source === 'trusted' || source === 'corrected');
  const keepsItsOwn = trusted && isPdf && !drawn && asDrawn;
  // Its own text stays as it is drawn; what a person corrected of it can be found beside that.
  const ours = keepsItsOwn ? lines.filter(({ source }) => source === 'corrected') : lines;
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    rotation: drawn ? 0 : (turn as Rotation),
    lines: ours,
    // one that a person turned is shown turned, though its text is its own
    ...(keepsItsOwn && ours.length === 0 && page.turn === 0 ? { skip: true } : {}),
  };
}
