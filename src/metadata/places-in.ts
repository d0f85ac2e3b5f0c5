import { foldedForm } from '../text/normalise.js';
import { DISTRICTS } from './data/districts.js';
import { PLACES } from './data/organisations.js';

const bare = (word: string): string => foldedForm(word).replace(/[^\p{L}\p{N}]/gu, '');
const signless = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const PROVINCE_BEFORE = /^(?:tinh|pho|tp)$/;
const DISTRICT_BEFORE = /^(?:huyen|quan|xa|tran|pho|tp|o|tai|in)$/;
const BEHIND = /^(?:district|province|city)$/;

/**
 * The words of a phrase that are names of Vietnamese places, as the lists write them. Marks may differ only where a
 * word announces the place (`huyện Phong Điên` → Phong Điền) or, for provinces, at the end of the phrase.
 */
export function placesIn(words: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  const forms = words.map(bare);
  const mark = (names: readonly string[], before: RegExp, atEnd: boolean): void => {
    for (const name of names) {
      const parts = name.split(' ');
      for (const at of placesOf(forms, parts.map(bare))) {
        const same = parts.every((part, i) => signless(words[at + i] ?? '') === part.toLowerCase());
        const announced = before.test(forms[at - 1] ?? '') || BEHIND.test(forms[at + parts.length] ?? '');
        const ends = atEnd && at > 0 && at + parts.length === words.length;
        if (parts.length < 2 ? !announced : !(announced || ends || (same && atEnd))) continue;
        parts.forEach((part, i) => {
          if (!found.has(at + i)) found.set(at + i, (words[at + i] ?? '').replace(/[\p{L}\p{M}]+/u, part));
        });
      }
    }
  };
  mark(PLACES, PROVINCE_BEFORE, true);
  mark(unambiguous(DISTRICTS), DISTRICT_BEFORE, false);
  return found;
}

function placesOf(forms: readonly string[], parts: readonly string[]): number[] {
  return forms.flatMap((_, at) => (parts.every((part, i) => forms[at + i] === part) ? [at] : []));
}

let sure: readonly string[] | undefined;

/** Districts that no other differs from in marks alone. */
function unambiguous(names: readonly string[]): readonly string[] {
  if (sure !== undefined) return sure;
  const times = new Map<string, number>();
  for (const name of names) times.set(bare(name), (times.get(bare(name)) ?? 0) + 1);
  return (sure = names.filter((name) => times.get(bare(name)) === 1));
}
