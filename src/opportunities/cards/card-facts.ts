import type { Claim } from '../../catalog/evidence/claim.entity.js';

export interface CardFacts {
  /** Lowest and highest level among the proven claims. */
  readonly readiness?: { readonly lowest: number; readonly highest: number };
  readonly protection: readonly { readonly right: string; readonly status: string }[];
  readonly products: readonly string[];
  /** How many claims a person confirmed and still stand. */
  readonly proven: number;
}

/** What a card says at a glance, of its proven claims. */
export function factsOf(claims: readonly Claim[]): CardFacts {
  const levels = claims.flatMap(({ kind, value }) =>
    kind === 'readiness' && typeof value['trl'] === 'number' ? [value['trl']] : [],
  );
  const rights = claims.flatMap(({ kind, value: { right, status } }) =>
    kind === 'protection' && typeof right === 'string' && typeof status === 'string'
      ? [{ right, status }]
      : [],
  );
  const products = claims.flatMap(({ kind, value: { product } }) =>
    kind === 'localFit' && typeof product === 'string' ? [product] : [],
  );
  return {
    ...(levels.length > 0
      ? { readiness: { lowest: Math.min(...levels), highest: Math.max(...levels) } }
      : {}),
    protection: rights.filter(
      ({ right, status }, i) =>
        i === rights.findIndex((other) => other.right === right && other.status === status),
    ),
    products: [...new Set(products)],
    proven: claims.length,
  };
}
