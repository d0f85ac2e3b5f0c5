import type { ClaimKind } from './claim-kinds.js';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Rule {
  /** Claims that speak of the same thing, by the parts that name it. */
  readonly about: readonly string[];
  /** Where these differ among them, they cannot all be so. */
  readonly says: readonly string[];
}

/** Of kinds of which several may be true at once (pilots, adopters, standards, …) none contradicts another. */
const RULES: Partial<Record<ClaimKind, Rule>> = {
  readiness: { about: [], says: ['trl'] },
  protection: { about: ['right', 'number'], says: ['status', 'date'] },
  gain: { about: ['quantity', 'unit'], says: ['direction', 'value'] },
  cost: { about: ['currency', 'per'], says: ['amount'] },
  acceptance: { about: [], says: ['rating'] },
};

/** For each claim that others contradict, their ids. Which of them holds is for a person to say. */
export function contradictionsOf(claims: readonly Told[]): Map<string, string[]> {
  const against = new Map<string, string[]>();
  for (const claim of claims) {
    const candidates = claims.filter((other) => other.id !== claim.id && contradict(claim, other));
    if (candidates.length > 0)
      against.set(
        claim.id,
        candidates.map(({ id }) => id),
      );
  }
  return against;
}

function contradict(a: Told, b: Told): boolean {
  const rule = a.kind === b.kind ? (RULES as Readonly<Record<string, Rule>>)[a.kind] : undefined;
  if (!rule || !rule.about.every((part) => a.value[part] === b.value[part])) return false;
  // what one of them leaves open contradicts nothing
  return rule.says.some(
    (part) => a.value[part] !== undefined && b.value[part] !== undefined && a.value[part] !== b.value[part],
  );
}
