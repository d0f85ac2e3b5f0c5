import type { InspectionLimits, MediaFile, PageSpace, PictureRequest } from './port/media-reader.js';

/** What a ChildMediaReader sends to its child for each task. */
export interface InspectTask {
  readonly file: MediaFile;
  readonly limits: InspectionLimits;
  /** The first page to look at: those before it are known. */
  readonly from: number;
}

export interface PageTextTask {
  readonly file: MediaFile;
  readonly page: PageSpace;
}

export interface PictureTask {
  readonly file: MediaFile;
  readonly page: PageSpace;
  readonly request: PictureRequest;
  readonly outPath: string;
  readonly maxPixels: number;
}
