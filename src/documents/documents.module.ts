import { Module } from '@nestjs/common';
import { AltoController } from './alto.controller.js';
import { AltoPages } from './alto-pages.js';
import { ReviewModule } from '../review/review.module.js';
import { CorrectionsController } from './corrections.controller.js';
import { DocumentAccess } from './document-access.js';
import { DocumentChanges } from './document-changes.js';
import { DocumentList } from './document-list.js';
import { DocumentViews } from './document-view.js';
import { DocumentsController } from './documents.controller.js';
import { EntriesController } from './entries.controller.js';
import { EventHub } from './event-hub.js';
import { EventsController } from './events.controller.js';
import { FilesController } from './files.controller.js';
import { PagePictures } from './page-pictures.js';
import { PageViews } from './page-views.js';
import { PagesController } from './pages.controller.js';
import { Project } from './project.js';
import { ReadableTies } from './readable-ties.js';
import { Related } from './related.js';
import { ReviewController } from './review.controller.js';
import { SearchableFiles } from './searchable-files.js';
import { Stats } from './stats.js';
import { Summaries } from './summaries.js';

/** The HTTP face of one document and of lists of them. */
@Module({
  imports: [ReviewModule],
  controllers: [
    AltoController,
    CorrectionsController,
    DocumentsController,
    EntriesController,
    EventsController,
    FilesController,
    PagesController,
    ReviewController,
  ],
  providers: [
    AltoPages,
    DocumentAccess,
    DocumentChanges,
    DocumentList,
    DocumentViews,
    EventHub,
    PagePictures,
    PageViews,
    Project,
    ReadableTies,
    Related,
    SearchableFiles,
    Stats,
    Summaries,
  ],
})
export class DocumentsModule {}
