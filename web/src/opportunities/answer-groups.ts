interface Told {
  readonly id: string;
  readonly against: readonly string[];
}

/** Answers in order, those that contradict each other as one group where the first of them stands. */
export function answerGroups<T extends Told>(answers: readonly T[]): T[][] {
  const placed = new Set<string>();
  return answers.flatMap((answer) => {
    if (placed.has(answer.id)) return [];
    const group = answers.filter(({ id }) => id === answer.id || answer.against.includes(id));
    const fresh = group.filter(({ id }) => !placed.has(id));
    for (const { id } of fresh) placed.add(id);
    return [fresh];
  });
}
