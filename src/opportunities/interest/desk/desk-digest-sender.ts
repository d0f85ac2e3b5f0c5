import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config.js';
import { type Mail, Mailer } from '../../../platform/mail/mailer.js';
import { BackgroundWorker } from '../../../platform/process/background-worker.js';
import { Clock, vietnamDate } from '../../../shared/clock.js';
import { failureOf } from '../../../shared/errors.js';
import { DeskDigestLedger } from './desk-digest-ledger.js';
import { deskDigestMail } from './desk-digest-mail.js';
import type { DeskReader } from './desk-reader.entity.js';
import { DeskReaders } from './desk-readers.js';
import { DeskWaiting } from './desk-waiting.js';

const LOOK_EVERY_MS = 10_000;

/** Mails each desk once a morning what is waiting there, if anything is. Sends nothing without a mail server. */
@Injectable()
export class DeskDigestSender extends BackgroundWorker {
  constructor(
    private readonly ledger: DeskDigestLedger,
    private readonly readers: DeskReaders,
    private readonly waiting: DeskWaiting,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'desks cannot be told what waits' });
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.ready) super.onApplicationBootstrap();
  }

  protected async round(): Promise<boolean> {
    await this.readers.enrol();
    const reader = await this.ledger.claim();
    if (reader) await this.tell(reader);
    return reader !== undefined;
  }

  private async tell(reader: DeskReader): Promise<void> {
    try {
      const mail = await this.mailOf(reader);
      if (mail) await this.mailer.send(mail);
      await this.ledger.done(reader, mail !== undefined);
    } catch (error) {
      const failure = failureOf(error);
      this.log.warn(`daily mail of ${reader.personId}: ${failure.code}`);
      await this.ledger.failed(reader, failure);
    }
  }

  private async mailOf(reader: DeskReader): Promise<Mail | undefined> {
    const found = await this.readers.find(reader.personId);
    const waiting = found ? await this.waiting.for(found.principal) : [];
    if (!found || waiting.length === 0) return undefined;
    const now = this.clock.now();
    const { personId, language, unsubscribeToken } = reader;
    const { name, email } = found.person;
    return deskDigestMail(
      `${personId}.${vietnamDate(now)}`,
      waiting,
      { name, address: email, language, unsubscribeToken },
      this.config.http.publicUrl,
      now,
    );
  }
}
