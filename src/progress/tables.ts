import { RegisteredWorkEvent } from './registered-works/records/registered-work-event.entity.js';
import { RegisteredWorkUpkeep } from './registered-works/records/registered-work-upkeep.entity.js';
import { RegisteredWorkLink } from './registered-works/records/registered-work-link.entity.js';
import { RegisteredWork } from './registered-works/records/registered-work.entity.js';
import { RegisteredWorkListing } from './registered-works/lists/registered-work-listing.entity.js';
import { RegisteredWorkListWithdrawal } from './registered-works/lists/registered-work-list-withdrawal.entity.js';
import { RegisteredWorkProposal } from './registered-works/lists/registered-work-proposal.entity.js';
import { MatchableDocument } from './registered-works/matching/matchable-document.entity.js';
import { IndicatorValue } from './indicators/indicator-value.entity.js';
import { UnitReminder } from './report/reminders/unit-reminder.entity.js';

export const PROGRESS_TABLES = [
  RegisteredWork,
  RegisteredWorkEvent,
  RegisteredWorkUpkeep,
  RegisteredWorkListing,
  RegisteredWorkListWithdrawal,
  RegisteredWorkProposal,
  RegisteredWorkLink,
  IndicatorValue,
  MatchableDocument,
  UnitReminder,
];
