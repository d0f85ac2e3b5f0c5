interface Count {
  readonly value: string;
  readonly count: number;
}

/** Of cards at each level, how many reach it or more; from the highest level down, as far as they tell apart. */
export function levelCounts(counts: readonly Count[]): Count[] {
  const levels = counts
    .map(({ value, count }) => ({ level: Number(value), count }))
    .sort((a, b) => b.level - a.level);
  let reached = 0;
  return levels.map(({ level, count }) => {
    reached += count;
    return { value: String(level), count: reached };
  });
}
