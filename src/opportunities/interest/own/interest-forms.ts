import { createHmac } from 'node:crypto';
import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { ReadFilters } from '../../../access/read-filters.js';
import { Document } from '../../../catalog/documents/document.entity.js';
import { Settings } from '../../../platform/database/settings.js';
import { Clock } from '../../../shared/clock.js';
import { cleanText } from '../../../shared/errors.js';
import { isId, newId, newSecret } from '../../../shared/ids.js';
import { OpenCards } from '../../cards/open-cards.js';
import { Interest, type Purpose } from '../records/interest.entity.js';
import { mustHaveRoom } from './interest-limits.js';
import { InterestStep } from '../records/interest-step.entity.js';
import { newReceiptNumber } from './receipt-number.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The form of an inquirer; rights and texts have been validated before. */
export interface AskedInterest {
  readonly purpose: Purpose;
  readonly name: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly message: string;
  readonly language: 'vi' | 'en';
}

export interface Receipt {
  readonly number: string;
  readonly token: string;
  readonly dueAt: Date;
  readonly deskName: string;
}

/** Receives the forms of inquirers. Nobody is notified before a person at the desk approves an interest. */
@Injectable()
export class InterestForms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cards: OpenCards,
    private readonly filters: ReadFilters,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * `address`: where it comes from on the network; only a keyed hash of it is kept, for a day. Throws 404 where no such
   * card is open to the inquirer, 400 without a way to answer, and TooManyInterests (429).
   */
  async take(
    documentId: string,
    asked: AskedInterest,
    principal: Principal,
    address: string,
  ): Promise<Receipt> {
    const card = isId(documentId) ? await this.cards.get(documentId, this.filters.for(principal)) : undefined;
    if (!card) throw new NotFoundException();
    const texts = cleaned(asked);
    const { organisationId } = await this.ownerOf(documentId);
    const fromHash = await this.hashOf(principal.personId ?? principal.keyId ?? address);
    const id = newId();
    const now = this.clock.now();
    const receipt = {
      number: newReceiptNumber(),
      token: newSecret(),
      dueAt: new Date(now.getTime() + card.answerDays * DAY_MS),
      deskName: card.deskName,
    };
    await this.dataSource.transaction(async (tx) => {
      await mustHaveRoom(tx, fromHash, documentId);
      await tx.insert(Interest, {
        id,
        documentId,
        organisationId,
        ...texts,
        number: receipt.number,
        ownToken: receipt.token,
        deskName: receipt.deskName,
        dueAt: receipt.dueAt,
        purpose: asked.purpose,
        language: asked.language,
        state: 'waiting',
        consentAt: now,
        fromHash,
      });
      await tx.insert(InterestStep, { id: newId(), interestId: id, toState: 'waiting' });
    });
    return receipt;
  }

  private async ownerOf(id: string): Promise<{ organisationId: string }> {
    const document = await this.dataSource.manager.findOneByOrFail(Document, { id });
    return { organisationId: document.ownerOrganisationId };
  }

  private async hashOf(sender: string): Promise<string> {
    const secret = await this.settings.secret('interestSecret');
    return createHmac('sha256', secret).update(sender).digest('hex');
  }
}

const oneLine = (text: string | undefined): string | null =>
  cleanText(text ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim() || null;

/** Letters only, whatever was sent; throws 400 naming each field that is empty then. */
function cleaned(asked: AskedInterest) {
  const texts = {
    name: oneLine(asked.name),
    organisation: oneLine(asked.organisation),
    email: oneLine(asked.email),
    phone: oneLine(asked.phone),
    message: cleanText(asked.message).normalize('NFC').trim(),
  };
  const errors = [
    ...(texts.name ? [] : [{ field: 'name', message: 'name must not be empty' }]),
    ...(texts.message ? [] : [{ field: 'message', message: 'message must not be empty' }]),
    ...(texts.email || texts.phone
      ? []
      : [{ field: 'email', message: 'an e-mail address or a telephone number is needed' }]),
  ];
  if (errors.length > 0) throw new BadRequestException({ errors });
  return texts;
}
