import type { Bilingual } from '../../shared/bilingual.js';
import type { KnownClaim } from '../claims/claim-kinds.js';
import {
  DEFAULT_WEIGHTS,
  PART_NAMES,
  type ScorePart,
  type ScoreWeights,
  SCORE_PARTS,
} from '../data/score-weights.js';
import { gradeOf } from './score-grades.js';

/** What one part of the score got, and the claims that got it. */
export interface ScoredPart {
  readonly part: ScorePart;
  readonly name: Bilingual;
  readonly points: number;
  /** Of these points, those that rest on what a person confirmed. */
  readonly confirmedPoints: number;
  readonly max: number;
  readonly claimIds: readonly string[];
}

export interface PotentialScore {
  /** 0–100; counts what machines suggest too. */
  readonly score: number;
  /** 0–100; counts only what a person confirmed. */
  readonly confirmedScore: number;
  /** `suggested` as long as any point rests on a machine alone. */
  readonly status: 'none' | 'suggested' | 'confirmed';
  readonly parts: readonly ScoredPart[];
}

/**
 * The transparent score: each part gets the grade of its best claim, and names the claims it counted.
 * A rejected or expired claim counts for nothing; a suggestion counts by its confidence, and shows as suggested.
 */
export function scorePotential(
  claims: readonly KnownClaim[],
  today: string,
  weights: ScoreWeights = DEFAULT_WEIGHTS,
): PotentialScore {
  const living = claims.filter((claim) => claim.status !== 'rejected' && !isExpired(claim, today));
  const parts = SCORE_PARTS.map((part) => scorePart(part, weights[part], living));
  const score = sum(parts.map((part) => part.points));
  const confirmedScore = sum(parts.map((part) => part.confirmedPoints));
  const status = score === 0 ? 'none' : score > confirmedScore ? 'suggested' : 'confirmed';
  return { score, confirmedScore, status, parts };
}

const isExpired = (claim: KnownClaim, today: string): boolean =>
  typeof claim.validUntil === 'string' && claim.validUntil < today;

function scorePart(part: ScorePart, max: number, claims: readonly KnownClaim[]): ScoredPart {
  const confirmed = claims.filter((claim) => claim.status === 'confirmed');
  const all = gradeOf(part, claims, (claim) => (claim.status === 'confirmed' ? 1 : claim.confidence));
  const sure = gradeOf(part, confirmed, () => 1);
  const grade = Math.max(all.grade, sure.grade);
  return {
    part,
    name: PART_NAMES[part],
    points: round(max * grade),
    confirmedPoints: round(max * sure.grade),
    max,
    claimIds: all.claimIds,
  };
}

const round = (points: number): number => Math.round(points * 10) / 10;

const sum = (points: readonly number[]): number => round(points.reduce((total, each) => total + each, 0));
