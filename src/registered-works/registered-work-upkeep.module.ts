import { Module } from '@nestjs/common';
import { TableLedger } from '../ingest/tables/table-ledger.js';
import { TablesModule } from '../platform/tables/tables.module.js';
import { CountedFigures } from './counted-figures.js';
import { RegisteredWorkWorker } from './registered-work-worker.js';
import { RegisteredWorkBatch } from './lists/registered-work-batch.js';
import { RegisteredWorkImporter } from './lists/registered-work-importer.js';
import { DocumentFacts } from './matching/document-facts.js';
import { FollowDocuments } from './matching/follow-documents.js';
import { Matching } from './matching/matching.js';
import { Units } from './records/units.js';

/** Where lists are imported and registered works kept with the documents: a worker. */
@Module({
  imports: [TablesModule],
  providers: [
    CountedFigures,
    DocumentFacts,
    FollowDocuments,
    RegisteredWorkBatch,
    RegisteredWorkImporter,
    RegisteredWorkWorker,
    Matching,
    TableLedger,
    Units,
  ],
})
export class RegisteredWorkUpkeepModule {}
