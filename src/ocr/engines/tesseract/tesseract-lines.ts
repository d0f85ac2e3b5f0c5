import { PermanentError } from '../../../shared/errors.js';
import type { TextWord } from '../../../shared/page-text.js';
import {
  DEFAULT_TIMEOUT_MS,
  type EngineDescription,
  type RecogniseOptions,
} from '../../recognition/ocr-engine.js';
import { SecondOpinionRecogniser, type LinePicture } from '../../recognition/line-recogniser.js';
import { Gate } from '../../../platform/process/gate.js';
import { toTiff } from './grey-tiff.js';
import { probeTesseract } from './tesseract-probe.js';
import { runTesseract } from './tesseract-program.js';
import { TesseractStream } from './tesseract-stream.js';
import { LINE_DPI, LINE_SEGMENTATION, tesseractLanguage } from './tesseract-settings.js';
import { parseLinesTsv } from './tesseract-tsv.js';

/** A process without work is ended after so long, so that its memory returns. */
const IDLE_MS = 30_000;

interface Waiting {
  readonly language: string;
  readonly stream: TesseractStream;
  readonly clock: NodeJS.Timeout;
}

/**
 * The `tesseract` program of the machine as a second-opinion recogniser. Its processes stay for the next page's lines where
 * `stdbuf` is at hand; elsewhere all lines of a call are the pages of one picture file.
 */
export class TesseractLines extends SecondOpinionRecogniser {
  readonly name = 'tesseract';
  private readonly program: string;
  private readonly gate: Gate;
  private readonly closing = new AbortController();
  private readonly waiting: Waiting[] = [];
  private streams?: Promise<boolean>;
  private description?: EngineDescription;

  constructor({ children = 1, program = 'tesseract' }: { children?: number; program?: string } = {}) {
    super();
    this.program = program;
    this.gate = new Gate(children);
  }

  async describe(): Promise<EngineDescription> {
    return (this.description ??= { name: this.name, ...(await probeTesseract(this.program)) });
  }

  async readLines(
    lines: readonly LinePicture[],
    { languages, timeoutMs = DEFAULT_TIMEOUT_MS }: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<readonly (readonly TextWord[])[]> {
    await this.describe();
    const stop = AbortSignal.any([this.closing.signal, ...(signal ? [signal] : [])]);
    stop.throwIfAborted();
    if (lines.length === 0) return [];
    const language = tesseractLanguage(languages);
    const args = ['--psm', LINE_SEGMENTATION, '--dpi', String(LINE_DPI), '-l', language];
    return this.gate.pass(stop, async () => {
      const streams = await (this.streams ??= isThere('stdbuf'));
      const table = streams
        ? await this.fromStream(language, args, lines, timeoutMs, stop)
        : await this.fromOneFile(args, lines, timeoutMs, stop);
      return parseLinesTsv(table, lines.length);
    });
  }

  async close(): Promise<void> {
    this.closing.abort(new PermanentError('engineFailed', 'the engine was closed'));
    await this.gate.quiet();
    await Promise.all(this.waiting.splice(0).map(ended));
  }

  private async fromStream(
    language: string,
    args: readonly string[],
    lines: readonly LinePicture[],
    timeoutMs: number,
    stop: AbortSignal,
  ): Promise<string> {
    const stream = this.takeWaiting(language) ?? (await TesseractStream.start(this.program, args));
    const table = await stream.read(lines, timeoutMs, stop);
    if (stream.heldBack) this.streams = Promise.resolve(false);
    if (stream.usable) this.keepWaiting(language, stream);
    else await stream.stop();
    return table;
  }

  private async fromOneFile(
    args: readonly string[],
    lines: readonly LinePicture[],
    timeoutMs: number,
    stop: AbortSignal,
  ): Promise<string> {
    const all = ['-', '-', ...args, 'tsv'];
    const { stdout, stderr, exitCode } = await runTesseract(
      this.program,
      all,
      { timeoutMs },
      toTiff(lines),
      stop,
    );
    if (exitCode !== 0) throw new PermanentError('engineFailed', stderr);
    return stdout;
  }

  private takeWaiting(language: string): TesseractStream | undefined {
    const at = this.waiting.findIndex((each) => each.language === language && each.stream.usable);
    const [found] = at < 0 ? [] : this.waiting.splice(at, 1);
    clearTimeout(found?.clock);
    return found?.stream;
  }

  private keepWaiting(language: string, stream: TesseractStream): void {
    const clock = setTimeout(() => {
      this.waiting.splice(this.waiting.indexOf(own), 1);
      void ended(own);
    }, IDLE_MS).unref();
    const own = { language, stream, clock };
    this.waiting.push(own);
  }
}

async function ended({ clock, stream }: Waiting): Promise<void> {
  clearTimeout(clock);
  await stream.stop();
}

async function isThere(program: string): Promise<boolean> {
  try {
    return (await runTesseract(program, ['--version'], { timeoutMs: 5000 })).exitCode === 0;
  } catch (error) {
    if (error instanceof PermanentError && error.code === 'engineMissing') return false;
    throw error;
  }
}
