import type { Code } from './group4-codes.js';

/** Codes of varying length, highest bit first, in a buffer that grows. */
export class BitWriter {
  private bytes = Buffer.alloc(64 * 1024);
  private length = 0;
  private waiting = 0;
  private waitingBits = 0;

  put({ bits, length }: Code): void {
    this.waiting = (this.waiting << length) | bits;
    this.waitingBits += length;
    while (this.waitingBits >= 8) {
      this.waitingBits -= 8;
      this.byte((this.waiting >> this.waitingBits) & 255);
    }
    this.waiting &= (1 << this.waitingBits) - 1;
  }

  /** All bytes so far, the last one filled with zeros. */
  finish(): Buffer {
    if (this.waitingBits > 0) this.byte((this.waiting << (8 - this.waitingBits)) & 255);
    this.waitingBits = 0;
    return this.bytes.subarray(0, this.length);
  }

  private byte(value: number): void {
    if (this.length === this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.length)]);
    this.bytes[this.length++] = value;
  }
}
