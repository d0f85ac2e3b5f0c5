import type { FingerprintKey, FingerprintKind } from './fingerprint.js';
import { likeness, signatureOf } from './min-hash.js';
import type { SharedText } from './shared-text.js';
import { titleLikeness } from './title-likeness.js';

export const RELATION_KINDS = [
  'sameText',
  'nearDuplicate',
  'version',
  'sharedNumber',
  'cites',
  'sameTitle',
  'sameProject',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface LikelyRelation {
  readonly documentId: string;
  readonly kind: RelationKind;
  /** What they share, as printed: the title, the number, the people, the share of text. */
  readonly reason: string;
  /** 0–1 */
  readonly score: number;
  /** The candidate cites this document, not the other way round. */
  readonly reversed?: true;
}

export interface CandidateKeys {
  readonly documentId: string;
  readonly keys: readonly FingerprintKey[];
  /** Where the texts were compared in full. */
  readonly shared?: SharedText;
}

/** Texts whose signatures are less alike than this are not compared in full. */
const MIN_LIKENESS = 0.12;
/** Both texts stand in each other but for this: another scan or copy. */
const DUPLICATE = 0.8;
/** Of one title or number, with this much text in common: another version of one work. */
const VERSION = 0.3;
const ALIKE_TITLES = { withOnePerson: 0.6, withMore: 0.35 } as const;
const SCORES = { sameText: 1, sharedNumber: 0.9, cites: 0.8, sameTitle: 0.7 } as const;

type Keys = readonly FingerprintKey[];
type Link = Omit<LikelyRelation, 'documentId'>;

/** Estimated share of text in common, 0 where it is too little to look closer. */
export function worthComparing(own: Keys, other: Keys): number {
  const [a, b] = [signatureIn(own), signatureIn(other)];
  if (a === undefined || b === undefined) return 0;
  const share = likeness(a, b);
  return share < MIN_LIKENESS ? 0 : share;
}

/** How a document is tied to candidates that share a key with it, the surest first. */
export function relate(own: Keys, candidates: readonly CandidateKeys[]): LikelyRelation[] {
  return candidates
    .flatMap((candidate) => {
      const { documentId } = candidate;
      return linksBetween(own, candidate).map((link) => ({ documentId, ...link }));
    })
    .sort((a, b) => b.score - a.score);
}

function linksBetween(own: Keys, { keys, shared }: CandidateKeys): Link[] {
  const text = common(own, 'text', keys, 'text')[0];
  const title = common(own, 'title', keys, 'title')[0];
  const numbers = common(own, 'number', keys, 'number');
  const cited = common(own, 'cites', keys, 'number');
  const citing = common(keys, 'cites', own, 'number');
  const named = title !== undefined || numbers.length > 0;
  const project = named ? undefined : projectLink(own, keys);
  return [
    ...(text ? [{ kind: 'sameText' as const, reason: text.printed, score: SCORES.sameText }] : []),
    ...(text ? [] : textLink(shared, named)),
    ...numbersLink('sharedNumber', numbers),
    ...numbersLink('cites', cited),
    ...numbersLink('cites', citing).map((link) => ({ ...link, reversed: true as const })),
    ...(title ? [{ kind: 'sameTitle' as const, reason: title.printed, score: SCORES.sameTitle }] : []),
    ...(project ? [project] : []),
  ];
}

const common = (own: Keys, kind: FingerprintKind, other: Keys, theirs: FingerprintKind): Keys =>
  own.filter(
    (key) => key.kind === kind && other.some((their) => their.kind === theirs && their.key === key.key),
  );

function textLink(shared: SharedText | undefined, named: boolean): Link[] {
  if (!shared) return [];
  const least = Math.min(shared.ofFirst, shared.ofSecond);
  const most = Math.max(shared.ofFirst, shared.ofSecond);
  const link = (kind: RelationKind, share: number): Link[] => [
    { kind, reason: `≈ ${String(Math.round(share * 100))} %`, score: Math.round(share * 100) / 100 },
  ];
  if (least >= DUPLICATE) return link('nearDuplicate', least);
  return named && most >= VERSION ? link('version', most) : [];
}

function numbersLink(kind: 'sharedNumber' | 'cites', numbers: Keys): Link[] {
  const reason = numbers.map(({ printed }) => printed).join(', ');
  return numbers.length > 0 ? [{ kind, reason, score: SCORES[kind] }] : [];
}

/** People in common alone say little, since names are few; with a title in nearly the same words they say a project. */
function projectLink(own: Keys, other: Keys): Link | undefined {
  const people = common(own, 'person', other, 'person');
  if (people.length === 0) return undefined;
  const titles = (keys: Keys): string[] => keys.filter(({ kind }) => kind === 'title').map(({ key }) => key);
  const alike = Math.max(0, ...titles(own).flatMap((a) => titles(other).map((b) => titleLikeness(a, b))));
  const needed = people.length > 1 ? ALIKE_TITLES.withMore : ALIKE_TITLES.withOnePerson;
  if (alike < needed) return undefined;
  const names = people.map(({ printed }) => printed).join(', ');
  return {
    kind: 'sameProject',
    reason: names,
    score: Math.round(Math.min(0.85, 0.3 + alike / 2) * 100) / 100,
  };
}

function signatureIn(keys: Keys): number[] | undefined {
  const signature = keys.find((key) => key.kind === 'signature');
  return signature && signatureOf(signature.key);
}
