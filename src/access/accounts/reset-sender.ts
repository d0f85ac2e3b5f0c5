import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { failureOf } from '../../shared/errors.js';
import { Audit } from '../audit.js';
import { SYSTEM } from '../principal.js';
import { ResetLedger } from './reset-ledger.js';
import { resetLink, resetMail } from './reset-mail.js';

/** Somebody sits before the screen and waits for it. */
const LOOK_EVERY_MS = 2_000;

/**
 * Sends the mails that lead to a new password. The token is made when the mail is: until then, and after, the database
 * knows no more than its hash.
 */
@Injectable()
export class ResetSender extends BackgroundWorker {
  constructor(
    private readonly ledger: ResetLedger,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly config: AppConfig,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'mails for new passwords wait' });
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.ready) super.onApplicationBootstrap();
  }

  protected async round(): Promise<boolean> {
    const due = await this.ledger.claim();
    if (!due) return false;
    const { publicUrl } = this.config.http;
    const link = resetLink(publicUrl, await this.ledger.token(due));
    const reader = { ...due, language: due.language ?? 'vi' };
    try {
      await this.mailer.send(resetMail(due.id, reader, link, due.expiresAt, publicUrl));
    } catch (error) {
      const { code, detail = '', permanent } = failureOf(error);
      this.log.warn(`mail ${due.id}: ${code} ${detail}`);
      await this.ledger.failed(due, permanent);
      return true;
    }
    await this.ledger.sent(due);
    await this.audit.record(SYSTEM, 'password.resetMail', due.personId);
    return true;
  }
}
