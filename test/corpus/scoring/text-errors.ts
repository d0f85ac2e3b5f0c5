/** Edits that lead from `read` to `truth`; white space counts as one space, dots to be filled in as three. */
export function characterErrors(read: string, truth: string): { errors: number; letters: number } {
  const [a, b] = [letters(read), letters(truth)];
  return { errors: editDistance(a, b), letters: b.length };
}

const letters = (text: string): string[] => [
  ...text
    .normalize('NFC')
    .replace(/(?:[.…_\-–—·,;:'*]\s*){4,}/gu, '... ')
    .replace(/\s+/gu, ' ')
    .trim(),
];

export function editDistance(a: readonly string[], b: readonly string[]): number {
  const row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}
