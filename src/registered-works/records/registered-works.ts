import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { worksFor } from '../../access/unit-rights.js';
import { Audit } from '../../access/audit.js';
import { BEFORE_READING, type RegisteredWorkState, type Potential } from './registered-work-state.js';
import { RegisteredWork } from './registered-work.entity.js';
import { RegisteredWorkEvent } from './registered-work-event.entity.js';
import { RegisteredWorkLink } from './registered-work-link.entity.js';
import { readRegisteredWorkCursor, writeRegisteredWorkCursor } from './registered-work-cursor.js';
import { splitTitles } from '../../text/person-titles.js';
import { numberKey, wordsKey } from './match-keys.js';
import { registeredWorksChanged } from './matching-lock.js';

export interface RegisteredWorkQuestion {
  readonly q?: string;
  readonly state?: RegisteredWorkState;
  readonly potential?: Potential;
  readonly unit?: string;
  readonly year?: number;
  /** Part of a name of who leads it; marks do not matter. */
  readonly investigator?: string;
  readonly size?: number;
  readonly cursor?: string;
}

export interface RegisteredWorkPage {
  readonly items: RegisteredWork[];
  readonly total: number;
  readonly nextCursor?: string;
}

const SIZE = 50;

/** The list of what is to be digitised, and what a person says of one of them. */
@Injectable()
export class RegisteredWorks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /** Newest list first, each in its own order. */
  async list({ size = SIZE, cursor, ...question }: RegisteredWorkQuestion): Promise<RegisteredWorkPage> {
    const bearers = await this.bearersOf(question.q);
    const total = await this.asked(question, bearers).getCount();
    const query = this.asked(question, bearers)
      .orderBy('registered_work.listedAt', 'DESC')
      .addOrderBy('registered_work.listRow', 'ASC')
      .addOrderBy('registered_work.id', 'ASC')
      .take(size + 1);
    if (cursor !== undefined) {
      const after = readRegisteredWorkCursor(cursor);
      if (!after)
        throw new BadRequestException({
          errors: [{ field: 'cursor', message: 'is not one that the list gave' }],
        });
      // its own row says when: PostgreSQL keeps microseconds, JavaScript does not
      query.andWhere(
        `(registered_work.listedAt < (SELECT listed_at FROM registered_work WHERE id = :id) OR (registered_work.listedAt =
           (SELECT listed_at FROM registered_work WHERE id = :id) AND (registered_work.listRow, registered_work.id) > (:row, :id)))`,
        after,
      );
    }
    const found = await query.getMany();
    const items = found.slice(0, size);
    const last = items.at(-1);
    return {
      items,
      total,
      ...(found.length > size && last
        ? { nextCursor: writeRegisteredWorkCursor(last.listRow, last.id) }
        : {}),
    };
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<RegisteredWork> {
    const found = await manager.findOneBy(RegisteredWork, { id });
    if (!found) throw new NotFoundException();
    return found;
  }

  /** For those who work for its unit; to others it is not there. Throws 404. */
  async of(id: string, principal: Principal): Promise<RegisteredWork> {
    const found = await this.find(id);
    if (!worksFor(principal, found.unitId)) throw new NotFoundException();
    return found;
  }

  linksOf(id: string): Promise<RegisteredWorkLink[]> {
    return this.dataSource.manager.find(RegisteredWorkLink, {
      where: { registeredWorkId: id },
      order: { score: 'DESC' },
    });
  }

  /** Oldest first. */
  eventsOf(id: string): Promise<RegisteredWorkEvent[]> {
    return this.dataSource.manager.find(RegisteredWorkEvent, {
      where: { registeredWorkId: id },
      order: { id: 'ASC' },
    });
  }

  /** A person’s word on the potential; it counts where the document has not been read yet, and is kept in any case. */
  async judge(id: string, potential: Potential, principal: Principal): Promise<RegisteredWork> {
    return this.dataSource.transaction(async (tx) => {
      const registeredWork = await tx.findOne(RegisteredWork, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!registeredWork) throw new NotFoundException();
      if (registeredWork.potential !== potential)
        await setPotential(tx, registeredWork, potential, principal.name ?? '');
      await this.audit.record(principal, 'registeredWork.change', id, { potential }, tx);
      return this.find(id, tx);
    });
  }

  /** The registered works with the number that the query consists of; none if it consists of words to be searched for in titles. */
  private async bearersOf(q: string | undefined): Promise<string[]> {
    const number = numberKey(q ?? '');
    if (number === undefined) return [];
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM registered_work WHERE numbers && ARRAY[$1]::text[]',
      [number],
    );
    return rows.map(({ id }) => id);
  }

  private asked(
    { q, state, potential, unit, year, investigator }: RegisteredWorkQuestion,
    bearers: readonly string[],
  ): SelectQueryBuilder<RegisteredWork> {
    const query = this.dataSource.createQueryBuilder(RegisteredWork, 'registered_work').where('TRUE');
    if (state) query.andWhere('registered_work.state = :state', { state });
    if (potential) query.andWhere('registered_work.potential = :potential', { potential });
    if (unit) query.andWhere('registered_work.unitId = :unit', { unit });
    if (year !== undefined) query.andWhere('registered_work.year = :year', { year });
    const person = investigator === undefined ? null : wordsKey(splitTitles(investigator.trim()).name);
    if (person !== null)
      query.andWhere("array_to_string(registered_work.people_keys, ' / ') LIKE :person", {
        person: `%${person}%`,
      });
    if (q !== undefined && q.trim() !== '') {
      if (bearers.length > 0) query.andWhere('registered_work.id = ANY(:bearers)', { bearers });
      else
        query.andWhere(
          "(registered_work.titleKey LIKE :like OR array_to_string(registered_work.people_keys, ' / ') LIKE :like)",
          { like: `%${wordsKey(q) ?? ''}%` },
        );
    }
    return query;
  }
}

export async function setPotential(
  tx: EntityManager,
  { id, potential: before, state }: RegisteredWork,
  after: Potential,
  actor: string,
): Promise<void> {
  const counts = BEFORE_READING.includes(state);
  await tx.update(
    RegisteredWork,
    { id },
    {
      potential: after,
      potentialFrom: 'person',
      potentialBy: actor,
      potentialAt: () => 'now()',
      ...(counts ? { countedPotential: after } : {}),
    },
  );
  await tx.insert(RegisteredWorkEvent, {
    registeredWorkId: id,
    kind: 'potential',
    before,
    after,
    counts,
    actor,
  });
  await registeredWorksChanged(tx);
}
