import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ScoringModule } from '../potential/scoring/scoring.module.js';
import { ClaimPictures } from './claim-pictures/claim-pictures.js';
import { ClaimsController } from './claim-pictures/claims.controller.js';
import { DocumentChanges } from './document-changes.js';
import { DocumentViews } from './document-view.js';
import { DocumentsController } from './documents.controller.js';
import { FilesController } from './files/files.controller.js';
import { SearchableFiles } from './files/searchable-files.js';
import { DocumentList } from './list/document-list.js';
import { Stats } from './list/stats.js';
import { PagesController } from './pages.controller.js';
import { Project } from './related/project.js';
import { ReadableLinks } from './related/readable-links.js';
import { Related } from './related/related.js';
import { Rereads } from './rereads/rereads.js';
import { RereadsController } from './rereads/rereads.controller.js';
import { DocumentUsageController } from './usage/document-usage.controller.js';

/** The HTTP face of one document and of lists of them. */
@Module({
  imports: [CatalogModule, ScoringModule],
  controllers: [
    ClaimsController,
    DocumentUsageController,
    DocumentsController,
    FilesController,
    PagesController,
    RereadsController,
  ],
  providers: [
    ClaimPictures,
    DocumentChanges,
    DocumentList,
    DocumentViews,
    Project,
    ReadableLinks,
    Related,
    Rereads,
    SearchableFiles,
    Stats,
  ],
  exports: [DocumentList],
})
export class DocumentsModule {}
