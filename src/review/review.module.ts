import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { ScreeningModule } from '../metadata/screening.module.js';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { EntriesController } from './decisions/entries.controller.js';
import { ErrorReportsController } from './error-reports/error-reports.controller.js';
import { JoinsController } from './page-editing/joins.controller.js';
import { PageOrderController } from './page-editing/page-order.controller.js';
import { PageOrderViews } from './page-editing/page-order-views.js';
import { PageUploadsController } from './page-editing/page-uploads.controller.js';
import { ReviewController } from './queue/review.controller.js';
import { SamplesController } from './sampling/samples.controller.js';
import { BulkAcceptances } from './decisions/bulk-acceptances.js';
import { CheckedPages } from './decisions/checked-pages.js';
import { PageOrders } from './page-editing/page-orders.js';
import { DocumentJoins } from './page-editing/document-joins.js';
import { PageEditing } from './page-editing/page-editing.js';
import { PageInserts } from './page-editing/page-inserts.js';
import { PageEdits } from './page-editing/page-edits.js';
import { PageCorrections } from './corrections/page-corrections.js';
import { ErrorReports } from './error-reports/error-reports.js';
import { ReviewLocks } from './items/review-locks.js';
import { ReviewQueue } from './queue/review-queue.js';
import { QualitySamples } from './sampling/quality-samples.js';
import { QualitySettings } from './sampling/quality-settings.js';
import { SampleChecks } from './sampling/sample-checks.js';

const SERVICES = [
  PageOrders,
  BulkAcceptances,
  CheckedPages,
  DocumentJoins,
  ErrorReports,
  PageEditing,
  PageCorrections,
  PageInserts,
  PageEdits,
  QualitySamples,
  QualitySettings,
  ReviewLocks,
  ReviewQueue,
  SampleChecks,
];

/** What persons do to make what machines read right. */
@Module({
  imports: [CatalogModule, IngestModule, ScreeningModule],
  controllers: [
    CorrectionsController,
    EntriesController,
    ErrorReportsController,
    JoinsController,
    PageOrderController,
    PageUploadsController,
    ReviewController,
    SamplesController,
  ],
  providers: [...SERVICES, PageOrderViews],
  exports: [QualitySettings],
})
export class ReviewModule {}
