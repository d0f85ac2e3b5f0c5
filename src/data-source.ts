import { DataSource, type DataSourceOptions } from 'typeorm';
import { ApiKey } from './access/api-key.entity.js';
import { AuditEvent } from './access/audit-event.entity.js';
import { Organisation } from './access/organisation.entity.js';
import { PasswordReset } from './access/accounts/password-reset.entity.js';
import { Person } from './access/person.entity.js';
import { UsageDay } from './access/usage/usage-day.entity.js';
import { Digest } from './alerts/digest.entity.js';
import { SavedSearch } from './alerts/saved-search.entity.js';
import { SavedSearchMatch } from './alerts/saved-search-match.entity.js';
import { CATALOG_TABLES } from './catalog/tables.js';
import { BulkChangeItem } from './desk/bulk/bulk-change-item.entity.js';
import { BulkChange } from './desk/bulk/bulk-change.entity.js';
import { SavedFilter } from './desk/filters/saved-filter.entity.js';
import { SavedMapping } from './ingest/tables/saved-mapping.entity.js';
import { TableImport } from './ingest/tables/table-import.entity.js';
import { TableRemark } from './ingest/tables/table-remark.entity.js';
import { MIGRATIONS } from './platform/database/migrations/index.js';
import { Card } from './opportunities/cards/card.entity.js';
import { Instance } from './platform/database/instance.entity.js';
import { DeskReader } from './opportunities/interest/desk/desk-reader.entity.js';
import { Interest } from './opportunities/interest/records/interest.entity.js';
import { InterestAnswer } from './opportunities/interest/records/interest-answer.entity.js';
import { InterestMessage } from './opportunities/interest/records/interest-message.entity.js';
import { InterestStep } from './opportunities/interest/records/interest-step.entity.js';
import { Setting } from './platform/database/setting.entity.js';
import { SnakeNaming } from './platform/database/snake-naming.js';
import { UnitInput } from './yearly-reports/unit-inputs/unit-input.entity.js';
import { YearlyReport } from './yearly-reports/yearly-report.entity.js';
import { ProcessingPass } from './pipeline/processing-pass.entity.js';
import { Run } from './pipeline/run.entity.js';
import { IndicatorValue } from './progress/indicators/indicator-value.entity.js';
import { REGISTERED_WORK_TABLES } from './registered-works/tables.js';
import { UnitReminder } from './yearly-reports/reminders/unit-reminder.entity.js';
import { BulkAcceptance } from './review/decisions/bulk-acceptance.entity.js';
import { ErrorReport } from './review/items/error-report.entity.js';
import { ReviewLock } from './review/items/review-lock.entity.js';
import { QualitySample } from './review/sampling/quality-sample.entity.js';
import { SampledPage } from './review/sampling/sampled-page.entity.js';
import { SampledValue } from './review/sampling/sampled-value.entity.js';

/** Every table there is. */
const ENTITIES = [
  ...CATALOG_TABLES,
  ...REGISTERED_WORK_TABLES,
  ApiKey,
  AuditEvent,
  BulkAcceptance,
  BulkChange,
  BulkChangeItem,
  Card,
  DeskReader,
  Digest,
  ErrorReport,
  IndicatorValue,
  Instance,
  Interest,
  InterestAnswer,
  InterestMessage,
  InterestStep,
  Organisation,
  PasswordReset,
  Person,
  QualitySample,
  ProcessingPass,
  ReviewLock,
  Run,
  SampledPage,
  SampledValue,
  SavedFilter,
  SavedMapping,
  SavedSearch,
  SavedSearchMatch,
  Setting,
  TableImport,
  TableRemark,
  UnitInput,
  UnitReminder,
  UsageDay,
  YearlyReport,
];

export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // PostgreSQL's own function; none has to be installed
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'phusa',
    poolSize: 12,
    connectTimeoutMS: 5_000,
    extra: {
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
      // the server's own limits come first; these are for one that says nothing any more
      query_timeout: 75_000,
      keepAlive: true,
    },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}

// for the typeorm command line, which reads the address from the environment
export default createDataSource(process.env['DATABASE_URL'] ?? 'postgres://localhost/phusa');
