import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { AltoController } from './alto/alto.controller.js';
import { AltoPages } from './alto/alto-pages.js';
import { CitedDocuments } from './citations/cited-documents.js';
import { ExportsController } from './citations/exports.controller.js';
import { LandingCards } from './landing/landing-cards.js';
import { LandingPages } from './landing/landing-pages.js';
import { OpenRecords } from './landing/open-records.js';
import { SitemapsController } from './landing/sitemaps.controller.js';

/** What other programs take: ALTO, citations and tables, sitemaps, and what a page says of itself. */
@Module({
  imports: [CatalogModule, OpportunitiesModule],
  controllers: [AltoController, ExportsController, SitemapsController],
  providers: [AltoPages, CitedDocuments, LandingCards, LandingPages, OpenRecords],
})
export class InteropModule {}
