import { Module } from '@nestjs/common';
import { ScreeningModule } from '../metadata/screening.module.js';
import { BulkAcceptances } from './bulk-acceptances.js';
import { CheckedPages } from './checked-pages.js';
import { Arrangements } from './mending/arrangements.js';
import { DocumentJoins } from './mending/document-joins.js';
import { Mending } from './mending/mending.js';
import { PageInserts } from './mending/page-inserts.js';
import { PageMends } from './mending/page-mends.js';
import { PageCorrections } from './page-corrections.js';
import { ErrorReports } from './reports/error-reports.js';
import { ReviewClaims } from './review-claims.js';
import { ReviewQueue } from './review-queue.js';
import { QualitySamples } from './sampling/quality-samples.js';
import { QualitySettings } from './sampling/quality-settings.js';
import { SampleChecks } from './sampling/sample-checks.js';

const SERVICES = [
  Arrangements,
  BulkAcceptances,
  CheckedPages,
  DocumentJoins,
  ErrorReports,
  Mending,
  PageCorrections,
  PageInserts,
  PageMends,
  QualitySamples,
  QualitySettings,
  ReviewClaims,
  ReviewQueue,
  SampleChecks,
];

/** What persons do to make what machines read right. */
@Module({ imports: [ScreeningModule], providers: SERVICES, exports: SERVICES })
export class ReviewModule {}
