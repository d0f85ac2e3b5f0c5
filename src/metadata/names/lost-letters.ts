import { editDistance } from '../../text/edit-distance.js';
import { isFoldedSyllable } from '../../text/syllables.js';
import { ACRONYMS } from '../data/acronyms.js';
import { matchCase } from './match-case.js';
import { bareWord, type PageText } from '../page/page-text.js';

const NEIGHBOURS = 2;

/** Whether one of two words, without marks and signs, is the other with a letter lost, added or misread. */
export function isMisreadOf(broken: string, whole: string): boolean {
  return isNoWord(broken) && isFoldedSyllable(whole) && editDistance([...broken], [...whole]) === 1;
}

/** No syllable that Vietnamese can have, and neither a number nor an acronym. */
const isNoWord = (word: string): boolean =>
  /^\p{L}{1,8}$/u.test(word) && !isFoldedSyllable(word) && !ACRONYMS.has(word);

/**
 * The words of a value, a letter that scanning lost put back (`BN TRE`, `Đ Minh Hương`) where another place of the
 * document, or another reader, has the same words around a syllable that is one letter away, and none has a different
 * one. What stands there is given as it was read, marks and all.
 */
export function withLostLetters(words: readonly string[], pages: readonly PageText[]): string[] {
  const wanted = words.map(bareWord);
  return words.map((word, i) => {
    const broken = wanted[i] ?? '';
    if (!isNoWord(broken) || words.length <= NEIGHBOURS) return word;
    const whole = pages.flatMap((page) => wholeWords(page, wanted, i));
    const [first] = whole;
    if (first === undefined || whole.some((other) => bareWord(other) !== bareWord(first))) return word;
    return word.replace(/\p{L}+/u, (letters) =>
      matchCase(letters, (/\p{L}+/u.exec(first)?.[0] ?? letters).toLowerCase()),
    );
  });
}

/** What stands on a page instead of word `i`, between its two nearest neighbours, or was read there by another reader. */
function wholeWords(page: PageText, wanted: readonly string[], i: number): string[] {
  const first = Math.max(0, Math.min(i - 1, wanted.length - 1 - NEIGHBOURS));
  const around = wanted.slice(first, first + 1 + NEIGHBOURS);
  const anchor = first === i ? i + 1 : first;
  return page.placesOf(wanted[anchor] ?? '').flatMap((place): string[] => {
    const from = place - (anchor - first);
    const at = from + (i - first);
    const span = page.view.spans[at];
    const fits = around.every((word, k) => first + k === i || page.bareWords[from + k] === word);
    if (!fits || span === undefined) return [];
    const read = [page.text.slice(span.start, span.end), ...page.candidatesAt(at)];
    return read.filter((word) => isMisreadOf(wanted[i] ?? '', bareWord(word)));
  });
}
