import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/database/settings.js';

export interface FixitySettings {
  /** Each original is read again at least this often, in days; 0: never. */
  readonly everyDays: number;
  /** How fast it may be read, in megabytes (10⁶ bytes) a second. */
  readonly megabytesPerSecond: number;
}

const KEY = 'fixity';
export const FIXITY_DEFAULTS: FixitySettings = { everyDays: 90, megabytesPerSecond: 10 };

/** How often, and how gently, the originals are checked. */
@Injectable()
export class FixityChoices {
  constructor(private readonly settings: Settings) {}

  async current(): Promise<FixitySettings> {
    const found = (await this.settings.get(KEY)) as Partial<FixitySettings> | undefined;
    return { ...FIXITY_DEFAULTS, ...found };
  }

  async change(change: Partial<FixitySettings>): Promise<void> {
    await this.settings.set(KEY, { ...(await this.current()), ...change });
  }
}
