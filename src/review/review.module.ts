import { Module } from '@nestjs/common';
import { BulkAcceptances } from './bulk-acceptances.js';
import { CheckedPages } from './checked-pages.js';
import { PageCorrections } from './page-corrections.js';
import { ReviewClaims } from './review-claims.js';
import { ReviewQueue } from './review-queue.js';

const SERVICES = [BulkAcceptances, CheckedPages, PageCorrections, ReviewClaims, ReviewQueue];

/** What persons do to make what machines read right. */
@Module({ providers: SERVICES, exports: SERVICES })
export class ReviewModule {}
