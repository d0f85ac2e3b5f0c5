import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { settledChange } from '../../catalog/changes/settled-changes.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { refreshStates } from '../records/refresh-states.js';
import { takeMatchingLock } from '../records/matching-lock.js';
import { DocumentFacts } from './document-facts.js';
import { MatchableDocument } from './matchable-document.entity.js';
import { matchKeys } from '../records/match-keys.js';
import { Matching } from './matching.js';

const AT_ONCE = 200;

interface Changed {
  readonly id: string;
  readonly seq: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly gone: boolean;
  readonly deleted: boolean;
  readonly merged: string | null;
}

/** Follows the changes of the catalogue: documents that are added, changed or deleted are matched with the registered works again. */
@Injectable()
export class FollowDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: DocumentFacts,
    private readonly matching: Matching,
  ) {}

  /** Takes the next documents that changed; how many there were. */
  async follow(): Promise<number> {
    if (!(await this.isBehind())) return 0;
    const until = await settledChange(this.dataSource.manager);
    if (until === undefined) return 0;
    return this.dataSource.transaction(async (tx) => {
      await takeMatchingLock(tx);
      await tx.query('INSERT INTO registered_work_upkeep (id) VALUES (1) ON CONFLICT DO NOTHING');
      const changed = await tx.query<Changed[]>(
        `SELECT id, change_seq AS seq, title, year, deleted_at IS NOT NULL AS deleted, merged_into AS merged,
           deleted_at IS NOT NULL OR quarantined AS gone FROM document
         WHERE change_seq > (SELECT change_seq FROM registered_work_upkeep WHERE id = 1) AND change_seq <= $1
         ORDER BY change_seq LIMIT ${String(AT_ONCE)}`,
        [until],
      );
      await this.take(tx, changed);
      const reached = changed.length < AT_ONCE ? until : Number(changed.at(-1)?.seq ?? until);
      await tx.query('UPDATE registered_work_upkeep SET change_seq = $1 WHERE id = 1', [reached]);
      return changed.length;
    });
  }

  /** A batch that passed or failed its sample makes or unmakes what is verified. */
  async followSamples(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const [next] = await tx.query<{ at: Date | null }[]>(
        `SELECT max(quality_at) AS at FROM batch WHERE quality_at > coalesce(
           (SELECT quality_at FROM registered_work_upkeep WHERE id = 1), '-infinity')`,
      );
      if (!next?.at) return 0;
      await takeMatchingLock(tx);
      const rows = await tx.query<{ id: string }[]>(
        `SELECT registered_work.id FROM registered_work JOIN document ON document.id = registered_work.document_id
         JOIN batch ON batch.id = document.batch_id WHERE batch.quality_at > coalesce(
           (SELECT quality_at FROM registered_work_upkeep WHERE id = 1), '-infinity')`,
      );
      await refreshStates(
        tx,
        rows.map(({ id }) => id),
      );
      await tx.query(
        `INSERT INTO registered_work_upkeep (id, quality_at) VALUES (1, $1)
         ON CONFLICT (id) DO UPDATE SET quality_at = excluded.quality_at`,
        [next.at],
      );
      return rows.length;
    });
  }

  /** Documents whose registered work went are free for another; how many there were. */
  async followFreed(): Promise<number> {
    const freed = `SELECT document_id AS id FROM matchable_document WHERE again LIMIT ${String(AT_ONCE)}`;
    if ((await this.dataSource.query<unknown[]>(freed)).length === 0) return 0;
    return this.dataSource.transaction(async (tx) => {
      await takeMatchingLock(tx);
      const ids = (await tx.query<{ id: string }[]>(freed)).map(({ id }) => id);
      await this.matching.ofDocuments(tx, ids);
      await tx.query('UPDATE matchable_document SET again = false WHERE document_id = ANY($1)', [ids]);
      return ids.length;
    });
  }

  private async isBehind(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ behind: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM document
         WHERE change_seq > coalesce((SELECT change_seq FROM registered_work_upkeep WHERE id = 1), 0)) AS behind`,
    );
    return row?.behind === true;
  }

  private async take(tx: EntityManager, changed: readonly Changed[]): Promise<void> {
    if (changed.length === 0) return;
    const before = await keysBefore(tx, changed);
    const after = await this.keysOf(
      tx,
      changed.filter(({ gone }) => !gone),
    );
    const moved = changed.filter(
      ({ id }) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
    );
    const ids = moved.map(({ id }) => id);
    await tx.query('DELETE FROM matchable_document WHERE document_id = ANY($1)', [ids]);
    await insertRows(
      tx,
      MatchableDocument,
      ids.flatMap((id) => after.get(id) ?? []),
    );
    const lost = await this.letGo(tx, changed);
    await this.matching.ofDocuments(tx, ids);
    await this.matching.ofRegisteredWorks(tx, lost);
    await refreshStates(
      tx,
      await linkedTo(
        tx,
        changed.map(({ id }) => id),
      ),
    );
  }

  private async keysOf(tx: EntityManager, changed: readonly Changed[]): Promise<Map<string, Row>> {
    const facts = await this.facts.of(
      changed.map(({ id }) => id),
      tx,
    );
    return new Map(
      changed.map(({ id, title, year }) => {
        const { numbers = [], host = null, people = [] } = facts.get(id) ?? {};
        const keys = matchKeys({ numbers, title, host, year, people });
        return [id, row({ documentId: id, year, ...keys, numbers: keys.numbers.sort() })];
      }),
    );
  }

  /** A deleted document’s links go with it; into another, if it became part of one. The registered works that are without now. */
  private async letGo(tx: EntityManager, changed: readonly Changed[]): Promise<string[]> {
    const deleted = changed.filter((one) => one.deleted).map(({ id }) => id);
    if (deleted.length === 0) return [];
    await tx.query(
      `UPDATE registered_work_link SET document_id = document.merged_into FROM document
       WHERE registered_work_link.document_id = ANY($1) AND document.id = registered_work_link.document_id
         AND document.merged_into IS NOT NULL AND decided_at IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM registered_work_link other WHERE other.registered_work_id = registered_work_link.registered_work_id
             AND other.document_id = document.merged_into)`,
      [deleted],
    );
    const [rows] = await tx.query<[{ registered_work_id: string }[], number]>(
      'DELETE FROM registered_work_link WHERE document_id = ANY($1) RETURNING registered_work_id',
      [deleted],
    );
    const untied = await tx.query<{ id: string }[]>(
      'SELECT id FROM registered_work WHERE document_id = ANY($1)',
      [deleted],
    );
    return [
      ...new Set([
        ...rows.map(({ registered_work_id }) => registered_work_id),
        ...untied.map(({ id }) => id),
      ]),
    ];
  }
}

async function linkedTo(tx: EntityManager, documentIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT registered_work_id AS id FROM registered_work_link WHERE document_id = ANY($1) AND state = 'linked'
     UNION SELECT id FROM registered_work WHERE document_id = ANY($1)`,
    [documentIds],
  );
  return rows.map(({ id }) => id);
}

type Row = Pick<
  MatchableDocument,
  'documentId' | 'numbers' | 'titleKey' | 'titleBands' | 'hostKey' | 'peopleKeys' | 'year'
>;

const row = ({ documentId, numbers, titleKey, titleBands, hostKey, peopleKeys, year }: Row): Row => ({
  documentId,
  numbers,
  titleKey,
  titleBands,
  hostKey,
  peopleKeys,
  year,
});

async function keysBefore(tx: EntityManager, changed: readonly Changed[]): Promise<Map<string, Row>> {
  const rows = await tx
    .createQueryBuilder(MatchableDocument, 'document')
    .where('document.documentId = ANY(:ids)', { ids: changed.map(({ id }) => id) })
    .getMany();
  return new Map(rows.map((one) => [one.documentId, row(one)]));
}
