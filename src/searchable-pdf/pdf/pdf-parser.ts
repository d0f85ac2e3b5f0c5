import { NotUnderstood } from './not-understood.js';
import { PdfName, PdfRef, type PdfDict, type PdfObject, type PdfValue } from './pdf-objects.js';
import { hexString, literalString } from './pdf-strings.js';

/** The window on the file ended in the middle of something: read more and parse again. */
export class EndOfWindow extends Error {}

const MAX_DEPTH = 100;
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const NUMBER = /^[+-]*\d*\.?\d*-?\d*$/;
const REGULAR_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const INTEGER = /^\d{1,10}$/;
const code = (c: string): number => c.charCodeAt(0);

/** Reads objects from a piece of a file. `whole`: the piece reaches to the file's end. */
export class PdfParser {
  pos = 0;
  /** Something was taken as viewers take it though the standard has it otherwise. */
  irregular = false;

  constructor(
    readonly bytes: Buffer,
    private readonly whole: boolean,
  ) {}

  /** The byte here; -1 at the end of the file. */
  peek(ahead = 0): number {
    const byte = this.bytes[this.pos + ahead];
    if (byte !== undefined) return byte;
    if (!this.whole) throw new EndOfWindow();
    return -1;
  }

  /** The next bytes, as far as there are any, without going on. */
  ahead(length: number): string {
    this.peek(length - 1);
    return this.bytes.toString('latin1', this.pos, this.pos + length);
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.peek();
      if (SPACE.has(byte)) this.pos++;
      else if (byte === code('%')) while (![10, 13, -1].includes(this.peek())) this.pos++;
      else return;
    }
  }

  /** A run of regular characters: a number, a keyword, or what follows the slash of a name. */
  word(): string {
    const start = this.pos;
    for (let byte = this.peek(); byte !== -1 && !SPACE.has(byte) && !DELIMITER.has(byte); byte = this.peek())
      this.pos++;
    return this.bytes.toString('latin1', start, this.pos);
  }

  keyword(expected: string): void {
    this.skipSpace();
    const found = this.word();
    if (found !== expected) throw new NotUnderstood(`"${expected}" expected, "${found.slice(0, 20)}" found`);
  }

  integer(): number {
    this.skipSpace();
    const found = this.word();
    if (!INTEGER.test(found)) throw new NotUnderstood(`a number expected, "${found.slice(0, 20)}" found`);
    return Number(found);
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new NotUnderstood('objects nested too deeply');
    this.skipSpace();
    const byte = this.peek();
    if (byte === code('/')) return this.name();
    if (byte === code('[')) return this.array(depth);
    if (byte === code('(')) return literalString(this);
    if (byte === code('<')) return this.peek(1) === code('<') ? this.dict(depth) : hexString(this);
    return this.plain();
  }

  /** `12 0 obj … endobj`; of a stream, where its bytes begin, counted from the window's start. */
  object(): PdfObject {
    const number = this.integer();
    const generation = this.integer();
    this.keyword('obj');
    const value = this.value();
    this.skipSpace();
    // Some writers forget `endobj`; whatever is not a stream ends here.
    if (this.word() !== 'stream') return { number, generation, value };
    if (this.peek() === 13) this.pos++;
    if (this.peek() === 10) this.pos++;
    return { number, generation, value, streamStart: this.pos };
  }

  dict(depth = 0): PdfDict {
    this.pos += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.peek() === code('>') && this.peek(1) === code('>')) break;
      if (this.peek() !== code('/')) throw new NotUnderstood('a dictionary without its names');
      const key = this.name().name;
      entries.set(key, this.value(depth + 1));
    }
    this.pos += 2;
    return entries;
  }

  private name(): PdfName {
    this.pos++;
    const raw = this.word();
    if (/#(?![0-9a-f]{2})|[^!-~]/i.test(raw)) this.irregular = true;
    return new PdfName(
      raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  }

  private array(depth: number): PdfValue[] {
    this.pos++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.peek() === code(']')) break;
      items.push(this.value(depth + 1));
    }
    this.pos++;
    return items;
  }

  private plain(): PdfValue {
    const found = this.word();
    if (found === 'true') return true;
    if (found === 'false') return false;
    if (found === 'null') return null;
    if (found === '' || !NUMBER.test(found))
      throw new NotUnderstood(`a value expected, "${found.slice(0, 20)}" found`);
    if (!REGULAR_NUMBER.test(found)) this.irregular = true;
    return (INTEGER.test(found) && this.reference(Number(found))) || number(found);
  }

  private reference(objectNumber: number): PdfRef | undefined {
    const after = this.pos;
    this.skipSpace();
    const generation = this.word();
    if (INTEGER.test(generation)) {
      this.skipSpace();
      if (this.word() === 'R') return new PdfRef(objectNumber, Number(generation));
    }
    this.pos = after;
    return undefined;
  }
}

/** Takes `--5` and `1.2-3`, as old writers made them, like every viewer does. */
function number(text: string): number {
  const value = parseFloat(text.replace(/^([+-])[+-]+/, '$1').replace(/(\d)-.*/, '$1'));
  return Number.isFinite(value) ? value : 0;
}
