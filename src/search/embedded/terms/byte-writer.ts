const FIRST_SIZE = 4096;

/** Bytes written one after the other into a buffer that grows. Numbers are base-128 varints, unsigned, below 2^31. */
export class ByteWriter {
  private bytes = Buffer.allocUnsafe(FIRST_SIZE);
  private end = 0;

  get length(): number {
    return this.end;
  }

  number(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.end++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.end++] = rest;
  }

  /** So many bytes of a whole number, the lowest first. */
  fixed(value: number, bytes: number): void {
    this.reserve(bytes);
    this.bytes.writeUIntLE(value % 0x1_0000_0000, this.end, 4);
    this.bytes.writeUIntLE(Math.floor(value / 0x1_0000_0000), this.end + 4, bytes - 4);
    this.end += bytes;
  }

  append(part: Uint8Array): void {
    this.reserve(part.length);
    this.bytes.set(part, this.end);
    this.end += part.length;
  }

  /** What was written so far, until something is written again. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.end);
  }

  clear(): void {
    this.end = 0;
  }

  private reserve(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.end + more));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  /** So many bytes, more than four, as a whole number. */
  fixed(bytes: number): number {
    let high = 0;
    for (let i = bytes - 1; i >= 4; i--) high = high * 256 + (this.bytes[this.at + i] ?? 0);
    let low = 0;
    for (let i = 3; i >= 0; i--) low = low * 256 + (this.bytes[this.at + i] ?? 0);
    this.at += bytes;
    return high * 0x1_0000_0000 + low;
  }
}
