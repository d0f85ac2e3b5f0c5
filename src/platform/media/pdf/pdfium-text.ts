import { unionBox, type Box } from '../../../shared/geometry.js';
import { mappedBox, type Crop, type Matrix } from './pdf-geometry.js';
import type { TextRun } from './pdf-reader.js';
import type { PdfiumLibrary } from './pdfium-library.js';

const INVISIBLE = 3;
/** In type sizes; capitals with two marks, as in Ế, reach highest. */
const ABOVE_BASELINE = 1;
const BELOW_BASELINE = 0.25;
/** PDFium's sign for a hyphen at the end of a line whose word goes on. */
const LINE_HYPHEN = 0xfffe;

/** How large a letter is, and which way its line runs. */
interface Cast {
  readonly size: number;
  readonly matrix: readonly number[] | undefined;
}

interface Style {
  readonly font: string;
  readonly invisible: boolean;
}

/** The words of a loaded page; `toSpace` maps user space to page space. */
export function pdfiumRuns(library: PdfiumLibrary, page: number, toSpace: Matrix): TextRun[] {
  const { calls } = library;
  const text = calls._FPDFText_LoadPage(page);
  if (!text) return [];
  try {
    return new RunReader(library, text, toSpace).read();
  } finally {
    calls._FPDFText_ClosePage(text);
  }
}

/** Walks a page's characters and joins those of one word and one font. */
class RunReader {
  private readonly runs: TextRun[] = [];
  private readonly styles = new Map<number, Style>();
  /** The text object asked about last: its letters share their style. */
  private object: { readonly handle: number; readonly style: Style } | undefined;
  private letters = '';
  private boxes: Box[] = [];
  private style: Style | undefined;
  private size = 0;

  constructor(
    private readonly library: PdfiumLibrary,
    private readonly text: number,
    private readonly toSpace: Matrix,
  ) {}

  read(): TextRun[] {
    const { calls } = this.library;
    const count = calls._FPDFText_CountChars(this.text);
    for (let i = 0; i < count; i++) {
      const code = calls._FPDFText_GetUnicode(this.text, i) >>> 0;
      const isLineHyphen = code === LINE_HYPHEN || calls._FPDFText_IsHyphen(this.text, i) === 1;
      const letter = isLineHyphen ? '-' : letterOf(code);
      if (letter === undefined) continue;
      if (/^\s$/u.test(letter)) this.flush();
      else this.add(i, letter);
      // What goes on behind it stands in another line, and is a run of its own.
      if (isLineHyphen) this.flush();
    }
    this.flush();
    return this.runs;
  }

  private add(i: number, letter: string): void {
    const style = this.styleOf(i);
    const cast = this.castOf(i);
    if (this.style && (style !== this.style || Math.abs(cast.size - this.size) > 0.05)) this.flush();
    this.style = style;
    this.size = cast.size;
    this.letters += letter;
    const box = this.boxOf(i, cast);
    if (box) this.boxes.push(box);
  }

  private flush(): void {
    const box = unionBox(this.boxes);
    if (this.letters !== '' && box && this.style) {
      this.runs.push({
        text: this.letters,
        box: [round(box[0]), round(box[1]), round(box[2]), round(box[3])],
        font: this.style.font,
        size: round(this.size),
        ...(this.style.invisible ? { invisible: true as const } : {}),
      });
    }
    this.letters = '';
    this.boxes = [];
    this.style = undefined;
  }

  /** The box a letter takes in its line, so that all words of a line are equally high; else that of its ink. */
  private boxOf(i: number, cast: Cast): Box | undefined {
    const { calls } = this.library;
    const loose = this.library.floats(4, (out) => calls._FPDFText_GetLooseCharBox(this.text, i, out));
    const [left = 0, top = 0, right = 0, bottom = 0] = loose ?? [];
    if (loose && right > left && top > bottom) {
      return mappedBox(this.toSpace, ...this.withoutLeading(i, cast, [left, bottom, right, top]));
    }
    const tight = this.library.duplicates(4, (...out) => calls._FPDFText_GetCharBox(this.text, i, ...out));
    if (!tight) return undefined;
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = tight;
    return mappedBox(this.toSpace, x0, y0, x1, y1);
  }

  /** Fonts that claim much air above and below their letters would let the boxes of neighbouring lines overlap. */
  private withoutLeading(i: number, { size, matrix }: Cast, [left, bottom, right, top]: Crop): Crop {
    const { calls } = this.library;
    const origin = this.library.duplicates(2, (...out) =>
      calls._FPDFText_GetCharOrigin(this.text, i, ...out),
    );
    const [x = 0, y = 0] = origin ?? [];
    const [, , c = 0, d = 0] = matrix ?? [];
    const [above, below] = [ABOVE_BASELINE * size, BELOW_BASELINE * size];
    if (!origin || (c !== 0 && d !== 0)) return [left, bottom, right, top];
    if (d > 0) return [left, Math.max(bottom, y - below), right, Math.min(top, y + above)];
    if (d < 0) return [left, Math.max(bottom, y - above), right, Math.min(top, y + below)];
    if (c > 0) return [Math.max(left, x - below), bottom, Math.min(right, x + above), top];
    return [Math.max(left, x - above), bottom, Math.min(right, x + below), top];
  }

  private castOf(i: number): Cast {
    const { calls } = this.library;
    const matrix = this.library.floats(6, (out) => calls._FPDFText_GetMatrix(this.text, i, out));
    const span = matrix ? Math.hypot(matrix[2] ?? 0, matrix[3] ?? 1) : 1;
    return { size: calls._FPDFText_GetFontSize(this.text, i) * span, matrix };
  }

  /** One object for one look, so that a change of font is a change of identity. */
  private styleOf(i: number): Style {
    const { calls } = this.library;
    const object = calls._FPDFText_GetTextObject(this.text, i);
    if (this.object?.handle === object) return this.object.style;
    const style = this.styleOfObject(object);
    this.object = { handle: object, style };
    return style;
  }

  private styleOfObject(object: number): Style {
    const { calls } = this.library;
    const font = object ? calls._FPDFTextObj_GetFont(object) : 0;
    const invisible = object !== 0 && calls._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE;
    const key = font * 2 + Number(invisible);
    const known = this.styles.get(key);
    if (known) return known;
    const name = font
      ? this.library.text('utf-8', (out, size) => calls._FPDFFont_GetBaseFontName(font, out, size))
      : '';
    const style = { font: name.replace(/^[A-Z]{6}\+/, ''), invisible };
    this.styles.set(key, style);
    return style;
  }
}

const letterOf = (code: number): string | undefined =>
  code === 0 || code > 0x10ffff ? undefined : String.fromCodePoint(code);

const round = (value: number): number => Math.round(value * 100) / 100;
