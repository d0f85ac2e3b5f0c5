/** Share of characters to insert, delete or replace to get from `read` to `truth`; white space counts as one space. */
export function characterErrorRate(read: string, truth: string): number {
  const [a, b] = [letters(read), letters(truth)];
  return b.length === 0 ? a.length : editDistance(a, b) / b.length;
}

function letters(text: string): string[] {
  return [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()];
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
