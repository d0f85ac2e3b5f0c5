import { NotUnderstood } from './not-understood.js';
import { PdfString } from './pdf-objects.js';

/** What the string readers need of the parser. */
interface ByteCursor {
  pos: number;
  irregular: boolean;
  peek(ahead?: number): number;
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const [OPEN, CLOSE, BACKSLASH] = [40, 41, 92];
// eslint-disable-next-line no-control-regex
const SPACE = /[\u0000\t\n\f\r ]/;
const isOctal = (byte: number): boolean => byte >= 48 && byte <= 55;

function next(cursor: ByteCursor): number {
  const byte = cursor.peek();
  if (byte === -1) throw new NotUnderstood('a string without an end');
  cursor.pos++;
  return byte;
}

/** `(text (nested) \) \101)` */
export function literalString(cursor: ByteCursor): PdfString {
  const bytes: number[] = [];
  cursor.pos++;
  for (let depth = 1; ;) {
    const byte = next(cursor);
    if (byte === BACKSLASH) escape(cursor, bytes);
    else {
      if (byte === OPEN) depth++;
      if (byte === CLOSE && --depth === 0) return new PdfString(Uint8Array.from(bytes));
      bytes.push(byte);
    }
  }
}

function escape(cursor: ByteCursor, bytes: number[]): void {
  const byte = next(cursor);
  if (isOctal(byte)) {
    let value = byte - 48;
    for (let i = 0; i < 2 && isOctal(cursor.peek()); i++) value = value * 8 + next(cursor) - 48;
    bytes.push(value & 255);
  } else if (byte === 13) {
    if (cursor.peek() === 10) cursor.pos++;
  } else if (byte !== 10) {
    bytes.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }
}

/** `<48 65 6c6c 6F>`; a missing last digit is zero. */
export function hexString(cursor: ByteCursor): PdfString {
  cursor.pos++;
  let digits = '';
  for (let byte = next(cursor); byte !== 62; byte = next(cursor)) {
    const digit = String.fromCharCode(byte);
    if (/[0-9a-f]/i.test(digit)) digits += digit;
    else if (!SPACE.test(digit)) cursor.irregular = true;
  }
  if (digits.length % 2) cursor.irregular = true;
  return new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'));
}
