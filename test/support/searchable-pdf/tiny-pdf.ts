import { deflateSync } from 'node:zlib';

/** How a hand-made PDF says where its objects are. */
export type XrefKind = 'table' | 'stream' | 'packed' | 'hybrid';

/** Objects by number: what stands between `obj` and `endobj`; of a stream, its dictionary's entries and bytes. */
export type TinyObjects = Record<number, string | { entries: string; bytes: Buffer }>;

export const stream = (text: string, entries = ''): { entries: string; bytes: Buffer } => ({
  entries,
  bytes: Buffer.from(text, 'latin1'),
});

/** A grey square in the lower left corner and one unbalanced change of the graphics state, for all pages. */
export const DRAWING = stream('q 3 0 0 3 400 400 cm 0.5 g 5 5 20 20 re f');

interface Place {
  offset?: number;
  packed?: { stream: number; index: number };
}

/** Writes a PDF by hand; object 1 is the catalog. Objects are packed, where asked, unless they are streams. */
export function tinyPdf(objects: TinyObjects, kind: XrefKind = 'table', trailer = ''): Buffer {
  return new TinyPdf(objects, kind, trailer).build();
}

class TinyPdf {
  private readonly parts: Buffer[] = [];
  private readonly places = new Map<number, Place>();
  private length = 0;
  private size: number;

  constructor(
    private readonly objects: TinyObjects,
    private readonly kind: XrefKind,
    private readonly trailer: string,
  ) {
    this.size = Math.max(...Object.keys(objects).map(Number)) + 1;
  }

  build(): Buffer {
    this.put('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n');
    const packed: number[] = [];
    for (const [key, value] of Object.entries(this.objects)) {
      const number = Number(key);
      const packs = this.kind === 'packed' || (this.kind === 'hybrid' && number !== 1);
      if (packs && typeof value === 'string') packed.push(number);
      else this.putObject(number, value);
    }
    if (packed.length > 0) this.putPacked(packed);
    const start =
      this.kind === 'table'
        ? this.putTable()
        : this.kind === 'hybrid'
          ? this.putHybrid()
          : this.putXrefStream();
    this.put(`startxref\n${start}\n%%EOF`);
    return Buffer.concat(this.parts);
  }

  private put(bytes: string | Buffer): void {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    this.parts.push(buffer);
    this.length += buffer.length;
  }

  private putObject(number: number, value: TinyObjects[number]): void {
    this.places.set(number, { offset: this.length });
    if (typeof value === 'string') return this.put(`${number} 0 obj\n${value}\nendobj\n`);
    this.put(`${number} 0 obj\n<<${value.entries} /Length ${value.bytes.length}>>\nstream\r\n`);
    this.put(value.bytes);
    this.put('\nendstream\nendobj\n');
  }

  private putPacked(numbers: readonly number[]): void {
    const bodies = numbers.map((number) => `${this.objects[number] as string} `);
    let at = 0;
    const heads = bodies.map((body, index) => {
      const head = `${numbers[index]} ${at}`;
      at += body.length;
      return head;
    });
    const head = `${heads.join(' ')} `;
    const bytes = deflateSync(Buffer.from(head + bodies.join(''), 'latin1'));
    const own = this.size++;
    const entries = `/Type /ObjStm /N ${numbers.length} /First ${head.length} /Filter /FlateDecode`;
    this.putObject(own, { entries, bytes });
    numbers.forEach((number, index) => this.places.set(number, { packed: { stream: own, index } }));
  }

  private trailerEntries(): string {
    return `/Size ${this.size} /Root 1 0 R ${this.trailer}`;
  }

  private putTable(): number {
    const start = this.length;
    this.put(`xref\n0 ${this.size}\n0000000000 65535 f \n`);
    for (let number = 1; number < this.size; number++) {
      const offset = this.places.get(number)?.offset;
      this.put(
        offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
      );
    }
    this.put(`trailer\n<<${this.trailerEntries()}>>\n`);
    return start;
  }

  /** As office programs write it: a table without the packed objects for old readers, a stream for new ones. */
  private putHybrid(): number {
    const hidden = this.putXrefStream();
    const table = this.putTable();
    const start = this.length;
    this.put(`xref\n0 0\ntrailer\n<<${this.trailerEntries()} /Prev ${table} /XRefStm ${hidden}>>\n`);
    return start;
  }

  /** Rows under the PNG predictor “Up”, as most writers have them. */
  private putXrefStream(): number {
    const own = this.size++;
    const start = this.length;
    this.places.set(own, { offset: start });
    const rows: Buffer[] = [];
    for (let number = 0; number < this.size; number++) {
      const { offset, packed } = this.places.get(number) ?? {};
      const row = Buffer.alloc(6);
      row[0] = packed ? 2 : offset === undefined ? 0 : 1;
      row.writeUInt32BE(packed?.stream ?? offset ?? 0, 1);
      row[5] = packed?.index ?? 0;
      rows.push(row);
    }
    const filtered = rows.map((row, i) =>
      Buffer.from([2, ...row.map((byte, at) => byte - (rows[i - 1]?.[at] ?? 0))]),
    );
    const entries = `/Type /XRef /W [1 4 1] /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 6>> ${this.trailerEntries()}`;
    this.putObject(own, { entries, bytes: deflateSync(Buffer.concat(filtered)) });
    return start;
  }
}
