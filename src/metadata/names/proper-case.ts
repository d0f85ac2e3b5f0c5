import { exactForm, foldedForm } from '../../text/normalise.js';
import { isSyllable } from '../../text/syllables.js';
import { ACRONYMS } from '../data/acronyms.js';
import { ORGANISATION_FORMS, PLACE_WORDS, PLACES } from '../data/organisations.js';
import { isInCapitals } from '../page/page-text.js';
import { placeNamesIn } from './place-names.js';

/** How a text printed in capitals is written in running text. */
export interface ProperCase {
  readonly text: string;
  /** Found in this form elsewhere in the document, and so not ours. */
  readonly attested: boolean;
}

const ROMAN = /^[IVX]+$/;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** A title in capitals → sentence case; a mixed-case form that stands elsewhere in the document wins. */
export function properTitle(printed: string, elsewhere: readonly string[]): ProperCase {
  const capitals = isInCapitals(printed) ? printed.toUpperCase() : printed;
  if (!isCapitals(capitals)) return { text: capitals, attested: true };
  const found = mixedCaseForm(capitals, elsewhere);
  if (found !== undefined) return { text: upperFirst(found), attested: true };
  const lower = capitals.split(' ').map(lowerUnlessAcronym).join(' ');
  return { text: upperFirst(withNames(withPlaces(lower), elsewhere)), attested: false };
}

/** An organisation's name in capitals → its usual form. */
export function properOrganisation(printed: string, elsewhere: readonly string[]): ProperCase {
  // Readers take the two H of TNHH for one.
  const capitals = printed.replace(/(?<!\p{L})TNH(?!\p{L})/gu, 'TNHH');
  if (!isCapitals(capitals)) return { text: capitals, attested: true };
  const found = mixedCaseForm(capitals, elsewhere);
  if (found !== undefined) return { text: upperFirst(found), attested: true };
  let text = capitals.split(' ').map(lowerUnlessAcronym).join(' ');
  for (const form of ORGANISATION_FORMS) {
    const at = exactForm(text).indexOf(exactForm(form));
    if (at === 0 || text[at - 1] === ' ') text = text.slice(0, at) + form + text.slice(at + form.length);
  }
  const place = new RegExp(`(^|\\s)(${PLACE_WORDS.join('|')})\\s(.+)$`, 'u').exec(text);
  if (place?.[3] !== undefined) {
    text = text.slice(0, text.length - place[3].length) + capitaliseAll(place[3]);
  }
  return { text: upperFirst(withNames(withPlaces(text), elsewhere)), attested: false };
}

/** The same words, not in capitals, somewhere in the texts; lines may break between any two words. */
function mixedCaseForm(capitals: string, elsewhere: readonly string[]): string | undefined {
  const words = capitals.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'giu');
  for (const text of elsewhere) {
    for (const match of text.matchAll(pattern)) {
      if (!isCapitals(match[0]) && /\p{Ll}/u.test(match[0].slice(0, 12)))
        return match[0].replace(/\s+/g, ' ');
    }
  }
  return undefined;
}

/** In a Vietnamese title most words are syllables; what is none and cannot be spoken is an acronym. */
function lowerUnlessAcronym(word: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const known =
    ACRONYMS.get(letters.toLowerCase()) ??
    (isSyllable(letters) ? undefined : ACRONYMS.get(foldedForm(letters)));
  if (known !== undefined) return word.replace(letters, known);
  if (/\d/.test(word) && letters !== '') return word;
  if (ROMAN.test(letters) && (letters.length === 1 || !isSyllable(letters))) return word;
  const speakable = isSyllable(letters) || /[AEIOUY]/.test(letters.normalize('NFD'));
  return speakable || letters.length > 6 ? word.toLowerCase() : word;
}

function withPlaces(lower: string): string {
  const words = lower.split(' ');
  const places = placeNamesIn(words);
  let text = words.map((word, i) => places.get(i) ?? word).join(' ');
  for (const place of PLACES) {
    text = text.replace(new RegExp(`(?<![\\p{L}])${place.toLowerCase()}(?![\\p{L}])`, 'gu'), (found) =>
      found.length === place.length ? place : found,
    );
  }
  return text;
}

/** Two words always written with capitals in mid-sentence elsewhere are a name. */
function withNames(text: string, elsewhere: readonly string[]): string {
  const words = text.split(' ');
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = `${words[i] ?? ''} ${words[i + 1] ?? ''}`;
    if (pair.length < 5 || /[^\p{L} ]/u.test(pair) || !isNameElsewhere(pair, elsewhere)) continue;
    words[i] = upperFirst(words[i] ?? '');
    words[i + 1] = upperFirst(words[i + 1] ?? '');
  }
  return words.join(' ');
}

function isNameElsewhere(pair: string, elsewhere: readonly string[]): boolean {
  const name = capitaliseAll(pair);
  const inside = new RegExp(`[\\p{Ll},] ${name}(?![\\p{L}])`, 'u');
  const lower = new RegExp(`(?<![\\p{L}])${pair.toLowerCase()}(?![\\p{L}])`, 'u');
  return elsewhere.some((text) => inside.test(text)) && !elsewhere.some((text) => lower.test(text));
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const capitaliseAll = (text: string): string => text.split(' ').map(upperFirst).join(' ');
