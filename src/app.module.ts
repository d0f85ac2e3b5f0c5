import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AlertsModule } from './alerts/alerts.module.js';
import { AccessModule } from './access/access.module.js';
import { PrincipalGuard } from './access/principal-guard.js';
import { JsonBodyGuard } from './access/json-body-guard.js';
import { CatalogFollower } from './catalog/catalog-follower.js';
import { createDataSource } from './data-source.js';
import { AgentsModule } from './agents/agents.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { PipelineModule } from './pipeline/pipeline.module.js';
import { type AppConfig, requireDatabase } from './platform/config/app-config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './health.module.js';
import { InteropModule } from './interop/interop.module.js';
import { MetricsModule } from './metrics.module.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { OpportunitiesModule } from './opportunities/opportunities.module.js';
import { InterestModule } from './opportunities/interest/interest.module.js';
import { InstanceGuard } from './platform/instance-guard.js';
import { MediaModule } from './platform/media/media.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { StorageModule } from './platform/storage/storage.module.js';
import { QUEUES } from './pipeline/stages.js';
import { ProgressModule } from './progress/progress.module.js';
import { RegisteredWorksModule } from './registered-works/registered-works.module.js';
import { ReviewModule } from './review/review.module.js';
import { SearchModule } from './search/search.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { YearlyReportsModule } from './yearly-reports/yearly-reports.module.js';

/** The HTTP process. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(() => createDataSource(requireDatabase(config))),
        StorageModule,
        MediaModule,
        QueueModule.forRoot(QUEUES),
        PipelineModule.forStarting(CatalogFollower),
        AccessModule,
        SearchModule.forReading(),
        IngestModule,
        CatalogModule,
        ReviewModule,
        DocumentsModule,
        AgentsModule,
        InteropModule,
        DeskModule.forAnswering(),
        // before the cards: the address of their feed looks like that of a card
        AlertsModule.forAnswering(),
        OpportunitiesModule,
        InterestModule.forAnswering(),
        RegisteredWorksModule,
        ProgressModule,
        YearlyReportsModule,
        SettingsModule,
        HealthModule,
        MetricsModule,
      ],
      providers: [
        InstanceGuard,
        // in this order: a body is read once it is known who sends it
        { provide: APP_GUARD, useExisting: PrincipalGuard },
        { provide: APP_GUARD, useClass: JsonBodyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
