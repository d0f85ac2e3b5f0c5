/** How one document prints a name. */
export interface NamingLink {
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
export function nameOfAgent(known: string, links: readonly NamingLink[]): AgentNames {
  const spellings = byWeight(links, ({ names }) => names);
  const name = spellings.find((spelling) => spelling !== spelling.toUpperCase()) ?? spellings[0] ?? known;
  return {
    name,
    variants: spellings.filter((spelling) => spelling !== name).slice(0, MOST),
    titles: byWeight(links, ({ titles }) => titles).slice(0, MOST),
    countries: byWeight(links, ({ country }) => (country === null ? [] : [country])).slice(0, MOST),
  };
}

function byWeight(links: readonly NamingLink[], of: (link: NamingLink) => readonly string[]): string[] {
  const weights = new Map<string, number>();
  for (const link of links)
    for (const text of of(link)) weights.set(text, (weights.get(text) ?? 0) + link.weight);
  return [...weights].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
