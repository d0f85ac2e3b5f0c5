import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { ReportSettings } from '../rules/report-settings.js';
import { UnitInputs } from '../unit-inputs/unit-inputs.js';
import { ReminderLedger } from './reminder-ledger.js';
import { ReminderSender } from './reminder-sender.js';

/** In a worker: units that have not sent their report are reminded. */
@Module({
  imports: [MailModule],
  providers: [ReminderLedger, ReminderSender, ReportSettings, UnitInputs],
})
export class RemindersModule {}
