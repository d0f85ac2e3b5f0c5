import type { FingerprintKey } from './fingerprint.js';
import { likeness, signatureOf } from './min-hash.js';

export const RELATION_KINDS = ['sameText', 'nearDuplicate', 'sameTitle', 'sharedNumber'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface LikelyRelation {
  readonly documentId: string;
  readonly kind: RelationKind;
  /** What they share, as printed: the title, the number, the estimated share of text. */
  readonly reason: string;
  /** 0–1 */
  readonly score: number;
}

const MIN_LIKENESS = 0.5;
const SCORES = { sameText: 1, sameTitle: 0.7, sharedNumber: 0.9 } as const;

export interface CandidateKeys {
  readonly documentId: string;
  readonly keys: readonly FingerprintKey[];
}

/** How a document is tied to candidates that share a key with it; the same text makes near-duplicate needless. */
export function relate(
  own: readonly FingerprintKey[],
  candidates: readonly CandidateKeys[],
): LikelyRelation[] {
  return candidates
    .flatMap(({ documentId, keys }) => tiesBetween(own, keys).map((tie) => ({ documentId, ...tie })))
    .sort((a, b) => b.score - a.score);
}

type Tie = Omit<LikelyRelation, 'documentId'>;

function tiesBetween(own: readonly FingerprintKey[], other: readonly FingerprintKey[]): Tie[] {
  const shared = own.filter((key) =>
    other.some((theirs) => theirs.kind === key.kind && theirs.key === key.key),
  );
  const text = shared.find((key) => key.kind === 'text');
  const title = shared.find((key) => key.kind === 'title');
  const numbers = shared.filter((key) => key.kind === 'number').map((key) => key.printed);
  return [
    ...(text
      ? [{ kind: 'sameText' as const, reason: text.printed, score: SCORES.sameText }]
      : near(own, other)),
    ...(numbers.length > 0
      ? [{ kind: 'sharedNumber' as const, reason: numbers.join(', '), score: SCORES.sharedNumber }]
      : []),
    ...(title ? [{ kind: 'sameTitle' as const, reason: title.printed, score: SCORES.sameTitle }] : []),
  ];
}

function near(own: readonly FingerprintKey[], other: readonly FingerprintKey[]): Tie[] {
  const [a, b] = [signatureIn(own), signatureIn(other)];
  if (a === undefined || b === undefined) return [];
  const share = likeness(a, b);
  if (share < MIN_LIKENESS) return [];
  const score = Math.round(share * 100) / 100;
  return [{ kind: 'nearDuplicate', reason: `≈ ${String(Math.round(share * 100))} %`, score }];
}

function signatureIn(keys: readonly FingerprintKey[]): number[] | undefined {
  const signature = keys.find((key) => key.kind === 'signature');
  return signature && signatureOf(signature.key);
}
