import { type DynamicModule, Module } from '@nestjs/common';
import { CardMarks } from '../opportunities/cards/card-marks.js';
import { DeskReaders } from '../opportunities/interest/desk/desk-readers.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { MailModule } from '../platform/mail/mail.module.js';
import { SearchModule } from '../search/search.module.js';
import { CardMatches } from './card-matches.js';
import { AlertSender } from './alert-sender.js';
import { DigestLedger } from './digest-ledger.js';
import { FeedsController } from './feeds.controller.js';
import { NewMatches } from './new-matches.js';
import { OpportunityFeedController } from './opportunity-feed.controller.js';
import { Owners } from './owners.js';
import { SavedSearches } from './saved-searches.js';
import { SavedSearchesController } from './saved-searches.controller.js';
import { SearchFeeds } from './search-feeds.js';
import { NotifiedRecords } from './notified-records.js';

const SHARED = [CardMatches, CardMarks, NewMatches, Owners, NotifiedRecords];

/** Saved searches and the notifications of their new matches. */
@Module({})
export class AlertsModule {
  static forAnswering(): DynamicModule {
    return {
      module: AlertsModule,
      imports: [OpportunitiesModule, SearchModule.forReading()],
      controllers: [SavedSearchesController, FeedsController, OpportunityFeedController],
      providers: [...SHARED, DeskReaders, SavedSearches, SearchFeeds],
    };
  }

  static forSending(): DynamicModule {
    return {
      module: AlertsModule,
      imports: [MailModule, SearchModule.forMatching()],
      providers: [...SHARED, AlertSender, DigestLedger],
    };
  }
}
