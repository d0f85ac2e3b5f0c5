import type { SheetFile, SheetPage } from './page-reference.js';
import type { OcrLanguage, PagePicture } from './ocr-engine.js';

/** One page on its way from file to text. */
export interface PageContext {
  readonly page: SheetPage;
  readonly file: SheetFile;
  /** Where the bytes of the file lie. */
  readonly path: string;
  /** A folder for what is made on the way; the caller removes it. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** The picture of one page, on its way to better text. */
export interface PictureContext extends Pick<PageContext, 'scratch' | 'signal'> {
  readonly picture: PagePicture;
  /** The page's in its document, from 1. */
  readonly number: number;
  readonly languages: readonly OcrLanguage[];
}
