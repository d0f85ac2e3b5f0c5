import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource } from '../../data-source.js';
import type { AppConfig } from '../../platform/config/app-config.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { openEmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import { pendingMigrations } from '../../platform/database/migrate.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import { NestLogger } from '../../platform/logging/nest-logger.js';
import { StartError } from '../../platform/process/start-error.js';
import { RebuildRequests, type RebuildState } from '../../search/indexer/rebuild-request.js';
import { SearchModule } from '../../search/search.module.js';

const LOOK_EVERY_MS = 200;

/**
 * Has the search index filled anew, and returns how that ended. A running worker does it; where none runs, this
 * process does it itself: whoever holds the indexer's lock sees the request.
 */
export async function reindex(
  config: AppConfig,
  log: Logger,
  show: (state: RebuildState) => void,
): Promise<RebuildState> {
  const embedded =
    config.databaseUrl === undefined
      ? await openEmbeddedPostgres({ dataDir: config.dataDir, log })
      : undefined;
  const url = embedded?.url ?? config.databaseUrl ?? '';
  try {
    await refuseOldTables(url);
    const app = await NestFactory.createApplicationContext(
      ReindexModule.forRoot({ ...config, databaseUrl: url }),
      {
        logger: new NestLogger(log),
        abortOnError: false,
      },
    );
    try {
      return await followed(app.get(RebuildRequests), show);
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

async function followed(
  requests: RebuildRequests,
  show: (state: RebuildState) => void,
): Promise<RebuildState> {
  await requests.ask();
  for (;;) {
    await sleep(LOOK_EVERY_MS);
    const state = await requests.current();
    if (!state) throw new Error('the request to reindex is gone');
    show(state);
    if (state.state === 'done' || state.state === 'failed') return state;
  }
}

async function refuseOldTables(url: string): Promise<void> {
  const source = await createDataSource(url).initialize();
  try {
    if (!(await pendingMigrations(source))) return;
  } finally {
    await source.destroy();
  }
  throw new StartError({
    vi: 'Cơ sở dữ liệu chưa được chuẩn bị cho phiên bản này. Hãy chạy “npm start” một lần trước.',
    en: 'The database has not been migrated to this version. Run “npm start” once first.',
  });
}

@Module({})
class ReindexModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ReindexModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(() => createDataSource(config.databaseUrl ?? '')),
        SearchModule.forIndexing(),
      ],
    };
  }
}
