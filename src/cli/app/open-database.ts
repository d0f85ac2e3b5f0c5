import { setTimeout as sleep } from 'node:timers/promises';
import type { AppConfig } from '../../platform/config/app-config.js';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import { StartError } from '../../platform/process/start-error.js';
import { databaseState, prepareEmbedded } from './prepare-database.js';

export interface OpenDatabase {
  readonly url: string;
  /** Whether this process started it, so that no phusa works on it beside us. */
  readonly owned: boolean;
  close(): Promise<void>;
}

type Log = Pick<Logger, 'info' | 'warn'>;

const MIGRATED_MS = 60_000;

/**
 * The database for one command: the one of DATABASE_URL, or the embedded one, joined where phusa runs and started
 * where it does not. Only one that we start ourselves is brought to this version; of any other its owner does so.
 */
export async function openDatabase({ databaseUrl, dataDir }: AppConfig, log: Log): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    await waitUntilCurrent(databaseUrl);
    return { url: databaseUrl, owned: false, close: () => Promise.resolve() };
  }
  let embedded: EmbeddedPostgres | undefined;
  const open = async (): Promise<EmbeddedPostgres> =>
    (embedded = await openEmbeddedPostgres({ dataDir, log }));
  try {
    const opened = await open();
    if (!opened.owned) await waitUntilCurrent(opened.url);
    const ready = opened.owned ? await prepareEmbedded(opened, { dataDir, log, reopen: open }) : opened;
    return { url: ready.url, owned: ready.owned, close: () => ready.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Its owner may be about to bring it up to date. */
async function waitUntilCurrent(url: string): Promise<void> {
  for (const deadline = Date.now() + MIGRATED_MS; ; await sleep(500)) {
    if ((await databaseState(url)) === 'current') return;
    if (Date.now() > deadline) {
      throw new StartError({
        vi: 'Cơ sở dữ liệu chưa được cập nhật cho phiên bản này. Hãy khởi động phusa (npm start) trước, rồi chạy lại lệnh.',
        en: 'The database has not been migrated to this version. Start phusa (npm start) once, then run the command again.',
      });
    }
  }
}
