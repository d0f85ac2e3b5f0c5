import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import type { AppConfig } from '../config/app-config.js';

const SCHEMA = 'bullmq';

/**
 * Where the queue lives. The factory is process-wide on purpose: @nestjs/bullmq builds its QueueEvents with
 * bullmq's own class, so a per-class backend would miss the event listeners.
 */
export function queueConnection(config: AppConfig): Pick<QueueOptions, 'connection'> {
  if (config.redisUrl !== undefined) {
    setDefaultBackendFactory();
    return { connection: { url: config.redisUrl, maxRetriesPerRequest: null } };
  }
  if (config.databaseUrl === undefined) throw new Error('the queue needs DATABASE_URL or REDIS_URL');
  setDefaultBackendFactory(createPostgresBackend);
  // bullmq's option types are Redis's; what the PostgreSQL factory takes is checked here
  const connection: Parameters<typeof createPostgresBackend>[1]['connection'] = {
    connectionString: config.databaseUrl,
    schema: SCHEMA,
    migrate: true,
    max: 4,
  };
  return { connection };
}
