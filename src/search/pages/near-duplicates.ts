import type { EntityManager } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { asked } from './filtered-query.js';

/** Ids of the near duplicates of each document that has some. */
export type NearDuplicates = ReadonlyMap<string, readonly string[]>;

const KINDS = ['sameText', 'nearDuplicate'];

/** Near duplicates of these documents, of those pairs only of which the principal may read both texts. */
export async function nearDuplicates(
  manager: EntityManager,
  filter: ReadFilter,
  ids: readonly string[],
): Promise<NearDuplicates> {
  const links = new Map<string, string[]>();
  if (ids.length === 0) return links;
  const record = filter.recordSql('origin');
  const rows = await asked<{ from: string; to: string }>(
    manager,
    `SELECT relation.from_id AS "from", relation.to_id AS "to" FROM relation
       JOIN document origin ON origin.id = relation.from_id JOIN document target ON target.id = relation.to_id
     WHERE (relation.from_id = ANY(:ids) OR relation.to_id = ANY(:ids)) AND relation.kind = ANY(:kinds)
       AND ${record.sql} AND ${filter.recordSql('target').sql}
       AND ${filter.bodySql('origin').sql} AND ${filter.bodySql('target').sql}
     ORDER BY relation.score DESC, relation.id`,
    { ...record.parameters, ids, kinds: KINDS },
  );
  for (const { from, to } of rows)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = links.get(one) ?? [];
      if (!known.includes(other)) links.set(one, [...known, other]);
    }
  return links;
}
