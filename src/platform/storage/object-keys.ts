/** Originals lie by content: the same bytes are one object, whoever brought them. */
export const originalKey = (sha256: string): string =>
  `originals/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

const pageName = (number: number): string => String(number).padStart(5, '0');

/** The page picture in page space; scaled ones are made from it. */
export const pagePictureKey = (documentId: string, number: number): string =>
  `derivatives/${documentId}/pages/${pageName(number)}.jpg`;

export const scaledPictureKey = (documentId: string, number: number, width: number): string =>
  `derivatives/${documentId}/pages/${pageName(number)}-w${width}.jpg`;

export const searchablePdfKey = (documentId: string, reading: number): string =>
  `derivatives/${documentId}/searchable-${reading}.pdf`;

export const derivativesPrefix = (documentId: string): string => `derivatives/${documentId}/`;
