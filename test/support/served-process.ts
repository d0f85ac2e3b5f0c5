import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedPostmaster } from '../../src/platform/database/embedded-postmaster.js';
import { processTree } from './process-tree.js';
import { until } from './until.js';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const KEPT_OUTPUT = 200_000;
const SHOWN_OUTPUT = 8_000;
const ROUTES = /"context":"(RouterExplorer|RoutesResolver|InstanceLoader)"/;

/** One process of `phusa serve`, with what it says. */
export class ServedProcess {
  said = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(
    private readonly dataDir: string,
    env: Readonly<Record<string, string>>,
  ) {
    const { PATH, HOME, TMPDIR } = process.env;
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not there: npm run build`);
    this.child = spawn(process.execPath, ['--enable-source-maps', MAIN, 'serve'], {
      env: {
        PATH,
        ...(HOME ? { HOME } : {}),
        ...(TMPDIR ? { TMPDIR } : {}),
        PHUSA_DATA: dataDir,
        PHUSA_SAMPLES: 'off',
        LOG_TO: 'stdout',
        // it then watches us, as it watches npm, and goes when the test run is killed
        npm_lifecycle_event: 'test',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream instanceof Socket) stream.unref();
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said = (this.said + text).slice(-KEPT_OUTPUT);
      });
    }
    // one that a spec forgot must not hold the test run: it sees us go, and goes
    this.child.unref();
    this.ended = once(this.child, 'exit').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What it said last; the long list of its routes aside, which tells nothing and hides the reason of a failed start. */
  get output(): string {
    const lines = this.said.split('\n').filter((line) => !ROUTES.test(line));
    return lines.join('\n').slice(-SHOWN_OUTPUT);
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  address(ms: number): Promise<string> {
    return until(
      () => {
        if (!this.alive) throw new Error(`phusa ended while starting:\n${this.output}`);
        return /phusa is ready:\s+(\S+)/.exec(this.said)?.[1];
      },
      { ms, why: () => `phusa is not ready:\n${this.output}` },
    );
  }

  async stop(): Promise<number | null> {
    if (this.alive) this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), 30_000);
    try {
      return await this.ended;
    } finally {
      clearTimeout(timer);
    }
  }

  /** At once, with everything it started. */
  kill(): void {
    for (const { pid } of processTree(this.pid, ...postmasters(this.dataDir))) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }
}

/** The PostgreSQL of a data folder, if it lives. */
export function postmasters(dataDir: string): number[] {
  const found = namedPostmaster(join(dataDir, 'postgres'));
  return found ? [found.pid] : [];
}
