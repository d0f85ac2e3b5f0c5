import { deflateSync } from 'node:zlib';
import type { Face } from '../fonts/face.js';
import type { Area } from '../pages/printed-page.js';

/** One code of a text layer: what is drawn for it and what the file says that it means. */
export interface LayerCode {
  /** Letter whose glyph is drawn; none for a code that draws nothing, as the second byte of a pair. */
  readonly drawn?: string;
  /** What the ToUnicode table says; empty where it says nothing. */
  readonly says: string;
}

export interface LayerWord {
  readonly codes: readonly LayerCode[];
  readonly x: number;
  readonly baseline: number;
  /** Squeezes or spans the word to this width. */
  readonly width?: number;
  readonly size: number;
  readonly face: Face;
  /** The font's name in the file. */
  readonly fontName: string;
  readonly visible: boolean;
}

export interface LayerPicture {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  readonly area: Area;
}

export interface LayerPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly LayerWord[];
  readonly pictures: readonly LayerPicture[];
  readonly rules: readonly Area[];
  /** Text painted over by the picture, as some OCR programs do it. */
  readonly textBelowPicture?: boolean;
}

export function layerPdf(...pages: readonly LayerPage[]): Buffer {
  return new LayerPdf(pages).file();
}

class LayerPdf {
  private readonly objects: Buffer[] = [];
  private readonly fonts = new Map<string, FontInFile>();

  constructor(private readonly pages: readonly LayerPage[]) {}

