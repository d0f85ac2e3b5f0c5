import type { EntityManager } from 'typeorm';
import type { AgentBlock } from './agent-block.entity.js';
import type { AgentKey } from './agent-key.entity.js';
import { blockKeys, coreKey, mainKey, searchKeys } from './agent-keys.js';
import type { NamedLink } from './entry-agents.js';
import { Agent } from './agent.entity.js';

/** Moves when names are read or keyed in another way: documents are then gone through again. */
export const AGENT_RULES = 1;

/**
 * Makes the records that links lead to, as far as there are none, with the keys by which they are found. Rows are
 * written in one order, so that two who name the same agents at once do not wait for each other.
 */
export async function keepAgents(tx: EntityManager, links: readonly NamedLink[]): Promise<void> {
  const agents = agentsOf(links);
  const known = await tx.query<{ id: string; name: string; rules: number }[]>(
    'SELECT id, name, rules FROM agent WHERE id = ANY($1)',
    [[...agents.keys()]],
  );
  const current = new Set(known.filter(({ rules }) => rules === AGENT_RULES).map(({ id }) => id));
  const fresh = [...agents.values()].filter(({ id }) => !current.has(id));
  await putAgents(tx, fresh);
  const outdated = known.filter(({ rules }) => rules !== AGENT_RULES).map(({ id }) => id);
  if (outdated.length > 0) await tx.query('DELETE FROM agent_block WHERE agent_id = ANY($1)', [outdated]);
  if (outdated.length > 0) await tx.query('DELETE FROM agent_key WHERE agent_id = ANY($1)', [outdated]);
  await insertBlocks(tx, inOrder(fresh.flatMap(blocksOf)));
  await keepKeys(tx, links, agents);
  await betterNames(tx, known, agents);
}

function agentsOf(links: readonly NamedLink[]): Map<string, Agent> {
  const agents = new Map<string, Agent>();
  for (const { agentId: id, ownerOrganisationId, kind, names } of [...links].sort(byAgent)) {
    const name = names.find(isMixedCase) ?? names[0] ?? '';
    const known = agents.get(id);
    if (known && (isMixedCase(known.name) || !isMixedCase(name))) continue;
    agents.set(id, {
      id,
      ownerOrganisationId,
      kind,
      name,
      core: coreKey({ kind, name }),
      rules: AGENT_RULES,
    });
  }
  return agents;
}

const blocksOf = (agent: Agent): AgentBlock[] =>
  blockKeys(agent).map((key) => ({ key: key.slice(0, LONGEST_KEY), agentId: agent.id }));

/** The circles that at least one of the links opens each agent to, each once. */
async function keepKeys(
  tx: EntityManager,
  links: readonly NamedLink[],
  agents: ReadonlyMap<string, Agent>,
): Promise<void> {
  const wanted = new Map<string, { id: string; scope: string }>();
  for (const { agentId: id, level, ownerOrganisationId } of links)
    for (const scope of level === 'restricted' ? [ownerOrganisationId] : [ownerOrganisationId, level])
      wanted.set(`${id} ${scope}`, { id, scope });
  const all = [...wanted.values()];
  const there = await tx.query<{ id: string; scope: string }[]>(
    // OFFSET 0: asked of each in turn by its index, whatever the planner believes of a table that fills
    `SELECT wanted.id, wanted.scope FROM unnest($1::uuid[], $2::text[]) AS wanted(id, scope)
     WHERE EXISTS (
       SELECT 1 FROM agent_key key WHERE key.agent_id = wanted.id AND key.scope = wanted.scope OFFSET 0)`,
    [all.map(({ id }) => id), all.map(({ scope }) => scope)],
  );
  const known = new Set(there.map(({ id, scope }) => `${id} ${scope}`));
  const rows = all
    .filter(({ id, scope }) => !known.has(`${id} ${scope}`))
    .flatMap(({ id, scope }) => {
      const agent = agents.get(id);
      return agent ? keysOf(agent, scope) : [];
    });
  await insertKeys(tx, inOrder(rows));
}

/** A key is but the beginning of a very long name: an index row has its limit. */
const LONGEST_KEY = 200;

function keysOf(agent: Agent, scope: string): AgentKey[] {
  const main = mainKey(agent).slice(0, LONGEST_KEY);
  const keys = new Set([main, ...searchKeys(agent).map((key) => key.slice(0, LONGEST_KEY))]);
  return [...keys].map((key) => ({ scope, kind: agent.kind, key, agentId: agent.id, main: key === main }));
}

/** A name known in capitals only takes the mixed case in which another document prints it. */
async function betterNames(
  tx: EntityManager,
  known: readonly { readonly id: string; readonly name: string }[],
  agents: ReadonlyMap<string, Agent>,
): Promise<void> {
  for (const { id, name } of known) {
    const other = agents.get(id)?.name ?? name;
    if (!isMixedCase(name) && isMixedCase(other)) await tx.update(Agent, { id }, { name: other });
  }
}

const isMixedCase = (name: string): boolean => name !== name.toUpperCase();
const byAgent = (a: NamedLink, b: NamedLink): number => (a.agentId < b.agentId ? -1 : 1);
const inOrder = <T extends { key: string; agentId: string; scope?: string }>(rows: readonly T[]): T[] =>
  rows
    .map((row) => ({ row, order: orderOf(row) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ row }) => row);
const orderOf = ({ scope, key, agentId }: { key: string; agentId: string; scope?: string }): string =>
  `${scope ?? ''}\n${key}\n${agentId}`;

const putAgents = (tx: EntityManager, rows: readonly Agent[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO agent (id, owner_organisation_id, kind, name, core, rules)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[])
     ON CONFLICT (id) DO UPDATE SET owner_organisation_id = excluded.owner_organisation_id, kind = excluded.kind,
       name = excluded.name, core = excluded.core, rules = excluded.rules`,
    [
      rows.map(({ id }) => id),
      rows.map(({ ownerOrganisationId }) => ownerOrganisationId),
      rows.map(({ kind }) => kind),
      rows.map(({ name }) => name),
      rows.map(({ core }) => core),
      rows.map(({ rules }) => rules),
    ],
  );

/** Arrays, not rows of parameters: a record has dozens of keys. */
const insertBlocks = (tx: EntityManager, rows: readonly AgentBlock[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO agent_block (key, agent_id) SELECT * FROM unnest($1::text[], $2::uuid[]) ON CONFLICT DO NOTHING`,
    [rows.map(({ key }) => key), rows.map(({ agentId }) => agentId)],
  );

const insertKeys = (tx: EntityManager, rows: readonly AgentKey[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO agent_key (scope, kind, key, agent_id, main)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::boolean[]) ON CONFLICT DO NOTHING`,
    [
      rows.map(({ scope }) => scope),
      rows.map(({ kind }) => kind),
      rows.map(({ key }) => key),
      rows.map(({ agentId }) => agentId),
      rows.map(({ main }) => main),
    ],
  );
