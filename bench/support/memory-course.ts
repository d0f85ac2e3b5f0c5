import type { Part, ProcessMeter } from './process-meter.js';

/** How much memory of their own parts of phusa have while work goes on, as quarters of the whole time. */
export class MemoryCourse {
  private readonly looks: ReadonlyMap<Part, number>[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(meter: ProcessMeter, everyMs = 2_000) {
    this.timer = setInterval(() => this.looks.push(meter.ownMemoryNow()), everyMs);
  }

  /** The median of each quarter, in bytes, of the parts that were ever there. */
  stop(): ReadonlyMap<Part, readonly number[]> {
    clearInterval(this.timer);
    const parts = new Set(this.looks.flatMap((look) => [...look.keys()]));
    const size = Math.max(1, Math.floor(this.looks.length / 4));
    return new Map(
      [...parts].map((part) => [
        part,
        [0, 1, 2, 3].map((quarter) =>
          median(this.looks.slice(quarter * size, (quarter + 1) * size).map((look) => look.get(part) ?? 0)),
        ),
      ]),
    );
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
