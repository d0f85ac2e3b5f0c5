import { Module } from '@nestjs/common';
import { RefusedCsv } from '../ingest/tables/refused-csv.js';
import { SavedMappings } from '../ingest/tables/saved-mappings.js';
import { TablesModule } from '../platform/tables/tables.module.js';
import { ForecastSetting } from './forecast-setting.js';
import { RegisteredWorkFigures } from './registered-work-figures.js';
import { RegisteredWorkProgress } from './registered-work-progress.js';
import { RegisteredWorksController } from './registered-works.controller.js';
import { RegisteredWorks } from './records/registered-works.js';
import { RegisteredWorkListsController } from './lists/registered-work-lists.controller.js';
import { RegisteredWorkLists, RegisteredWorkPreview } from './lists/registered-work-lists.js';
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
  controllers: [RegisteredWorkListsController, RegisteredWorksController, WithdrawalsController],
  providers: [
    DocumentFacts,
    DoubtfulMatches,
    RegisteredWorkFigures,
    RegisteredWorkLists,
    RegisteredWorkPreview,
    RegisteredWorkProgress,
    RegisteredWorks,
    Matching,
    Proposals,
    RefusedCsv,
    SavedMappings,
    ForecastSetting,
    Units,
    Withdrawals,
  ],
  exports: [ForecastSetting, RegisteredWorkFigures, RegisteredWorkProgress],
})
export class RegisteredWorksModule {}
