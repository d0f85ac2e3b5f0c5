/** The same text without tones and marks, in lower case: how people type when they type fast. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .normalize('NFC');
}

/** Letters typed without a single Vietnamese mark: the search asks every toned spelling as well. */
export function isToneless(query: string): boolean {
  const lower = query.toLowerCase().normalize('NFC');
  return /\p{L}{2}/u.test(lower) && lower === fold(query);
}
