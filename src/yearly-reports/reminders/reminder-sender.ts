import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Person } from '../../access/person.entity.js';
import { fillsForms } from '../rules/report-rights.js';
import { DeskReader } from '../../opportunities/interest/desk/desk-reader.entity.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { failureOf } from '../../shared/errors.js';
import { ReportSettings } from '../rules/report-settings.js';
import { UnitInputs } from '../unit-inputs/unit-inputs.js';
import { YearlyReport } from '../yearly-report.entity.js';
import { dueBefore, reminderDays, remindersNow } from '../rules/reminder-days.js';
import { ReminderLedger } from './reminder-ledger.js';
import { reminderMail } from './reminder-mail.js';
import type { UnitReminder } from './unit-reminder.entity.js';

const LOOK_EVERY_MS = 5_000;

/** Reminds units that have not sent their report, on the days that are set. Without a mail server nobody is reminded. */
@Injectable()
export class ReminderSender extends BackgroundWorker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: ReminderLedger,
    private readonly settings: ReportSettings,
    private readonly inputs: UnitInputs,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'units cannot be reminded of their reports' });
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.ready) super.onApplicationBootstrap();
  }

  protected async round(): Promise<boolean> {
    const dates = await this.settings.dates();
    for (const reminder of remindersNow(dates, this.clock.now())) await this.ledger.draw(reminder);
    const due = await this.ledger.claim();
    if (due) await this.remind(due);
    return due !== undefined;
  }

  private async remind(reminder: UnitReminder): Promise<void> {
    try {
      const mail = await this.mailOf(reminder);
      if (mail) await this.mailer.send(mail);
      await this.ledger.end(reminder, mail ? 'sent' : 'dropped');
    } catch (error) {
      const failure = failureOf(error);
      this.log.warn(`reminder ${reminder.id}: ${failure.code}`);
      await this.ledger.failed(reminder, failure);
    }
  }

  /** As things stand when it is sent; undefined: there is nothing to remind of, or nobody. */
  private async mailOf({ id, year, organisationId, personId, day }: UnitReminder): Promise<Mail | undefined> {
    const { manager } = this.dataSource;
    const dates = await this.settings.dates();
    // the days were changed, or the report has been signed meanwhile
    if (!reminderDays(year, dates).some((one) => one.day === day)) return undefined;
    if (
      await manager
        .createQueryBuilder(YearlyReport, 'r')
        .where('year = :year AND signed_at IS NOT NULL', { year })
        .getExists()
    )
      return undefined;
    const person = await manager.findOneBy(Person, { id: personId, organisationId, disabled: false });
    if (!person || !fillsForms(person.role)) return undefined;
    const found = (await this.inputs.ofYear(year)).find(({ unit }) => unit.id === organisationId);
    const state = found?.input?.state ?? 'none';
    if (!found || state === 'submitted' || state === 'accepted') return undefined;
    const reader = await manager.findOneBy(DeskReader, { personId });
    return reminderMail(
      id,
      {
        organisationId,
        unit: found.unit.name,
        year,
        state,
        reason: found.input?.reason ?? '',
        before: dueBefore(year, dates),
      },
      { name: person.name, address: person.email, language: reader?.language ?? 'vi' },
      this.config.http.publicUrl,
      vietnamDate(this.clock.now()),
    );
  }
}
