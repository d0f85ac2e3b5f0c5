import { Queue, Worker } from 'bullmq';
import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { createServer } from 'node:net';
import type { AppConfig } from '../../src/platform/config/app-config.js';
import { BullJobQueue } from '../../src/platform/queue/bull-job-queue.js';
import { queueConnection } from '../../src/platform/queue/queue-connection.js';
import { testDatabase } from '../support/postgres.js';
import { describeWith } from '../support/require-service.js';
import { describeJobQueue, describeQueueAway, type JobQueueUnderTest } from './job-queue.contract.js';

type Where = Pick<AppConfig, 'databaseUrl' | 'redisUrl'>;

/** What a queue emits while its store goes away is no failure of the test. */
const silent = <Q extends EventEmitter>(queue: Q): Q => {
  queue.on('error', () => undefined);
  return queue;
};

async function bull(
  where: Where,
  drop: () => Promise<void> = () => Promise.resolve(),
): Promise<JobQueueUnderTest> {
  const connection = queueConnection(where as AppConfig);
  const suffix = randomBytes(4).toString('hex');
  const names: [string, string] = [`pages-${suffix}`, `documents-${suffix}`];
  const queues = names.map((name) => silent(new Queue(name, connection)));
  const workers: Worker[] = [];
  return {
    queue: new BullJobQueue(queues),
    names,
    work: async (name) => {
      const taken: Record<string, unknown>[] = [];
      const worker = new Worker(
        name,
        (job) => {
          taken.push(job.data as Record<string, unknown>);
          if ((job.data as { attempt: number }).attempt === 0) throw new Error('as asked');
          return Promise.resolve('done');
        },
        { ...connection, concurrency: 1 },
      );
      workers.push(silent(worker));
      await worker.waitUntilReady();
      return { taken };
    },
    left: async (name) => {
      const queue = queues.find((known) => known.name === name);
      const counts = await queue?.getJobCounts();
      return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
    },
    dispose: async () => {
      for (const worker of workers) await worker.close();
      for (const queue of queues) {
        await queue.obliterate({ force: true });
        await queue.close();
      }
      await drop();
    },
  };
}

/** Where nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function away(where: Where) {
  const queue = silent(new Queue('pages', queueConnection(where as AppConfig)));
  return {
    queue: new BullJobQueue([queue]),
    name: 'pages',
    dispose: () => queue.close(),
  };
}

describeJobQueue('BullMQ on PostgreSQL', async () => {
  const database = await testDatabase();
  return bull({ databaseUrl: database.url }, () => database.drop());
});

describeQueueAway('BullMQ on PostgreSQL', async () =>
  away({ databaseUrl: `postgres://nobody@127.0.0.1:${await deadPort()}/none` }),
);

describeQueueAway('BullMQ on Redis', async () => away({ redisUrl: `redis://127.0.0.1:${await deadPort()}` }));

describeWith('redis', 'on a real Redis', (redisUrl) => {
  describeJobQueue('BullMQ on Redis', () => bull({ redisUrl }));
});
