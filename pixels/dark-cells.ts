/**
 * Marks the cells, `cell` pixels a side, of which more than `most` pixels are darker than `middle`; what does not fill
 * a cell at the right and below is left out. `counts` has room for `width` + 16 bytes.
 */
export function darkCells(
  from: usize,
  width: i32,
  height: i32,
  cell: i32,
  middle: i32,
  most: i32,
  to: usize,
  counts: usize,
): void {
  const columns = width / cell;
  for (let row = 0; row < height / cell; row++) {
    countDown(from + row * cell * width, width, cell, middle, counts);
    for (let column = 0; column < columns; column++) {
      let dark = 0;
      for (let i = 0; i < cell; i++) dark += load<u8>(counts + column * cell + i);
      store<u8>(to++, <u8>(dark > most));
    }
  }
}

function countDown(from: usize, width: i32, rows: i32, middle: i32, to: usize): void {
  const limit = i8x16.splat(<i8>middle);
  let x = 0;
  for (; x + 16 <= width; x += 16) {
    let dark = i8x16.splat(0);
    for (let y = 0; y < rows; y++) dark = i8x16.sub(dark, i8x16.lt_u(v128.load(from + y * width + x), limit));
    v128.store(to + x, dark);
  }
  for (; x < width; x++) {
    let dark = 0;
    for (let y = 0; y < rows; y++) dark += <i32>(<i32>load<u8>(from + y * width + x) < middle);
    store<u8>(to + x, dark);
  }
}
