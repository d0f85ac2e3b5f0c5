/** Positions are whole numbers of so many parts of a pixel; of a part, 256 shares are enough: there are as many greys. */
const BITS: i32 = 14;
const PARTS: f64 = 16384;
const SHARE_BITS: i32 = 6;

/**
 * Samples a picture, between four pixels each, row by row: from `x`, `y` on, by `rightX`, `rightY` to the next sample
 * of a row (`rightX` above zero, `rightY` far smaller) and by `downX`, `downY` to the next row, all in its pixels.
 * Beyond the edge it goes on as it ends. `line` has room for `width` + 16 words of two bytes.
 */
export function sample(
  from: usize,
  width: i32,
  height: i32,
  x: f64,
  y: f64,
  rightX: f64,
  rightY: f64,
  downX: f64,
  downY: f64,
  to: usize,
  columns: i32,
  rows: i32,
  line: usize,
): void {
  const step = parts(rightX);
  const slope = parts(rightY / rightX);
  for (let row = 0; row < rows; row++) {
    const startX = x + downX * row;
    const startY = y + downY * row;
    const first = parts(startX);
    const x0 = pixel(first, width);
    const x1 = pixel(first + step * (columns - 1), width) + 2;
    mixRows(from, width, height, parts(startY + (<f64>x0 - startX) * (rightY / rightX)), slope, x0, x1, line);
    pick(line - (x0 << 1), width, first, step, to + row * columns, columns);
  }
}

/** The mean of `across` × `down` samples a pixel; `grid` has room for all samples. */
export function crop(
  from: usize,
  width: i32,
  height: i32,
  x: f64,
  y: f64,
  rightX: f64,
  rightY: f64,
  downX: f64,
  downY: f64,
  to: usize,
  columns: i32,
  rows: i32,
  across: i32,
  down: i32,
  grid: usize,
  line: usize,
): void {
  if (across === 1 && down === 1) {
    sample(from, width, height, x, y, rightX, rightY, downX, downY, to, columns, rows, line);
    return;
  }
  const wide = columns * across;
  sample(from, width, height, x, y, rightX, rightY, downX, downY, grid, wide, rows * down, line);
  if (across === 2 && down === 1) meansOfPairs(grid, columns * rows, to);
  else meansOfBlocks(grid, wide, columns, rows, across, down, to);
}

/** Of two samples each, sixteen samples at once. */
function meansOfPairs(from: usize, count: i32, to: usize): void {
  let i = 0;
  const one = i16x8.splat(1);
  for (; i + 8 <= count; i += 8) {
    const sums = i16x8.extadd_pairwise_i8x16_u(v128.load(from + (i << 1)));
    const means = i16x8.shr_u(i16x8.add(sums, one), 1);
    v128.store64_lane(to + i, i8x16.narrow_i16x8_u(means, means), 0);
  }
  for (; i < count; i++) {
    const at = from + (i << 1);
    store<u8>(to + i, (<u32>load<u8>(at) + <u32>load<u8>(at, 1) + 1) >> 1);
  }
}

/** Division by the number of samples is a multiplication: exact, for sums of so few. */
function meansOfBlocks(
  from: usize,
  wide: i32,
  columns: i32,
  rows: i32,
  across: i32,
  down: i32,
  to: usize,
): void {
  const samples = across * down;
  const share: u64 = 0x1_0000_0000 / <u64>samples + 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = samples >> 1;
      for (let j = 0; j < down; j++) {
        const at = from + (row * down + j) * wide + column * across;
        for (let i = 0; i < across; i++) sum += load<u8>(at + i);
      }
      store<u8>(to++, <u8>((<u64>sum * share) >> 32));
    }
  }
}

const parts = (position: f64): i32 => <i32>Math.round(position * PARTS);

/** Just before the last pixel, so that there is always a next one. */
const last = (length: i32): i32 => max(0, ((length - 1) << BITS) - 1);

const pixel = (position: i32, length: i32): i32 => min(max(position, 0), last(length)) >> BITS;

