import { Module } from '@nestjs/common';
import { FaultyClaims } from '../catalog/claim-values/faulty-claims.js';
import { ScoringModule } from '../potential/scoring/scoring.module.js';
import { CardAccess } from './cards/card-access.js';
import { CardChanges } from './cards/card-changes.js';
import { CardList } from './cards/card-list.js';
import { CardMaterials } from './cards/card-material.js';
import { CardShelves } from './cards/card-shelves.js';
import { CardViews } from './cards/card-views.js';
import { DueClaims } from './due-claims/due-claims.js';
import { DueClaimsController } from './due-claims/due-claims.controller.js';
import { OpenCards } from './cards/open-cards.js';
import { PrintedCardController } from './print/card-document.controller.js';
import { OpportunitiesController } from './cards/opportunities.controller.js';

/** What investors look for: a card a document, answered by its evidence. */
@Module({
  imports: [ScoringModule],
  controllers: [OpportunitiesController, PrintedCardController, DueClaimsController],
  providers: [
    CardAccess,
    CardChanges,
    CardList,
    CardMaterials,
    CardShelves,
    CardViews,
    DueClaims,
    FaultyClaims,
    OpenCards,
  ],
  exports: [CardAccess, CardList, CardViews, OpenCards],
})
export class OpportunitiesModule {}
