import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BackgroundWorker, type Schedule } from './background-worker.js';

const LONG_MS = 3_600_000;

/** Makes the rounds it is given, one after the other; `idle` comes true when it has none left. */
class Rounds extends BackgroundWorker {
  made = 0;
  private noneLeft: () => void = () => undefined;
  readonly idle = new Promise<void>((resolve) => (this.noneLeft = resolve));

  constructor(
    private readonly rounds: (() => Promise<boolean>)[],
    schedule: Partial<Schedule> = {},
  ) {
    super({ idleMs: LONG_MS, trouble: 'nothing can be kept now', ...schedule });
  }

  get stopped(): boolean {
    return this.stopping.aborted;
  }

  protected async round(): Promise<boolean> {
    const next = this.rounds[this.made];
    this.made += 1;
    if (this.made >= this.rounds.length) this.noneLeft();
    return (await next?.()) ?? false;
  }
}

const found = (): Promise<boolean> => Promise.resolve(true);
const nothing = (): Promise<boolean> => Promise.resolve(false);
const fails = (): Promise<boolean> => Promise.reject(new Error('the database is away'));
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let warned: string[];
let worker: Rounds;
const start = (rounds: (() => Promise<boolean>)[], schedule?: Partial<Schedule>): Rounds => {
  worker = new Rounds(rounds, schedule);
  worker.onApplicationBootstrap();
  return worker;
};

beforeEach(() => {
  warned = [];
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((message: unknown) => {
    warned.push(String(message));
  });
});
afterEach(async () => {
  await worker.onModuleDestroy();
  jest.restoreAllMocks();
});

describe('BackgroundWorker', () => {
  it('goes on while rounds find something, and rests after one that found nothing', async () => {
    await start([found, found, nothing, found]).onModuleDestroy();
    expect(worker.made).toBe(0);
    const { idle } = start([found, found, nothing]);
    await idle;
    await settled();
    expect(worker.made).toBe(3);
  });

  it('says once what cannot be done, and again only after it could', async () => {
    await start([fails, fails, found, fails, nothing], { idleMs: 1 }).idle;
    await worker.onModuleDestroy();
    expect(warned).toEqual([
      'nothing can be kept now: Error: the database is away',
      'nothing can be kept now: Error: the database is away',
    ]);
  });

  it('waits for the round under way when it is stopped, and makes no other', async () => {
    let finish: (more: boolean) => void = () => undefined;
    const { idle } = start([() => new Promise((resolve) => (finish = resolve))]);
    await idle;
    let ended = false;
    const end = worker.onModuleDestroy().then(() => (ended = true));
    await settled();
    expect({ ended, stopped: worker.stopped }).toEqual({ ended: false, stopped: true });
    finish(true);
    await end;
    expect(worker.made).toBe(1);
  });

  it('does not wait for its time when it is stopped, nor complain of a round that was cut off', async () => {
    let cutOff: (error: Error) => void = () => undefined;
    const { idle } = start([() => new Promise((_, reject) => (cutOff = reject))]);
    await idle;
    const end = worker.onModuleDestroy();
    cutOff(new Error('cut off'));
    await end;
    expect(warned).toEqual([]);
    await start([found], { firstAfterMs: LONG_MS }).onModuleDestroy();
    expect(worker.made).toBe(0);
  });
});
