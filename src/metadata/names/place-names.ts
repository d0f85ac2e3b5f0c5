import { foldedForm } from '../../text/normalise.js';
import { isFoldedSyllable } from '../../text/syllables.js';
import { matchCase } from './match-case.js';
import { bareWord } from '../page/page-text.js';
import { DISTRICTS } from '../data/districts.js';
import { PLACES } from '../data/organisations.js';

const signless = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const fromLetter = (word: string): string => word.replace(/^\P{L}+/u, '');

const PROVINCE_BEFORE = /^(?:tinh|pho|tp)$/;
const DISTRICT_BEFORE = /^(?:huyen|quan|xa|tran|pho|tp|o|tai|in)$/;
const BEHIND = /^(?:district|province|city)$/;

/** What stands before the name of a place, whose own marks a scan loses too. */
const ANNOUNCING: ReadonlyMap<string, string> = new Map([
  ['tinh', 'tỉnh'],
  ['huyen', 'huyện'],
]);

/**
 * The words of a phrase that are names of Vietnamese places, as the lists write them. Marks may differ only where a
 * word announces the place (`huyện Phong Điên` → Phong Điền) or, for provinces, at the end of the phrase.
 */
export function placeNamesIn(words: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  const forms = words.map(bareWord);
  const mark = (names: readonly string[], before: RegExp, atEnd: boolean): void => {
    for (const name of names) {
      const parts = name.split(' ');
      for (const at of placesOf(forms, parts.map(bareWord))) {
        const same = parts.every((part, i) => signless(words[at + i] ?? '') === part.toLowerCase());
        const announced = before.test(forms[at - 1] ?? '') || BEHIND.test(forms[at + parts.length] ?? '');
        const ends = atEnd && at > 0 && at + parts.length === words.length;
        if (parts.length < 2 ? !announced : !(announced || ends || (same && atEnd))) continue;
        const set = (i: number, name: string): void => {
          if (!found.has(i)) found.set(i, (words[i] ?? '').replace(/[\p{L}\p{M}]+/u, name));
        };
        parts.forEach((part, i) => {
          set(at + i, part);
        });
        const announcing = parts.length < 2 ? undefined : ANNOUNCING.get(forms[at - 1] ?? '');
        if (announcing !== undefined) set(at - 1, matchCase(fromLetter(words[at - 1] ?? ''), announcing));
      }
    }
  };
  for (const [at, name] of [...misspeltProvinces(forms), ...brokenDistricts(forms)])
    name.split(' ').forEach((part, i) => {
      found.set(at + i, (words[at + i] ?? '').replace(/[\p{L}\p{M}]+/u, part));
    });
  mark(PLACES, PROVINCE_BEFORE, true);
  mark(unambiguous(DISTRICTS), DISTRICT_BEFORE, false);
  return found;
}

/** Behind the word tỉnh stands a province: a name of two words that is none, and one letter from a single one, is that. */
function misspeltProvinces(forms: readonly string[]): [number, string][] {
  return forms.flatMap((form, at): [number, string][] => {
    const read = `${form} ${forms[at + 1] ?? ''}`;
    if (forms[at - 1] !== 'tinh' || PLACES.some((name) => foldedForm(name) === read)) return [];
    const near = PLACES.filter((name) => name.includes(' ') && isOneLetterOff(foldedForm(name), read));
    return near.length === 1 ? near.map((name) => [at, name]) : [];
  });
}

/** Behind the word huyện stands a district: of a name of two words one may have lost or changed a letter. */
function brokenDistricts(forms: readonly string[]): [number, string][] {
  return forms.flatMap((form, at): [number, string][] => {
    const words = [form, forms[at + 1] ?? ''];
    if (forms[at - 1] !== 'huyen' || words.every((word) => word === '' || isFoldedSyllable(word))) return [];
    const read = words.join(' ');
    const near = unambiguous(DISTRICTS).filter((name) => {
      const parts = bareParts(name);
      const kept = parts.filter((part, i) => part === words[i]).length;
      return parts.length === 2 && kept === 1 && isOneLetterOff(parts.join(' '), read);
    });
    return near.length === 1 ? near.map((name) => [at, name]) : [];
  });
}

const bareParts = (name: string): string[] => name.split(' ').map(bareWord);

/** One letter lost, added or taken for another; the blank stays. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end === 1 && !/ /.test(a.slice(start, a.length - end));
}

function placesOf(forms: readonly string[], parts: readonly string[]): number[] {
  return forms.flatMap((_, at) => (parts.every((part, i) => forms[at + i] === part) ? [at] : []));
}

let sure: readonly string[] | undefined;

/** Districts that no other differs from in marks alone. */
function unambiguous(names: readonly string[]): readonly string[] {
  if (sure !== undefined) return sure;
  const times = new Map<string, number>();
  for (const name of names) times.set(bareWord(name), (times.get(bareWord(name)) ?? 0) + 1);
  return (sure = names.filter((name) => times.get(bareWord(name)) === 1));
}
