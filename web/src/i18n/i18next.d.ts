import 'i18next';
import type { vi as opportunities } from '../opportunities/words/vi.js';
import type { deskTable } from './vi/desk-table.js';
import type { vi } from './vi/index.js';
import type { account } from './vi/account.js';
import type { help } from './vi/help.js';
import type { interest } from './vi/interest.js';
import type { rereading } from './vi/rereading.js';
import type { reports } from './vi/reports.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof vi &
        typeof deskTable &
        typeof account &
        typeof help &
        typeof interest &
        typeof rereading &
        typeof reports;
      opportunities: typeof opportunities;
    };
  }
}
