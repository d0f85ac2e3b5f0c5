import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { AppConfig } from '../config/app-config.js';
import { BullJobQueue } from './bull-job-queue.js';
import { JobQueue } from './job-queue.js';
import { QueueDepths } from './queue-depths.js';
import { queueConnection } from './queue-connection.js';

@Global()
@Module({})
export class QueueModule {
  static forRoot(names: readonly string[]): DynamicModule {
    return {
      module: QueueModule,
      imports: [
        BullModule.forRootAsync({ inject: [AppConfig], useFactory: queueConnection }),
        BullModule.registerQueue(...names.map((name) => ({ name }))),
      ],
      providers: [
        {
          provide: JobQueue,
          inject: names.map((name) => getQueueToken(name)),
          useFactory: (...queues: Queue[]) => new BullJobQueue(queues),
        },
        {
          provide: QueueDepths,
          inject: names.map((name) => getQueueToken(name)),
          useFactory: (...queues: Queue[]) => new QueueDepths(queues),
        },
      ],
      exports: [JobQueue, QueueDepths, BullModule],
    };
  }
}
