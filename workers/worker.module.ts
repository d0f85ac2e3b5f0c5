import { type DynamicModule, Module } from '@nestjs/common';
import { AlertsModule } from '../src/alerts/alerts.module.js';
import { AccessModule } from '../src/access/access.module.js';
import { ResetMailsModule } from '../src/access/accounts/reset-mails.module.js';
import { AgentWorker } from '../src/catalog/agents/agent-worker.js';
import { CatalogFollower } from '../src/catalog/catalog-follower.js';
import { EmbargoEnds } from '../src/catalog/changes/embargo-ends.js';
import { FixityWorker } from '../src/catalog/fixity/fixity-worker.js';
import { FixityModule } from '../src/catalog/fixity/fixity.module.js';
import { createDataSource } from '../src/data-source.js';
import { DeskModule } from '../src/desk/desk.module.js';
import { IdentifyStage } from '../src/ingest/identify.stage.js';
import { TableImportingModule } from '../src/ingest/table-importing.module.js';
import { IngestStagesModule } from '../src/ingest/ingest-stages.module.js';
import { DescribeStage } from '../src/metadata/describe.stage.js';
import { MetadataModule } from '../src/metadata/metadata.module.js';
import { AssembleStage } from '../src/ocr/assemble.stage.js';
import { OcrModule } from '../src/ocr/ocr.module.js';
import { ReadStage } from '../src/ocr/read.stage.js';
import { PipelineModule } from '../src/pipeline/pipeline.module.js';
import { QUEUES } from '../src/pipeline/stages.js';
import { type AppConfig, requireDatabase } from '../src/platform/config/app-config.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import { DatabaseModule } from '../src/platform/database/database.module.js';
import { InstanceGuard } from '../src/platform/instance-guard.js';
import { MediaModule } from '../src/platform/media/media.module.js';
import { QueueModule } from '../src/platform/queue/queue.module.js';
import { StorageModule } from '../src/platform/storage/storage.module.js';
import { InterestModule } from '../src/opportunities/interest/interest.module.js';
import { AssessStage } from '../src/potential/assess.stage.js';
import { PotentialModule } from '../src/potential/potential.module.js';
import { RegisteredWorkUpkeepModule } from '../src/registered-works/registered-work-upkeep.module.js';
import { RemindersModule } from '../src/yearly-reports/reminders/reminders.module.js';
import { RelateStage } from '../src/relations/relate.stage.js';
import { RelationsModule } from '../src/relations/relations.module.js';
import { SearchModule } from '../src/search/search.module.js';
import { DocumentsProcessor } from './documents.processor.js';
import { PagesProcessor } from './pages.processor.js';

/** A worker process: every stage, both queues, the reconciler, and the indexer. */
@Module({})
export class WorkerModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(() => createDataSource(requireDatabase(config))),
        StorageModule,
        MediaModule,
        QueueModule.forRoot(QUEUES),
        AccessModule,
        PipelineModule.forWorking(
          CatalogFollower,
          [IdentifyStage, ReadStage, AssembleStage, DescribeStage, AssessStage, RelateStage],
          [IngestStagesModule, OcrModule, MetadataModule, PotentialModule, RelationsModule],
        ),
        SearchModule.forIndexing(),
        TableImportingModule,
        FixityModule,
        DeskModule.forWorking(),
        AlertsModule.forSending(),
        ResetMailsModule,
        RegisteredWorkUpkeepModule,
        RemindersModule,
        InterestModule.forWorking(),
      ],
      providers: [InstanceGuard, AgentWorker, EmbargoEnds, FixityWorker, PagesProcessor, DocumentsProcessor],
    };
  }
}