/**
 * Two rows of pixels mixed to one of words, where a line that falls by `slope` a pixel runs between them. The words
 * are given less 32768, so that `pick` can take them for signed ones.
 */
function mixRows(
  from: usize,
  width: i32,
  height: i32,
  y: i32,
  slope: i32,
  x0: i32,
  x1: i32,
  to: usize,
): void {
  const lowest = last(height);
  // shares of 128 parts: they and what eight pixels add to them fit in a word
  const ramp = i16x8.mul(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<i16>(slope << 1)));
  const whole = i16x8.splat(256);
  const less = i16x8.splat(-32768);
  for (let x = x0; x < x1;) {
    const end = y + 7 * slope;
    if (x + 8 <= x1 && min(y, end) >= 0 && max(y, end) <= lowest && y >> BITS === end >> BITS) {
      const at = from + (y >> BITS) * width + x;
      const share = i16x8.shr_u(i16x8.add(i16x8.splat(<i16>((y & 16383) << 1)), ramp), 7);
      const upper = i16x8.mul(v128.load8x8_u(at), i16x8.sub(whole, share));
      const mixed = i16x8.add(upper, i16x8.mul(v128.load8x8_u(at + width), share));
      v128.store(to, i16x8.add(mixed, less));
      to += 16;
      y = end + slope;
      x += 8;
    } else {
      const within = min(max(y, 0), lowest);
      const at = from + (within >> BITS) * width + x;
      const share = (within >> SHARE_BITS) & 255;
      const below = height > 1 ? width : 0;
      const mixed = <i32>load<u8>(at) * (256 - share) + <i32>load<u8>(at + below) * share;
      store<u16>(to, <u16>(mixed - 32768));
      to += 2;
      y += slope;
      x += 1;
    }
  }
}

/** What the words of a mixed row lack, and half a grey. */
const RESTORED: i32 = 32768 * 256 + 32768;

/** Samples between the words of a mixed row, four at once. */
function pick(line: usize, width: i32, first: i32, step: i32, to: usize, columns: i32): void {
  const end = last(width);
  const four = i32x4.splat(step << 2);
  const lowest = i32x4.splat(0);
  const highest = i32x4.splat(end);
  const byte = i32x4.splat(255);
  const whole = i32x4.splat(256);
  const restored = i32x4.splat(RESTORED);
  let positions = i32x4.add(i32x4.splat(first), i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(step)));
  let i = 0;
  for (; i + 4 <= columns; i += 4) {
    const x = i32x4.min_s(i32x4.max_s(positions, lowest), highest);
    const share = v128.and(i32x4.shr_s(x, SHARE_BITS), byte);
    const shares = v128.or(i32x4.sub(whole, share), i32x4.shl(share, 16));
    const places = i32x4.shl(i32x4.shr_s(x, BITS), 1);
    let pairs = v128.load32_zero(line + i32x4.extract_lane(places, 0));
    pairs = v128.load32_lane(line + i32x4.extract_lane(places, 1), pairs, 1);
    pairs = v128.load32_lane(line + i32x4.extract_lane(places, 2), pairs, 2);
    pairs = v128.load32_lane(line + i32x4.extract_lane(places, 3), pairs, 3);
    const sums = i32x4.shr_u(i32x4.add(i32x4.dot_i16x8_s(pairs, shares), restored), 16);
    const words = i16x8.narrow_i32x4_u(sums, sums);
    v128.store32_lane(to + i, i8x16.narrow_i16x8_u(words, words), 0);
    positions = i32x4.add(positions, four);
  }
  for (let position = first + i * step; i < columns; i++, position += step) {
    const x = min(max(position, 0), end);
    const at = line + ((x >> BITS) << 1);
    const share = (x >> SHARE_BITS) & 255;
    const sum = <i32>load<i16>(at) * (256 - share) + <i32>load<i16>(at, 2) * share;
    store<u8>(to + i, <u8>((sum + RESTORED) >> 16));
  }
}
