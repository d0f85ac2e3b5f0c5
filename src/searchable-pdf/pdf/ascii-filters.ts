import { NotUnderstood } from './not-understood.js';

const [EXCLAMATION, U, Z, TILDE] = [0x21, 0x75, 0x7a, 0x7e];

/** Five letters for four bytes (7.4.3), as some report writers wrap their content. */
export function decodeAscii85(text: Buffer): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  for (const letter of text) {
    if (letter === TILDE) break;
    if (letter === Z && group.length === 0) out.push(0, 0, 0, 0);
    if (letter < EXCLAMATION || letter > U) continue;
    group.push(letter - EXCLAMATION);
    if (group.length < 5) continue;
    out.push(...bytesOf(group));
    group = [];
  }
  // A group cut short is filled up with the highest letter, and gives one byte less than it has letters.
  if (group.length > 1)
    out.push(...bytesOf([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, group.length - 1));
  return Buffer.from(out);
}

function bytesOf(group: readonly number[]): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  if (value > 0xffffffff) throw new NotUnderstood('a stream in ASCII85 that makes no sense');
  return [value / 0x1000000, value / 0x10000, value / 0x100, value].map((byte) => Math.floor(byte) & 255);
}

/** Two hexadecimal digits a byte, up to `>`. */
export function decodeAsciiHex(text: Buffer): Buffer {
  const digits = (text.toString('latin1').split('>')[0] ?? '').replace(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
}
