export interface BrokenWord {
  /** With the hyphen at its end. */
  readonly head: string;
  readonly tail: string;
  /** False where the hyphen belongs to the word, as in “ninety-four”. */
  readonly isOneWord: boolean;
}

const VOWEL = /[aeiouyàâéèêëîïôùûœ]/i;
const LONG_WORD = /^\p{L}{6,}[.,;:)”]?$/u;

/** Breaks a word behind as many letters as fit: at a hyphen of its own, else behind a vowel or between consonants. */
export function brokenWord(word: string, fits: (head: string) => boolean): BrokenWord | undefined {
  const own = word.lastIndexOf('-', word.length - 3);
  if (own > 1 && fits(word.slice(0, own + 1)))
    return { head: word.slice(0, own + 1), tail: word.slice(own + 1), isOneWord: false };
  if (!LONG_WORD.test(word) || word === word.toUpperCase()) return undefined;
  const letters = word.replace(/\P{L}$/u, '').length;
  for (let at = letters - 3; at >= 3; at--) {
    const breaks = !VOWEL.test(word[at] ?? '') && VOWEL.test(word[at + 1] ?? '');
    if (breaks && fits(`${word.slice(0, at)}-`))
      return { head: `${word.slice(0, at)}-`, tail: word.slice(at), isOneWord: true };
  }
  return undefined;
}
