import { DataSource, type DataSourceOptions } from 'typeorm';
import { ApiKey } from './access/api-key.entity.js';
import { AuditEvent } from './access/audit-event.entity.js';
import { Organisation } from './access/organisation.entity.js';
import { Person } from './access/person.entity.js';
import { CATALOG_TABLES } from './catalog/tables.js';
import { MIGRATIONS } from './platform/database/migrations/index.js';
import { Instance } from './platform/database/instance.entity.js';
import { Setting } from './platform/database/setting.entity.js';
import { SnakeNaming } from './platform/database/snake-naming.js';
import { Reading } from './pipeline/reading.entity.js';
import { Run } from './pipeline/run.entity.js';
import { BulkAcceptance } from './review/bulk-acceptance.entity.js';
import { ReviewClaim } from './review/review-claim.entity.js';

/** Every table there is. */
const ENTITIES = [
  ...CATALOG_TABLES,
  ApiKey,
  AuditEvent,
  BulkAcceptance,
  Instance,
  Organisation,
  Person,
  Reading,
  ReviewClaim,
  Run,
  Setting,
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
    applicationName: 'phusa',
    poolSize: 12,
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}

// for the typeorm command line, which reads the address from the environment
export default createDataSource(process.env['DATABASE_URL'] ?? 'postgres://localhost/phusa');
