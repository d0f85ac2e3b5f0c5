import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** Draws typed pages, so that every word's box is known exactly. Only for development and screenshots. */

export const PAGE = { width: 1654, height: 2339 };
const LEFT = 230;
const RIGHT = PAGE.width - 180;
const FONT =
  ['Noto Serif', 'Liberation Serif', 'DejaVu Serif'].find((name) => GlobalFonts.has(name)) ?? 'serif';

/** Lines with words and boxes, as the public API gives them, for one page's plain text. */
export function layOut(text, source = 'recognised') {
  const pen = createCanvas(10, 10).getContext('2d');
  const lines = [];
  let y = 300;
  for (const paragraph of text.split('\n').filter((one) => one.trim() !== '')) {
    const heading = isHeading(paragraph);
    const size = heading ? 40 : 34;
    pen.font = fontOf(size, heading);
    for (const words of wrapped(pen, paragraph)) {
      const width = pen.measureText(words.join(' ')).width;
      let x = heading && paragraph.length < 110 ? (LEFT + RIGHT - width) / 2 : LEFT;
      const placed = words.map((word, i) => {
        const wordWidth = pen.measureText(word).width;
        const box = [Math.round(x), Math.round(y - size), Math.round(wordWidth), Math.round(size * 1.3)];
        x += wordWidth + pen.measureText(' ').width;
        const doubtful = source === 'recognised' && (word.length * 7 + i * 13) % 61 === 0;
        const differs = source === 'recognised' && (word.length * 5 + i * 3) % 29 === 0;
        return {
          text: word,
          box,
          confidence: doubtful ? 0.48 : 0.96,
          ...(differs ? { alternatives: [{ text: `${word}ı`, by: 'tesseract' }] } : {}),
        };
      });
      const first = placed[0].box;
      const last = placed.at(-1).box;
      lines.push({
        id: `l${lines.length + 1}`,
        box: [first[0], first[1], last[0] + last[2] - first[0], first[3]],
        source,
        confidence: source === 'recognised' ? 0.94 : 1,
        words: placed,
      });
      y += size * 1.55;
    }
    y += size * 0.75;
  }
  return lines;
}

const isHeading = (text) => text === text.toUpperCase() && /\p{L}{3}/u.test(text);
const fontOf = (size, bold) => `${bold ? 'bold ' : ''}${size}px "${FONT}"`;

function wrapped(pen, paragraph) {
  const rows = [];
  let row = [];
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (row.length > 0 && pen.measureText([...row, word].join(' ')).width > RIGHT - LEFT) {
      rows.push(row);
      row = [];
    }
    row.push(word);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The picture of those lines as JPEG, a little yellowed like an archive's paper. */
export function draw(lines, width) {
  const scale = width / PAGE.width;
  const canvas = createCanvas(width, Math.round(PAGE.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fbf8f0';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = '#26241f';
  for (const line of lines) {
    const text = line.words.map((word) => word.text).join(' ');
    const size = line.box[3] / 1.3;
    pen.font = fontOf(size, isHeading(text));
    for (const word of line.words) pen.fillText(word.text, word.box[0], word.box[1] + size);
  }
  return canvas.toBuffer('image/jpeg', 82);
}
