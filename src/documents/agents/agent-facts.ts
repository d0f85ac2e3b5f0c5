/** How one document prints a name. */
export interface NamingTie {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly country: string | null;
  /** A spelling that a person confirmed weighs more. */
  readonly weight: number;
}

export interface AgentNames {
  readonly name: string;
  readonly variants: string[];
  readonly titles: string[];
  readonly countries: string[];
}

const MOST = 12;

/** The name as most documents print it, rather in mixed case than in capitals, and the other spellings. */
export function nameOfAgent(known: string, ties: readonly NamingTie[]): AgentNames {
  const spellings = byWeight(ties, ({ names }) => names);
  const name = spellings.find((spelling) => spelling !== spelling.toUpperCase()) ?? spellings[0] ?? known;
  return {
    name,
    variants: spellings.filter((spelling) => spelling !== name).slice(0, MOST),
    titles: byWeight(ties, ({ titles }) => titles).slice(0, MOST),
    countries: byWeight(ties, ({ country }) => (country === null ? [] : [country])).slice(0, MOST),
  };
}

function byWeight(ties: readonly NamingTie[], of: (tie: NamingTie) => readonly string[]): string[] {
  const weights = new Map<string, number>();
  for (const tie of ties)
    for (const text of of(tie)) weights.set(text, (weights.get(text) ?? 0) + tie.weight);
  return [...weights].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
