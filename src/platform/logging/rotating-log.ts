import { appendFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DestinationStream } from 'pino';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import { type LogLimits, prepareLogFile } from './log-file.js';
import { LostLines } from './lost-lines.js';

/** After a failure; until then lines are counted, not tried. */
const AGAIN_MS = 2_000;
/** Lines that wait to be written while the disk is slow; what comes on top is lost. */
const MOST_WAITING = 20_000;

/**
 * A log file that is put aside by size and by day. What cannot be written is lost and counted, never thrown: no process ends
 * for its log. The first line after a failure says how many there were.
 */
export class RotatingLog implements DestinationStream {
  private stream: RotatingFileStream | undefined;
  private again = 0;
  private readonly waiting: string[] = [];
  private readonly lost = new LostLines();

  constructor(
    private readonly path: string,
    private readonly name: string,
    private readonly limits: LogLimits,
    private readonly againMs = AGAIN_MS,
  ) {
    process.on('exit', this.writeWaiting);
  }

  write(line: string): void {
    const stream = this.stream ?? this.open();
    if (!stream) this.lost.add(`${this.path} cannot be written`);
    else if (this.waiting.length >= MOST_WAITING) this.lost.add('the disk is too slow');
    else this.hand(stream, line);
  }

  /** What was written so far stands in the file; for tests and for the end of a process. */
  async close(): Promise<void> {
    const { stream } = this;
    process.off('exit', this.writeWaiting);
    this.stream = undefined;
    if (stream) await new Promise<void>((resolve) => stream.end(resolve));
  }

  private open(): RotatingFileStream | undefined {
    if (Date.now() < this.again) return undefined;
    let stream: RotatingFileStream;
    try {
      prepareLogFile(this.path, this.limits);
      stream = createStream(basename(this.path), {
        path: dirname(this.path),
        size: `${this.limits.fileBytes}B`,
        interval: '1d',
        rotate: this.limits.keptFiles,
        mode: 0o600,
      });
    } catch (error) {
      this.failed(error);
      return undefined;
    }
    stream.on('error', (error: unknown) => this.failed(error, stream));
    this.stream = stream;
    this.tellOfLost(stream);
    return stream;
  }

  /** The previous line may be cut off: begin a new one. */
  private tellOfLost(stream: RotatingFileStream): void {
    const told = this.lost.tell(this.name);
    if (told) stream.write(`\n${told.line}`, (error) => error && this.lost.unnotified(told.lost));
  }

  private hand(stream: RotatingFileStream, line: string): void {
    this.waiting.push(line);
    stream.write(line, (error) => {
      this.waiting.shift();
      if (error) this.lost.add(error);
    });
  }

  private failed(error: unknown, stream?: RotatingFileStream): void {
    if (stream && stream !== this.stream) return;
    this.stream = undefined;
    this.again = Date.now() + this.againMs;
    stream?.destroy(error instanceof Error ? error : new Error(String(error)));
  }

  /** The last lines before an end are those that matter, and nothing asynchronous happens any more. */
  private readonly writeWaiting = (): void => {
    if (this.waiting.length === 0) return;
    try {
      appendFileSync(this.path, this.waiting.join(''), { mode: 0o600 });
    } catch (error) {
      // only the terminal is left to report to
      console.error(`${this.path}: ${String(error)}`);
    }
  };
}
