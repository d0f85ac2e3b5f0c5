export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts a text at its marks, which may overlap, touch, be out of order or reach past the end. Marks with only a space
 * between them become one, so that a found phrase shows as a phrase.
 */
export function pieces(text: string, marks: readonly (readonly number[])[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [from, to] of merged(marks, text)) {
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    found.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

function merged(marks: readonly (readonly number[])[], text: string): [number, number][] {
  const sorted = marks
    .map(([from = 0, to = 0]): [number, number] => [Math.max(0, from), Math.min(text.length, to)])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const mark of sorted) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], mark[0]).trim() === '') last[1] = Math.max(last[1], mark[1]);
    else joined.push(mark);
  }
  return joined;
}
