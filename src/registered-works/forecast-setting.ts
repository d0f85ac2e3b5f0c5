import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/database/settings.js';

const KEY = 'forecast.months';
/** The pace is taken over three months, too. */
export const DEFAULT_FORECAST_MONTHS = 3;

/** How many full months must have been worked before an end is foreseen. */
@Injectable()
export class ForecastSetting {
  constructor(private readonly settings: Settings) {}

  async months(): Promise<number> {
    return (await this.settings.getNumber(KEY)) ?? DEFAULT_FORECAST_MONTHS;
  }

  async change(months: number): Promise<void> {
    await this.settings.set(KEY, months);
  }
}
