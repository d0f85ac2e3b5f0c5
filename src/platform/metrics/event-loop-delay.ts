import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const WINDOW_MS = 60_000;
const NS = 1e9;

/** Seconds by which timers fired late: half of them by less, all but one of a hundred, and the longest. */
export interface Delays {
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
}

const NONE: Delays = { median: 0, p99: 0, longest: 0 };

/**
 * How long the event loop of this process was held, over the last one to two minutes: the worse of the minute that goes
 * on and the one before, whoever asks and however often.
 */
export class EventLoopDelay {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private before = NONE;

  constructor(windowMs = WINDOW_MS) {
    this.histogram.enable();
    setInterval(() => this.turn(), windowMs).unref();
  }

  delays(): Delays {
    const now = this.current();
    return {
      median: Math.max(now.median, this.before.median),
      p99: Math.max(now.p99, this.before.p99),
      longest: Math.max(now.longest, this.before.longest),
    };
  }

  private turn(): void {
    this.before = this.current();
    this.histogram.reset();
  }

  private current(): Delays {
    if (this.histogram.count === 0) return NONE;
    return {
      median: late(this.histogram.percentile(50)),
      p99: late(this.histogram.percentile(99)),
      longest: late(this.histogram.max),
    };
  }
}

/** The histogram holds the time between two timers, the wait that was asked for included. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / NS - RESOLUTION_MS / 1000);
