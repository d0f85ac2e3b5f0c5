import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { pageItemId } from '../items/item-id.js';
import { ReviewLocks } from '../items/review-locks.js';

/** A person checked a page and found it complete; it returns to the queue when its text changes. */
@Injectable()
export class CheckedPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claims: ReviewLocks,
    private readonly audit: Audit,
  ) {}

  /** `version`: the one that the person saw. Rights are checked before. */
  async check(documentId: string, number: number, version: number, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const item = pageItemId(documentId, number);
      await this.claims.mustBeFree(tx, item, principal);
      const page = await tx.findOne(Page, {
        where: { documentId, number },
        lock: { mode: 'pessimistic_write' },
      });
      if (!page) throw new NotFoundException();
      if (page.version !== version) throw new ConflictException({ code: 'pageChanged', message: CHANGED });
      await tx.update(Page, { documentId, number }, { checkedVersion: version });
      await this.claims.release(item, principal, tx);
      await this.audit.record(principal, 'page.checked', documentId, { page: number, version }, tx);
    });
  }
}

const CHANGED = {
  vi: 'Chữ của trang vừa thay đổi. Hãy xem lại bản mới.',
  en: 'The text of the page has just changed. Look at it as it is now.',
};
