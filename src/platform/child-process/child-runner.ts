import { PhusaError, TransientError } from '../../shared/errors.js';
import { ChildSlot, type ChildLimits } from './child-slot.js';

export type { ChildLimits } from './child-slot.js';

export interface ChildRunnerOptions {
  /** The JavaScript module to fork, which calls `serveTasks`; see `compiledModule`. */
  readonly module: URL;
  /** How many children work side by side. */
  readonly size: number;
  readonly niceness?: number;
  /** A child is replaced after so many tasks, so that slow leaks come to nothing. */
  readonly recycleAfter?: number;
  /** A child without work is closed after so long, so that its memory returns. */
  readonly idleMs?: number;
  /** If a child is working, another one starts only for a task that has waited this long; default: at once. */
  readonly patienceMs?: number;
}

interface Job {
  /** It has waited so long that another child is worth its start. */
  late: boolean;
  readonly task: string;
  readonly input: unknown;
  readonly limits: ChildLimits;
  readonly affinity: string | undefined;
  readonly onStep: ((step: unknown) => void) | undefined;
  readonly stop: AbortController;
  readonly settle: (outcome: Promise<unknown>) => void;
}

interface Lane {
  slot?: ChildSlot;
  job?: Job;
  affinity?: string | undefined;
  streak: number;
  idle?: NodeJS.Timeout;
}

/** A lane may prefer tasks of its affinity so often in a row before the oldest task gets its turn. */
const LONGEST_STREAK = 16;

/**
 * Runs tasks in child processes that may crash, hang or eat memory: each task ends with its output or an error, and
 * the next task always goes on. Children have no environment, no network and low priority, and die with their parent.
 */
export class ChildRunner {
  private readonly lanes: Lane[];
  private readonly queue: Job[] = [];
  private closed = false;

  constructor(private readonly options: ChildRunnerOptions) {
    this.lanes = Array.from({ length: Math.max(1, options.size) }, () => ({ streak: 0 }));
  }

  /**
   * One task in the next free child. Tasks with the same `affinity` go to the same child where that costs others
   * nothing, so that a child with a file open gets that file's next page. `onStep` hears what the task reports on its
   * way, and keeps it when the task then ends badly.
   */
  async run<O>(
    task: string,
    input: unknown,
    limits: ChildLimits,
    signal?: AbortSignal,
    affinity?: string,
    onStep?: (step: unknown) => void,
  ): Promise<O> {
    signal?.throwIfAborted();
    if (this.closed) throw closedError();
    const stop = new AbortController();
    const cancel = (): void => this.cancel(stop);
    signal?.addEventListener('abort', cancel);
    try {
      const output = await new Promise<unknown>((resolve) => {
        const { patienceMs = 0 } = this.options;
        const late = patienceMs === 0;
        const job = { late, task, input, limits, affinity, onStep, stop, settle: resolve };
        this.queue.push(job);
        if (!late) setTimeout(() => this.becomeLate(job), patienceMs).unref();
        this.next();
      });
      return output as O;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Stops all children; tasks that still wait or run fail as transient. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { stop } of [...this.queue]) this.cancel(stop);
    for (const { job } of this.lanes) job?.stop.abort();
    await Promise.all(this.lanes.map((lane) => this.release(lane)));
  }

  private cancel(stop: AbortController): void {
    stop.abort();
    const at = this.queue.findIndex((job) => job.stop === stop);
    if (at >= 0) this.queue.splice(at, 1)[0]?.settle(Promise.reject(closedError()));
  }

  private becomeLate(job: Job): void {
    job.late = true;
    this.next();
  }

  private next(): void {
    for (;;) {
      const [first] = this.queue;
      const lane = first && this.freeLane(first);
      const job = lane && this.takeFor(lane);
      if (!lane || !job) return;
      lane.job = job;
      job.settle(this.perform(lane, job));
    }
  }

  /** The free lane that worked for this affinity last; else one with a child waiting; else any that may be begun. */
  private freeLane({ affinity, late }: Job): Lane | undefined {
    const free = this.lanes.filter((lane) => !lane.job);
    const started =
      free.find((lane) => affinity !== undefined && lane.affinity === affinity) ??
      free.find((lane) => lane.slot);
    if (started) return started;
    const noneWorks = free.length === this.lanes.length;
    return late || noneWorks ? free[0] : undefined;
  }

  private takeFor(lane: Lane): Job | undefined {
    const same = this.queue.findIndex((job) => job.affinity !== undefined && job.affinity === lane.affinity);
    const at = same > 0 && lane.streak < LONGEST_STREAK ? same : 0;
    const [job] = this.queue.splice(at, 1);
    lane.streak = at > 0 ? lane.streak + 1 : 0;
    return job;
  }

  private async perform(lane: Lane, job: Job): Promise<unknown> {
    clearTimeout(lane.idle);
    try {
      if (lane.slot?.dead) await this.release(lane);
      const { module, niceness = 10 } = this.options;
      lane.slot ??= await ChildSlot.start(module, niceness, job.stop.signal);
      lane.affinity = job.affinity;
      return await lane.slot.perform(job.task, job.input, job.limits, job.stop.signal, job.onStep);
    } finally {
      await this.rest(lane);
      delete lane.job;
      this.next();
    }
  }

  /** After a task: the child stays for the next one, unless it is dead, full or has done its share. */
  private async rest(lane: Lane): Promise<void> {
    const { recycleAfter = 500, idleMs = 30_000 } = this.options;
    const { slot } = lane;
    if (!slot) return;
    if (slot.dead || slot.full || slot.tasksDone >= recycleAfter) await this.release(lane);
    else lane.idle = setTimeout(() => void this.release(lane), idleMs).unref();
  }

  private async release(lane: Lane): Promise<void> {
    clearTimeout(lane.idle);
    const { slot } = lane;
    delete lane.slot;
    delete lane.affinity;
    await slot?.stop();
  }
}

function closedError(): PhusaError {
  return new TransientError('childDied', 'cancelled');
}
