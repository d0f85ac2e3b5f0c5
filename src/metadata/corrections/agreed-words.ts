import { FAMILY_NAMES, NAME_SYLLABLES } from '../../text/names.js';
import { exactForm } from '../../text/normalise.js';
import type { BigramModel } from '../../text/bigram-model.js';
import type { FieldName, PersonValue } from '../../shared/field-names.js';
import { placeNamesIn } from '../names/place-names.js';
import { ACRONYMS } from '../data/acronyms.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import { matchCase } from '../names/match-case.js';
import { withLostLetters } from '../names/lost-letters.js';
import { correctDiacritics } from './correct-diacritics.js';
import { correctName } from './correct-name.js';
import { bareWord, type PageText } from '../page/page-text.js';

/** Fields whose words may stand in several places, and whose marks the language itself tells. */
const PHRASES: ReadonlySet<FieldName> = new Set<FieldName>([
  'title',
  'hostOrganisation',
  'managingAgency',
  'affiliations',
  'keywords',
  'abstract',
  'technologyName',
  'advantages',
  'developmentStage',
  'transferWays',
  'applicationPlace',
]);
/** In the name of an organisation capitals do not tell names from words. */
const ORGANISATIONS: ReadonlySet<FieldName> = new Set<FieldName>([
  'hostOrganisation',
  'managingAgency',
  'affiliations',
]);
const PARTIES: ReadonlySet<FieldName> = new Set<FieldName>(['applicants', 'owners', 'agent']);
const PEOPLE: ReadonlySet<FieldName> = new Set<FieldName>(['authors', 'contributors', 'inventors']);

/**
 * A value by all the places where its words stand. Scanning loses marks here and there, rarely at the same word
 * twice: places that agree without marks vote on each word, weighed by how surely it was read. Then what the
 * language does not know, and only marks would mend, is mended; the reading before it is kept as an alternative.
 */
export function agreedWords(
  field: FieldSuggestion,
  pages: readonly PageText[],
  pairs: BigramModel | undefined,
): FieldSuggestion {
  if ((field.trust ?? 1) >= 1) return field;
  const { value } = field;
  if (PHRASES.has(field.name) && typeof value === 'string' && isVietnamese(value)) {
    const read = voted(value, pages, pairs);
    if (read === undefined) return field;
    const mended =
      pairs === undefined ? read.words : withDiacritics(read, pairs, !ORGANISATIONS.has(field.name));
    return changed(field, read.trust, mended.join(' '));
  }
  if (field.name === 'titleEn' && typeof value === 'string') {
    const read = voted(value, pages, pairs);
    if (read === undefined) return field;
    const places = placeNamesIn(read.words);
    return changed(field, read.trust, read.words.map((word, i) => places.get(i) ?? word).join(' '));
  }
  const isPersonal =
    PEOPLE.has(field.name) || (PARTIES.has(field.name) && isPerson(value) && isNameOfPerson(value.name));
  if (
    !isPersonal &&
    PARTIES.has(field.name) &&
    isPerson(value) &&
    pairs !== undefined &&
    isVietnamese(value.name)
  ) {
    const read = voted(value.name, pages, pairs);
    if (read === undefined) return field;
    return changed(field, read.trust, { ...value, name: withDiacritics(read, pairs, false).join(' ') });
  }
  if (isPersonal && isPerson(value)) {
    const read = voted(value.name, pages, pairs);
    if (read === undefined) return field;
    const candidates = read.votes.map((votes) => votes.flatMap((vote) => vote.candidates));
    return changed(field, read.trust, { ...value, name: correctName(read.words.join(' '), candidates) });
  }
  return field;
}

/** Marks that only Vietnamese has. */
const isVietnamese = (name: string): boolean => (name.match(/[đăâêôơưĐ\u1ea0-\u1ef9]/giu) ?? []).length >= 1;

/** A family name and at most four more: no word of an organisation. */
function isNameOfPerson(name: string): boolean {
  const parts = name.split(' ').map(exactForm);
  return (
    parts.length <= 5 &&
    parts.every((part) => NAME_SYLLABLES.has(part) || FAMILY_NAMES.has(part)) &&
    FAMILY_NAMES.has(parts[0] ?? '')
  );
}

const isPerson = (value: unknown): value is PersonValue =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

function changed(field: FieldSuggestion, trust: number, value: unknown): FieldSuggestion {
  const agreed = { ...field, trust: Math.max(field.trust ?? 0, trust) };
  if (JSON.stringify(value) === JSON.stringify(field.value)) return agreed;
  const { value: before, printed, confidence, evidence } = field;
  const candidate = { value: before, printed, confidence: confidence / 2, ...(evidence ? { evidence } : {}) };
  return { ...agreed, value, mended: true, alternatives: [...(field.alternatives ?? []), candidate] };
}

