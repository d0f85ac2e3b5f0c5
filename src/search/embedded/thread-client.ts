import { Worker } from 'node:worker_threads';
import { compiledModule } from '../../platform/child-process/compiled-module.js';
import { TransientError } from '../../shared/errors.js';
import type { EarlyWord, IndexTask, IndexTasks, ThreadReply, ThreadStart } from './index-tasks.js';

interface Waiting {
  readonly told: (early: unknown) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The index file was found damaged while in use; retrying helps once it has been filled again. */
export class IndexDamaged extends TransientError {}

/** Asks one index thread, and starts it again when it has died or had to be stopped. */
export class ThreadClient {
  private worker?: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private closed = false;

  constructor(
    private readonly start: ThreadStart,
    /** A question that takes longer has its thread stopped; writing and merging may take their time. */
    private readonly timeoutMs?: number,
  ) {}

  ask<T extends IndexTask>(task: T, input: IndexTasks[T]['in']): Promise<IndexTasks[T]['out']> {
    if (this.closed) return Promise.reject(new TransientError('indexAway', 'closed'));
    return this.post(task, input);
  }

  /** Both what it tells early and its answer; the first fails with the second. */
  askEarly<T extends keyof EarlyWord>(
    task: T,
    input: IndexTasks[T]['in'],
  ): { early: Promise<EarlyWord[T]>; answer: Promise<IndexTasks[T]['out']> } {
    if (this.closed) {
      const answer = this.ask(task, input);
      return { early: answer, answer };
    }
    let told: (early: EarlyWord[T]) => void = () => undefined;
    const word = new Promise<EarlyWord[T]>((resolve) => (told = resolve));
    const answer = this.post(task, input, (early) => {
      told(early as EarlyWord[T]);
    });
    return { early: Promise.race([word, answer]), answer };
  }

  /** What was asked before is still answered. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const worker = this.worker;
    if (worker) await this.post('close', null).finally(() => worker.terminate());
  }

  private async post<T extends IndexTask>(
    task: T,
    input: IndexTasks[T]['in'],
    told: (early: unknown) => void = () => undefined,
  ): Promise<IndexTasks[T]['out']> {
    const worker = (this.worker ??= this.startWorker());
    const id = ++this.lastId;
    const timer = this.timeoutMs === undefined ? undefined : this.stopLater(worker, this.timeoutMs);
    try {
      return await new Promise<IndexTasks[T]['out']>((resolve, reject) => {
        this.waiting.set(id, { told, resolve: (value) => resolve(value as IndexTasks[T]['out']), reject });
        worker.ref();
        worker.postMessage({ id, task, input });
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private startWorker(): Worker {
    const module = compiledModule(import.meta.url, './index-thread.js');
    const worker = new Worker(module, { workerData: this.start });
    worker.on('message', (reply: ThreadReply) => {
      if (reply.early === undefined) this.settle(reply);
      else this.waiting.get(reply.id)?.told(reply.early);
    });
    worker.on('error', (error) => {
      this.lost(worker, error.message);
    });
    worker.on('exit', (code) => {
      this.lost(worker, `its thread ended with ${String(code)}`);
    });
    worker.unref();
    return worker;
  }

  private settle({ id, value, error }: ThreadReply): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.worker?.unref();
    if (!waiting) return;
    if (!error) waiting.resolve(value);
    else if (error.damaged) waiting.reject(new IndexDamaged('indexAway', error.message));
    else waiting.reject(new TransientError('indexAway', error.message));
  }

  private lost(worker: Worker, why: string): void {
    if (this.worker !== worker) return;
    delete this.worker;
    for (const { reject } of this.waiting.values()) reject(new TransientError('indexAway', why));
    this.waiting.clear();
  }

  private stopLater(worker: Worker, timeoutMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.lost(worker, `a question took longer than ${String(timeoutMs)} ms`);
      void worker.terminate();
    }, timeoutMs);
  }
}
