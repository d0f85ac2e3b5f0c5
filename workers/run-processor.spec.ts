import { describe, expect, it } from '@jest/globals';
import { Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Job } from 'bullmq';
import type { RunExecutor, RunOutcome } from '../src/pipeline/run-executor.js';
import { RunProcessor } from './run-processor.js';

const events: string[] = [];
let low = false;

@Injectable()
class Children implements OnModuleDestroy {
  onModuleDestroy(): void {
    events.push('children closed');
  }
}

@Module({ providers: [Children] })
class ReadingModule {}

/** Works until it is told to stop, and is slow to hand back. */
const executor: Pick<RunExecutor, 'execute'> = {
  execute: (_runId, _attempt, shutdown) =>
    new Promise<RunOutcome>((resolve) => {
      shutdown.addEventListener('abort', () =>
        setTimeout(() => {
          events.push('handed back');
          resolve('released');
        }, 50),
      );
    }),
};

@Injectable()
class TestProcessor extends RunProcessor {
  constructor() {
    super(executor as RunExecutor, { isLow: () => Promise.resolve(low) }, 2);
    const job = { data: { runId: 'a', attempt: 1 } } as Job<{ runId: string; attempt: number }>;
    const active = this.process(job);
    Object.assign(this, { _worker: { concurrency: 1, on: () => undefined, close: () => active } });
  }
}

@Module({ imports: [ReadingModule], providers: [TestProcessor] })
class RootModule {}

describe('RunProcessor', () => {
  it('hands its runs back before the modules that do the work close', async () => {
    const app = await Test.createTestingModule({ imports: [RootModule] }).compile();
    await app.init();
    expect(app.get(TestProcessor).worker.concurrency).toBe(2);
    await app.close();
    expect(events).toEqual(['handed back', 'children closed']);
  });

  it('begins nothing while the disk is low', async () => {
    low = true;
    const processor = new TestProcessor();
    const job = { data: { runId: 'b', attempt: 1 } } as Job<{ runId: string; attempt: number }>;
    expect(await processor.process(job)).toBe('waits for room');
  });
});
