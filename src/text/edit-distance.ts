/** Items (letters, words) to insert, delete or replace to get from one sequence to the other. */
export function editDistance(from: readonly string[], to: readonly string[]): number {
  const row = Uint32Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    let corner = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= to.length; j++) {
      const above = row[j] ?? 0;
      const replaced = corner + (from[i - 1] === to[j - 1] ? 0 : 1);
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, replaced);
      corner = above;
    }
  }
  return row[to.length] ?? 0;
}
