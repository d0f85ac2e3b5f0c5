export interface Interval {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The spans of `cells` that equal `value`. */
export function spans(cells: Uint8Array, value: 0 | 1, from = 0, to = cells.length): Interval[] {
  const found: Interval[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const inside = i < to && cells[i] === value;
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      found.push({ start, end: i });
      start = -1;
    }
  }
  return found;
}

/** The spans that `intervals` cover together, in order. */
export function covered(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The number of the span that holds `position`; -1 for none. */
export function indexRegisteredWork(sorted: readonly Interval[], position: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start = 0, end = 0 } = sorted[middle] ?? {};
    if (position < start) high = middle - 1;
    else if (position >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}
