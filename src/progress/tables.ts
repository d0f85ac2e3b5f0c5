import { HoldingEvent } from './holdings/records/holding-event.entity.js';
import { HoldingKeeping } from './holdings/records/holding-keeping.entity.js';
import { HoldingTie } from './holdings/records/holding-tie.entity.js';
import { Holding } from './holdings/records/holding.entity.js';
import { HoldingListing } from './holdings/lists/holding-listing.entity.js';
import { HoldingListWithdrawal } from './holdings/lists/holding-list-withdrawal.entity.js';
import { HoldingProposal } from './holdings/lists/holding-proposal.entity.js';
import { MatchableDocument } from './holdings/matching/matchable-document.entity.js';
import { IndicatorValue } from './indicators/indicator-value.entity.js';
import { UnitReminder } from './report/reminders/unit-reminder.entity.js';

export const PROGRESS_TABLES = [
  Holding,
  HoldingEvent,
  HoldingKeeping,
  HoldingListing,
  HoldingListWithdrawal,
  HoldingProposal,
  HoldingTie,
  IndicatorValue,
  MatchableDocument,
  UnitReminder,
];
