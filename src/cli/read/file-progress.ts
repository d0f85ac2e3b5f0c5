import { ProgressLine } from '../terminal/progress-line.js';

const FORMAT = '{bar} {value}/{total}  {eta_formatted}';

/** Counts the pages of one file that are read, and shows them once it is that file's turn. */
export class FileProgress {
  private total = 0;
  private done = 0;
  private bar: ProgressLine | undefined;
  private shown = false;
  private tellAllBegun: () => void = () => undefined;
  /** When the reading of every page has begun, or none of them can be read: others need not wait any longer. */
  readonly allBegun = new Promise<void>((resolve) => (this.tellAllBegun = resolve));

  begin(pages: number): void {
    this.total = pages;
    this.draw();
  }

  step(): void {
    this.done += 1;
    this.bar?.step();
  }

  lastBegun(): void {
    this.tellAllBegun();
  }

  show(): void {
    this.shown = true;
    this.draw();
  }

  stop(): void {
    this.shown = false;
    this.bar?.stop();
    this.bar = undefined;
  }

  private draw(): void {
    if (!this.shown || this.total === 0 || this.bar) return;
    this.bar = new ProgressLine(this.total, FORMAT);
    if (this.done > 0) this.bar.step(this.done);
  }
}
