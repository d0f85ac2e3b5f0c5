/** A longer copy of a column, with zeros behind. */
export function grown(column: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(size);
  longer.set(column);
  return longer;
}
