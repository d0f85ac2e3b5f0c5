import type { EntityManager } from 'typeorm';
import type { Visibility } from '../../access/visibility.js';
import { AGENT_RULES, keepAgents } from './agent-records.js';
import { type NamedLink, type NamingEntry, linksOf } from './entry-agents.js';
import { AGENT_FIELDS } from './named-agents.js';

interface Named {
  readonly id: string;
  readonly ownerOrganisationId: string;
  readonly level: Visibility;
  readonly year: number | null;
  /** Deleted or quarantined: no links. */
  readonly gone: boolean;
}

/**
 * Renews the links of documents to the people and organisations that their entries name. Belongs into the transaction
 * that changes entries, year, owner, who may read them, or whether they are there at all; once in a transaction, for
 * all its documents.
 */
export async function renewAgents(tx: EntityManager, documentIds: readonly string[]): Promise<void> {
  const ids = [...new Set(documentIds)];
  if (ids.length === 0) return;
  const documents: Named[] = await tx.query(
    `SELECT id, owner_organisation_id AS "ownerOrganisationId", record_visibility AS level, year,
       (deleted_at IS NOT NULL OR quarantined) AS gone
     FROM document WHERE id = ANY($1)`,
    [ids],
  );
  // rows as they are: entities of all entries of an import take as long to make as all the rest
  const entries = await tx.query<(NamingEntry & { readonly documentId: string })[]>(
    `SELECT document_id AS "documentId", name, value, confidence, status FROM field_entry
     WHERE document_id = ANY($1) AND name = ANY($2) AND status <> 'rejected' ORDER BY name, position, id`,
    [ids, AGENT_FIELDS],
  );
  const byDocument = new Map<string, NamingEntry[]>(ids.map((id) => [id, []]));
  for (const entry of entries) byDocument.get(entry.documentId)?.push(entry);
  const links = documents
    .filter(({ gone }) => !gone)
    .flatMap((document) => linksOf(document, byDocument.get(document.id) ?? []));
  await keepAgents(tx, links);
  const changed = await replaceLinks(tx, ids, links);
  await tx.query('INSERT INTO agent_due (agent_id) SELECT * FROM unnest($1::uuid[])', [changed]);
  await tx.query('UPDATE document SET agent_rules = $2 WHERE id = ANY($1) AND agent_rules <> $2', [
    ids,
    AGENT_RULES,
  ]);
}

/** The agents that documents are newly linked to, or no more. */
async function replaceLinks(
  tx: EntityManager,
  ids: readonly string[],
  links: readonly NamedLink[],
): Promise<string[]> {
  const documents = links.map(({ documentId }) => documentId);
  const agents = links.map(({ agentId }) => agentId);
  const [gone] = await tx.query<[{ id: string }[], number]>(
    `DELETE FROM agent_link WHERE document_id = ANY($1)
       AND (document_id, agent_id) NOT IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))
     RETURNING agent_id AS id`,
    [ids, documents, agents],
  );
  const written: { id: string; fresh: boolean }[] = await tx.query(
    `INSERT INTO agent_link AS link (document_id, agent_id, fields, names, titles, country, weight, year, level,
       owner_organisation_id)
     SELECT "documentId", "agentId", fields, names, titles, country, weight, year, level, "ownerOrganisationId"
     FROM jsonb_to_recordset($1::jsonb) AS given("documentId" uuid, "agentId" uuid, fields text[], names text[],
       titles text[], country text, weight real, year int, level text, "ownerOrganisationId" uuid)
     ON CONFLICT (document_id, agent_id) DO UPDATE SET fields = excluded.fields, names = excluded.names,
       titles = excluded.titles, country = excluded.country, weight = excluded.weight, year = excluded.year,
       level = excluded.level
     WHERE (link.fields, link.names, link.titles, link.country, link.weight, link.year, link.level) IS DISTINCT FROM
       (excluded.fields, excluded.names, excluded.titles, excluded.country, excluded.weight, excluded.year,
        excluded.level)
     RETURNING agent_id AS id, (xmax = 0) AS fresh`,
    [JSON.stringify(links)],
  );
  const fresh = written.filter((row) => row.fresh);
  return [...new Set([...gone, ...fresh].map(({ id }) => id))];
}
