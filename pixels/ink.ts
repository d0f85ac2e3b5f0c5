/** The paper around a pixel reaches so far: more than a letter, less than a shadow. */
const REACH: i32 = 25;

/** How many pixels there are of each grey, at every fourth pixel both ways. `to` has 256 numbers of four bytes. */
export function countGreys(from: usize, width: i32, height: i32, to: usize): void {
  memory.fill(to, 0, 1024);
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      const at = to + ((<usize>load<u8>(from + y * width + x)) << 2);
      store<i32>(at, load<i32>(at) + 1);
    }
  }
}

/**
 * Marks what is by `contrast` darker than the mean of the pixels around it, as far as the picture reaches. `columns` has
 * room for 2 · `width` + 101 numbers of four bytes.
 */
export function markInk(
  from: usize,
  width: i32,
  height: i32,
  contrast: i32,
  to: usize,
  columns: usize,
): void {
  memory.fill(columns, 0, (width + 2 * REACH) << 2);
  const sums = columns + (REACH << 2);
  for (let y = 0; y < min(REACH, height); y++) addRow(sums, from + y * width, width, 1);
  for (let y = 0; y < height; y++) {
    if (y + REACH < height) addRow(sums, from + (y + REACH) * width, width, 1);
    if (y > REACH) addRow(sums, from + (y - REACH - 1) * width, width, -1);
    markRow(from + y * width, width, contrast, extent(y, height), columns, to + y * width);
  }
}

/** Adds a row to the sums of the columns, or takes it from them. */
function addRow(sums: usize, row: usize, width: i32, sign: i32): void {
  let x = 0;
  const signs = i32x4.splat(sign);
  for (; x + 8 <= width; x += 8) {
    const greys = v128.load8x8_u(row + x);
    const at = sums + (x << 2);
    v128.store(at, i32x4.add(v128.load(at), i32x4.mul(i32x4.extend_low_i16x8_u(greys), signs)));
    v128.store(at, i32x4.add(v128.load(at, 16), i32x4.mul(i32x4.extend_high_i16x8_u(greys), signs)), 16);
  }
  for (; x < width; x++) {
    const at = sums + (x << 2);
    store<i32>(at, load<i32>(at) + sign * <i32>load<u8>(row + x));
  }
}

/**
 * Mean − grey > contrast, without the division. The sum of the columns around a pixel is the difference of two sums from
 * the row's beginning on, so that sixteen pixels are told at once wherever all that is around them is in the picture.
 */
function markRow(from: usize, width: i32, contrast: i32, down: i32, columns: usize, to: usize): void {
  const totals = columns + ((width + 2 * REACH) << 2);
  addUp(columns, width + 2 * REACH, totals);
  let x = 0;
  for (; x < min(REACH, width); x++) markPixel(from, x, width, contrast, down, totals, to);
  const area = i32x4.splat((2 * REACH + 1) * down);
  const darker = i16x8.splat(<i16>contrast);
  for (; x + 16 <= width - REACH; x += 16) {
    const at = totals + (x << 2);
    const low = i16x8.add(v128.load8x8_u(from + x), darker);
    const high = i16x8.add(v128.load8x8_u(from + x, 8), darker);
    const first = i16x8.narrow_i32x4_s(
      i32x4.gt_s(around(at), i32x4.mul(i32x4.extend_low_i16x8_u(low), area)),
      i32x4.gt_s(around(at + 16), i32x4.mul(i32x4.extend_high_i16x8_u(low), area)),
    );
    const second = i16x8.narrow_i32x4_s(
      i32x4.gt_s(around(at + 32), i32x4.mul(i32x4.extend_low_i16x8_u(high), area)),
      i32x4.gt_s(around(at + 48), i32x4.mul(i32x4.extend_high_i16x8_u(high), area)),
    );
    v128.store(to + x, v128.and(i8x16.narrow_i16x8_s(first, second), i8x16.splat(1)));
  }
  for (; x < width; x++) markPixel(from, x, width, contrast, down, totals, to);
}

/** The sums of the first 0, 1, 2 … columns. */
function addUp(columns: usize, count: i32, to: usize): void {
  let sum = 0;
  store<i32>(to, 0);
  for (let i = 0; i < count; i++) {
    sum += load<i32>(columns + (i << 2));
    store<i32>(to + (i << 2), sum, 4);
  }
}

/** Sums around four pixels that follow one another. */
function around(totals: usize): v128 {
  return i32x4.sub(v128.load(totals, 4 * (2 * REACH + 1)), v128.load(totals));
}

function markPixel(
  from: usize,
  x: i32,
  width: i32,
  contrast: i32,
  down: i32,
  totals: usize,
  to: usize,
): void {
  const at = totals + (x << 2);
  const sum = load<i32>(at, 4 * (2 * REACH + 1)) - load<i32>(at);
  store<u8>(to + x, <u8>(sum > (<i32>load<u8>(from + x) + contrast) * extent(x, width) * down));
}

/** How many pixels of so many are around one. */
const extent = (at: i32, length: i32): i32 => min(length, at + REACH + 1) - max(0, at - REACH);
