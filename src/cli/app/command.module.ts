import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { CatalogFollower } from '../../catalog/catalog-follower.js';
import { createDataSource } from '../../data-source.js';
import { IngestModule } from '../../ingest/ingest.module.js';
import { PipelineModule } from '../../pipeline/pipeline.module.js';
import { QUEUES } from '../../pipeline/stages.js';
import { type AppConfig, requireDatabase } from '../../platform/config/app-config.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { QueueModule } from '../../platform/queue/queue.module.js';
import { StorageModule } from '../../platform/storage/storage.module.js';

/** What commands need of the product: the catalogue, the store, and the ways in. They serve and read nothing. */
@Module({})
export class CommandModule {
  static forRoot(config: AppConfig, parts: Pick<DynamicModule, 'imports' | 'providers'> = {}): DynamicModule {
    return {
      module: CommandModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(() => createDataSource(requireDatabase(config))),
        StorageModule,
        QueueModule.forRoot(QUEUES),
        PipelineModule.forStarting(CatalogFollower),
        AccessModule,
        IngestModule,
        ...(parts.imports ?? []),
      ],
      providers: parts.providers ?? [],
    };
  }
}
