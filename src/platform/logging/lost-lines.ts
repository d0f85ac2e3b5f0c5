import { logLinesLost } from '../metrics/metrics-registry.js';

/** Counts log lines that could not be written, until it was said how many there were. */
export class LostLines {
  private count = 0;
  private reason = '';

  add(error: unknown, lines = 1): void {
    this.count += lines;
    this.reason = error instanceof Error ? error.message : String(error);
    logLinesLost.inc(lines);
  }

  /** The line that reports them and resets the count; undefined if none was lost. */
  tell(name: string): { readonly line: string; readonly lost: number } | undefined {
    const lost = this.count;
    if (lost === 0) return undefined;
    this.count = 0;
    const said = {
      level: 'warn',
      time: new Date().toISOString(),
      process: name,
      pid: process.pid,
      lost,
      msg: `${String(lost)} log lines could not be written and are lost: ${this.reason}`,
    };
    return { line: `${JSON.stringify(said)}\n`, lost };
  }

  /** The line that reported them was lost as well. */
  unnotified(lost: number): void {
    this.count += lost;
  }
}
