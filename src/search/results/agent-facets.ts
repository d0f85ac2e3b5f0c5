import type { EntityManager } from 'typeorm';
import type { Agent } from '../../catalog/agents/agent.entity.js';
import { asked } from '../pages/filtered-query.js';
import type { FacetCounts } from '../port/search-index.js';
import type { FacetCountDto } from './search.dto.js';

const OF_AGENTS: ReadonlySet<string> = new Set(['person', 'organisation']);
/** Nobody goes through more names than these, and each is looked up. */
const MOST_AGENTS = 50;

/** Facets as they are shown: of people and organisations with their names; those without a record yet are left out. */
export async function namedFacets(
  manager: EntityManager,
  facets: FacetCounts,
): Promise<Record<string, FacetCountDto[]>> {
  const all = Object.entries(facets).map(([name, counts]) => ({
    name,
    counts: counts.slice(0, OF_AGENTS.has(name) ? MOST_AGENTS : counts.length),
  }));
  const counts = all.filter(({ name }) => OF_AGENTS.has(name)).flatMap((one) => one.counts);
  const ids = counts.map(({ value }) => value);
  const agents =
    ids.length > 0
      ? await asked<Pick<Agent, 'id' | 'name'>>(manager, 'SELECT id, name FROM agent WHERE id = ANY(:ids)', {
          ids,
        })
      : [];
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    all.map(({ name, counts }) => [
      name,
      OF_AGENTS.has(name)
        ? counts.flatMap((count) => {
            const label = names.get(count.value);
            return label === undefined ? [] : { ...count, label };
          })
        : counts,
    ]),
  );
}
