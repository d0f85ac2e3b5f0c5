import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { deskScopeOf } from './interest-desk.js';
import type { Purpose } from '../records/interest.entity.js';
import { DUE_AT, UNANSWERED } from '../records/waiting.js';

/** Contains nothing about inquirers: a mail is stored in more places than the archive. */
export interface WaitingInterest {
  readonly id: string;
  readonly number: string;
  readonly purpose: Purpose;
  /** Not approved yet; approved; or answered, and the inquirer has written again. */
  readonly what: 'waiting' | 'unanswered' | 'wroteAgain';
  readonly dueAt: Date;
}

/** Desks without staff of their own are handled by staff who belong to no organisation. */
const NOBODY_OF_THEIR_OWN = `NOT EXISTS (SELECT 1 FROM person WHERE person.organisation_id = interest.organisation_id
  AND NOT person.disabled AND person.role IN ('librarian', 'manager', 'admin'))`;

/** What waits for one person at a desk to look at it or to answer it, the soonest due first. */
@Injectable()
export class DeskWaiting {
  constructor(private readonly dataSource: DataSource) {}

  async for(principal: Principal): Promise<WaitingInterest[]> {
    const { all, organisationIds } = deskScopeOf(principal);
    if (!all && organisationIds.length === 0) return [];
    const own = organisationIds.length > 0;
    return this.dataSource.query<WaitingInterest[]>(
      `SELECT id, number, purpose, ${DUE_AT} AS "dueAt",
         CASE WHEN state = 'waiting' THEN 'waiting' WHEN responded_at IS NULL THEN 'unanswered'
           ELSE 'wroteAgain' END AS what
       FROM interest WHERE ${UNANSWERED} AND ${own ? 'organisation_id = ANY($1)' : NOBODY_OF_THEIR_OWN}
       ORDER BY "dueAt", id`,
      own ? [organisationIds] : [],
    );
  }
}
