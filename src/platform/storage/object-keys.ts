const KEY = /^[a-z0-9][a-zA-Z0-9._-]*(\/[a-zA-Z0-9][a-zA-Z0-9._-]*)*$/;

export const isKey = (text: string): boolean => KEY.test(text);

/** Gives it back where it is a key as we make them; what is none would reach outside the store. */
export function asKey(key: string): string {
  if (!isKey(key)) throw new Error(`not an object key: ${key}`);
  return key;
}

/** The key of an original is its hash: the same bytes are one object, whoever uploaded them. */
export const originalKey = (sha256: string): string =>
  `originals/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** Widths in which page pictures are given; any other would fill the store with near-copies. */
export const PICTURE_WIDTHS = [160, 320, 640, 1240, 2480] as const;
/** 150 dpi of A4: what the viewer shows first, made while the page is read. */
export const SCREEN_WIDTH = 1240;

/** What a page picture is made of. */
export interface PictureSource {
  readonly documentId: string;
  readonly fileId: string | null;
  readonly filePage: number;
  /** Clockwise, in addition to the rotation stored in the file. */
  readonly turn: number;
}

/** The same as long as it shows the same, wherever the page stands in its document. */
export const pictureName = ({ fileId, filePage, turn }: PictureSource): string =>
  `${fileId ?? 'none'}-${filePage}${turn === 0 ? '' : `-t${turn}`}`;

export const pagePictureKey = (source: PictureSource, width: number): string =>
  `derivatives/${source.documentId}/pages/${pictureName(source)}-w${width}.jpg`;

/** One name a version of the text: a download under way is not mixed with the next one. */
export const searchablePdfKey = (documentId: string, pass: number, corrections = 0): string =>
  `derivatives/${documentId}/searchable-${pass}${corrections > 0 ? `-${corrections}` : ''}.pdf`;

export const derivativesPrefix = (documentId: string): string => `derivatives/${documentId}/`;

/** Reports that were signed off lie by content, as originals do. */
export const reportKey = (sha256: string, ending: string): string => `reports/${sha256}.${ending}`;
