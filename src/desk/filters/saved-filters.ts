import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownRows } from '../../access/own-rows.js';
import type { Principal } from '../../access/principal.js';
import { isId, newId } from '../../shared/ids.js';
import { SavedFilter } from './saved-filter.entity.js';
import { type NewSavedFilterDto, TABLE_COLUMNS } from './saved-filters.dto.js';

const MOST = 50;

/** Filters of the desk's table, of each person or key their own. */
@Injectable()
export class SavedFilters {
  constructor(private readonly dataSource: DataSource) {}

  list(principal: Principal): Promise<SavedFilter[]> {
    return this.dataSource.manager.find(SavedFilter, { where: ownRows(principal), order: { name: 'ASC' } });
  }

  /** Under a name that is known it takes the place of what was kept there. */
  async keep({ name, query, columns }: NewSavedFilterDto, principal: Principal): Promise<SavedFilter> {
    const clean = name.normalize('NFC').trim();
    return this.dataSource.transaction(async (tx) => {
      const owner = ownRows(principal);
      const lockOf = owner.personId ?? owner.keyId;
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`saved_filter ${String(lockOf)}`]);
      const known = await tx.findOneBy(SavedFilter, { ...owner, name: clean });
      if (!known && (await tx.countBy(SavedFilter, owner)) >= MOST) throw TOO_MANY();
      const row = { query: { ...query }, columns: columns ?? [...TABLE_COLUMNS] };
      const id = known?.id ?? newId();
      if (known) await tx.update(SavedFilter, { id }, row);
      else
        await tx.insert(SavedFilter, {
          id,
          personId: principal.personId ?? null,
          keyId: principal.personId ? null : (principal.keyId ?? null),
          name: clean,
          ...row,
        });
      return tx.findOneByOrFail(SavedFilter, { id });
    });
  }

  async remove(id: string, principal: Principal): Promise<void> {
    const removed = isId(id)
      ? await this.dataSource.manager.delete(SavedFilter, { id, ...ownRows(principal) })
      : undefined;
    if (removed?.affected !== 1) throw new NotFoundException();
  }
}

const TOO_MANY = () =>
  new ConflictException({
    code: 'tooMany',
    message: {
      vi: `Mỗi người lưu được ${String(MOST)} bộ lọc. Hãy xóa bớt.`,
      en: `Each person keeps ${String(MOST)} filters. Remove one first.`,
    },
  });
