import type { TextLine } from '../../shared/page-text.js';
import type { Turn } from '../text/page-geometry.js';

/** One page's text, its boxes in page space. */
export interface SearchablePage {
  readonly number: number;
  /** Page space, in pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * How far the page as it is stored must be turned clockwise to stand upright as page space has it: a PDF
   * page's own /Rotate, a picture's EXIF orientation included.
   */
  readonly rotation: Turn;
  /** The page's own text is trusted: leave the page alone. */
  readonly skip?: boolean;
  readonly lines: readonly TextLine[];
}

export interface SearchableInfo {
  readonly title?: string;
  readonly author?: string;
  readonly language: string;
  /** Which version of the text this file carries. */
  readonly textVersion: string;
  readonly producer: string;
  /** Default: now. */
  readonly writtenAt?: Date;
}

/** Draws a page upright as a JPEG, for originals whose own objects cannot be used. The file stays the drawer's. */
export interface PageRenderer {
  renderPage(number: number): Promise<{ path: string; width: number; height: number; dpi?: number }>;
}

export interface SearchableResult {
  readonly pages: number;
  /** The original with an update behind it; its pictures in a new PDF; pages out of one or several; or drawn anew. */
  readonly method: 'incremental' | 'pictures' | 'gathered' | 'rebuilt';
  /** Only where it is known to hold; else the notes say why not. */
  readonly archive?: 'PDF/A-2b';
  readonly notes: string[];
}
