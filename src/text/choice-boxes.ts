/** How the boxes of forms stand in a text, whoever read them. */
export const EMPTY_BOX = '☐';
export const CHECKED_BOX = '☑';

/** One of the answers that a form prints, with its box before or behind it. */
export interface Choice {
  readonly ticked: boolean;
  readonly words: string;
  /** Of box and words together, and of the box, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly box: number;
}

const BOX = /[☐□☑☒✓✔■]|\[\s?[xX×✓✔]?\s?\]|\(\s?[xX×✓✔]?\s?\)/gu;
const TICKED = /[☑☒✓✔■xX×]/u;

/** The answers of a form that are told by boxes, in printed order; none where the text has no box. */
export function choicesIn(text: string): Choice[] {
  const boxes = [...text.matchAll(BOX)].map(({ index, 0: sign }) => ({
    start: index,
    end: index + sign.length,
    ticked: TICKED.test(sign),
  }));
  const first = boxes[0];
  if (first === undefined) return [];
  const behind = /\p{L}/u.test(text.slice(0, first.start));
  return boxes.map(({ start, end, ticked }, i) => {
    const [from, to] = behind ? [boxes[i - 1]?.end ?? 0, end] : [start, boxes[i + 1]?.start ?? text.length];
    const words = behind ? text.slice(from, start) : text.slice(end, to);
    return { ticked, words: words.trim(), start: from, end: to, box: start };
  });
}
