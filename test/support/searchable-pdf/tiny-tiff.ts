/** One page of a hand-made TIFF: its tags beside those of place and size, and its strips. */
export interface TinyTiffPage {
  readonly tags: Record<number, number | Buffer>;
  readonly strips: readonly Buffer[];
}

const [SHORT, LONG, UNDEFINED] = [3, 4, 7];

interface Field {
  tag: number;
  type: number;
  values: number[] | Buffer;
}

/** Writes a little-endian TIFF by hand, so that each way of cutting and coding can be tried. */
export function tinyTiff(pages: readonly TinyTiffPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let length = 8;
  let linkAt = 4;
  const put = (bytes: Buffer): number => {
    const at = length;
    const padded = bytes.length % 2 ? Buffer.concat([bytes, Buffer.alloc(1)]) : bytes;
    parts.push(padded);
    length += padded.length;
    return at;
  };
  const links: [at: number, value: number][] = [];
  for (const page of pages) {
    const offsets = page.strips.map(put);
    const fields = fieldsOf(page, offsets);
    const entries = fields.map((field) => entry(field, put));
    links.push([linkAt, length]);
    const count = Buffer.alloc(2);
    count.writeUInt16LE(fields.length);
    linkAt = put(Buffer.concat([count, ...entries, Buffer.alloc(4)])) + 2 + 12 * fields.length;
  }
  const file = Buffer.concat(parts);
  for (const [at, value] of links) file.writeUInt32LE(value, at);
  return file;
}

function fieldsOf({ tags, strips }: TinyTiffPage, offsets: number[]): Field[] {
  const fields: Field[] = Object.entries(tags).map(([tag, value]) => ({
    tag: Number(tag),
    type: Buffer.isBuffer(value) ? UNDEFINED : SHORT,
    values: Buffer.isBuffer(value) ? value : [value],
  }));
  fields.push({ tag: 273, type: LONG, values: offsets });
  fields.push({ tag: 279, type: LONG, values: strips.map((strip) => strip.length) });
  return fields.sort((a, b) => a.tag - b.tag);
}

function entry({ tag, type, values }: Field, put: (bytes: Buffer) => number): Buffer {
  const out = Buffer.alloc(12);
  out.writeUInt16LE(tag, 0);
  out.writeUInt16LE(type, 2);
  out.writeUInt32LE(values.length, 4);
  const size = type === SHORT ? 2 : 4;
  const data = Buffer.isBuffer(values) ? values : Buffer.alloc(size * values.length);
  if (!Buffer.isBuffer(values)) values.forEach((value, i) => data.writeUIntLE(value, size * i, size));
  if (data.length <= 4) data.copy(out, 8);
  else out.writeUInt32LE(put(data), 8);
  return out;
}
