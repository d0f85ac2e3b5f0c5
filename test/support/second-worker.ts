import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/workers/main.js', import.meta.url));

/** A worker beside the one that `phusa serve` keeps, as on a second machine of the same services. */
export class SecondWorker {
  private child: ChildProcess | undefined;

  constructor(
    private readonly dataDir: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  start(): void {
    this.child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'], PHUSA_DATA: this.dataDir, LOG_TO: 'stdout', ...this.env },
      stdio: 'ignore',
    });
  }

  /** Without a warning; what it worked on is anybody's once its lease has run out. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
