import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { initialisedFolder } from './data-folder.js';
import { freePort } from './free-port.js';
import { type LivingProcess, processTree } from './process-tree.js';
import { RunningApi } from './running-api.js';
import { postmasters, ServedProcess } from './served-process.js';

export interface RunningOptions {
  /** Variables beside our own; the machine's own settings are kept out. */
  readonly env?: Readonly<Record<string, string>>;
  /** An older instance's folder, to start on it again, or one of `emptyFolder`; else a copy of an initialised one. */
  readonly dataDir?: string;
  readonly startMs?: number;
}

/** The real built product, `phusa serve`, on a data folder of its own and a free port. */
export class Running extends RunningApi {
  private constructor(
    url: string,
    adminKey: string,
    readonly dataDir: string,
    readonly supervisor: ServedProcess,
  ) {
    super(url, adminKey);
  }

  static async start({ env = {}, dataDir: given, startMs = 90_000 }: RunningOptions = {}): Promise<Running> {
    const dataDir = given ?? (await initialisedFolder());
    const supervisor = new ServedProcess(dataDir, { PORT: String(await freePort()), ...env });
    try {
      const url = await supervisor.address(startMs);
      const keyFile = join(dataDir, 'admin-key');
      const adminKey = env['PHUSA_ADMIN_KEY'] ?? readFileSync(keyFile, 'utf8').trim();
      return new Running(url, adminKey, dataDir, supervisor);
    } catch (error) {
      supervisor.kill();
      throw error;
    }
  }

  get pid(): number {
    return this.supervisor.pid;
  }

  /** Supervisor, HTTP process, worker, PostgreSQL, and all that they started. */
  processes(): LivingProcess[] {
    return processTree(this.pid, ...postmasters(this.dataDir));
  }

  /** The HTTP process, the worker or PostgreSQL itself, as far as it lives. */
  process(name: 'http' | 'worker' | 'postgres'): number | undefined {
    if (name === 'postgres') return postmasters(this.dataDir)[0];
    const program = name === 'http' ? /dist\/src\/main\.js/ : /dist\/workers\/main\.js/;
    return this.processes().find(({ command }) => program.test(command))?.pid;
  }

  /** What it wrote last, logs included. */
  get output(): string {
    return this.supervisor.output;
  }

  /** Failures nobody foresaw, in logs and in plain words; 503 is foreseen: it asks to try again. */
  get errors(): string[] {
    const lines = this.supervisor.said.split('\n');
    return lines.filter(
      (line) =>
        (/"level":"(error|fatal)"/.test(line) && !line.includes('"status":503')) ||
        /^\S*Error: |^phusa \w+ (could|did) not /.test(line),
    );
  }

  /** Ends it as Ctrl-C does, and removes its data folder unless it is to be kept. Gives the exit code. */
  async stop({ keep = false } = {}): Promise<number | null> {
    const code = await this.supervisor.stop();
    if (!keep) rmSync(this.dataDir, { recursive: true, force: true });
    return code;
  }

  /**
   * The end of a spec file: stops it, and throws when it did not end well or something unforeseen went wrong.
   * `foreseen`: errors that the spec brought about, and that may or may not have been noticed by now.
   */
  async end(foreseen?: RegExp): Promise<void> {
    const errors = this.errors.filter((line) => foreseen?.test(line) !== true);
    const code = await this.stop();
    if (code !== 0 || errors.length > 0)
      throw new Error(`phusa ended with ${code}:\n${errors.join('\n') || this.output}`);
  }
}