interface Voted {
  readonly words: readonly string[];
  /** Of each word: its places that agree speak for each other. */
  readonly trusts: readonly number[];
  /** Of each word: all its places. */
  readonly votes: readonly (readonly Vote[])[];
  /** The mean of the two least sure words. */
  readonly trust: number;
}

const MOST_LOST = 1;
const LEAST_TRUST = 0.7;

function voted(value: string, pages: readonly PageText[], pairs: BigramModel | undefined): Voted | undefined {
  const words = value.split(' ');
  const wanted = words.map(bareWord);
  const found = words.map((_, i) => pages.flatMap((page) => votesOn(page, wanted, i)));
  const lost = found.filter((own, i) => own.length === 0 && wanted[i] !== '').length;
  if (lost > MOST_LOST) return undefined;
  const whole = withLostLetters(words, pages);
  // A word run together with the label before it stands nowhere by itself; nor does one that lost a letter.
  const votes = found.map((own, i) =>
    own.length > 0 && whole[i] === words[i]
      ? own
      : [{ form: whole[i] ?? '', trust: LEAST_TRUST, candidates: [] }],
  );
  const elected = whole.map((word, i) => elect(word, votes[i] ?? [], pairs));
  const trusts = elected.map((word, i) => {
    const doubts = (votes[i] ?? [])
      .filter(({ form }) => signless(form) === signless(word))
      .map(({ trust }) => 1 - trust);
    return doubts.length === 0 ? 1 : 1 - doubts.reduce((product, doubt) => product * doubt, 1);
  });
  const least = [...trusts].sort((a, b) => a - b).slice(0, 2);
  return {
    words: elected,
    trusts,
    votes,
    trust: least.reduce((sum, each) => sum + each, 0) / Math.max(1, least.length),
  };
}

/** One place where a word stands between the same neighbours, as it was read there. */
interface Vote {
  readonly form: string;
  readonly trust: number;
  /** What second-opinion recognisers made of it there. */
  readonly candidates: readonly string[];
}

/** Every place on a page where word `i` stands between the neighbours that it has here, marks and case aside. */
function votesOn(page: PageText, wanted: readonly string[], i: number): Vote[] {
  const first = Math.max(0, Math.min(i - 1, wanted.length - 3));
  const around = wanted.slice(first, first + 3);
  const { spans } = page.view;
  return page.placesOf(wanted[i] ?? '').flatMap((at): Vote[] => {
    const from = at - (i - first);
    const span = spans[at];
    if (span === undefined || !around.every((word, k) => page.bareWords[from + k] === word)) return [];
    const form = page.text.slice(span.start, span.end);
    return [{ form, trust: page.wordTrusts(span)[0] ?? 1, candidates: page.candidatesAt(at) }];
  });
}

const signless = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const SIGNS = /^(\P{L}*)(.*?)(\P{L}*)$/u;

/**
 * The word as most places have it. One that the language knows stands: elsewhere another may be meant (`độ ẩm đất`, and
 * `đầu đo độ ẩm đặt ở`).
 */
function elect(word: string, votes: readonly Vote[], pairs: BigramModel | undefined): string {
  if (ACRONYMS.has(bareWord(word)) || pairs?.knows(signless(word))) return word;
  const weights = new Map<string, number>();
  for (const { form, trust } of votes)
    weights.set(signless(form), (weights.get(signless(form)) ?? 0) + trust);
  const best = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
  const [, lead = '', middle = '', tail = ''] = SIGNS.exec(word) ?? [];
  if (best === undefined || middle === '' || signless(middle) === best || best.length !== middle.length)
    return word;
  return lead + matchCase(middle, best) + tail;
}

/** Names of places are no phrases: they are set as the list has them, and never mended otherwise. */
function withDiacritics({ words, trusts, votes }: Voted, pairs: BigramModel, keepNames: boolean): string[] {
  const places = placeNamesIn(words);
  return correctDiacritics(
    words.map((word, i) => ({
      text: places.get(i) ?? word,
      trust: places.has(i) || (keepNames && isName(word, i)) ? 1 : (trusts[i] ?? 1),
      places: (votes[i] ?? []).map(({ form, trust }) => ({ text: form, trust })),
      candidates: (votes[i] ?? []).flatMap((vote) => vote.candidates),
      isName: isName(word, i),
    })),
    pairs,
  );
}

const isName = (word: string, i: number): boolean => i > 0 && /^\P{L}*\p{Lu}\p{Ll}/u.test(word);
