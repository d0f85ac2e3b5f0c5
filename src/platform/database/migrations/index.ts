import { CreateCatalogue1795532896467 } from './1795532896467-create-catalogue.js';
import { AddSequenceAndSession1795532896468 } from './1795532896468-add-sequence-and-session.js';
import { AddQuality1795543956448 } from './1795543956448-add-quality.js';
import { AddCorrections1795604438724 } from './1795604438724-add-corrections.js';
import { AddImportedRecords1795607042611 } from './1795607042611-add-imported-records.js';
import { AddReviewQueue1795609761091 } from './1795609761091-add-review-queue.js';
import { AddSecrecyDecision1795614615932 } from './1795614615932-add-secrecy-decision.js';
import { AddArrangements1795615656892 } from './1795615656892-add-arrangements.js';
import { AddAgents1795615718925 } from './1795615718925-add-agents.js';
import { AddQualitySamples1795615855247 } from './1795615855247-add-quality-samples.js';
import { AddChangeFeed1795616335570 } from './1795616335570-add-change-feed.js';
import { AddTableImports1795616835594 } from './1795616835594-add-table-imports.js';
import { AddOfficeCheck1795618264692 } from './1795618264692-add-office-check.js';
import { IndexAgentKeysByCircle1795627239846 } from './1795627239846-index-agent-keys-by-circle.js';
import { AddAlerts1795628554270 } from './1795628554270-add-alerts.js';
import { KeepSuspectsWithText1795629222942 } from './1795629222942-keep-suspects-with-text.js';
import { AddFixity1795629776267 } from './1795629776267-add-fixity.js';
import { AddCards1795640470693 } from './1795640470693-add-cards.js';
import { AddInterest1795640753672 } from './1795640753672-add-interest.js';
import { AddHoldings1795640759203 } from './1795640759203-add-holdings.js';
import { AddUsageAndReports1795640879703 } from './1795640879703-add-usage-and-reports.js';
import { FollowOpportunities1795642095854 } from './1795642095854-follow-opportunities.js';
import { AddUnitReminders1795653991592 } from './1795653991592-add-unit-reminders.js';
import { LetAskersWriteAgain1795654967541 } from './1795654967541-let-askers-write-again.js';
import { WithdrawLists1795656938218 } from './1795656938218-withdraw-lists.js';
import { IndexTitlesWithoutNumber1795656938219 } from './1795656938219-index-titles-without-number.js';
import { WaitForScreening1796250925557 } from './1796250925557-wait-for-screening.js';
import { NameByGlossary1796300000000 } from './1796300000000-name-by-glossary.js';
import { CorrectInterestSteps1796300000001 } from './1796300000001-correct-interest-steps.js';
import { NameInvestigators1796300000002 } from './1796300000002-name-investigators.js';
import { AddDeskTable1796310000000 } from './1796310000000-add-desk-table.js';
import { AddAccounts1796310005800 } from './1796310005800-add-accounts.js';

/** In order; a migration that has been released is never edited. */
export const MIGRATIONS = [
  CreateCatalogue1795532896467,
  AddSequenceAndSession1795532896468,
  AddQuality1795543956448,
  AddCorrections1795604438724,
  AddImportedRecords1795607042611,
  AddReviewQueue1795609761091,
  AddSecrecyDecision1795614615932,
  AddArrangements1795615656892,
  AddAgents1795615718925,
  AddQualitySamples1795615855247,
  AddChangeFeed1795616335570,
  AddTableImports1795616835594,
  AddOfficeCheck1795618264692,
  IndexAgentKeysByCircle1795627239846,
  AddAlerts1795628554270,
  KeepSuspectsWithText1795629222942,
  AddFixity1795629776267,
  AddCards1795640470693,
  AddInterest1795640753672,
  AddHoldings1795640759203,
  AddUsageAndReports1795640879703,
  FollowOpportunities1795642095854,
  AddUnitReminders1795653991592,
  LetAskersWriteAgain1795654967541,
  WithdrawLists1795656938218,
  IndexTitlesWithoutNumber1795656938219,
  WaitForScreening1796250925557,
  NameByGlossary1796300000000,
  CorrectInterestSteps1796300000001,
  NameInvestigators1796300000002,
  AddDeskTable1796310000000,
  AddAccounts1796310005800,
];
