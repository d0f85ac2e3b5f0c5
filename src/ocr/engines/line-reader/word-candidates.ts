import type { WordCandidate } from '../../recognition/ocr-engine.js';
import { LEAST_GAIN, type ReadCharacter } from './network/decode.js';

interface Change {
  readonly at: number;
  readonly text: string;
  readonly gain: number;
}

/** Beyond so many nobody asks. */
const MOST_CHANGES = 8;
const MOST_RIVALS = 12;

/** What a word may be as well: with one character otherwise or with two, the likeliest first. */
export function candidatesOf(letters: readonly ReadCharacter[]): WordCandidate[] {
  const changes = changesOf(letters);
  if (changes.length === 0) return [];
  const best = new Map<string, number>();
  const own = spelled(letters, []);
  const propose = (gain: number, ...made: Change[]): void => {
    if (gain < LEAST_GAIN) return;
    const text = spelled(letters, made);
    if (text !== '' && text !== own) best.set(text, Math.max(gain, best.get(text) ?? -Infinity));
  };
  changes.forEach((one, i) => {
    propose(one.gain, one);
    for (const other of changes.slice(i + 1)) {
      if (other.at !== one.at) propose(one.gain + other.gain, one, other);
    }
  });
  return [...best]
    .map(([text, gain]) => ({ text, gain }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_RIVALS);
}

function changesOf(letters: readonly ReadCharacter[]): Change[] {
  const changes: Change[] = [];
  letters.forEach(({ text, candidates, missed }, at) => {
    for (const candidate of candidates) {
      if (candidate.text === '' || candidate.text.trim() !== '') changes.push({ at, ...candidate });
    }
    if (at === letters.length - 1) return;
    for (const { text: also, gain } of missed) {
      if (also.trim() !== '') changes.push({ at, text: text + also, gain });
    }
  });
  return changes.sort((a, b) => b.gain - a.gain).slice(0, MOST_CHANGES);
}

function spelled(letters: readonly ReadCharacter[], changes: readonly Change[]): string {
  return letters
    .map(({ text }, i) => changes.find(({ at }) => at === i)?.text ?? text)
    .join('')
    .normalize('NFC');
}
