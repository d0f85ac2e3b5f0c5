import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { type LogLimits, prepareLogFile } from '../../platform/logging/log-file.js';
import type { Logger } from '../../platform/logging/create-logger.js';

export interface ChildProgram {
  readonly name: string;
  /** The JavaScript file to run. */
  readonly module: string;
  readonly args?: readonly string[];
  /** Has an end of its own: once it has ended well, it stays ended. */
  readonly once?: boolean;
  readonly environment: () => NodeJS.ProcessEnv;
  /** Where its stray output goes; absent: to our own. */
  readonly output?: { readonly path: string; readonly limits: LogLimits };
}

export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
  /** One that lived this long begins again with the first wait. */
  readonly forgivenMs: number;
}

const BACKOFF: Backoff = { firstMs: 1000, longestMs: 30_000, forgivenMs: 60_000 };
const ownGroup = process.platform !== 'win32';

/** A child process that is started again whenever it dies before its time, after a wait that is twice as long each time, until it is told to stop. */
export class KeptChild {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private deaths = 0;
  private finished = false;

  constructor(
    private readonly program: ChildProgram,
    private readonly log: Pick<Logger, 'info' | 'warn' | 'error'>,
    private readonly backoff: Backoff = BACKOFF,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    if (this.stopping || this.finished || this.child) return;
    const { name, module, args = [] } = this.program;
    const startedAt = Date.now();
    const output = this.openOutput();
    // A group of its own: Ctrl-C in the terminal reaches us only, and we choose the order of the end.
    const child = fork(module, [...args], {
      env: this.program.environment(),
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', output, output, 'ipc'],
      detached: ownGroup,
    });
    if (typeof output === 'number') closeSync(output);
    this.child = child;
    this.ended = new Promise((resolve) => {
      let seen = false;
      const onEnd = (how: Record<string, unknown>): void => {
        if (seen) return;
        seen = true;
        this.killGroup(child);
        this.child = undefined;
        resolve();
        this.onDeath(how, Date.now() - startedAt);
      };
      child.once('exit', (code, signal) => onEnd({ code, signal }));
      child.once('error', (error) => onEnd({ err: error }));
    });
    this.log.info({ child: name, childPid: child.pid }, 'child started');
  }

  /** Asks it to end, and ends it if it has not after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    this.ask();
    const timer = setTimeout(() => {
      this.log.warn({ child: this.program.name }, 'child did not stop in time; killing it');
      this.kill();
    }, graceMs);
    await this.ended;
    clearTimeout(timer);
  }

  /** Allows it to start again, with the current environment. */
  restart(): void {
    this.deaths = 0;
    this.ask();
  }

  kill(): void {
    this.stopping = true;
    clearTimeout(this.timer);
    if (!this.child) return;
    this.child.kill('SIGKILL');
    this.killGroup(this.child);
  }

  /** Without room for a file its output is lost, but it runs. */
  private openOutput(): number | 'inherit' | 'ignore' {
    const { name, output } = this.program;
    if (output === undefined) return 'inherit';
    try {
      prepareLogFile(output.path, output.limits);
      return openSync(output.path, 'a', 0o600);
    } catch (error) {
      this.log.warn({ err: error, child: name }, 'the output of the child cannot be kept');
      return 'ignore';
    }
  }

  private ask(): void {
    if (!this.child) return;
    // Windows knows no SIGTERM; there the closed channel says the same.
    if (ownGroup) this.child.kill('SIGTERM');
    else if (this.child.connected) this.child.disconnect();
  }

  private onDeath(how: Record<string, unknown>, livedMs: number): void {
    const { name } = this.program;
    if (this.stopping) {
      this.log.info({ child: name, ...how }, 'child stopped');
      return;
    }
    if (this.program.once && how['code'] === 0) {
      this.finished = true;
      this.log.info({ child: name, livedMs }, 'child has done its work');
      return;
    }
    if (livedMs >= this.backoff.forgivenMs) this.deaths = 0;
    const waitMs = Math.min(this.backoff.firstMs * 2 ** this.deaths, this.backoff.longestMs);
    this.deaths += 1;
    this.log.error({ child: name, ...how, livedMs, waitMs }, 'child died; starting it again after a wait');
    this.timer = setTimeout(() => this.start(), waitMs);
  }

  /** Helpers that a dead child has left behind go with it. */
  private killGroup(child: ChildProcess): void {
    if (!ownGroup || child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
