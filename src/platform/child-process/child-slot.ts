import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PermanentError, PhusaError, TransientError } from '../../shared/errors.js';
import { MEMORY_POLL_MS, residentBytes } from './child-memory.js';
import { fromSentError, type ChildMessage, type TaskMessage } from './child-messages.js';
import { childEnvironment, childPrefix, lowerPriority } from './child-sandbox.js';
import { compiledModule } from './compiled-module.js';

/** The most that a child may use of the machine for one task: wall time and resident memory. */
export interface ChildLimits {
  readonly timeoutMs: number;
  readonly memoryBytes: number;
  /** For each step of a task that reports its steps. */
  readonly stepTimeoutMs?: number;
}

const START_TIMEOUT_MS = 30_000;
const STDERR_KEPT = 1500;
const LAST_WORDS_MS = 200;
/** MiB for what lives shortly: a page leaves much of that, and clearing it away less often saves time (decision 32). */
const SEMI_SPACE = 32;
/** A process group of its own: whatever the child started dies with it, and a Ctrl-C stays with the parent. */
const OWN_GROUP = process.platform !== 'win32';
/** A child that ends a task this full is replaced, so that the next one starts with its whole allowance. */
const FULL = 0.6;

/** One long-lived forked process that does one task at a time. When it is `dead`, another takes its place. */
export class ChildSlot {
  dead = false;
  tasksDone = 0;
  /** It ended its last task with most of its memory used. */
  full = false;
  private stderr = '';
  private nextId = 1;
  private onMessage: (message: ChildMessage) => void = () => undefined;
  private onDeath: (error: PhusaError) => void = () => undefined;
  private killedFor: PhusaError | undefined;

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-STDERR_KEPT);
    });
    child.on('message', (message) => this.onMessage(message as ChildMessage));
    child.on('error', (error) => this.die(error.message));
    child.on('exit', (code, signal) => {
      const how = signal ?? `exit code ${code}`;
      const report = (): void => this.die([how, this.stderr.trim()].filter(Boolean).join(': '));
      // Its last words may still be in the pipe, and a grandchild may keep that pipe open for ever.
      const patience = setTimeout(report, LAST_WORDS_MS);
      child.once('close', () => {
        clearTimeout(patience);
        report();
      });
    });
  }

  static async start(module: URL, niceness: number, signal: AbortSignal): Promise<ChildSlot> {
    const [execPath = process.execPath, ...prefix] = [...(await childPrefix(niceness)), process.execPath];
    // `--require`, not `--import`: only that reaches worker threads too.
    const bootstrap = fileURLToPath(compiledModule(import.meta.url, './child-bootstrap.js'));
    const child = fork(fileURLToPath(module), [], {
      execPath,
      execArgv: [
        ...prefix,
        `--max-semi-space-size=${SEMI_SPACE}`,
        '--disable-warning=ExperimentalWarning',
        '--require',
        bootstrap,
      ],
      env: childEnvironment(),
      serialization: 'advanced',
      detached: OWN_GROUP,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    if (child.pid !== undefined) lowerPriority(child.pid);
    const slot = new ChildSlot(child);
    const late = new TransientError('childDied', `no sign of life after ${START_TIMEOUT_MS} ms`);
    await slot.watch<void>({ timeoutMs: START_TIMEOUT_MS, memoryBytes: Infinity }, late, signal, (done) => {
      slot.onMessage = (message) => 'ready' in message && done();
    });
    return slot;
  }

  async perform(
    task: string,
    input: unknown,
    limits: ChildLimits,
    signal: AbortSignal,
    onStep: (step: unknown) => void = () => undefined,
  ): Promise<unknown> {
    const id = this.nextId++;
    const late = new PermanentError('timeLimit', `${task}: more than ${limits.timeoutMs} ms`);
    return this.watch(limits, late, signal, (done, fail, stepDone) => {
      this.onMessage = (message) => {
        if (!('id' in message) || message.id !== id) return;
        if ('step' in message) {
          stepDone();
          return onStep(message.step);
        }
        this.tasksDone += 1;
        if ('error' in message) fail(fromSentError(message.error));
        else done(message.output);
      };
      // A channel that no longer takes messages belongs to a process that is ending, and says so itself.
      this.child.send({ id, task, input } satisfies TaskMessage, (error) => error && this.killGroup());
    });
  }

  /** Kills the process and its descendants; pending callers are rejected with `reason`. */
  kill(reason: PhusaError = new TransientError('childDied', 'stopped')): void {
    this.killedFor ??= reason;
    this.dead = true;
    this.killGroup();
  }

  /** Kills the process and waits until it is gone. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined)
      return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.kill();
    await gone;
  }

  /** Waits for what `begin` brings about, while the limits and the signal are kept by killing the process. */
  private async watch<T>(
    limits: ChildLimits,
    late: PhusaError,
    signal: AbortSignal,
    begin: (done: (value: T) => void, fail: (error: unknown) => void, stepDone: () => void) => void,
  ): Promise<T> {
    const stop = (): void => this.kill(new TransientError('childDied', 'cancelled'));
    signal.addEventListener('abort', stop);
    const clock = setTimeout(() => this.kill(late), limits.timeoutMs);
    const stepMs = limits.stepTimeoutMs ?? limits.timeoutMs;
    const stepClock = setTimeout(
      () => this.kill(new PermanentError('timeLimit', `one step: more than ${stepMs} ms`)),
      stepMs,
    );
    let watching = true;
    const look = async (): Promise<void> => {
      const bytes = (await residentBytes(this.child.pid ?? 0)) ?? 0;
      this.full = bytes > limits.memoryBytes * FULL;
      if (watching && bytes > limits.memoryBytes) {
        this.kill(new PermanentError('memoryLimit', `${Math.round(bytes / 2 ** 20)} MiB resident`));
      }
    };
    const poll = setInterval(() => void look(), MEMORY_POLL_MS);
    try {
      return await new Promise<T>((resolve, reject) => {
        this.onDeath = reject;
        if (this.dead) reject(this.lastError());
        else if (signal.aborted) stop();
        else begin(resolve, reject, () => stepClock.refresh());
      });
    } finally {
      watching = false;
      clearTimeout(clock);
      clearTimeout(stepClock);
      clearInterval(poll);
      signal.removeEventListener('abort', stop);
      this.onDeath = () => undefined;
      this.onMessage = () => undefined;
    }
  }

  private die(how: string): void {
    this.dead = true;
    this.killedFor ??= new TransientError('childDied', how);
    this.onDeath(this.killedFor);
  }

  private lastError(): PhusaError {
    return this.killedFor ?? new TransientError('childDied', 'stopped');
  }

  private killGroup(): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(OWN_GROUP ? -pid : pid, 'SIGKILL');
    } catch {
      this.child.kill('SIGKILL'); // the group is gone already, or not yet made
    }
  }
}
