import type { ClaimKind, ClaimSuggestion } from '../../src/potential/claims/claim-kinds.js';
import { agrees, overlaps } from './agreement.js';
import type { ExpectedClaim, Passage } from './passages.js';

export interface Verdict {
  readonly passage: Passage;
  readonly right: readonly ExpectedClaim[];
  readonly missed: readonly ExpectedClaim[];
  /** Found, and neither labelled nor arguable. */
  readonly wrong: readonly ClaimSuggestion[];
  /** Those of the wrong ones that quote the trap. */
  readonly taken: readonly ClaimSuggestion[];
}

/** What of the claims found in a passage is right. One that says again what was found already counts neither way. */
export function judge(passage: Passage, found: readonly ClaimSuggestion[]): Verdict {
  const right = new Set<ExpectedClaim>();
  const wrong: ClaimSuggestion[] = [];
  for (const claim of found) {
    const fitting = passage.claims.filter((expected) => agrees(expected, claim));
    const fresh = fitting.find((expected) => !right.has(expected));
    if (fresh) right.add(fresh);
    else if (fitting.length === 0 && !arguable(passage, claim)) wrong.push(claim);
  }
  return {
    passage,
    right: [...right],
    missed: passage.claims.filter((expected) => !right.has(expected)),
    wrong,
    taken: wrong.filter((claim) => inTrap(passage, claim)),
  };
}

const inTrap = ({ trap }: Passage, { quote }: ClaimSuggestion): boolean =>
  trap !== undefined && overlaps(trap.quote, quote);

const arguable = (passage: Passage, claim: ClaimSuggestion): boolean =>
  passage.also?.includes(claim.kind) === true && !inTrap(passage, claim);

export interface Sums {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Passages with a trap, and those of them out of which a claim was taken. */
  readonly traps: number;
  readonly taken: number;
}

/** Over all kinds, or those claims alone that are of one. */
export function sum(verdicts: readonly Verdict[], kind?: ClaimKind): Sums {
  const of = <T extends { readonly kind: ClaimKind }>(claims: readonly T[]): number =>
    claims.filter((claim) => kind === undefined || claim.kind === kind).length;
  const total = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((all, verdict) => all + count(verdict), 0);
  const right = total((verdict) => of(verdict.right));
  const missed = total((verdict) => of(verdict.missed));
  const wrong = total((verdict) => of(verdict.wrong));
  return {
    right,
    missed,
    wrong,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
    traps: verdicts.filter(({ passage }) => passage.trap).length,
    taken: verdicts.filter(({ taken }) => of(taken) > 0).length,
  };
}
