import { ONSETS, RIMES, TONES } from './data/syllable-parts.js';
import { exactForm, foldedForm } from './normalise.js';
import { memoised } from './memoise.js';

/** Whether `word` can be spelt as one Vietnamese syllable; either tone placement, any case. */
export function isSyllable(word: string): boolean {
  return word.length <= 14 && isKnownSyllable(word);
}

const isKnownSyllable = memoised((word) => syllables().has(exactForm(word)));

/** Whether `word` is a Vietnamese syllable that has lost its marks. */
export function isFoldedSyllable(word: string): boolean {
  return word.length <= 7 && foldedSyllables().has(foldedForm(word));
}

export function allSyllables(): ReadonlySet<string> {
  return syllables();
}

let known: ReadonlySet<string> | undefined;
let knownFolded: ReadonlySet<string> | undefined;

function syllables(): ReadonlySet<string> {
  return (known ??= new Set(generate()));
}

function foldedSyllables(): ReadonlySet<string> {
  return (knownFolded ??= new Set(generateFolded()));
}

function* generate(): Generator<string> {
  for (const [kind, rimes] of Object.entries(RIMES)) {
    const tones = kind === 'stop' ? [TONES.sac, TONES.nang] : Object.values(TONES);
    for (const rime of rimes) {
      // A tone's place depends on the rime alone: once a rime, and not for each of its onsets.
      const toned = tones.map((tone) => withTone(rime, tone, kind === 'nasal' || kind === 'stop'));
      for (const onset of ONSETS) {
        if (!fits(onset, rime)) continue;
        for (const ending of toned) yield onset + ending;
      }
    }
  }
}

/** Marks fold letter by letter, so that no tone is needed. */
function* generateFolded(): Generator<string> {
  const onsets = ONSETS.map((onset) => ({ onset, folded: foldedForm(onset) }));
  for (const rimes of Object.values(RIMES)) {
    for (const rime of rimes) {
      const ending = foldedForm(rime);
      for (const { onset, folded } of onsets) if (fits(onset, rime)) yield folded + ending;
    }
  }
}

/** The spelling rules: which onset is written before which rime. */
function fits(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime);
  if (rime.startsWith('yê')) return onset === '' || onset === 'qu';
  switch (onset) {
    case 'c':
    case 'ng':
      return !front;
    case 'g':
      // gi + i… is written with one i: gì, gìn, giếng.
      return !front || (rime.startsWith('i') && rime !== 'ia');
    case 'k':
      return front;
    case 'gh':
    case 'ngh':
      return front && !rime.startsWith('y');
    case 'qu':
      if (rime.startsWith('i')) return rime === 'i';
      return rime === 'o' || !/^[ưuo]/.test(rime);
    case 'gi':
      return !rime.startsWith('i');
    case '':
      return !rime.startsWith('iê');
    default:
      return true;
  }
}

function withTone(rime: string, tone: string, closed: boolean): string {
  if (tone === '') return rime;
  const at = tonePosition(rime, closed);
  return (rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC');
}

function tonePosition(rime: string, closed: boolean): number {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rime)?.[0] ?? rime;
  const marked = [...vowels].findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  if (marked >= 0) return marked;
  if (vowels.length === 1) return 0;
  if (closed) return vowels.length - 1;
  if (vowels.length === 3) return 1;
  return ['oa', 'oe', 'uy'].includes(vowels) ? 1 : 0;
}
