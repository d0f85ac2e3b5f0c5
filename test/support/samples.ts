import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a document under `samples/`. */
export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

/** A sample under another name or with a byte more at its end: other bytes, the same pages. */
export function sampleCopy(name: string, mark = ''): { name: string; bytes: Buffer } {
  const bytes = readFileSync(sample(name));
  return { name: basename(name), bytes: Buffer.concat([bytes, Buffer.from(mark)]) };
}
