import type { Box } from '../../../shared/geometry.js';

/** A picture as it stands on a PDF page. */
export interface PlacedPicture {
  /** In points of the upright page, origin top left. */
  readonly box: Box;
  /** Its own pixels, counted along the upright page's width and height. */
  readonly width: number;
  readonly height: number;
}

/** A page as a reader shows it: after crop box and /Rotate. Sizes in points (1/72 inch). */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly pictures: readonly PlacedPicture[];
}

/** A word, or the part of one that is set in one font. */
export interface TextRun {
  readonly text: string;
  /** In page space. */
  readonly box: Box;
  /** PostScript name without the subset's prefix; empty when the file does not say. */
  readonly font: string;
  /** Points, as it appears on the page. */
  readonly size: number;
  /** Laid under the picture to be found but not seen, as OCR software does. */
  readonly invisible?: true;
}

export interface DocumentInfo {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
}

/** Pixels row by row from the top left; one channel is grey, three are RGB. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** A picture on the page lacks its end: what stood there is lost. */
  readonly cutShort?: true;
}

/** A page's one picture: a JPEG file as it is embedded, or its pixels, however they were packed. */
export type SolePicture = {
  readonly width: number;
  readonly height: number;
} & ({ readonly jpeg: Uint8Array } | { readonly raster: Raster });

export interface RenderRequest {
  /** The whole page's size in pixels, also when only a region of it is wanted. */
  readonly width: number;
  readonly height: number;
  /** In those pixels. */
  readonly region?: Box;
  readonly grey?: boolean;
}

/** An open PDF. Pages are numbered from 1. A page that cannot be read throws, and the other pages still can be. */
export abstract class PdfFile {
  abstract readonly pageCount: number;
  abstract info(): Promise<DocumentInfo>;
  abstract page(number: number): Promise<PdfPage>;
  /** The page's text in the file's order, boxes in a page space of the given size. */
  abstract runs(number: number, space: { width: number; height: number }): Promise<TextRun[]>;
  abstract render(number: number, request: RenderRequest): Promise<Raster>;
  /** The picture that is all there is to be seen on the page, upright; undefined where that is not certain. */
  solePicture(_number: number): Promise<SolePicture | undefined> {
    return Promise.resolve(undefined);
  }
  abstract close(): Promise<void>;
}

/**
 * Reads PDFs. Runs inside a media child only, since it parses a stranger's bytes.
 * `open` throws `encrypted` for a file that asks for a password (one that opens with an empty one is read) and
 * `corrupt` for one that is damaged or cut short.
 */
export abstract class PdfReader {
  abstract open(path: string): Promise<PdfFile>;
}
