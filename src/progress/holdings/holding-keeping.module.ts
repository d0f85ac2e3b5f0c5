import { Module } from '@nestjs/common';
import { TableLedger } from '../../ingest/tables/table-ledger.js';
import { TablesModule } from '../../platform/tables/tables.module.js';
import { CountedFigures } from './counted-figures.js';
import { HoldingKeeper } from './holding-keeper.js';
import { HoldingBatch } from './lists/holding-batch.js';
import { HoldingImporter } from './lists/holding-importer.js';
import { DocumentFacts } from './matching/document-facts.js';
import { FollowDocuments } from './matching/follow-documents.js';
import { Matching } from './matching/matching.js';
import { Units } from './records/units.js';

/** Where lists are imported and holdings kept with the documents: a worker. */
@Module({
  imports: [TablesModule],
  providers: [
    CountedFigures,
    DocumentFacts,
    FollowDocuments,
    HoldingBatch,
    HoldingImporter,
    HoldingKeeper,
    Matching,
    TableLedger,
    Units,
  ],
})
export class HoldingKeepingModule {}
