/** Weights whose sum with each row's facts lies nearest to its value, rows weighed; very lightly held near 0. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  importance: readonly number[],
): number[] {
  const count = rows[0]?.length ?? 0;
  const table = Array.from({ length: count }, () => new Float64Array(count + 1));
  rows.forEach((row, i) => {
    const weight = importance[i] ?? 1;
    row.forEach((a, j) => {
      const line = table[j];
      if (!line) return;
      row.forEach((b, k) => (line[k] = (line[k] ?? 0) + weight * a * b));
      line[count] = (line[count] ?? 0) + weight * a * (values[i] ?? 0);
    });
  });
  table.forEach((line, j) => (line[j] = (line[j] ?? 0) + HELD * rows.length));
  return eliminated(table);
}

const HELD = 1e-3;

/** Gauss and Jordan's way, the largest pivot first. */
function eliminated(table: Float64Array[]): number[] {
  table.forEach((_, i) => {
    const rest = table.slice(i).map((line) => Math.abs(line[i] ?? 0));
    const largest = i + rest.indexOf(Math.max(...rest));
    [table[i], table[largest]] = [table[largest] as Float64Array, table[i] as Float64Array];
    const pivot = table[i] ?? new Float64Array(0);
    table.forEach((line, j) => {
      if (j === i) return;
      const share = (line[i] ?? 0) / (pivot[i] ?? 1);
      line.forEach((value, k) => (line[k] = value - share * (pivot[k] ?? 0)));
    });
  });
  return table.map((line, i) => (line.at(-1) ?? 0) / (line[i] ?? 1));
}
