/** Rows are cut into so many parts, as slopes need. */
const BITS: i32 = 16;

/**
 * Where ink is, thinned evenly to `most` points where there are more: for each two numbers of four bytes, its column
 * and its row. Gives how many.
 */
export function inkPoints(ink: usize, width: i32, height: i32, most: i32, to: usize): i32 {
  const all = inkCount(ink, width * height);
  const step = max(1.0, <f64>all / <f64>most);
  const length = <i32>Math.floor(<f64>all / step);
  let seen = 0;
  let kept = 0;
  let next = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width && kept < length; x++) {
      if (!load<u8>(ink + y * width + x)) continue;
      if (seen++ < next) continue;
      store<i32>(to + (kept << 3), x);
      store<i32>(to + (kept << 3), y, 4);
      kept++;
      next = <i32>Math.floor(<f64>kept * step);
    }
  }
  return kept;
}

function inkCount(ink: usize, length: i32): i32 {
  let count = 0;
  for (let at = 0; at < length; at++) count += load<u8>(ink + at);
  return count;
}

/**
 * How sharply the points fall into rows along lines that fall by `slope` a column: the sum of the squared steps from
 * row to row. `rows` has room for `length` numbers of four bytes; the points' rows are counted from `offset` on.
 */
export function sharpness(points: usize, count: i32, slope: f64, offset: i32, rows: usize, length: i32): f64 {
  memory.fill(rows, 0, length << 2);
  const parts = <i32>Math.round(slope * 65536);
  for (let i = 0; i < count; i++) {
    const x = load<i32>(points + (i << 3));
    const y = load<i32>(points + (i << 3), 4);
    const row = y + offset - ((x * parts) >> BITS);
    if (<u32>row >= <u32>length) continue;
    const at = rows + (row << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  let score: i64 = 0;
  for (let row = 1; row < length; row++) {
    const step = <i64>(load<i32>(rows + (row << 2)) - load<i32>(rows + ((row - 1) << 2)));
    score += step * step;
  }
  return <f64>score;
}
