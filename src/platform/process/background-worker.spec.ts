import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Keeper, type Rhythm } from './background-worker.js';

const LONG_MS = 3_600_000;

/** Makes the rounds it is given, one after the other; `idle` comes true when it has none left. */
class Rounds extends Keeper {
  made = 0;
  private noneLeft: () => void = () => undefined;
  readonly idle = new Promise<void>((resolve) => (this.noneLeft = resolve));

  constructor(
    private readonly rounds: (() => Promise<boolean>)[],
    rhythm: Partial<Rhythm> = {},
  ) {
    super({ idleMs: LONG_MS, trouble: 'nothing can be kept now', ...rhythm });
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
let keeper: Rounds;
const start = (rounds: (() => Promise<boolean>)[], rhythm?: Partial<Rhythm>): Rounds => {
  keeper = new Rounds(rounds, rhythm);
  keeper.onApplicationBootstrap();
  return keeper;
};

beforeEach(() => {
  warned = [];
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((message: unknown) => {
    warned.push(String(message));
  });
});
afterEach(async () => {
  await keeper.onModuleDestroy();
  jest.restoreAllMocks();
});

describe('Keeper', () => {
  it('goes on while rounds find something, and rests after one that found nothing', async () => {
    await start([found, found, nothing, found]).onModuleDestroy();
    expect(keeper.made).toBe(0);
    const { idle } = start([found, found, nothing]);
    await idle;
    await settled();
    expect(keeper.made).toBe(3);
  });

  it('says once what cannot be done, and again only after it could', async () => {
    await start([fails, fails, found, fails, nothing], { idleMs: 1 }).idle;
    await keeper.onModuleDestroy();
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
    const end = keeper.onModuleDestroy().then(() => (ended = true));
    await settled();
    expect({ ended, stopped: keeper.stopped }).toEqual({ ended: false, stopped: true });
    finish(true);
    await end;
    expect(keeper.made).toBe(1);
  });

  it('does not wait for its time when it is stopped, nor complain of a round that was cut off', async () => {
    let cutOff: (error: Error) => void = () => undefined;
    const { idle } = start([() => new Promise((_, reject) => (cutOff = reject))]);
    await idle;
    const end = keeper.onModuleDestroy();
    cutOff(new Error('cut off'));
    await end;
    expect(warned).toEqual([]);
    await start([found], { firstAfterMs: LONG_MS }).onModuleDestroy();
    expect(keeper.made).toBe(0);
  });
});
