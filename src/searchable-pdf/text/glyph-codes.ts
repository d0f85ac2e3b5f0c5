const LAST_BMP = 0xffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const REPLACEMENT = 0xfffd;

const hex4 = (code: number): string => code.toString(16).padStart(4, '0');

/**
 * Two-byte codes for our glyphless font. A code is its letter's own Unicode value; letters beyond the BMP
 * borrow the surrogates' codes, which no text uses, as they come.
 */
export class GlyphCodes {
  private readonly borrowed = new Map<number, number>();

  /** The codes of a text in hexadecimal. */
  hex(text: string): string {
    let codes = '';
    for (const letter of text) codes += hex4(this.code(letter.codePointAt(0) as number));
    return codes;
  }

  private code(point: number): number {
    if (point <= LAST_BMP) return point >= FIRST_SURROGATE && point <= LAST_SURROGATE ? REPLACEMENT : point;
    const known = this.borrowed.get(point);
    if (known !== undefined) return known;
    const code = FIRST_SURROGATE + this.borrowed.size;
    if (code > LAST_SURROGATE) return REPLACEMENT;
    this.borrowed.set(point, code);
    return code;
  }

  /** The CMap that turns codes back into Unicode; complete only when all text is written. */
  toUnicode(): string {
    const rows: string[] = [];
    for (let high = 0; high < 256; high++) {
      const [first, last] = [hex4(high << 8), hex4((high << 8) | 255)];
      if (high < FIRST_SURROGATE >> 8 || high > LAST_SURROGATE >> 8)
        rows.push(`<${first}> <${last}> <${first}>`);
    }
    const letters = [...this.borrowed].map(
      ([point, code]) =>
        `<${hex4(code)}> <${Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex')}>`,
    );
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...blocks(rows, 'bfrange'),
      ...blocks(letters, 'bfchar'),
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}

/** A CMap takes at most a hundred rows at a time. */
function blocks(rows: readonly string[], kind: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < rows.length; i += 100) {
    const some = rows.slice(i, i + 100);
    found.push(`${some.length} begin${kind}\n${some.join('\n')}\nend${kind}`);
  }
  return found;
}
