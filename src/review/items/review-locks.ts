import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { readItemId, type ReviewItem } from './item-id.js';
import { ErrorReport } from './error-report.entity.js';
import { ReviewLock } from './review-lock.entity.js';

/** How long an item is somebody's; claiming it again prolongs it. */
export const LEASE_MINUTES = 10;

export interface ClaimView {
  readonly by: string;
  readonly mine: boolean;
  readonly until: Date;
}

export const holderOf = (principal: Principal): string =>
  principal.personId ?? principal.keyId ?? principal.name ?? 'stranger';

const TAKE = `
  INSERT INTO review_lock AS claim (item, holder, actor, until)
  VALUES ($1, $2, $3, now() + make_interval(mins => $4))
  ON CONFLICT (item) DO UPDATE SET holder = excluded.holder, actor = excluded.actor, until = excluded.until
  WHERE claim.holder = excluded.holder OR claim.until <= now()
  RETURNING until`;

/** Who is at work on what, so that two persons do not answer the same question. */
@Injectable()
export class ReviewLocks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
  ) {}

  async claim(item: string, principal: Principal): Promise<ClaimView> {
    await this.mustKeep(item, principal);
    const { manager } = this.dataSource;
    await manager.query("DELETE FROM review_lock WHERE until < now() - interval '1 hour'");
    const by = principal.name ?? 'stranger';
    const rows: { until: Date }[] = await manager.query(TAKE, [item, holderOf(principal), by, LEASE_MINUTES]);
    const [taken] = rows;
    if (taken) return { by, mine: true, until: taken.until };
    await this.mustBeFree(manager, item, principal);
    // given back between the two questions
    return this.claim(item, principal);
  }

  /** Nothing happens where it is not theirs. */
  async release(
    item: string,
    principal: Principal,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    await manager.delete(ReviewLock, { item, holder: holderOf(principal) });
  }

  /** Throws 409 with whose it is and until when, where somebody else is at work on it. */
  async mustBeFree(manager: EntityManager, item: string, principal: Principal): Promise<void> {
    const claim = await manager.findOneBy(ReviewLock, { item, until: MoreThan(new Date()) });
    if (!claim || claim.holder === holderOf(principal)) return;
    const { actor, until } = claim;
    throw new ConflictException({
      code: 'claimed',
      message: {
        vi: `${actor} đang xem mục này. Hãy chọn mục khác hoặc chờ vài phút.`,
        en: `${actor} is looking at this item. Take another one, or wait some minutes.`,
      },
      claim: { by: actor, mine: false, until: until.toISOString() },
    });
  }

  async on(items: readonly string[], principal: Principal): Promise<Map<string, ClaimView>> {
    const found = await this.dataSource.manager.findBy(ReviewLock, {
      item: In([...items]),
      until: MoreThan(new Date()),
    });
    const me = holderOf(principal);
    return new Map(
      found.map(({ item, actor, holder, until }) => [item, { by: actor, mine: holder === me, until }]),
    );
  }

  /** An item of a document that is not theirs does not exist for them (404). */
  private async mustKeep(id: string, principal: Principal): Promise<void> {
    const item = readItemId(id);
    const { manager } = this.dataSource;
    const found = item && (await documentOf(manager, item));
    const document = found && (await manager.findOneBy(Document, { id: found.documentId }));
    if (!document || document.deletedAt || !this.filters.for(principal).ownsOrKeeps(guarded(document)))
      throw new NotFoundException();
  }
}

function documentOf(manager: EntityManager, item: ReviewItem): Promise<{ documentId: string } | null> {
  const select = { documentId: true } as const;
  if (item.kind === 'field') return manager.findOne(FieldEntry, { select, where: { id: item.entryId } });
  if (item.kind === 'report') return manager.findOne(ErrorReport, { select, where: { id: item.reportId } });
  if (item.kind === 'dueClaim') return manager.findOne(Claim, { select, where: { id: item.claimId } });
  return manager.findOneBy(Page, { documentId: item.documentId, number: item.number });
}
