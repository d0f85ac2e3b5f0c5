interface Count {
  readonly value: string;
  readonly count: number;
}

export interface FieldBranch extends Count {
  readonly narrower: readonly FieldBranch[];
}

/** Codes of fields as a tree: `4` holds `401`, which holds `40101`. A code whose wider one is not there stands alone. */
export function fieldBranches(counts: readonly Count[]): FieldBranch[] {
  const known = new Set(counts.map(({ value }) => value));
  const widerOf = (code: string): string | undefined =>
    [5, 3, 1]
      .map((length) => code.slice(0, length))
      .find((wider) => wider.length < code.length && known.has(wider));
  const under = (wider: string | undefined): FieldBranch[] =>
    counts
      .filter(({ value }) => widerOf(value) === wider)
      .map((count) => ({ ...count, narrower: under(count.value) }));
  return under(undefined);
}
