import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/database/settings.js';

/** Days of the year as `MM-DD`, of the year that is reported on. */
export interface ReportDates {
  /** Units report before this day. */
  readonly unitsBefore: string;
  /** The compiled report is due on this day. */
  readonly reportOn: string;
  /** Units that have not sent are reminded when so many days are left, and when they are so many days late. */
  readonly remindBefore: readonly number[];
  readonly remindAfter: readonly number[];
}

/** Before 15 November: programme 22/CTr-UBND. It names no day for the compiled report; the end of the year is ours. */
export const DEFAULT_DATES: ReportDates = {
  unitsBefore: '11-15',
  reportOn: '12-31',
  remindBefore: [14, 3],
  remindAfter: [1, 8],
};

const KEY = 'report.dates';

/** When reports are due in this installation. */
@Injectable()
export class ReportSettings {
  constructor(private readonly settings: Settings) {}

  async dates(): Promise<ReportDates> {
    const kept = await this.settings.get(KEY);
    return typeof kept === 'object' && kept !== null
      ? { ...DEFAULT_DATES, ...(kept as Partial<ReportDates>) }
      : DEFAULT_DATES;
  }

  async change(changed: Partial<ReportDates>): Promise<void> {
    await this.settings.set(KEY, { ...(await this.dates()), ...changed });
  }
}
