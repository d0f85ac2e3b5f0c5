const MOST = 3;

/** The first letters of the first words of a title, composed, so that a tone mark stays on its letter. */
export function initialsOf(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, MOST)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
