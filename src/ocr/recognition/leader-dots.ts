/**
 * Dots to be filled in or that lead to a page number, and what they are taken for; with the word that they are set close to:
 * a dot among many is hardly sure, however well it is read.
 */
export const isLeaderDots = (text: string): boolean => /^[.…_\-–—·,;:'*]{3,}$|[.…_·]{4}/.test(text);
