import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ANONYMOUS } from '../../../access/principal.js';
import { ReadFilters } from '../../../access/read-filters.js';
import { Document } from '../../../catalog/documents/document.entity.js';
import { AppConfig } from '../../../platform/config/app-config.js';
import { MOST_TRIES } from '../../../platform/mail/mail-tries.js';
import { type Mail, Mailer } from '../../../platform/mail/mailer.js';
import { BackgroundWorker } from '../../../platform/process/background-worker.js';
import { failureOf } from '../../../shared/errors.js';
import { OpenCards } from '../../cards/open-cards.js';
import { AnswerLedger } from './answer-ledger.js';
import { answerMail } from './answer-mail.js';
import type { InterestAnswer } from '../records/interest-answer.entity.js';
import { Interest } from '../records/interest.entity.js';

const LOOK_EVERY_MS = 5_000;

/**
 * Mails answers to who asked, each under a lease by one process. One that dies between the server's yes and our note of
 * it sends the mail again, under the same Message-ID. What a mail server says may name the inquirer: it is no log's.
 */
@Injectable()
export class AnswerSender extends BackgroundWorker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: AnswerLedger,
    private readonly cards: OpenCards,
    private readonly filters: ReadFilters,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'answers wait to be mailed' });
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.ready) super.onApplicationBootstrap();
  }

  protected async round(): Promise<boolean> {
    const answer = await this.ledger.claim();
    if (answer) await this.deliver(answer);
    return answer !== undefined;
  }

  private async deliver(answer: InterestAnswer): Promise<void> {
    try {
      const mail = await this.mailOf(answer);
      if (!mail) return await this.ledger.end(answer, 'dropped');
      await this.mailer.send(mail);
    } catch (error) {
      const failure = failureOf(error);
      this.log.warn(`answer ${answer.id} not mailed: ${failure.code}`);
      if (failure.permanent || answer.failures + 1 >= MOST_TRIES)
        return this.ledger.end(answer, 'failed', failure);
      return this.ledger.later(answer, failure);
    }
    await this.ledger.end(answer, 'sent');
  }

  /** Undefined: the inquirer's data was taken away meanwhile. */
  private async mailOf({ id, interestId, text }: InterestAnswer): Promise<Mail | undefined> {
    const interest = await this.dataSource.manager.findOneBy(Interest, { id: interestId });
    if (!interest || text === null) return undefined;
    const { number, deskName, language, ownToken, name, email, documentId } = interest;
    if (ownToken === null || name === null || email === null) return undefined;
    const { publicUrl } = this.config.http;
    const title = await this.titleOf(documentId);
    const about = title ? { about: { title, url: `${publicUrl}/opportunities/${documentId}` } } : {};
    return answerMail(
      { id, text },
      { number, deskName, language, ownToken, name, email, ...about },
      publicUrl,
    );
  }

  private async titleOf(documentId: string): Promise<string | undefined> {
    if (!(await this.cards.get(documentId, this.filters.for(ANONYMOUS)))) return undefined;
    const document = await this.dataSource.manager.findOneBy(Document, { id: documentId });
    return document?.title ?? undefined;
  }
}
