import { trimOpenLog, type LogLimits } from './log-file.js';

const LOOK_EVERY_MS = 60_000;

/**
 * Keeps logs small that other programs write and hold open: the stray output of our processes, PostgreSQL's own log. Looks
 * once a minute until `end` is called.
 */
export class OpenLogs {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly paths: readonly string[],
    private readonly limits: LogLimits,
    private readonly log: { warn(fields: object, message: string): void },
  ) {
    this.timer = setInterval(() => this.trim(), LOOK_EVERY_MS).unref();
  }

  trim(): void {
    for (const path of this.paths) {
      try {
        trimOpenLog(path, this.limits);
      } catch (error) {
        this.log.warn({ err: error, path }, 'a log could not be put aside');
      }
    }
  }

  end(): void {
    clearInterval(this.timer);
  }
}
