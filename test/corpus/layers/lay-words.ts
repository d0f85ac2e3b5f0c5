import { Face } from '../fonts/face.js';
import type { PrintedLine } from '../pages/printed-page.js';
import type { LayerCode, LayerWord } from './layer-pdf.js';

export type Encode = (text: string, line: PrintedLine) => readonly LayerCode[];

/** Each letter drawn as itself and meaning itself. */
export const trueCodes: Encode = (text) => [...text].map((letter) => ({ drawn: letter, says: letter }));

export interface Laying {
  readonly encode?: Encode;
  readonly visible?: boolean;
  readonly fontName?: (line: PrintedLine) => string;
  /** Moves the layer, in points. */
  readonly dx?: number;
  readonly dy?: number;
}

/** A text layer of these lines, word by word where they stand. */
export function layWords(lines: readonly PrintedLine[], laying: Laying = {}): LayerWord[] {
  const { encode = trueCodes, visible = true, fontName, dx = 0, dy = 0 } = laying;
  return lines.flatMap((line) => {
    const face = Face.of(line.family, line.style);
    return line.words.map((word): LayerWord => ({
      codes: encode(word.text, line).map((code) => drawable(code, face)),
      x: word.x + dx,
      baseline: line.baseline + dy,
      width: word.width,
      size: line.size,
      face,
      fontName: fontName?.(line) ?? face.name,
      visible,
    }));
  });
}

/** A letter that the face lacks is drawn as another of about its width. */
function drawable(code: LayerCode, face: Face): LayerCode {
  if (code.drawn === undefined || face.has(code.drawn)) return code;
  return { says: code.says, drawn: 'o' };
}

/** The same lines with other words in them, spread over the old places: what an OCR program made of them. */
export function withTexts(lines: readonly PrintedLine[], texts: readonly string[]): PrintedLine[] {
  return lines.flatMap((line, i) => {
    const text = texts[i]?.trim() ?? '';
    const [first, last] = [line.words[0], line.words.at(-1)];
    if (text === '' || !first || !last) return [];
    const width = last.x + last.width - first.x;
    const parts = text.split(/\s+/);
    const letters = parts.join(' ').length;
    let at = 0;
    const words = parts.map((part) => {
      const x = first.x + (width * at) / letters;
      at += part.length + 1;
      return { text: part, x, width: (width * part.length) / letters };
    });
    return [{ ...line, words }];
  });
}
