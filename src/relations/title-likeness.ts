/**
 * How alike two titles are, 0–1: the Dice coefficient of their bigrams. Of folded syllables with one space
 * between them; a project's report, patent and article name the thing in nearly the same words.
 */
export const titleLikeness = (first: string, second: string): number => likenessTo(first)(second);

/** The same, for one title beside many. */
export function likenessTo(first: string): (second: string) => number {
  const own = pairsOf(first);
  return (second) => {
    const other = pairsOf(second);
    if (own.size === 0 || other.size === 0) return 0;
    let shared = 0;
    for (const pair of other) if (own.has(pair)) shared += 1;
    return (2 * shared) / (own.size + other.size);
  };
}

/** A pair stands in the title as it is: nothing is put together. */
function pairsOf(title: string): Set<string> {
  const pairs = new Set<string>();
  let start = 0;
  let middle = title.indexOf(' ');
  while (middle >= 0) {
    const end = title.indexOf(' ', middle + 1);
    pairs.add(title.slice(start, end < 0 ? title.length : end));
    start = middle + 1;
    middle = end;
  }
  return pairs;
}
