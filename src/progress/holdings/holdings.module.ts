import { Module } from '@nestjs/common';
import { RefusedCsv } from '../../ingest/tables/refused-csv.js';
import { SavedMappings } from '../../ingest/tables/saved-mappings.js';
import { TablesModule } from '../../platform/tables/tables.module.js';
import { HoldingFigures } from './holding-figures.js';
import { HoldingProgress } from './holding-progress.js';
import { HoldingsController } from './holdings.controller.js';
import { Holdings } from './records/holdings.js';
import { HoldingListsController } from './lists/holding-lists.controller.js';
import { HoldingLists, HoldingPreview } from './lists/holding-lists.js';
import { Proposals } from './lists/proposals.js';
import { WithdrawalsController } from './lists/withdrawals.controller.js';
import { Withdrawals } from './lists/withdrawals.js';
import { DocumentFacts } from './matching/document-facts.js';
import { DoubtfulMatches } from './matching/doubtful-matches.js';
import { Matching } from './matching/matching.js';
import { Units } from './records/units.js';

/** The list of what is to be digitised, as the HTTP process answers for it. */
@Module({
  imports: [TablesModule],
  controllers: [HoldingListsController, HoldingsController, WithdrawalsController],
  providers: [
    DocumentFacts,
    DoubtfulMatches,
    HoldingFigures,
    HoldingLists,
    HoldingPreview,
    HoldingProgress,
    Holdings,
    Matching,
    Proposals,
    RefusedCsv,
    SavedMappings,
    Units,
    Withdrawals,
  ],
  exports: [HoldingFigures, HoldingProgress],
})
export class HoldingsModule {}
