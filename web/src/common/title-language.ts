/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/**
 * What language a title is said in: its own where its letters tell, for a document in English may be named in
 * Vietnamese, and a book of figures is in none; else its document's.
 */
export const titleLanguage = (shown: string, ofDocument: string | null | undefined): string =>
  VIETNAMESE.test(shown.normalize('NFC')) ? 'vi' : (ofDocument ?? 'vi');
