import type { KnownClaim } from '../claims/claim-kinds.js';
import {
  COMPLETENESS_KINDS,
  MARKET_GRADES,
  PROTECTION_GRADES,
  type ScorePart,
} from '../data/score-weights.js';

export interface Grade {
  /** 0–1 */
  readonly grade: number;
  readonly claimIds: readonly string[];
}

type Trust = (claim: KnownClaim) => number;

/** The grade of one part and the claims it rests on; `trust` says how far each claim is believed. */
export function gradeOf(part: ScorePart, claims: readonly KnownClaim[], trust: Trust): Grade {
  switch (part) {
    case 'readiness':
      return best(of(claims, 'readiness'), (claim) => numberIn(claim, 'trl') / 9, trust);
    case 'protection':
      return best(of(claims, 'protection'), protectionGrade, trust);
    case 'market':
      return best(claims, marketGrade, trust);
    case 'pilot':
      return best(of(claims, 'pilot'), pilotGrade, trust);
    case 'economics':
      return economics(claims, trust);
    case 'localFit':
      return best(of(claims, 'localFit'), (claim) => (claim.value['product'] === undefined ? 0.7 : 1), trust);
    case 'completeness':
      return completeness(claims, trust);
  }
}

const of = (claims: readonly KnownClaim[], kind: string): KnownClaim[] =>
  claims.filter((claim) => claim.kind === kind);

function numberIn(claim: KnownClaim, key: string): number {
  const value = claim.value[key];
  return typeof value === 'number' ? value : 0;
}

/** The best claim grades the part; every claim that grades at all is named. */
function best(claims: readonly KnownClaim[], grade: (claim: KnownClaim) => number, trust: Trust): Grade {
  const graded = claims
    .map((claim) => ({ id: claim.id, grade: clamp(grade(claim) * trust(claim)) }))
    .filter((entry) => entry.grade > 0)
    .sort((a, b) => b.grade - a.grade);
  return { grade: graded[0]?.grade ?? 0, claimIds: graded.map((entry) => entry.id) };
}

function protectionGrade(claim: KnownClaim): number {
  const status = claim.value['status'];
  return status === 'granted' || status === 'filed' ? PROTECTION_GRADES[status] : 0;
}

function marketGrade(claim: KnownClaim): number {
  const grade = (MARKET_GRADES as Readonly<Record<string, number>>)[claim.kind] ?? 0;
  if (claim.kind !== 'acceptance') return grade;
  const rating = claim.value['rating'];
  return rating === 'failed' ? 0 : rating === 'excellent' ? grade : grade * 0.7;
}

/** A pilot counts for more the more exactly it is told. */
const pilotGrade = (claim: KnownClaim): number =>
  0.55 + 0.15 * ['place', 'scale', 'year'].filter((key) => claim.value[key] !== undefined).length;

/** Half for a measured gain, half for a known cost. */
function economics(claims: readonly KnownClaim[], trust: Trust): Grade {
  const gain = best(of(claims, 'gain'), (claim) => (claim.value['value'] === undefined ? 0.4 : 1), trust);
  const cost = best(of(claims, 'cost'), () => 1, trust);
  return { grade: (gain.grade + cost.grade) / 2, claimIds: [...gain.claimIds, ...cost.claimIds] };
}

function completeness(claims: readonly KnownClaim[], trust: Trust): Grade {
  const answers = COMPLETENESS_KINDS.map((kind) => best(of(claims, kind), () => 1, trust));
  return {
    grade: answers.reduce((total, answer) => total + answer.grade, 0) / COMPLETENESS_KINDS.length,
    claimIds: answers.flatMap((answer) => answer.claimIds.slice(0, 1)),
  };
}

const clamp = (grade: number): number => Math.min(1, Math.max(0, grade));