  file(): Buffer {
    for (const { words } of this.pages) for (const word of words) this.fontOf(word);
    const [catalog, tree] = [this.reserve(), this.reserve()];
    const fonts = [...this.fonts.values()].map((font) => `/${font.key} ${this.writeFont(font)} 0 R`);
    const kids = this.pages.map((page) => `${this.writePage(page, tree, fonts.join(' '))} 0 R`);
    this.put(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
    this.put(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
    return this.assemble(catalog);
  }

  private writePage(page: LayerPage, tree: number, fonts: string): number {
    const pictures = page.pictures.map((picture, i) => `/Im${i} ${this.writePicture(picture)} 0 R`);
    const content = this.stream('', Buffer.from(this.content(page), 'latin1'));
    return this.put(
      this.reserve(),
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${content} 0 R ` +
        `/Resources << /Font << ${fonts} >> /XObject << ${pictures.join(' ')} >> >> >>`,
    );
  }

  private content(page: LayerPage): string {
    const box = ([x, y, w, h]: Area): string =>
      `${fixed(x)} ${fixed(page.height - y - h)} ${fixed(w)} ${fixed(h)}`;
    const pictures = page.pictures.map(({ area: [x, y, w, h] }, i) => {
      return `q ${fixed(w)} 0 0 ${fixed(h)} ${fixed(x)} ${fixed(page.height - y - h)} cm /Im${i} Do Q`;
    });
    const rules = page.rules.map((rule) => `${box(rule)} re f`);
    const words = page.words.map((word) => {
      const font = this.fontOf(word);
      const codes = word.codes.map((code) => font.cid(code).toString(16).padStart(4, '0')).join('');
      const mode = `${word.visible ? 0 : 3} Tr ${spanOf(word)} Tz`;
      return `BT ${mode} /${font.key} ${fixed(word.size)} Tf ${fixed(word.x)} ${fixed(page.height - word.baseline)} Td <${codes}> Tj ET`;
    });
    return (
      page.textBelowPicture ? [...words, ...pictures, ...rules] : [...pictures, ...rules, ...words]
    ).join('\n');
  }

  private fontOf({ face, fontName, codes }: LayerWord): FontInFile {
    const name = `${fontName} ${face.name}`;
    const font = this.fonts.get(name) ?? new FontInFile(`F${this.fonts.size}`, fontName, face);
    this.fonts.set(name, font);
    for (const code of codes) font.cid(code);
    return font;
  }

  private writeFont(font: FontInFile): number {
    const letters = font.letters();
    const program = font.face.subset(letters);
    const file = this.stream(`/Length1 ${program.length}`, program);
    const glyphs = Buffer.alloc(2 * (font.codes.length + 1));
    font.codes.forEach(({ drawn }, i) =>
      glyphs.writeUInt16BE(drawn === undefined ? 0 : letters.indexOf(drawn) + 1, 2 * (i + 1)),
    );
    const map = this.stream('', glyphs);
    const widths = font.codes.map(({ drawn }) =>
      drawn === undefined ? 0 : Math.round(1000 * font.face.advance(drawn)),
    );
    const descriptor = this.put(
      this.reserve(),
      `<< /Type /FontDescriptor /FontName /ABCDEF+${font.name} /Flags 4 /FontBBox [-500 -300 1500 1100] /ItalicAngle 0 ` +
        `/Ascent 900 /Descent -250 /CapHeight 700 /StemV 80 /FontFile2 ${file} 0 R >>`,
    );
    const descendant = this.put(
      this.reserve(),
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+${font.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
        `/FontDescriptor ${descriptor} 0 R /W [1 [${widths.join(' ')}]] /CIDToGIDMap ${map} 0 R >>`,
    );
    const unicode = this.stream('', Buffer.from(toUnicode(font.codes), 'latin1'));
    return this.put(
      this.reserve(),
      `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+${font.name} /Encoding /Identity-H ` +
        `/DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
    );
  }

  private writePicture({ jpeg, width, height }: LayerPicture): number {
    const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`;
    return this.put(
      this.reserve(),
      Buffer.concat([
        Buffer.from(`<< ${entries} /Length ${jpeg.length} >>\nstream\n`),
        jpeg,
        Buffer.from('\nendstream'),
      ]),
    );
  }

  private stream(entries: string, bytes: Buffer): number {
    const packed = deflateSync(bytes);
    const head = Buffer.from(`<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
    return this.put(this.reserve(), Buffer.concat([head, packed, Buffer.from('\nendstream')]));
  }

  private reserve(): number {
    return this.objects.push(Buffer.alloc(0));
  }

  private put(number: number, body: string | Buffer): number {
    this.objects[number - 1] = Buffer.from(body);
    return number;
  }

  private assemble(catalog: number): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
    let length = parts[0]?.length ?? 0;
    const offsets = this.objects.map((body, i) => {
      const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
      parts.push(object);
      length += object.length;
      return length - object.length;
    });
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const count = offsets.length + 1;
    parts.push(
      Buffer.from(
        `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer << /Size ${count} /Root ${catalog} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
}

class FontInFile {
  readonly codes: LayerCode[] = [];
  private readonly known = new Map<string, number>();

  constructor(
    readonly key: string,
    readonly name: string,
    readonly face: Face,
  ) {}

  cid(code: LayerCode): number {
    const key = `${code.drawn ?? ''}\0${code.says}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.codes.push(code);
    this.known.set(key, number);
    return number;
  }

  letters(): string[] {
    const drawn = new Set(this.codes.flatMap((code) => code.drawn ?? []));
    return drawn.size > 0 ? [...drawn] : ['x'];
  }
}

function toUnicode(codes: readonly LayerCode[]): string {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const rows = codes.flatMap(({ says }, i) =>
    says === '' ? [] : `<${(i + 1).toString(16).padStart(4, '0')}> <${hex(says)}>`,
  );
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; i += 100) {
    const block = rows.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap end end`;
}

/** In hundredths. */
function spanOf({ codes, face, size, width }: LayerWord): string {
  const natural =
    codes.reduce((sum, { drawn }) => sum + (drawn === undefined ? 0 : face.advance(drawn)), 0) * size;
  return fixed(width === undefined || natural === 0 ? 100 : (100 * width) / natural);
}

const fixed = (value: number): string => value.toFixed(2);
