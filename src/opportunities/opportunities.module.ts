import { Module } from '@nestjs/common';
import { ScoringModule } from '../potential/scoring/scoring.module.js';
import { CardAccess } from './card-access.js';
import { CardChanges } from './card-changes.js';
import { CardList } from './card-list.js';
import { CardMaterials } from './card-material.js';
import { CardShelves } from './card-shelves.js';
import { CardViews } from './card-views.js';
import { DueClaims } from './due-claims.js';
import { DueClaimsController } from './due-claims.controller.js';
import { OpenCards } from './open-cards.js';
import { CardPaperController } from './paper/card-paper.controller.js';
import { OpportunitiesController } from './opportunities.controller.js';

/** What investors look for: a card a document, answered by its evidence. */
@Module({
  imports: [ScoringModule],
  controllers: [OpportunitiesController, CardPaperController, DueClaimsController],
  providers: [CardAccess, CardChanges, CardList, CardMaterials, CardShelves, CardViews, DueClaims, OpenCards],
  exports: [CardAccess, CardList, CardViews, OpenCards],
})
export class OpportunitiesModule {}
