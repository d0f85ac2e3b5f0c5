import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { ResetLedger } from './reset-ledger.js';
import { ResetSender } from './reset-sender.js';

/** Of the worker: the mails that lead to a new password. */
@Module({ imports: [MailModule], providers: [ResetLedger, ResetSender] })
export class ResetMailsModule {}
