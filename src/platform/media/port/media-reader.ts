import type { FailureCode } from '../../../shared/failure-codes.js';
import type { Box } from '../../../shared/geometry.js';
import type { PageSpace } from '../pdf/page-space.js';
import type { Rotation } from '../pdf/pdf-geometry.js';
import type { DocumentInfo, TextRun } from '../pdf/pdf-reader.js';

export type { PageSpace } from '../pdf/page-space.js';
export type { DocumentInfo, TextRun } from '../pdf/pdf-reader.js';

export type MediaType = 'application/pdf' | 'image/tiff' | 'image/png' | 'image/jpeg' | 'image/webp';

export interface MediaFile {
  readonly path: string;
  readonly mediaType: MediaType;
}

/** One broken page among good ones; the others are read. */
export interface UnreadablePage {
  readonly number: number;
  readonly unreadable: true;
  readonly code: FailureCode;
  readonly detail: string;
}

export type InspectedPage = PageSpace | UnreadablePage;

export interface MediaInspection {
  readonly pages: readonly InspectedPage[];
  readonly info: DocumentInfo;
}

export interface InspectionLimits {
  readonly maxPages: number;
  /** Of one page; more is refused before anything is decoded. */
  readonly maxPixels: number;
}

/** A page picture as wanted: a region of the upright page, scaled, then turned. */
export interface PictureRequest {
  readonly number: number;
  /** In page space; the whole page if not given. */
  readonly region?: Box;
  /** Pixels across the region before it is turned; page space's own pixels if not given, never more than twice. */
  readonly width?: number;
  /** Clockwise, on top of the page's own rotation. */
  readonly rotate?: Rotation;
  /** `pgm` is grey and not packed: for a reader on this machine, not for keeping. */
  readonly format: 'png' | 'jpeg' | 'pgm';
  readonly grey?: boolean;
  /** Of a JPEG, 1–100. */
  readonly quality?: number;
}

export interface WrittenPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** A picture on the page lacks its end: what stood there is lost. */
  readonly cutShort?: true;
}

/** A page's picture in a file that may be the original itself: to be read, not to be changed. */
export interface PageScan extends WrittenPicture {
  /** Ends in `.jpg`, `.png` or `.pgm`, which says what it is. */
  readonly path: string;
}

/**
 * Reads documents of every supported type, in children with limits. Failures are permanent where the file is to
 * blame (`encrypted`, `corrupt`, `tooManyPages`, `pictureTooLarge`, `pageUnreadable`, `timeLimit`, `memoryLimit`).
 */
export abstract class MediaReader {
  /** Pages with their page spaces. A page that goes past a limit costs that page. Fails when no page can be read. */
  abstract inspect(file: MediaFile, limits: InspectionLimits, signal?: AbortSignal): Promise<MediaInspection>;
  /** The words of a page's text layer, in the file's order; none for pictures. */
  abstract pageText(file: MediaFile, page: PageSpace, signal?: AbortSignal): Promise<TextRun[]>;
  /** Writes a picture of a page to `outPath`. */
  abstract picture(
    file: MediaFile,
    page: PageSpace,
    request: PictureRequest,
    outPath: string,
    signal?: AbortSignal,
  ): Promise<WrittenPicture>;
  /**
   * The picture of a whole page to read it from: the JPEG, fax or other picture that is embedded, as it is, where that
   * alone is the page and about as large as asked for; else drawn as asked for. `outPath` lacks its suffix.
   */
  abstract scan(
    file: MediaFile,
    page: PageSpace,
    request: PictureRequest,
    outPath: string,
    signal?: AbortSignal,
  ): Promise<PageScan>;
  abstract close(): Promise<void>;
}
