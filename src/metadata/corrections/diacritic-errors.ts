import {
  BREVE_AS_CIRCUMFLEX,
  OTHER_VOWEL_DIACRITIC,
  RARE_TONE,
  STROKE_OF_D,
  TILDE_AS_VOWEL_DIACRITIC,
  TONES_ELSEWHERE,
  TONES_OVER_VOWEL_DIACRITIC,
  TONES_OVER_VOWEL_DIACRITIC_IN_CAPITALS,
  type Tone,
} from '../data/diacritic-errors.js';

const TONES: ReadonlyMap<string, Tone> = new Map([
  ['\u0300', 'huyen'],
  ['\u0309', 'hoi'],
  ['\u0303', 'nga'],
  ['\u0301', 'sac'],
  ['\u0323', 'nang'],
]);
const OF = 1000;

/**
 * How unlikely it is, as a negative natural logarithm, that a scan of the syllable `meant` is read as `read`. Both in
 * exact form, of the same letters; only marks may differ. `capitals`: printed in capitals, which lose more of them.
 */
export function costOfReading(meant: string, read: string, capitals: boolean): number {
  const [a, b] = [partsOf(meant), partsOf(read)];
  if (a.tone === 'nga' && b.tone === 'none' && isVowelDiacriticFor(a.letters, b.letters))
    return -Math.log(TILDE_AS_VOWEL_DIACRITIC / OF);
  const overVowelDiacritic = capitals ? TONES_OVER_VOWEL_DIACRITIC_IN_CAPITALS : TONES_OVER_VOWEL_DIACRITIC;
  const tones = /[âêôă]/.test(a.letters) ? overVowelDiacritic : TONES_ELSEWHERE;
  return -Math.log((tones[a.tone][b.tone] ?? RARE_TONE) / OF) + costOfLetters(a.letters, b.letters);
}

/** Whether one vowel alone gained a circumflex: its tilde may have been taken for that. */
function isVowelDiacriticFor(meant: string, read: string): boolean {
  const apart = [...meant].flatMap((letter, i) => (letter === read[i] ? [] : [letter + (read[i] ?? '')]));
  return meant.length === read.length && apart.length === 1 && /^(?:aâ|oô|eê)$/.test(apart[0] ?? '');
}

function costOfLetters(meant: string, read: string): number {
  const others = [...read];
  return [...meant].reduce((cost, letter, i) => {
    const other = others[i];
    if (letter === other) return cost;
    const stroke = letter === 'đ' || other === 'đ';
    const often =
      letter === 'ă' && other === 'â' ? BREVE_AS_CIRCUMFLEX : stroke ? STROKE_OF_D : OTHER_VOWEL_DIACRITIC;
    return cost - Math.log(often / OF);
  }, 0);
}

/** A syllable in exact form: its letters with their vowel diacritics, and its tone. */
export function partsOf(form: string): { letters: string; tone: Tone } {
  let tone: Tone = 'none';
  let letters = '';
  for (const sign of form.normalize('NFD')) {
    const own = TONES.get(sign);
    if (own === undefined) letters += sign;
    else tone = own;
  }
  return { letters: letters.normalize('NFC'), tone };
}
