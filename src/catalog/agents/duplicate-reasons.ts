import type { AgentKind } from './agent-kind.js';
import { coreKey } from './agent-keys.js';
import { foldedWords, initialsOf, isTonelessName, nameWords, oneSpelling } from './name-words.js';
import { acronymAlone, acronymsOf, translatedCore } from './organisation-forms.js';

export const DOUBLE_REASONS = [
  'sameName',
  'toneless',
  'tones',
  'spelling',
  'turned',
  'initials',
  'form',
  'translation',
  'acronym',
  'sharedPeople',
  'sharedOrganisations',
] as const;
export type DuplicateReasonKind = (typeof DOUBLE_REASONS)[number];

/** Why two records are likely one. */
export interface DuplicateReason {
  readonly kind: DuplicateReasonKind;
  /** Of shared people and organisations: their names. */
  readonly names?: readonly string[];
}

export interface Compared {
  readonly kind: AgentKind;
  readonly name: string;
}

/** What the documents of both name, those apart that name both. */
export interface SharedCompany {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

export interface LikelyDuplicate {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** Below it a pair is not worth a person's time. */
const LEAST = 0.5;
/** How much a likeness of names says alone; those below `LEAST` need company. */
const OF_NAMES: Readonly<Partial<Record<DuplicateReasonKind, number>>> = {
  sameName: 0.7,
  toneless: 0.65,
  form: 0.75,
  spelling: 0.6,
  turned: 0.6,
  translation: 0.6,
  acronym: 0.5,
  initials: 0.35,
  tones: 0.25,
};
/** Long names of organisations that differ in tones only were misread. */
const TONES_OF_ORGANISATION = 0.55;
const COMPANY = { onePerson: 0.15, morePeople: 0.25, organisation: 0.1 } as const;
const MOST_NAMES = 5;

/** Whether two records are likely one, and why; undefined: not likely enough. */
export function likelyDuplicate(
  a: Compared,
  b: Compared,
  shared: SharedCompany,
): LikelyDuplicate | undefined {
  if (a.kind !== b.kind) return undefined;
  const kinds = a.kind === 'person' ? personLikeness(a.name, b.name) : organisationLikeness(a, b);
  if (kinds.length === 0) return undefined;
  const byName = Math.min(...kinds.map((kind) => weightOf(kind, a.kind)));
  const score = byName + companyWeight(shared);
  if (score < LEAST - 1e-9) return undefined;
  const reasons = [
    ...kinds.map((kind): DuplicateReason => ({ kind })),
    ...company('sharedPeople', shared.people),
    ...company('sharedOrganisations', shared.organisations),
  ];
  return { score: Math.round(Math.min(score, 0.99) * 100) / 100, reasons };
}

const weightOf = (kind: DuplicateReasonKind, of: AgentKind): number =>
  kind === 'tones' && of === 'organisation' ? TONES_OF_ORGANISATION : (OF_NAMES[kind] ?? 0);

const companyWeight = ({ people, organisations }: SharedCompany): number =>
  (people.length > 1 ? COMPANY.morePeople : people.length * COMPANY.onePerson) +
  (organisations.length > 0 ? COMPANY.organisation : 0);

const company = (kind: DuplicateReasonKind, names: readonly string[]): DuplicateReason[] =>
  names.length > 0 ? [{ kind, names: names.slice(0, MOST_NAMES) }] : [];

function personLikeness(a: string, b: string): DuplicateReasonKind[] {
  const [exactA, exactB] = [nameWords(a), nameWords(b)];
  if (equal(exactA, exactB)) return ['sameName'];
  if (equal(sorted(exactA), sorted(exactB))) return ['turned'];
  const [a1, b1] = [foldedWords(a), foldedWords(b)];
  const turned = !equal(a1.map(oneSpelling), b1.map(oneSpelling));
  if (turned && !equal(sorted(a1.map(oneSpelling)), sorted(b1.map(oneSpelling))))
    return abbreviates(a1, b1) || abbreviates(b1, a1) ? ['initials'] : [];
  return [...(turned ? (['turned'] as const) : []), diacriticLikeness(a, b)];
}

/** How two names differ that are the same without marks. */
function diacriticLikeness(a: string, b: string): DuplicateReasonKind {
  const spelt = (name: string): string[] => sorted(nameWords(name).map(oneToneSpelling));
  if (equal(spelt(a), spelt(b))) return 'spelling';
  return isTonelessName(a) !== isTonelessName(b) ? 'toneless' : isTonelessName(a) ? 'spelling' : 'tones';
}

const Y_AND_I: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };
const oneToneSpelling = (word: string): string =>
  word.replace(/[yýỳỷỹỵ]$/u, (letter) => Y_AND_I[letter] ?? letter);

/** Whether each word of `short` is a word of `full` or the first letter of one, in any order. */
function abbreviates(short: readonly string[], full: readonly string[]): boolean {
  const left = full.map(oneSpelling);
  const take = (at: number): boolean => at >= 0 && left.splice(at, 1).length > 0;
  const [whole, letters] = [
    short.filter((word) => word.length > 1),
    short.filter((word) => word.length === 1),
  ];
  return (
    letters.length > 0 &&
    short.length === full.length &&
    whole.every((word) => take(left.indexOf(oneSpelling(word)))) &&
    letters.every((letter) => take(left.findIndex((word) => initialsOf([word]) === letter)))
  );
}

function organisationLikeness(a: Compared, b: Compared): DuplicateReasonKind[] {
  if (equal(nameWords(a.name), nameWords(b.name))) return ['sameName'];
  if (equal(foldedWords(a.name), foldedWords(b.name))) return [diacriticLikeness(a.name, b.name)];
  const [coreA, coreB] = [coreKey(a), coreKey(b)];
  if (coreA === coreB) return ['form'];
  if (translatedCore(a.name) === coreB || translatedCore(b.name) === coreA) return ['translation'];
  const short = acronymAlone(a.name) ?? acronymAlone(b.name);
  const long = acronymAlone(a.name) === undefined ? a.name : b.name;
  return short !== undefined && acronymsOf(long).includes(short) ? ['acronym'] : [];
}

const sorted = (words: readonly string[]): string[] => [...words].sort();
const equal = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');
