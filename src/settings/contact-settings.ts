import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/database/settings.js';

/** Whom people ask; each part may be missing. */
export interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

const KEY = 'contact';

/** Who answers for this installation, as the footer and the help page say it. */
@Injectable()
export class ContactSettings {
  constructor(private readonly settings: Settings) {}

  async contact(): Promise<Contact> {
    const kept = await this.settings.get(KEY);
    return typeof kept === 'object' && kept !== null ? kept : {};
  }

  /** An empty part is taken away. */
  async change(changed: Contact): Promise<void> {
    const all = Object.entries({ ...(await this.contact()), ...changed });
    const said = all.map(([part, text]) => [part, text?.trim()] as const).filter(([, text]) => text);
    await this.settings.set(KEY, Object.fromEntries(said));
  }
}
