import type { TextLine, TextWord } from '../../src/shared/page-text.js';

const LETTER = 0.5;

/** A line set at a place in a size, its letters half as wide as high: `id` is its text's first word unless told. */
export function setLine(
  text: string,
  x: number,
  y: number,
  size = 30,
  id = `${text.split(' ')[0]}@${y}`,
): TextLine {
  let at = x;
  const words = text.split(' ').map((word): TextWord => {
    const width = word.length * size * LETTER;
    const box = [at, y, width, size] as const;
    at += width + size * LETTER;
    return { text: word, box, confidence: 1 };
  });
  return { id, box: [x, y, at - x - size * LETTER, size], source: 'trusted', confidence: 1, words };
}

/** So many lines of body text, one under the other, 45 apart. */
export function setBody(count: number, top: number, x = 200, text = BODY): TextLine[] {
  return Array.from({ length: count }, (_, i) => setLine(text, x, top + 45 * i));
}

const BODY = 'kết quả theo dõi hai vụ cho thấy luống phủ bèo tây giữ độ ẩm lâu hơn luống';

export const A4 = { width: 1654, height: 2339 };
