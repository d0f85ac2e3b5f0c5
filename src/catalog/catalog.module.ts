import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed/change-feed.js';
import { ChangesController } from './change-feed/changes.controller.js';
import { EventHub } from './change-feed/event-hub.js';
import { EventsController } from './change-feed/events.controller.js';
import { DocumentAccess } from './document-access/document-access.js';
import { FixityController } from './fixity/fixity.controller.js';
import { FixityModule } from './fixity/fixity.module.js';
import { PagePictures } from './page-views/page-pictures.js';
import { PageViews } from './page-views/page-views.js';
import { Summaries } from './summaries/summaries.js';

/** Access to documents, their views and the feed of their changes, for every room that shows documents. */
@Module({
  imports: [FixityModule],
  controllers: [ChangesController, EventsController, FixityController],
  providers: [ChangeFeed, DocumentAccess, EventHub, PagePictures, PageViews, Summaries],
  exports: [DocumentAccess, PagePictures, PageViews, Summaries],
})
export class CatalogModule {}
