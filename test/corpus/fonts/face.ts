import { GlobalFonts } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { outline } from './outlines.js';
import { fontFile, glyphsByCode, table, tablesOfWoff, type FontTables } from './true-type.js';

export type FontStyle = 'normal' | 'italic' | 'bold';
export const FAMILIES = ['merriweather', 'open-sans', 'spectral'] as const;
export type Family = (typeof FAMILIES)[number];

const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek'];
const require = createRequire(import.meta.url);

interface Part {
  readonly alias: string;
  readonly file: Buffer;
  readonly tables: FontTables;
  readonly glyphs: ReadonlyMap<number, number>;
}

/** One face, put together from the pieces by script that web fonts come in. */
export class Face {
  private static readonly known = new Map<string, Face>();
  private registered = false;
  private readonly advances = new Map<string, number>();

  private constructor(
    readonly name: string,
    private readonly parts: readonly Part[],
  ) {}

  static of(family: Family, style: FontStyle): Face {
    const name = `${family}-${style}`;
    const face = Face.known.get(name) ?? new Face(name, partsOf(family, style));
    Face.known.set(name, face);
    return face;
  }

  has(letter: string): boolean {
    return this.find(letter) !== undefined;
  }

  /** Of a text set in size 1. */
  width(text: string): number {
    let width = 0;
    for (const letter of text) width += this.advance(letter);
    return width;
  }

  advance(letter: string): number {
    const known = this.advances.get(letter);
    if (known !== undefined) return known;
    const found = this.find(letter);
    const advance = found ? advanceOf(found.part.tables, found.glyph) : 0.5;
    this.advances.set(letter, advance);
    return advance;
  }

  /** For a canvas's `font`. */
  css(size: number): string {
    if (!this.registered) {
      for (const { file, alias } of this.parts) GlobalFonts.register(file, alias);
      this.registered = true;
    }
    return `${size}px ${this.parts.map(({ alias }) => `"${alias}"`).join(', ')}`;
  }

  /** A font file of these letters alone: glyph n + 1 is that of letter n. */
  subset(letters: readonly string[]): Buffer {
    return new SubsetBuilder(letters.map((letter) => this.find(letter) ?? this.missing(letter))).file();
  }

  private missing(letter: string): never {
    throw new Error(`${this.name} has no glyph for ${JSON.stringify(letter)}`);
  }

  private find(letter: string): Found | undefined {
    const code = letter.codePointAt(0) ?? 0;
    for (const part of this.parts) {
      const glyph = part.glyphs.get(code);
      if (glyph !== undefined) return { part, glyph };
    }
    return undefined;
  }
}

interface Found {
  readonly part: Part;
  readonly glyph: number;
}

class SubsetBuilder {
  private readonly outlines: Buffer[] = [];
  private readonly metrics: number[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly letters: readonly Found[]) {}

  file(): Buffer {
    const [first] = this.letters;
    if (!first) throw new Error('no letters');
    this.outlines.push(Buffer.alloc(0));
    this.metrics.push(500);
    const extra: Found[] = [];
    // the letters first, so that their numbers are known; what they are composed of after them
    const next = { number: this.letters.length + 1 };
    const place = (part: Part) => (glyph: number) => {
      const key = `${part.alias} ${glyph}`;
      const known = this.numbers.get(key);
      if (known !== undefined) return known;
      this.numbers.set(key, next.number);
      extra.push({ part, glyph });
      return next.number++;
    };
    for (const found of this.letters) this.add(found, place(found.part));
    for (let i = 0; i < extra.length; i++) {
      const found = extra[i];
      if (found) this.add(found, place(found.part));
    }
    return fontFile(this.tables(first.part.tables));
  }

  private add({ part, glyph }: Found, number: (glyph: number) => number): void {
    this.outlines.push(outline(part.tables, glyph, number));
    this.metrics.push(Math.round(advanceOf(part.tables, glyph) * unitsPerEm(part.tables)));
  }

  private tables(base: FontTables): FontTables {
    const count = this.outlines.length;
    const padded = this.outlines.map((bytes) =>
      Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]),
    );
    const [loca, hmtx] = [Buffer.alloc(4 * (count + 1)), Buffer.alloc(4 * count)];
    let at = 0;
    padded.forEach((bytes, i) => {
      loca.writeUInt32BE(at, 4 * i);
      hmtx.writeUInt16BE(this.metrics[i] ?? 0, 4 * i);
      // the left side bearing is where the outline begins
      hmtx.writeInt16BE(bytes.length > 4 ? bytes.readInt16BE(2) : 0, 4 * i + 2);
      at += bytes.length;
    });
    loca.writeUInt32BE(at, 4 * count);
    const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((name) => Buffer.from(table(base, name)));
    head?.writeInt16BE(1, 50);
    hhea?.writeUInt16BE(count, 34);
    maxp?.writeUInt16BE(count, 4);
    const made: [string, Buffer | undefined][] = [
      ['head', head],
      ['hhea', hhea],
      ['maxp', maxp],
      ['hmtx', hmtx],
      ['loca', loca],
      ['glyf', Buffer.concat(padded)],
    ];
    return new Map(made.map(([name, bytes]) => [name, bytes ?? Buffer.alloc(0)]));
  }
}

const unitsPerEm = (tables: FontTables): number => table(tables, 'head').readUInt16BE(18);

function advanceOf(tables: FontTables, glyph: number): number {
  const count = table(tables, 'hhea').readUInt16BE(34);
  return table(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, count - 1)) / unitsPerEm(tables);
}

function partsOf(family: Family, style: FontStyle): Part[] {
  const suffix = style === 'bold' ? '700-normal' : style === 'italic' ? '400-italic' : '400-normal';
  return SUBSETS.flatMap((subset) => {
    const path = resolve(`@fontsource/${family}/files/${family}-${subset}-${suffix}.woff`);
    if (path === undefined) return [];
    const tables = tablesOfWoff(readFileSync(path));
    return {
      alias: `${family} ${style} ${subset}`,
      tables,
      glyphs: glyphsByCode(tables),
      file: fontFile(tables),
    };
  });
}

/** Not every family has every script. */
function resolve(path: string): string | undefined {
  try {
    return require.resolve(path);
  } catch (error) {
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      /NOT_EXPORTED|NOT_FOUND/.test(String(error.code))
    )
      return undefined;
    throw error;
  }
}
