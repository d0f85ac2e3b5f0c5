const LONGEST = 100;

/**
 * A pure function of words that keeps its answers: a page asks the same few hundred words again and again. It starts
 * anew when it holds `most`, and keeps nothing longer than `longest`, a word unless told, so that a stranger's text cannot
 * fill the memory.
 */
export function memoised<T>(of: (word: string) => T, most = 20_000, longest = LONGEST): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > longest) return of(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = of(word);
    if (known.size >= most) known.clear();
    known.set(word, answer);
    return answer;
  };
}
