import type { EntityManager } from 'typeorm';
import type { ReadFilter } from '../access/read-filter.js';
import { Document } from '../catalog/document.entity.js';
import { Relation } from '../catalog/relation.entity.js';

/** Ids of the near duplicates of each document that has some. */
export type NearDuplicates = ReadonlyMap<string, readonly string[]>;

const KINDS = ['sameText', 'nearDuplicate'];

/** Near duplicates of these documents, of those pairs only of which the asker may read both texts. */
export async function nearDuplicates(
  manager: EntityManager,
  filter: ReadFilter,
  ids: readonly string[],
): Promise<NearDuplicates> {
  const ties = new Map<string, string[]>();
  if (ids.length === 0) return ties;
  const record = filter.recordSql('origin');
  const rows = await manager
    .createQueryBuilder(Relation, 'relation')
    .innerJoin(Document, 'origin', 'origin.id = relation.from_id')
    .innerJoin(Document, 'target', 'target.id = relation.to_id')
    .select(['relation.from_id AS "from"', 'relation.to_id AS "to"'])
    .where('(relation.from_id = ANY(:ids) OR relation.to_id = ANY(:ids))', { ids: [...ids] })
    .andWhere('relation.kind = ANY(:kinds)', { kinds: KINDS })
    .andWhere(record.sql, record.parameters)
    .andWhere(filter.recordSql('target').sql)
    .andWhere(filter.bodySql('origin').sql)
    .andWhere(filter.bodySql('target').sql)
    .orderBy('relation.score', 'DESC')
    .addOrderBy('relation.id')
    .getRawMany<{ from: string; to: string }>();
  for (const { from, to } of rows)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = ties.get(one) ?? [];
      if (!known.includes(other)) ties.set(one, [...known, other]);
    }
  return ties;
}
