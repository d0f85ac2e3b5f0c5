import { Module } from '@nestjs/common';
import { AgentList } from './agents/agent-list.js';
import { AgentViews } from './agents/agent-views.js';
import { AgentsController } from './agents/agents.controller.js';
import { LikelyDuplicates } from './agents/likely-duplicates.js';
import { ReadableAgents } from './agents/readable-agents.js';
import { AltoController } from './alto.controller.js';
import { AltoPages } from './alto-pages.js';
import { PageOrderController } from './page-order.controller.js';
import { PageOrderViews } from './page-order-views.js';
import { FixityModule } from '../catalog/fixity/fixity.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { ScoringModule } from '../potential/scoring/scoring.module.js';
import { ReviewModule } from '../review/review.module.js';
import { ChangeFeed } from './change-feed.js';
import { ChangesController } from './changes.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { DocumentAccess } from './document-access.js';
import { DocumentChanges } from './document-changes.js';
import { DocumentList } from './document-list.js';
import { DocumentViews } from './document-view.js';
import { DocumentsController } from './documents.controller.js';
import { EntriesController } from './entries.controller.js';
import { EventHub } from './event-hub.js';
import { EventsController } from './events.controller.js';
import { ClaimPictures } from './claim-pictures.js';
import { ClaimsController } from './claims.controller.js';
import { CitedDocuments } from './cited-documents.js';
import { ExportsController } from './exports.controller.js';
import { FilesController } from './files.controller.js';
import { FixityController } from './fixity.controller.js';
import { JoinsController } from './joins.controller.js';
import { LandingCards } from './landing-cards.js';
import { LandingPages } from './landing-pages.js';
import { PagePictures } from './page-pictures.js';
import { OpenRecords } from './open-records.js';
import { PageUploadsController } from './page-uploads.controller.js';
import { PageViews } from './page-views.js';
import { PagesController } from './pages.controller.js';
import { Project } from './project.js';
import { ReadableLinks } from './readable-links.js';
import { Related } from './related.js';
import { ReportsController } from './reports.controller.js';
import { Rereads } from './rereads.js';
import { RereadsController } from './rereads.controller.js';
import { ReviewController } from './review.controller.js';
import { SamplesController } from './samples.controller.js';
import { SearchableFiles } from './searchable-files.js';
import { SitemapsController } from './sitemaps.controller.js';
import { Stats } from './stats.js';
import { Summaries } from './summaries.js';
import { DocumentUsageController } from './usage/document-usage.controller.js';

/** The HTTP face of one document and of lists of them. */
@Module({
  imports: [FixityModule, IngestModule, OpportunitiesModule, ReviewModule, ScoringModule],
  controllers: [
    AgentsController,
    AltoController,
    ChangesController,
    ClaimsController,
    PageOrderController,
    CorrectionsController,
    DocumentUsageController,
    DocumentsController,
    EntriesController,
    EventsController,
    ExportsController,
    FilesController,
    FixityController,
    JoinsController,
    PageUploadsController,
    PagesController,
    ReportsController,
    RereadsController,
    ReviewController,
    SamplesController,
    SitemapsController,
  ],
  providers: [
    AgentList,
    AgentViews,
    LikelyDuplicates,
    ReadableAgents,
    AltoPages,
    ChangeFeed,
    PageOrderViews,
    CitedDocuments,
    ClaimPictures,
    DocumentAccess,
    DocumentChanges,
    DocumentList,
    DocumentViews,
    EventHub,
    LandingCards,
    LandingPages,
    OpenRecords,
    PagePictures,
    PageViews,
    Project,
    ReadableLinks,
    Related,
    Rereads,
    SearchableFiles,
    Stats,
    Summaries,
  ],
  exports: [DocumentList],
})
export class DocumentsModule {}
