import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Asker } from '../../../access/asker.js';
import { worksFor } from '../../../access/unit-rights.js';
import { Audit } from '../../../access/audit.js';
import { BEFORE_READING, type HoldingState, type Potential } from './holding-state.js';
import { Holding } from './holding.entity.js';
import { HoldingEvent } from './holding-event.entity.js';
import { HoldingTie } from './holding-tie.entity.js';
import { readHoldingCursor, writeHoldingCursor } from './holding-cursor.js';
import { numberKey, wordsKey } from './match-keys.js';
import { holdingsChanged } from './matching-lock.js';

export interface HoldingQuestion {
  readonly q?: string;
  readonly state?: HoldingState;
  readonly potential?: Potential;
  readonly unit?: string;
  readonly year?: number;
  readonly size?: number;
  readonly cursor?: string;
}

export interface HoldingPage {
  readonly items: Holding[];
  readonly total: number;
  readonly nextCursor?: string;
}

const SIZE = 50;

/** The list of what is to be digitised, and what a person says of one of them. */
@Injectable()
export class Holdings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /** Newest list first, each in its own order. */
  async list({ size = SIZE, cursor, ...question }: HoldingQuestion): Promise<HoldingPage> {
    const bearers = await this.bearersOf(question.q);
    const total = await this.asked(question, bearers).getCount();
    const query = this.asked(question, bearers)
      .orderBy('holding.listedAt', 'DESC')
      .addOrderBy('holding.listRow', 'ASC')
      .addOrderBy('holding.id', 'ASC')
      .take(size + 1);
    if (cursor !== undefined) {
      const after = readHoldingCursor(cursor);
      if (!after)
        throw new BadRequestException({
          errors: [{ field: 'cursor', message: 'is not one that the list gave' }],
        });
      // its own row says when: PostgreSQL keeps microseconds, JavaScript does not
      query.andWhere(
        `(holding.listedAt < (SELECT listed_at FROM holding WHERE id = :id) OR (holding.listedAt =
           (SELECT listed_at FROM holding WHERE id = :id) AND (holding.listRow, holding.id) > (:row, :id)))`,
        after,
      );
    }
    const found = await query.getMany();
    const items = found.slice(0, size);
    const last = items.at(-1);
    return {
      items,
      total,
      ...(found.length > size && last ? { nextCursor: writeHoldingCursor(last.listRow, last.id) } : {}),
    };
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<Holding> {
    const found = await manager.findOneBy(Holding, { id });
    if (!found) throw new NotFoundException();
    return found;
  }

  /** For those who work for its unit; to others it is not there. Throws 404. */
  async of(id: string, asker: Asker): Promise<Holding> {
    const found = await this.find(id);
    if (!worksFor(asker, found.unitId)) throw new NotFoundException();
    return found;
  }

  tiesOf(id: string): Promise<HoldingTie[]> {
    return this.dataSource.manager.find(HoldingTie, { where: { holdingId: id }, order: { score: 'DESC' } });
  }

  /** Oldest first. */
  eventsOf(id: string): Promise<HoldingEvent[]> {
    return this.dataSource.manager.find(HoldingEvent, { where: { holdingId: id }, order: { id: 'ASC' } });
  }

  /** A person’s word on the potential; it counts where the document has not been read yet, and is kept in any case. */
  async judge(id: string, potential: Potential, asker: Asker): Promise<Holding> {
    return this.dataSource.transaction(async (tx) => {
      const holding = await tx.findOne(Holding, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!holding) throw new NotFoundException();
      if (holding.potential !== potential) await setPotential(tx, holding, potential, asker.name ?? '');
      await this.audit.record(asker, 'holding.change', id, { potential }, tx);
      return this.find(id, tx);
    });
  }

  /** The holdings that bear the number which a question is; none: it is words to be looked for in titles. */
  private async bearersOf(q: string | undefined): Promise<string[]> {
    const number = numberKey(q ?? '');
    if (number === undefined) return [];
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM holding WHERE numbers && ARRAY[$1]::text[]',
      [number],
    );
    return rows.map(({ id }) => id);
  }

  private asked(
    { q, state, potential, unit, year }: HoldingQuestion,
    bearers: readonly string[],
  ): SelectQueryBuilder<Holding> {
    const query = this.dataSource.createQueryBuilder(Holding, 'holding').where('TRUE');
    if (state) query.andWhere('holding.state = :state', { state });
    if (potential) query.andWhere('holding.potential = :potential', { potential });
    if (unit) query.andWhere('holding.unitId = :unit', { unit });
    if (year !== undefined) query.andWhere('holding.year = :year', { year });
    if (q !== undefined && q.trim() !== '') {
      if (bearers.length > 0) query.andWhere('holding.id = ANY(:bearers)', { bearers });
      else query.andWhere('holding.titleKey LIKE :like', { like: `%${wordsKey(q) ?? ''}%` });
    }
    return query;
  }
}

export async function setPotential(
  tx: EntityManager,
  { id, potential: before, state }: Holding,
  after: Potential,
  actor: string,
): Promise<void> {
  const counts = BEFORE_READING.includes(state);
  await tx.update(
    Holding,
    { id },
    {
      potential: after,
      potentialFrom: 'person',
      potentialBy: actor,
      potentialAt: () => 'now()',
      ...(counts ? { countedPotential: after } : {}),
    },
  );
  await tx.insert(HoldingEvent, { holdingId: id, kind: 'potential', before, after, counts, actor });
  await holdingsChanged(tx);
}
