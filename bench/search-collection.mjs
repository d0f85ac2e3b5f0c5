// A made-up collection with the shape of a real one: few syllables, many two-syllable words, Zipf's law.
import { readFileSync } from 'node:fs';
import { allSyllables } from '../dist/src/text/syllables.js';

/** Small, seeded: every run sees the same collection. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES_A_PAGE = 330;
const TYPES = ['report', 'report', 'report', 'patent', 'article', 'thesis'];

/** A function that gives the next `count` syllables: of `file` in a random order of its lines, or made up. */
export function writer(random, file) {
  if (file) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.length > 40);
    let rest = [];
    return (count) => {
      while (rest.length < count) rest.push(...lines[Math.floor(random() * lines.length)].split(/\s+/));
      return rest.splice(0, count).join(' ');
    };
  }
  const all = [...allSyllables()];
  const pool = Array.from({ length: 3000 }, () => all[Math.floor(random() * all.length)]);
  const pick = () => pool[Math.floor(pool.length * random() ** 2.5)];
  const words = Array.from({ length: 20_000 }, () => (random() < 0.3 ? [pick()] : [pick(), pick()]));
  const total = Math.log(words.length + 1);
  return (count) => {
    const text = [];
    while (text.length < count)
      text.push(...words[Math.min(words.length - 1, Math.floor(Math.exp(random() * total)) - 1)]);
    return text.join(' ');
  };
}

export async function* collection({ documents, pages, random, write }) {
  for (let i = 0; i < documents; i++) {
    const type = TYPES[Math.floor(random() * TYPES.length)];
    yield {
      id: `document-${i}`,
      changeSeq: i + 1,
      type,
      year: 1990 + Math.floor(random() * 36),
      language: random() < 0.9 ? 'vi' : 'en',
      fields: [`${1 + Math.floor(random() * 6)}`, `${101 + Math.floor(random() * 40)}`],
      title: write(14),
      people: [write(3), write(3)],
      keywords: [write(2), write(2), write(2)],
      abstract: write(150),
      codes: [`1-2019-${String(i).padStart(5, '0')}`],
      pages: Array.from({ length: pages }, (_, n) => ({
        number: n + 1,
        text: write(SYLLABLES_A_PAGE),
        withheld: random() < 0.001,
      })),
      record: { level: random() < 0.9 ? 'public' : 'restricted' },
      body: { level: random() < 0.6 ? 'public' : random() < 0.5 ? 'members' : 'restricted' },
      ownerOrganisationId: `organisation-${Math.floor(random() * 5)}`,
    };
  }
}
