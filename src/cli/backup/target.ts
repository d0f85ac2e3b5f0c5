import type { AppConfig } from '../../platform/config/app-config.js';
import { openEmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import { backUpStoppedCluster } from '../../platform/database/embedded-backup.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import { chooseObjectStore } from '../../platform/storage/choose-object-store.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { refuseBusy } from './refusals.js';

export interface Target {
  readonly url: string;
  readonly store: ObjectStore;
  close(): Promise<void>;
}

type Log = Pick<Logger, 'info' | 'warn'>;

/**
 * Where a copy is put: database and store that the settings name. The tables of the database may be of any version, or
 * not be there. `keepCopy`: an embedded database is copied aside first, as before an upgrade.
 */
export async function openTarget(config: AppConfig, log: Log, keepCopy: boolean): Promise<Target> {
  const store = chooseObjectStore(config);
  const { databaseUrl, dataDir } = config;
  if (databaseUrl !== undefined) return { url: databaseUrl, store, close: () => Promise.resolve() };
  let embedded = await openEmbeddedPostgres({ dataDir, log });
  try {
    // joined: somebody else has it open
    refuseBusy({ busy: !embedded.owned });
    if (keepCopy) {
      await embedded.stop();
      log.info({ copy: await backUpStoppedCluster(dataDir) }, 'copied the database before it is replaced');
      embedded = await openEmbeddedPostgres({ dataDir, log });
    }
    return { url: embedded.url, store, close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
