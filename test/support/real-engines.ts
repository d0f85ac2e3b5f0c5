import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { emptyFolder } from './data-folder.js';
import { TestIndexes } from './elastic-index.js';
import { testDatabase, type TestDatabase } from './postgres.js';
import { describeWith } from './require-service.js';
import { Running } from './running.js';
import { TestBucket } from './s3-store.js';

const SERVICES = fileURLToPath(new URL('../../scripts/services.mjs', import.meta.url));
/** Of the databases of the Redis of the tests, one that no other spec uses, unless it names another. */
const REDIS_DATABASE = 12;

export interface EngineAddresses {
  readonly postgres: string;
  readonly redis: string;
  readonly minio: string;
  readonly elasticsearch: string;
}

/** A suite on all real engines at once. */
export function describeOnEngines(name: string, suite: (addresses: EngineAddresses) => void): void {
  describeWith('postgres', name, (postgres) => {
    describeWith('redis', 'with Redis', (redis) => {
      describeWith('minio', 'with MinIO', (minio) => {
        describeWith('elasticsearch', 'with Elasticsearch', (elasticsearch) => {
          suite({ postgres, redis, minio, elasticsearch });
        });
      });
    });
  });
}

/** A part of each real engine for one installation: a database, a queue, a bucket, indexes. */
export class RealEngines {
  readonly bucket: TestBucket;
  readonly indexes: TestIndexes;
  private readonly redisUrl: string;
  private database: TestDatabase | undefined;

  constructor(
    private readonly addresses: EngineAddresses,
    redisDatabase = REDIS_DATABASE,
  ) {
    this.bucket = new TestBucket(addresses.minio);
    this.indexes = new TestIndexes(addresses.elasticsearch);
    const url = new URL(addresses.redis);
    url.pathname = `/${String(redisDatabase)}`;
    this.redisUrl = url.href;
  }

  /** As variables for the product. */
  async env(): Promise<Record<string, string>> {
    this.database ??= await testDatabase(this.addresses.postgres);
    return {
      DATABASE_URL: this.database.url,
      REDIS_URL: this.redisUrl,
      ...this.bucket.env,
      ...this.indexes.env,
    };
  }

  /** `more`: variables beside those of the engines. */
  async start(more: Readonly<Record<string, string>> = {}): Promise<Running> {
    await this.emptyQueue();
    return Running.start({ env: { ...(await this.env()), ...more }, dataDir: emptyFolder() });
  }

  async remove(): Promise<void> {
    await this.emptyQueue();
    await this.bucket.remove();
    await this.indexes.remove();
    await this.database?.drop();
  }

  async emptyQueue(): Promise<void> {
    const redis = new Redis(this.redisUrl);
    await redis.flushdb();
    await redis.quit();
  }
}

/** Does to one of the servers of `npm run services` what may happen to it, or makes it whole again on the data that it had. */
export function serviceIs(
  what: 'halt' | 'kill' | 'resume' | 'freeze' | 'thaw',
  name: keyof EngineAddresses,
): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [SERVICES, what, '--only', name], (error, _, stderr) => {
      if (error) reject(new Error(stderr, { cause: error }));
      else resolve();
    });
  });
}
