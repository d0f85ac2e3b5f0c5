import { describe, expect, it } from '@jest/globals';
import type { EmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import type { KeptChild } from './kept-child.js';
import { Supervisor } from './supervisor.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Stands for everything supervised, and writes down what is asked of it. */
class Stage {
  readonly events: string[] = [];
  private listener: (() => void) | undefined;
  private opened = 0;
  urls = ['postgres://one'];
  failures = 0;

  readonly supervisor = new Supervisor(
    {
      openDatabase: () => this.open(),
      prepareDatabase: (database) => {
        this.events.push('prepare');
        return Promise.resolve(database);
      },
      children: (url) => [this.child('http', url), this.child('worker', url)],
    },
    log,
  );

  crash(): void {
    this.listener?.();
  }

  private async open(): Promise<EmbeddedPostgres> {
    await Promise.resolve();
    if (this.failures > 0) {
      this.failures -= 1;
      this.events.push('open failed');
      throw new Error('no');
    }
    const url = this.urls[Math.min(this.opened, this.urls.length - 1)] ?? '';
    this.opened += 1;
    this.events.push(`open ${url}`);
    return {
      url,
      version: '18',
      owned: true,
      onExit: (listener) => void (this.listener = listener),
      stopAtOnce: () => this.events.push('database kill'),
      stop: () => Promise.resolve(void this.events.push('database stop')),
    };
  }

  private child(name: string, url: () => string | undefined): KeptChild {
    const fake: Pick<KeptChild, 'start' | 'stop' | 'kill' | 'restart' | 'pid'> = {
      pid: undefined,
      start: () => this.events.push(`${name} start ${url() ?? ''}`),
      stop: () => Promise.resolve(void this.events.push(`${name} stop`)),
      restart: () => this.events.push(`${name} restart ${url() ?? ''}`),
      kill: () => this.events.push(`${name} kill`),
    };
    return fake as KeptChild;
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const STARTED = [
  'open postgres://one',
  'prepare',
  'http start postgres://one',
  'worker start postgres://one',
];

describe('Supervisor', () => {
  it('starts PostgreSQL before its users and stops it after them, once', async () => {
    const { supervisor, events } = new Stage();
    await supervisor.start();
    expect(events).toEqual(STARTED);
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(events.slice(4)).toEqual(['http stop', 'worker stop', 'database stop']);
  });

  it('starts a PostgreSQL again that is gone, and leaves its users alone where the address stays', async () => {
    const stage = new Stage();
    await stage.supervisor.start();
    stage.crash();
    await settle();
    expect(stage.events.slice(4)).toEqual(['open postgres://one']);
    stage.crash();
    await settle();
    expect(stage.events.slice(5)).toEqual(['open postgres://one']);
  });

  it('tells the users when the address is another', async () => {
    const stage = new Stage();
    stage.urls = ['postgres://one', 'postgres://two'];
    await stage.supervisor.start();
    stage.crash();
    await settle();
    expect(stage.events.slice(4)).toEqual([
      'open postgres://two',
      'http restart postgres://two',
      'worker restart postgres://two',
    ]);
  });

  it('goes on trying while PostgreSQL does not start', async () => {
    const stage = new Stage();
    await stage.supervisor.start();
    stage.failures = 1;
    stage.crash();
    await settle();
    expect(stage.events.slice(4)).toEqual(['open failed']);
    while (stage.events.length < 6) await settle();
    expect(stage.events.slice(5)).toEqual(['open postgres://one']);
  });

  it('starts nobody when it was stopped while PostgreSQL was starting', async () => {
    const { supervisor, events } = new Stage();
    const started = supervisor.start();
    const stopped = supervisor.stop();
    await Promise.all([started, stopped]);
    expect(events).toEqual(['open postgres://one', 'database stop']);
  });

  it('does not take its own stopping for a crash', async () => {
    const stage = new Stage();
    await stage.supervisor.start();
    const stopped = stage.supervisor.stop();
    stage.crash();
    await stopped;
    await settle();
    expect(stage.events.filter((event) => event.startsWith('open'))).toHaveLength(1);
  });

  it('kills everything at once when told so', async () => {
    const { supervisor, events } = new Stage();
    await supervisor.start();
    supervisor.kill();
    expect(events.slice(4)).toEqual(['http kill', 'worker kill', 'database kill']);
  });
});
