import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { TableImport } from '../../ingest/tables/table-import.entity.js';
import { registeredWorksChanged, takeMatchingLock } from '../records/matching-lock.js';
import {
  RegisteredWorkListWithdrawal,
  type WithdrawalCounts,
} from './registered-work-list-withdrawal.entity.js';

type Fate = Exclude<keyof WithdrawalCounts, 'proposals'>;

/** What becomes of each registered work that a list names, and of those that stay the first reason why. */
const FATES = `
  SELECT named.registered_work_id AS id, CASE
    WHEN EXISTS (SELECT 1 FROM registered_work_listing other
      WHERE other.registered_work_id = named.registered_work_id AND other.list_id <> named.list_id AND NOT EXISTS (
        SELECT 1 FROM registered_work_list_withdrawal gone WHERE gone.list_id = other.list_id)) THEN 'otherList'
    WHEN registered_work.potential_from = 'person' OR EXISTS (SELECT 1 FROM registered_work_proposal decided
      WHERE decided.registered_work_id = named.registered_work_id AND decided.state <> 'open') THEN 'person'
    WHEN EXISTS (SELECT 1 FROM registered_work_link decided
      WHERE decided.registered_work_id = named.registered_work_id AND decided.decided_at IS NOT NULL) THEN 'link'
    ELSE 'goes' END AS fate
  FROM registered_work_listing named JOIN registered_work ON registered_work.id = named.registered_work_id WHERE named.list_id = $1`;

/** Takes back a list that was wrong, as a whole: what it alone brought goes, what others rely on or touched stays. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  of(listIds: readonly string[]): Promise<RegisteredWorkListWithdrawal[]> {
    return this.dataSource.manager.findBy(RegisteredWorkListWithdrawal, { listId: In([...listIds]) });
  }

  /** What it would come to now. Writes nothing. */
  async preview(listId: string): Promise<WithdrawalCounts> {
    await this.withdrawable(this.dataSource.manager, listId);
    return (await judged(this.dataSource.manager, listId)).counts;
  }

  /** 409 if other registered works would be deleted than the person saw (`goes`), or if the list is already withdrawn or still being imported. */
  async withdraw(listId: string, goes: number, principal: Principal): Promise<RegisteredWorkListWithdrawal> {
    return this.dataSource.transaction(async (tx) => {
      await takeMatchingLock(tx);
      const { name } = await this.withdrawable(tx, listId, true);
      const { counts, going } = await judged(tx, listId);
      if (counts.goes !== goes) throw new ConflictException({ code: 'changedMeanwhile', message: CHANGED });
      await take(tx, going);
      await tx.query(`DELETE FROM registered_work_proposal WHERE list_id = $1 AND state = 'open'`, [listId]);
      // an import that was stopped half way is not resumed
      await tx.update(TableImport, { id: listId }, { status: 'done' });
      await tx.insert(RegisteredWorkListWithdrawal, {
        listId,
        listName: name,
        actor: principal.name ?? '',
        counts,
      });
      await registeredWorksChanged(tx);
      await this.audit.record(
        principal,
        'registeredWork.withdrawList',
        listId,
        { file: name, ...counts },
        tx,
      );
      return tx.findOneByOrFail(RegisteredWorkListWithdrawal, { listId });
    });
  }

  /** Throws 409 where the list was withdrawn: nothing of it is imported any more. */
  async mustStand(listId: string, tx: EntityManager = this.dataSource.manager): Promise<void> {
    if (await tx.existsBy(RegisteredWorkListWithdrawal, { listId }))
      throw new ConflictException({ message: WITHDRAWN });
  }

  private async withdrawable(tx: EntityManager, id: string, lock = false): Promise<TableImport> {
    const table = await tx.findOne(TableImport, {
      where: { id, subject: 'registeredWorks' },
      ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (!table) throw new NotFoundException();
    await this.mustStand(id, tx);
    if (table.status === 'importing' || table.status === 'mapping')
      throw new ConflictException({ message: UNDER_WAY });
    return table;
  }
}

async function judged(
  tx: EntityManager,
  listId: string,
): Promise<{ readonly counts: WithdrawalCounts; readonly going: string[] }> {
  const rows = await tx.query<{ id: string; fate: Fate }[]>(FATES, [listId]);
  const [open] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM registered_work_proposal WHERE list_id = $1 AND state = 'open'`,
    [listId],
  );
  const count = (wanted: Fate): number => rows.filter(({ fate }) => fate === wanted).length;
  return {
    counts: {
      goes: count('goes'),
      otherList: count('otherList'),
      person: count('person'),
      link: count('link'),
      proposals: open?.count ?? 0,
    },
    going: rows.filter(({ fate }) => fate === 'goes').map(({ id }) => id),
  };
}

/** Deletes registered works with everything that belongs to them. Their documents are freed and matched again. */
async function take(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE matchable_document SET again = true WHERE document_id IN (
       SELECT document_id FROM registered_work_link WHERE registered_work_id = ANY($1))`,
    [ids],
  );
  for (const table of [
    'registered_work_link',
    'registered_work_event',
    'registered_work_proposal',
    'registered_work_listing',
  ])
    await tx.query(`DELETE FROM ${table} WHERE registered_work_id = ANY($1)`, [ids]);
  await tx.query('DELETE FROM registered_work WHERE id = ANY($1)', [ids]);
}

const CHANGED: Bilingual = {
  vi: 'Danh mục vừa thay đổi nên số mục sẽ bỏ không còn như bạn đã xem. Hãy xem lại rồi rút.',
  en: 'Registered works have just changed, and others would go than you saw. Look again, then withdraw.',
};
const UNDER_WAY: Bilingual = {
  vi: 'Danh mục chưa nhập hoặc đang được nhập. Chỉ rút được danh mục đã nhập xong hoặc đã dừng.',
  en: 'The list has not been imported, or is being imported. What is done or stopped can be withdrawn.',
};
const WITHDRAWN: Bilingual = {
  vi: 'Danh mục này đã được rút. Muốn nhập lại, hãy gửi tệp lần nữa.',
  en: 'This list was withdrawn. To import it again, send the file once more.',
};
