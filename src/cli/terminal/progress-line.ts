import { MultiBar, Presets, type SingleBar } from 'cli-progress';

/** A bar at the foot of a terminal, with lines scrolling above it; without a terminal only the lines. */
export class ProgressLine {
  private bars: MultiBar | undefined;
  private bar: SingleBar | undefined;

  /** `format` as cli-progress takes it: `{bar} {value}/{total}`. */
  constructor(total: number, format: string, wanted = true) {
    if (!wanted || !process.stderr.isTTY || total === 0) return;
    const terminal = { stream: process.stderr, hideCursor: true, clearOnComplete: true };
    // Ctrl-C ends the command's work first, and that ends the bar
    this.bars = new MultiBar({ ...terminal, format, gracefulExit: false }, Presets.shades_classic);
    this.bar = this.bars.create(total, 0);
  }

  step(by = 1): void {
    this.bar?.increment(by);
  }

  /** One line of the command's answer. */
  say(line: string): void {
    if (this.bars && process.stdout.isTTY) this.bars.log(`${line}\n`);
    else console.log(line);
  }

  stop(): void {
    this.bars?.update(); // lines that wait for the next drawing would be lost
    this.bars?.stop();
    this.bars = undefined;
    this.bar = undefined;
  }
}
