/**
 * Marks the pixels with ink in their row or the ones beside it and none `clear` rows above and below, and counts them
 * by row, in numbers of four bytes; of the rows that have so many around them.
 */
export function markAlone(ink: usize, width: i32, height: i32, clear: i32, to: usize, counts: usize): void {
  const far = clear * width;
  for (let y = clear + 1; y < height - clear - 1; y++) {
    const row = ink + y * width;
    const out = to + y * width;
    let count = 0;
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      const at = row + x;
      const here = v128.or(v128.or(v128.load(at - width), v128.load(at)), v128.load(at + width));
      const alone = v128.andnot(here, v128.or(v128.load(at - far), v128.load(at + far)));
      v128.store(out + x, alone);
      count += popcnt(i8x16.bitmask(i8x16.neg(alone)));
    }
    for (; x < width; x++) {
      const at = row + x;
      const here = load<u8>(at - width) | load<u8>(at) | load<u8>(at + width);
      const alone = here & ~(load<u8>(at - far) | load<u8>(at + far));
      store<u8>(out + x, alone);
      count += alone;
    }
    store<i32>(counts + (y << 2), count);
  }
}
