/**
 * Each pixel with its eight neighbours, weighted side : 16 - 2 side : side both ways, `side` up to 8; beyond the edge
 * the picture goes on as it ends. `row` has room for `width` + 24 words of two bytes.
 */
export function smooth(from: usize, width: i32, height: i32, side: i32, to: usize, row: usize): void {
  for (let y = 0; y < height; y++) {
    const middle = from + y * width;
    sumColumns(
      y > 0 ? middle - width : middle,
      middle,
      y + 1 < height ? middle + width : middle,
      width,
      side,
      row + 2,
    );
    store<u16>(row, load<u16>(row + 2));
    store<u16>(row + 2 + (width << 1), load<u16>(row + (width << 1)));
    sumAcross(row, width, side, to + y * width);
  }
}

function sumColumns(above: usize, middle: usize, below: usize, width: i32, side: i32, to: usize): void {
  const weight = i16x8.splat(<i16>side);
  const own = i16x8.splat(<i16>(16 - 2 * side));
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const a = v128.load8x8_u(above + x);
    const m = v128.load8x8_u(middle + x);
    const b = v128.load8x8_u(below + x);
    v128.store(to + (x << 1), i16x8.add(i16x8.mul(i16x8.add(a, b), weight), i16x8.mul(m, own)));
  }
  for (; x < width; x++) {
    const sides = (<i32>load<u8>(above + x) + <i32>load<u8>(below + x)) * side;
    store<u16>(to + (x << 1), <u16>(sides + <i32>load<u8>(middle + x) * (16 - 2 * side)));
  }
}

function sumAcross(row: usize, width: i32, side: i32, to: usize): void {
  const weight = i16x8.splat(<i16>side);
  const own = i16x8.splat(<i16>(16 - 2 * side));
  const half = i16x8.splat(128);
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const at = row + (x << 1);
    const sides = i16x8.mul(i16x8.add(v128.load(at), v128.load(at, 4)), weight);
    const sum = i16x8.add(i16x8.add(sides, i16x8.mul(v128.load(at, 2), own)), half);
    const grey = i16x8.shr_u(sum, 8);
    v128.store64_lane(to + x, i8x16.narrow_i16x8_u(grey, grey), 0);
  }
  for (; x < width; x++) {
    const at = row + (x << 1);
    const sides = (<i32>load<u16>(at) + <i32>load<u16>(at, 4)) * side;
    store<u8>(to + x, (sides + <i32>load<u16>(at, 2) * (16 - 2 * side) + 128) >> 8);
  }
}
