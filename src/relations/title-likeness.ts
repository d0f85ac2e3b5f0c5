/**
 * How alike two titles are, 0–1: the Dice share of their adjacent syllable pairs. Of folded syllables with one space
 * between them; a project's report, patent and article name the thing in nearly the same words.
 */
export function titleLikeness(first: string, second: string): number {
  const [a, b] = [pairsOf(first), pairsOf(second)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(title: string): Set<string> {
  const words = title.split(' ');
  return new Set(words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`));
}
