import { ByteReader, ByteWriter } from './byte-writer.js';
import { KEY_BYTES } from './term-key.js';

/** Terms that follow one another in a segment, some kilobytes of them: what is read from the file at once. */
export interface TermBlock {
  /** Key of its first term. */
  readonly first: number;
  readonly data: Uint8Array;
}

/** Three to a page of the file. A term whose postings are longer has a block to itself. */
const BLOCK_BYTES = 2600;

/** Puts terms, given in the order of their keys, into blocks: the key, then the length and the bytes of its postings. */
export class BlockWriter {
  private readonly out = new ByteWriter();
  private first = 0;

  /** The bytes of a block are its own only until the next. */
  constructor(private readonly write: (block: TermBlock) => void) {}

  add(key: number, postings: Uint8Array): void {
    if (this.out.length + KEY_BYTES + postings.length > BLOCK_BYTES) this.flush();
    if (this.out.length === 0) this.first = key;
    this.out.fixed(key, KEY_BYTES);
    this.out.number(postings.length);
    this.out.append(postings);
  }

  /** Writes what is left. */
  flush(): void {
    if (this.out.length === 0) return;
    this.write({ first: this.first, data: this.out.written });
    this.out.clear();
  }
}

/** Goes through the terms of a segment, block by block, in their order. */
export class TermWalk {
  /** Undefined at the end. */
  key: number | undefined;
  postings = new Uint8Array();
  private reader = new ByteReader(this.postings);

  constructor(private readonly blocks: Iterator<Uint8Array>) {
    this.next();
  }

  next(): void {
    while (this.reader.at >= this.reader.bytes.length) {
      const block = this.blocks.next();
      if (block.done) {
        this.key = undefined;
        return;
      }
      this.reader = new ByteReader(block.value);
    }
    const { reader } = this;
    this.key = reader.fixed(KEY_BYTES);
    const length = reader.number();
    this.postings = reader.bytes.subarray(reader.at, reader.at + length) as Uint8Array<ArrayBuffer>;
    reader.at += length;
  }
}

/** The postings of one term of a block. */
export function postingsIn(data: Uint8Array, key: number): Uint8Array | undefined {
  const reader = new ByteReader(data);
  while (reader.at < data.length) {
    const found = reader.fixed(KEY_BYTES);
    const length = reader.number();
    if (found === key) return data.subarray(reader.at, reader.at + length);
    if (found > key) return undefined;
    reader.at += length;
  }
  return undefined;
}
