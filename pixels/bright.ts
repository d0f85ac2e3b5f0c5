/**
 * A crop as the network takes it: of each pixel how bright its ink is, (255 − grey) / 255, in rows of `stride` numbers
 * of four bytes; what a row lacks goes on as its last pixel.
 */
export function bright(from: usize, width: i32, height: i32, to: usize, stride: i32): void {
  for (let y = 0; y < height; y++) {
    const row = from + y * width;
    const out = to + ((y * stride) << 2);
    let x = 0;
    for (; x + 8 <= width; x += 8) {
      const ink = i16x8.sub(i16x8.splat(255), v128.load8x8_u(row + x));
      const at = out + (x << 2);
      v128.store(at, share(i32x4.extend_low_i16x8_u(ink)));
      v128.store(at, share(i32x4.extend_high_i16x8_u(ink)), 16);
    }
    for (; x < width; x++) {
      const ink: i32 = 255 - <i32>load<u8>(row + x);
      store<f32>(out + (x << 2), <f32>ink / 255);
    }
    const last = load<f32>(out + ((width - 1) << 2));
    for (; x < stride; x++) store<f32>(out + (x << 2), last);
  }
}

function share(ink: v128): v128 {
  return f32x4.div(f32x4.convert_i32x4_s(ink), f32x4.splat(255));
}
