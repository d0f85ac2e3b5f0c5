import { extname } from 'node:path';

/** What file systems allow for one name, in bytes. */
const LONGEST_NAME = 255;

/** A file's name with ` (n)` before its ending, or with an ending after it, cut so that a file system takes it. */
export function fitName(name: string, { copy = 1, ending = '' }: { copy?: number; ending?: string }): string {
  const own = extname(name);
  const extension = Buffer.byteLength(own) <= 16 ? own : '';
  const stem = name.slice(0, name.length - extension.length);
  const tail = `${copy > 1 ? ` (${copy})` : ''}${extension}${ending}`;
  return `${cut(stem, LONGEST_NAME - Buffer.byteLength(tail))}${tail}`;
}

/** At most `bytes` of UTF-8, never half a letter; a letter and its diacritics are kept or cut together. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    length += Buffer.byteLength(segment);
    if (length > bytes) break;
    kept += segment;
  }
  return kept;
}
