import type { DataSource, EntityManager } from 'typeorm';
import type { FieldName } from '../../shared/field-names.js';
import { AgentDuplicate } from './agent-duplicate.entity.js';
import { pairId } from './agent-identity.js';
import { blockKeys, soughtKey } from './agent-keys.js';
import type { AgentKind } from './agent-kind.js';
import { type LikelyDuplicate, likelyDuplicate, type SharedCompany } from './duplicate-reasons.js';

interface Candidate {
  readonly id: string;
  readonly kind: AgentKind;
  readonly name: string;
  readonly core: string;
}

const AT_ONCE = 50;
/** One at a time writes pairs. */
const TURN = `SELECT pg_try_advisory_xact_lock(hashtext('phusa.duplicates')) AS mine`;
/** A key that more share is no sign of anything. */
const MOST_CANDIDATES = 100;
/** Documents of each, the newest, that tell in whose company it is named. */
const MOST_DOCUMENTS = 200;
/** Who is named there says with whom one works; the agency over a whole archive does not. */
const COMPANY_FIELDS: readonly FieldName[] = [
  'authors',
  'contributors',
  'inventors',
  'affiliations',
  'hostOrganisation',
  'applicants',
  'owners',
];

/** Compares some of the agents that are due with those that share a key with them; how many were. */
export async function findDuplicates(dataSource: DataSource, atOnce = AT_ONCE): Promise<number> {
  return dataSource.transaction(async (tx) => {
    const [turn] = await tx.query<{ mine: boolean }[]>(TURN);
    if (turn?.mine !== true) return 0;
    const ids = await takeDue(tx, atOnce);
    for (const id of ids) await compare(tx, id);
    return ids.length;
  });
}

async function takeDue(tx: EntityManager, atOnce: number): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `DELETE FROM agent_due due USING (
       SELECT DISTINCT agent_id FROM (SELECT agent_id FROM agent_due ORDER BY id LIMIT $1) AS oldest) AS taken
     WHERE due.agent_id = taken.agent_id RETURNING due.agent_id AS id`,
    [atOnce],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

async function compare(tx: EntityManager, id: string): Promise<void> {
  const [agent] = await tx.query<Candidate[]>(
    `SELECT id, kind, name, core FROM agent WHERE id = $1
       AND EXISTS (SELECT 1 FROM agent_link WHERE agent_id = agent.id)`,
    [id],
  );
  const likely = agent ? await likelyDuplicatesOf(tx, agent) : new Map<string, LikelyDuplicate>();
  await tx.query(
    `DELETE FROM agent_duplicate WHERE (first_id = $1 OR second_id = $1) AND different_at IS NULL AND id <> ALL($2)`,
    [id, [...likely.keys()].map((other) => pairId(id, other))],
  );
  for (const [other, { score, reasons }] of likely) {
    const [firstId = '', secondId = ''] = [id, other].sort();
    await tx.upsert(
      AgentDuplicate,
      { id: pairId(id, other), firstId, secondId, score, reasons: [...reasons] },
      ['id'],
    );
  }
}

async function likelyDuplicatesOf(
  tx: EntityManager,
  agent: Candidate,
): Promise<Map<string, LikelyDuplicate>> {
  const likely = new Map<string, LikelyDuplicate>();
  for (const other of await candidatesFor(tx, agent)) {
    if (likelyDuplicate(agent, other, ALL_COMPANY) === undefined) continue;
    const found = likelyDuplicate(agent, other, await sharedCompany(tx, agent, other));
    if (found) likely.set(other.id, found);
  }
  return likely;
}

/** Names that are not alike enough even so need no further look. */
const ALL_COMPANY: SharedCompany = { people: ['', ''], organisations: [''] };

const candidatesFor = (tx: EntityManager, agent: Candidate): Promise<Candidate[]> =>
  tx.query(
    `SELECT agent.id, agent.kind, agent.name, agent.core FROM agent
     WHERE agent.id IN (SELECT agent_id FROM agent_block WHERE key = ANY($2) AND agent_id <> $1 LIMIT $4)
       AND agent.kind = $3 AND EXISTS (SELECT 1 FROM agent_link WHERE agent_id = agent.id)`,
    [agent.id, blockKeys(agent).map(soughtKey), agent.kind, MOST_CANDIDATES],
  );

async function sharedCompany(tx: EntityManager, a: Candidate, b: Candidate): Promise<SharedCompany> {
  const company = (own: string, other: string): string => `
    SELECT DISTINCT agent.kind, agent.core, agent.name FROM (
      SELECT document_id FROM agent_link link WHERE agent_id = ${own}
        AND NOT EXISTS (SELECT 1 FROM agent_link both_
          WHERE both_.document_id = link.document_id AND both_.agent_id = ${other})
      ORDER BY year DESC, document_id DESC LIMIT ${String(MOST_DOCUMENTS)}) AS of_one
    JOIN agent_link link ON link.document_id = of_one.document_id AND link.fields && $3
    JOIN agent ON agent.id = link.agent_id AND NOT (agent.kind = $4 AND agent.core = ANY($5))`;
  const rows: { kind: AgentKind; name: string }[] = await tx.query(
    `SELECT DISTINCT ON (one.kind, one.core) one.kind, one.name FROM (${company('$1', '$2')}) AS one
     WHERE (one.kind, one.core) IN (SELECT kind, core FROM (${company('$2', '$1')}) AS other)
     ORDER BY one.kind, one.core, one.name`,
    [a.id, b.id, COMPANY_FIELDS, a.kind, [a.core, b.core]],
  );
  const names = (kind: AgentKind): string[] =>
    rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return { people: names('person'), organisations: names('organisation') };
}
