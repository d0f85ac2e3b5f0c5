import { createInterface } from 'node:readline';
import { readPacked } from './packed-file.js';

/** A line of a copy's list of objects. */
export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const objectLine = ({ key, bytes, sha256 }: ListedObject): string =>
  `${JSON.stringify({ key, bytes, sha256 })}\n`;

/** One after the other, as the list is read. */
export async function* listedObjects(copy: string, file: string): AsyncGenerator<ListedObject> {
  const packed = readPacked(copy, file);
  let failure: Error | undefined;
  packed.on('error', (error) => (failure = error));
  for await (const line of createInterface({ input: packed, crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line) as ListedObject;
  }
  if (failure) throw failure;
}
