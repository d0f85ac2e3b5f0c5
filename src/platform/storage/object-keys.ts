const KEY = /^[a-z0-9][a-zA-Z0-9._-]*(\/[a-zA-Z0-9][a-zA-Z0-9._-]*)*$/;

/** Gives it back where it is a key as we make them; what is none would reach outside the store. */
export function asKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`not an object key: ${key}`);
  return key;
}

/** Originals lie by content: the same bytes are one object, whoever brought them. */
export const originalKey = (sha256: string): string =>
  `originals/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

const pageName = (number: number): string => String(number).padStart(5, '0');

/** Widths in which page pictures are given; any other would fill the store with near-copies. */
export const PICTURE_WIDTHS = [160, 320, 640, 1240, 2480] as const;
/** 150 dpi of A4: what the viewer shows first, made while the page is read. */
export const SCREEN_WIDTH = 1240;

export const pagePictureKey = (documentId: string, number: number, width: number): string =>
  `derivatives/${documentId}/pages/${pageName(number)}-w${width}.jpg`;

/** One name a version of the text: a download under way is not mixed with the next one. */
export const searchablePdfKey = (documentId: string, reading: number, corrections = 0): string =>
  `derivatives/${documentId}/searchable-${reading}${corrections > 0 ? `-${corrections}` : ''}.pdf`;

export const derivativesPrefix = (documentId: string): string => `derivatives/${documentId}/`;
