import { foldedForm } from '../../text/normalise.js';
import { LONGEST_WORD, otherSpelling, type SearchWord, wordsBetween } from './words.js';

/** A word that may be one of those sought. */
export interface PlacedWord extends SearchWord {
  /** Which word of the text it is, from 0. */
  readonly at: number;
}

/** What a unit of UTF-16 is to a word. Greater numbers: the unit that it folds to by itself, whatever stands beside it. */
const KIND = { unknown: 0, between: 1, extends: 2, odd: 3, half: 4 } as const;
const LAST_KIND = KIND.half;

const BEGINS = /[\p{L}\p{N}]/u;
const EXTENDS = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const NINE = 0x39;
const kinds = new Uint16Array(0x10000);

/** Letters of Latin script; of others only the whole word tells what it folds to. */
const isPlain = (unit: number): boolean => unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00);

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit < 0xe000) return KIND.half;
  if (!BEGINS.test(letter)) return EXTENDS.test(letter) ? KIND.extends : KIND.between;
  const folded = isPlain(unit) ? foldedForm(letter) : '';
  return folded.length === 1 ? folded.charCodeAt(0) : KIND.odd;
}

function kindOfPair(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (BEGINS.test(letter)) return KIND.odd;
  return EXTENDS.test(letter) ? KIND.extends : KIND.between;
}

const SLOTS = 4096;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SLOTS - 1);

function slotOfWord(folded: string): number {
  let hash = SEED;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME);
  return slotOf(hash);
}

/**
 * Finds in texts the words that may be among a few: like `searchWords`, but of the many others it makes nothing, since
 * a search looks through some hundred pages for a handful of words. Some that are not sought are found too.
 */
export class WordFinder {
  private readonly slots = new Uint8Array(SLOTS);
  private readonly firsts = new Set<number>();

  /** Words by their folded forms; `beginnings`: whatever begins with the first letter of one of these. */
  constructor(words: Iterable<string>, beginnings: Iterable<string>) {
    for (const word of words) {
      this.slots[slotOfWord(word)] = 1;
      const other = otherSpelling(word);
      if (other !== undefined) this.slots[slotOfWord(other)] = 1;
    }
    for (const beginning of beginnings) this.firsts.add(beginning.charCodeAt(0));
  }

  in(text: string): PlacedWord[] {
    const found: PlacedWord[] = [];
    const { length } = text;
    let at = 0;
    let i = 0;
    while (i < length) {
      const start = i;
      let hash = SEED;
      let first = 0;
      let [plain, letters, digits] = [true, false, false];
      for (; i < length; i++) {
        const unit = text.charCodeAt(i);
        let kind = kinds[unit] ?? 0;
        if (kind === KIND.unknown) kind = kinds[unit] = kindOf(unit);
        const half = kind === KIND.half;
        if (half) kind = kindOfPair(text, i);
        if (kind === KIND.between || (kind === KIND.extends && i === start)) break;
        if (half) i++;
        if (kind <= LAST_KIND) {
          plain = false;
          continue;
        }
        if (i === start) first = kind;
        if (kind <= NINE) digits = true;
        else letters = true;
        hash = Math.imul(hash ^ kind, PRIME);
      }
      if (i === start) {
        i++;
        continue;
      }
      const whole = plain && !(letters && digits) && i - start <= LONGEST_WORD;
      if (whole && this.slots[slotOf(hash)] === 0 && !this.firsts.has(first)) at++;
      else
        for (const { start: begin, end, exact, folded, joined } of wordsBetween(text, start, i))
          found.push({ start: begin, end, exact, folded, joined, at: at++ });
    }
    return found;
  }
}
