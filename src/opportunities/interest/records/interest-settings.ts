import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/database/settings.js';

export interface InterestSettings {
  /** How many days after its end the inquirer's data of an interest is taken away. */
  readonly keepDays: number;
}

const KEY = 'interest';
const DEFAULTS: InterestSettings = { keepDays: 180 };

/** How long what people said of themselves is kept. */
@Injectable()
export class InterestChoices {
  constructor(private readonly settings: Settings) {}

  async current(): Promise<InterestSettings> {
    const found = (await this.settings.get(KEY)) as Partial<InterestSettings> | undefined;
    return { ...DEFAULTS, ...found };
  }

  async change(change: Partial<InterestSettings>): Promise<void> {
    await this.settings.set(KEY, { ...(await this.current()), ...change });
  }
}
