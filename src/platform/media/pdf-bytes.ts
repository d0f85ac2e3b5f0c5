const TAIL = 4096;

/** Whether the file's end mark is missing, as in one that was cut short. */
export function endIsMissing(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.slice(-TAIL)).includes('%%EOF');
}

/**
 * The language that the catalogue names, where it stands uncompressed. PDFium can set it but not tell it.
 */
export function catalogLanguage(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf('/Catalog');
  if (at < 0) return undefined;
  const start = Math.max(0, file.lastIndexOf(' obj', at));
  const end = file.indexOf('endobj', at);
  if (end < 0 || end - start > 65_536) return undefined;
  const words = file.toString('latin1', start, end);
  return /\/Lang\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\)/.exec(words)?.[1];
}
