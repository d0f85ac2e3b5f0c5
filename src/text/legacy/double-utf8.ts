import { byteOf } from './byte-text.js';

/** What the first byte of a letter in UTF-8 looks like when it was taken for CP1252, and one that follows it. */
const LIKELY =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]/;

/** `NghiÃªn cá»©u` → `Nghiên cứu`: bytes of UTF-8 that were taken for CP1252; undefined where the text is none such. */
export function undoubled(text: string): string | undefined {
  if (!LIKELY.test(text)) return undefined;
  const bytes: number[] = [];
  for (const letter of text) {
    // letters that CP1252 has in common with look-alikes of other encodings are themselves here
    const byte = letter === '\u0110' || letter === '\u0111' ? undefined : byteOf(letter);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  const decoded = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  return decoded.includes('\ufffd') ? undefined : decoded;
}
