/** Lets only so many pieces of work run side by side; the others wait their turn, or until they are cancelled. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly alive = new Set<Promise<unknown>>();

  constructor(private readonly size: number) {}

  async pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const whole = this.enter(signal).then(async () => {
      try {
        return await work();
      } finally {
        this.leave();
      }
    });
    this.alive.add(whole);
    try {
      return await whole;
    } finally {
      this.alive.delete(whole);
    }
  }

  /** When all that has entered has left. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.alive);
  }

  private async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.running < this.size) {
      this.running += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const cancel = (): void => {
        this.waiting.splice(this.waiting.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      const go = (): void => {
        signal.removeEventListener('abort', cancel);
        resolve();
      };
      signal.addEventListener('abort', cancel);
      this.waiting.push(go);
    });
  }

  /** A place that is left goes straight to the next in line. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
