import type { AppConfig } from '../../platform/config/app-config.js';
import { openEmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import { OwnerLock } from '../../platform/process/owner-lock.js';
import { StartError } from '../../platform/process/start-error.js';
import { chooseObjectStore } from '../../platform/storage/choose-object-store.js';
import { move, type Moved, type MoveOrder } from './move.js';

type Log = Pick<Logger, 'info' | 'warn'>;

/**
 * From the data folder to whichever services the settings name. The folder is locked meanwhile: phusa does not run on
 * it, and cannot be started on it.
 */
export async function moveInstallation(
  config: AppConfig,
  log: Log,
  watch: Pick<MoveOrder, 'signal' | 'saw' | 'fault'>,
): Promise<Moved> {
  const { dataDir, databaseUrl, s3, elasticsearch } = config;
  if (databaseUrl === undefined && s3 === undefined && elasticsearch === undefined) throw nowhere();
  const lock = OwnerLock.take(dataDir, 'command');
  if (!(lock instanceof OwnerLock)) throw inUse(lock.pid);
  try {
    const embedded = await openEmbeddedPostgres({ dataDir, log, lock });
    try {
      const store = chooseObjectStore({ dataDir });
      const from = { url: embedded.url, store };
      const to = {
        url: databaseUrl ?? embedded.url,
        store: s3 ? chooseObjectStore({ s3, dataDir }) : store,
      };
      return await move({ from, to, ...watch });
    } finally {
      await embedded.stop();
    }
  } finally {
    lock.release();
  }
}

const nowhere = (): StartError =>
  new StartError({
    vi: 'Hãy đặt nơi chuyển tới: DATABASE_URL, S3_ENDPOINT (cùng các khóa), ELASTICSEARCH_URL, hoặc vài nơi trong số đó; và PHUSA_DATA là thư mục dữ liệu hiện nay.',
    en: 'Set the target: DATABASE_URL, S3_ENDPOINT (with its keys), ELASTICSEARCH_URL, or some of them. Set PHUSA_DATA to the present data folder.',
  });

const inUse = (pid: number): StartError =>
  new StartError({
    vi: `phusa (tiến trình ${pid}) đang dùng thư mục dữ liệu. Hãy dừng nó trước khi chuyển.`,
    en: `phusa (process ${pid}) is using the data folder. Stop it, then run this command again.`,
  });
