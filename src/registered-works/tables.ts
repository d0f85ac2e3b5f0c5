import { RegisteredWorkListWithdrawal } from './lists/registered-work-list-withdrawal.entity.js';
import { RegisteredWorkListing } from './lists/registered-work-listing.entity.js';
import { RegisteredWorkProposal } from './lists/registered-work-proposal.entity.js';
import { MatchableDocument } from './matching/matchable-document.entity.js';
import { RegisteredWorkEvent } from './records/registered-work-event.entity.js';
import { RegisteredWorkLink } from './records/registered-work-link.entity.js';
import { RegisteredWorkUpkeep } from './records/registered-work-upkeep.entity.js';
import { RegisteredWork } from './records/registered-work.entity.js';

export const REGISTERED_WORK_TABLES = [
  RegisteredWork,
  RegisteredWorkEvent,
  RegisteredWorkUpkeep,
  RegisteredWorkListing,
  RegisteredWorkListWithdrawal,
  RegisteredWorkProposal,
  RegisteredWorkLink,
  MatchableDocument,
];
