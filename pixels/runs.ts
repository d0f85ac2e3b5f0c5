/** A run is three numbers of four bytes: its line, where it starts, and where it ends. */
const RUN: usize = 12;

/**
 * Runs of ink along rows, of each row with the ones above and below, that have no hole of more than `gap` pixels and
 * are at least `shortest` long. Writes `room` runs at most; gives how many there are.
 */
export function levelRuns(
  ink: usize,
  width: i32,
  height: i32,
  gap: i32,
  shortest: i32,
  to: usize,
  room: i32,
): i32 {
  let count = 0;
  for (let y = 1; y < height - 1; y++) {
    const row = ink + y * width;
    let start = 0;
    let end = -gap - 1;
    for (let x = 0; x < width; x++) {
      while ((x & 15) === 0 && x + 16 <= width && isBare(row + x - width, row + x, row + x + width)) x += 16;
      if (x >= width) break;
      if (!(load<u8>(row + x - width) | load<u8>(row + x) | load<u8>(row + x + width))) continue;
      if (x - end > gap) {
        if (end - start >= shortest) count = put(to, room, count, y, start, end);
        start = x;
      }
      end = x + 1;
    }
    if (end - start >= shortest) count = put(to, room, count, y, start, end);
  }
  return count;
}

/**
 * The same down columns, of each column with the ones beside it; in no order. The columns go down together, for the
 * pixels of one lie far apart. `lasts` has room for two numbers of four bytes a column.
 */
export function uprightRuns(
  ink: usize,
  width: i32,
  height: i32,
  gap: i32,
  shortest: i32,
  to: usize,
  room: i32,
  lasts: usize,
): i32 {
  let count = 0;
  for (let x = 0; x < width; x++) {
    store<i32>(lasts + (x << 3), 0);
    store<i32>(lasts + (x << 3), -gap - 1, 4);
  }
  for (let y = 0; y < height; y++) {
    const row = ink + y * width;
    for (let x = 1; x < width - 1; x++) {
      while ((x & 15) === 1 && x + 17 <= width && isBare(row + x - 1, row + x, row + x + 1)) x += 16;
      if (x >= width - 1) break;
      if (!(load<u8>(row + x - 1) | load<u8>(row + x) | load<u8>(row + x + 1))) continue;
      const last = lasts + (x << 3);
      const end = load<i32>(last, 4);
      if (y - end > gap) {
        const start = load<i32>(last);
        if (end - start >= shortest) count = put(to, room, count, x, start, end);
        store<i32>(last, y);
      }
      store<i32>(last, y + 1, 4);
    }
  }
  for (let x = 1; x < width - 1; x++) {
    const start = load<i32>(lasts + (x << 3));
    const end = load<i32>(lasts + (x << 3), 4);
    if (end - start >= shortest) count = put(to, room, count, x, start, end);
  }
  return count;
}

const isBare = (a: usize, b: usize, c: usize): bool =>
  !v128.any_true(v128.or(v128.or(v128.load(a), v128.load(b)), v128.load(c)));

function put(to: usize, room: i32, count: i32, line: i32, start: i32, end: i32): i32 {
  if (count < room) {
    const at = to + <usize>count * RUN;
    store<i32>(at, line);
    store<i32>(at, start, 4);
    store<i32>(at, end, 8);
  }
  return count + 1;
}
