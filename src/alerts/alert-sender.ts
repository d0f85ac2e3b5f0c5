import { HttpException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../platform/config/app-config.js';
import { MOST_TRIES } from '../platform/mail/mail-tries.js';
import { Mailer } from '../platform/mail/mailer.js';
import { BackgroundWorker } from '../platform/process/background-worker.js';
import { Clock } from '../shared/clock.js';
import { failureOf } from '../shared/errors.js';
import { digestMail } from './digest-mail.js';
import type { Digest } from './digest.entity.js';
import { DigestLedger } from './digest-ledger.js';
import { NewMatches } from './new-matches.js';
import { Owners } from './owners.js';
import { SavedSearch } from './saved-search.entity.js';
import { NotifiedRecords } from './notified-records.js';

const LOOK_EVERY_MS = 5_000;
/** A morning waits so long for what has changed before it and is not indexed yet, or lies in an open transaction. */
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * Draws and sends what is due, wherever it was left. A mail is drawn in the transaction that says what it tells, and
 * sent under a lease by one process; only one that dies between the server's yes and our note of it sends it again,
 * under the same Message-ID. Without a mail server everything waits.
 */
@Injectable()
export class AlertSender extends BackgroundWorker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: DigestLedger,
    private readonly finds: NewMatches,
    private readonly owners: Owners,
    private readonly records: NotifiedRecords,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'alerts wait' });
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.ready) super.onApplicationBootstrap();
  }

  /** Draws one mail or sends one; false when nothing is due. */
  protected async round(): Promise<boolean> {
    // first what is drawn: it needs no index
    const digest = await this.ledger.claim();
    if (digest) await this.deliver(digest);
    const search = await this.ledger.dueSearch();
    const drawn = search !== undefined && (await this.draw(search));
    return drawn || digest !== undefined;
  }

  /** False while the morning's check has to wait for changes that are not indexed yet: what a mail misses is reported a day later. All searches wait for the same changes. */
  private async draw(search: SavedSearch): Promise<boolean> {
    const owner = await this.owners.find(search.ownerId);
    const now = this.clock.now();
    try {
      const whole = !owner || (await this.finds.look(search, owner.principal));
      if (!whole && now.getTime() - (search.nextAt?.getTime() ?? 0) < LONGEST_WAIT_MS) return false;
    } catch (error) {
      // a question that is none any more must not hold up the others
      if (!(error instanceof HttpException)) throw error;
      this.log.warn(`saved search ${search.id}: ${error.message}`);
    }
    await this.ledger.draw(search, now);
    return true;
  }

  private async deliver(digest: Digest): Promise<void> {
    try {
      const mail = await this.mailOf(digest);
      if (!mail) return await this.ledger.end(digest, 'dropped');
      await this.mailer.send(mail);
    } catch (error) {
      const failure = failureOf(error);
      this.log.warn(`mail ${digest.id}: ${failure.code} ${failure.detail ?? ''}`);
      if (failure.permanent || digest.failures + 1 >= MOST_TRIES)
        return this.ledger.end(digest, 'failed', failure);
      return this.ledger.later(digest, failure);
    }
    await this.ledger.end(digest, 'sent');
  }

  /** What the reader may see now; undefined if there is no reader any more, or nothing to report. */
  private async mailOf(digest: Digest): Promise<ReturnType<typeof digestMail> | undefined> {
    const search = await this.dataSource.manager.findOneBy(SavedSearch, { id: digest.savedSearchId });
    if (!search || search.frequency === 'never') return undefined;
    const owner = await this.owners.find(search.ownerId);
    if (!owner?.mailbox) return undefined;
    const records = await this.records.of(search, await this.ledger.documentsOf(digest), owner.principal);
    if (records.length === 0) return undefined;
    return digestMail(digest.id, search, records, owner.mailbox, this.config.http.publicUrl);
  }
}
