import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { Audit } from '../../../access/audit.js';
import { Organisation } from '../../../access/organisation.entity.js';
import { ReadFilters } from '../../../access/read-filters.js';
import { Document } from '../../../catalog/documents/document.entity.js';
import { InterestAnswer } from '../records/interest-answer.entity.js';
import { deskScopeOf, deskSql, isAtDesk } from './interest-desk.js';
import { InterestMessage } from '../records/interest-message.entity.js';
import { Interest } from '../records/interest.entity.js';
import { INTEREST_STATES, type InterestState } from '../records/interest-states.js';
import { InterestStep } from '../records/interest-step.entity.js';
import { type DeskCursor, writeDeskCursor } from './desk-cursor.js';
import { DUE_AT, UNANSWERED } from '../records/waiting.js';

export interface DeskQuestion {
  readonly state?: InterestState;
  readonly size: number;
  readonly cursor?: DeskCursor;
}

/** One interest in the desk's list. */
export interface DeskItem {
  readonly interest: Interest;
  /** Null where the inquirer may not read the document any more. */
  readonly title: string | null;
  readonly organisationName: string;
}

export interface DeskPage {
  readonly items: readonly DeskItem[];
  readonly counts: Readonly<Record<InterestState, number>>;
  /** Not answered in the time that was promised. */
  readonly overdue: number;
  readonly nextCursor?: string;
}

export interface DeskCase extends DeskItem {
  readonly steps: readonly InterestStep[];
  readonly answers: readonly InterestAnswer[];
  readonly messages: readonly InterestMessage[];
}

/** First what waits for an answer, the soonest due first; then the rest, the newest first. */
const GROUP = `(CASE WHEN ${UNANSWERED} THEN 0 ELSE 1 END)`;
const ORDER = `(CASE WHEN ${UNANSWERED} THEN extract(epoch FROM ${DUE_AT}) ELSE -extract(epoch FROM interest.created_at) END)`;

/** The interests at the principal's own desk, and none of another desk. */
@Injectable()
export class DeskList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly audit: Audit,
  ) {}

  async list({ state, size, cursor }: DeskQuestion, principal: Principal): Promise<DeskPage> {
    const query = this.atDesk(principal)
      .addSelect(GROUP, 'row_group')
      .addSelect(ORDER, 'row_order')
      .orderBy('row_group')
      .addOrderBy('row_order')
      .addOrderBy('interest.id')
      .limit(size + 1);
    if (state) query.andWhere('interest.state = :state', { state });
    if (cursor)
      query.andWhere(`(${GROUP}, ${ORDER}, interest.id) > (:group, :order::numeric, :id::uuid)`, cursor);
    const { entities, raw } = await query.getRawAndEntities<{ row_group: number; row_order: string }>();
    const shown = entities.slice(0, size);
    const last = raw[size - 1];
    const lastShown = shown[size - 1];
    const [items, counted] = await Promise.all([this.items(shown, principal), this.counts(principal)]);
    return {
      items,
      ...counted,
      ...(entities.length > size && last && lastShown
        ? {
            nextCursor: writeDeskCursor({
              group: Number(last.row_group),
              order: last.row_order,
              id: lastShown.id,
            }),
          }
        : {}),
    };
  }

  /** With all that the inquirer said; who looks is written down. */
  async open(id: string, principal: Principal): Promise<DeskCase> {
    const { manager } = this.dataSource;
    const interest = await manager.findOneBy(Interest, { id });
    if (!interest || !isAtDesk(principal, interest.organisationId)) throw new NotFoundException();
    const [[item], steps, answers, messages] = await Promise.all([
      this.items([interest], principal),
      manager.find(InterestStep, { where: { interestId: id }, order: { at: 'ASC' } }),
      manager.find(InterestAnswer, { where: { interestId: id }, order: { createdAt: 'ASC' } }),
      manager.find(InterestMessage, { where: { interestId: id }, order: { createdAt: 'ASC' } }),
    ]);
    if (!item) throw new NotFoundException();
    if (!interest.forgottenAt) await this.audit.record(principal, 'interest.open', id);
    return { ...item, steps, answers, messages };
  }

  private atDesk(principal: Principal): SelectQueryBuilder<Interest> {
    const { sql, parameters } = deskSql(deskScopeOf(principal), 'interest');
    return this.dataSource.createQueryBuilder(Interest, 'interest').where(sql, parameters);
  }

  private async counts(principal: Principal): Promise<Pick<DeskPage, 'counts' | 'overdue'>> {
    const rows = await this.atDesk(principal)
      .select('interest.state', 'state')
      .addSelect('count(*)::int', 'count')
      .addSelect(`(count(*) FILTER (WHERE ${UNANSWERED} AND ${DUE_AT} < now()))::int`, 'overdue')
      .groupBy('interest.state')
      .getRawMany<{ state: InterestState; count: number; overdue: number }>();
    const counts = Object.fromEntries(INTEREST_STATES.map((state) => [state, 0])) as Record<
      InterestState,
      number
    >;
    for (const { state, count } of rows) counts[state] = count;
    return { counts, overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0) };
  }

  private async items(interests: readonly Interest[], principal: Principal): Promise<DeskItem[]> {
    const { sql, parameters } = this.filters.for(principal).recordSql('document');
    const { manager } = this.dataSource;
    const [documents, organisations] = await Promise.all([
      manager
        .createQueryBuilder(Document, 'document')
        .where('document.id = ANY(:ids)', { ids: interests.map(({ documentId }) => documentId) })
        .andWhere(sql, parameters)
        .getMany(),
      manager
        .createQueryBuilder(Organisation, 'organisation')
        .where('organisation.id = ANY(:ids)', { ids: interests.map((one) => one.organisationId) })
        .getMany(),
    ]);
    const titles = new Map(documents.map(({ id, title }) => [id, title]));
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return interests.map((interest) => ({
      interest,
      title: titles.get(interest.documentId) ?? null,
      organisationName: names.get(interest.organisationId) ?? '',
    }));
  }
}
