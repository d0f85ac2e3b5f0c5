import type { Match } from './page-matches.js';

const coversSeveral = ({ asked: [first, last] }: Match): boolean => last > first;

/**
 * Leaves out what would only distract: of a word of the question, lone places where it stands beside its
 * neighbours elsewhere; and other tones where its own stand. `all` is what was found in the whole document,
 * so that its pages are marked alike.
 */
export function worthwhile(all: readonly (readonly Match[])[]): Match[][] {
  const beside = new Set<number>();
  const exact = new Set<number>();
  for (const match of all.flat()) {
    for (let word = match.asked[0]; word <= match.asked[1]; word++) {
      if (coversSeveral(match)) beside.add(word);
      if (match.exact) exact.add(word);
    }
  }
  const keeps = (match: Match): boolean => {
    if (coversSeveral(match)) return true;
    const [word] = match.asked;
    return !beside.has(word) && (match.exact || !exact.has(word));
  };
  return all.map((matches) => matches.filter(keeps));
}

/** 0–1: how much of the question the page holds, by the best place of each of its words. */
export function coverage(matches: readonly Match[], asked: number): number {
  if (asked === 0) return 0;
  const best = bestOfEach(matches);
  const sum = [...best.values()].reduce((total, strength) => total + strength, 0);
  // More places are better, but never as good as a better place.
  return (sum / asked) * (1 - 0.2 / (1 + Math.log1p(matches.length)));
}

export function bestOfEach(matches: readonly Match[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { asked, strength } of matches) {
    for (let word = asked[0]; word <= asked[1]; word++) {
      best.set(word, Math.max(best.get(word) ?? 0, strength));
    }
  }
  return best;
}
