import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Asker } from '../../access/asker.js';
import { deskScopeOf } from './interest-desk.js';
import type { Purpose } from './interest.entity.js';

/** Nothing of who asks: a mail lies in more places than the archive. */
export interface WaitingInterest {
  readonly id: string;
  readonly number: string;
  readonly purpose: Purpose;
  readonly state: 'waiting' | 'new';
  readonly dueAt: Date;
}

/** Desks that nobody of their own sits at are looked after by those who belong to no organisation. */
const NOBODY_OF_THEIR_OWN = `NOT EXISTS (SELECT 1 FROM person WHERE person.organisation_id = interest.organisation_id
  AND NOT person.disabled AND person.role IN ('librarian', 'manager', 'admin'))`;

/** What waits for one person at a desk to look at it or to answer it, the soonest due first. */
@Injectable()
export class DeskWaiting {
  constructor(private readonly dataSource: DataSource) {}

  async for(asker: Asker): Promise<WaitingInterest[]> {
    const { all, organisationIds } = deskScopeOf(asker);
    if (!all && organisationIds.length === 0) return [];
    const own = organisationIds.length > 0;
    return this.dataSource.query<WaitingInterest[]>(
      `SELECT id, number, purpose, state, due_at AS "dueAt" FROM interest
       WHERE responded_at IS NULL AND ended_at IS NULL
         AND ${own ? 'organisation_id = ANY($1)' : NOBODY_OF_THEIR_OWN}
       ORDER BY due_at, id`,
      own ? [organisationIds] : [],
    );
  }
}
