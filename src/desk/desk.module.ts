import { type DynamicModule, Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { ACTS, BulkActs } from './acts/acts.js';
import { ActingPrincipals } from './bulk/acting-principals.js';
import { BulkChanges } from './bulk/bulk-changes.js';
import { BulkChangesController } from './bulk/bulk-changes.controller.js';
import { BulkLedger } from './bulk/bulk-ledger.js';
import { BulkSteps } from './bulk/bulk-steps.js';
import { BulkViews } from './bulk/bulk-view.js';
import { BulkWorker } from './bulk/bulk-worker.js';
import { ResultCsv } from './bulk/result-csv.js';
import { SavedFilters } from './filters/saved-filters.js';
import { SavedFiltersController } from './filters/saved-filters.controller.js';

/** Work on many documents at once. */
@Module({})
export class DeskModule {
  static forAnswering(): DynamicModule {
    return {
      module: DeskModule,
      imports: [DocumentsModule],
      controllers: [BulkChangesController, SavedFiltersController],
      providers: [...ACTS, BulkActs, BulkChanges, BulkViews, ResultCsv, SavedFilters],
    };
  }

  static forWorking(): DynamicModule {
    return {
      module: DeskModule,
      providers: [...ACTS, BulkActs, ActingPrincipals, BulkLedger, BulkSteps, BulkWorker],
    };
  }
}
