import {
  ConflictException,
  ForbiddenException,
  Injectable,
  PreconditionFailedException,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Principal, ANONYMOUS } from '../../access/principal.js';
import { Audit, type AuditAction } from '../../access/audit.js';
import { ReadFilters } from '../../access/read-filters.js';
import { touch } from '../../catalog/changes/changes.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { provenOf } from './card-answers.js';
import { emptyCard } from './card-access.js';
import { CardMaterials } from './card-material.js';
import { mayWriteCard } from './card-rights.js';
import { Card, type Cooperation, type PatentAnswer } from './card.entity.js';
import { type Obstacle, obstaclesTo } from './publishing.js';

export interface CardChange {
  readonly summaryVi?: string;
  readonly summaryEn?: string;
  readonly deskName?: string;
  readonly answerDays?: number;
  readonly cooperation?: Cooperation[];
  readonly patent?: PatentAnswer;
}

/** What people do to cards. `seen`: the version that the person saw; undefined: whatever stands now. */
@Injectable()
export class CardChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly materials: CardMaterials,
    private readonly filters: ReadFilters,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Throws 409 with the obstacles where a published card could not stay so. */
  write(
    documentId: string,
    change: CardChange,
    seen: number | undefined,
    principal: Principal,
  ): Promise<void> {
    return this.change(documentId, 'card.change', { ...change }, seen, principal, async (card, document) => {
      Object.assign(card, change);
      if (card.state === 'published') mustBeEmpty((await this.obstacles(card, document)).filter(ofTheCard));
    });
  }

  /** Throws 409 with the obstacles. */
  publish(documentId: string, seen: number | undefined, principal: Principal): Promise<void> {
    return this.change(documentId, 'card.publish', {}, seen, principal, async (card, document) => {
      mustBeEmpty(await this.obstacles(card, document));
      if (card.state === 'published') return;
      Object.assign(card, {
        state: 'published',
        publishedAt: this.clock.now(),
        publishedBy: principal.personId ?? null,
      });
    });
  }

  withdraw(documentId: string, seen: number | undefined, principal: Principal): Promise<void> {
    return this.change(documentId, 'card.withdraw', {}, seen, principal, (card) => {
      if (card.state === 'published') card.state = 'withdrawn';
      return Promise.resolve();
    });
  }

  async obstacles(card: Card, document: Document): Promise<Obstacle[]> {
    const today = vietnamDate(this.clock.now());
    const material = await this.materials.of([document], this.filters.for(ANONYMOUS));
    const proven = provenOf(material.get(document.id) ?? { claims: [] }, today);
    return obstaclesTo(card, document, proven.length, today);
  }

  private async change(
    documentId: string,
    action: AuditAction,
    detail: Record<string, unknown>,
    seen: number | undefined,
    principal: Principal,
    work: (card: Card, document: Document) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      // the document's row orders those who write at once
      const lock = { mode: 'pessimistic_write' } as const;
      const document = await tx.findOneOrFail(Document, { where: { id: documentId }, lock });
      if (!mayWriteCard(principal, document)) throw new ForbiddenException();
      const card = (await tx.findOneBy(Card, { documentId })) ?? emptyCard(documentId);
      if (seen !== undefined && seen !== card.version) throw new PreconditionFailedException();
      await work(card, document);
      await save(tx, card, this.clock.now());
      await touch(tx, documentId);
      await this.audit.record(principal, action, documentId, detail, tx);
    });
  }
}

const save = (tx: EntityManager, card: Card, now: Date): Promise<unknown> =>
  tx.save(Card, { ...card, version: card.version + 1, updatedAt: now });

/** What an edit of a published card must not leave behind; that the document was closed meanwhile hinders no edit. */
const ofTheCard = ({ code }: Obstacle): boolean =>
  ['noSummary', 'noSummaryEn', 'noDesk', 'patentNotAsked'].includes(code);

function mustBeEmpty(obstacles: readonly Obstacle[]): void {
  if (obstacles.length === 0) return;
  throw new ConflictException({
    code: 'cardNotReady',
    message: {
      vi: obstacles.map(({ message }) => message.vi).join(' '),
      en: obstacles.map(({ message }) => message.en).join(' '),
    },
  });
}
