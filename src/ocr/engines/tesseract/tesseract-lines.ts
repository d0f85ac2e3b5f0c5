import { PermanentError } from '../../../shared/errors.js';
import type { TextWord } from '../../../shared/page-text.js';
import { DEFAULT_TIMEOUT_MS, type EngineDescription, type RecogniseOptions } from '../../ocr-engine.js';
import { SecondReader, type LinePicture } from '../../second-reader.js';
import { Gate } from '../gate.js';
import { toTiff } from './grey-tiff.js';
import { probeTesseract } from './tesseract-probe.js';
import { runTesseract } from './tesseract-program.js';
import { LINE_DPI, LINE_SEGMENTATION, tesseractLanguage } from './tesseract-settings.js';
import { parseLinesTsv } from './tesseract-tsv.js';

/** The `tesseract` program of the machine as a second reader: all lines of a call as the pages of one picture file. */
export class TesseractLines extends SecondReader {
  readonly name = 'tesseract';
  private readonly program: string;
  private readonly gate: Gate;
  private readonly closing = new AbortController();
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
    const args = ['-', '-', '--psm', LINE_SEGMENTATION, '--dpi', String(LINE_DPI)];
    return this.gate.pass(stop, async () => {
      const { stdout, stderr, exitCode } = await runTesseract(
        this.program,
        [...args, '-l', tesseractLanguage(languages), 'tsv'],
        { timeoutMs },
        toTiff(lines),
        stop,
      );
      if (exitCode !== 0) throw new PermanentError('engineFailed', stderr);
      return parseLinesTsv(stdout, lines.length);
    });
  }

  async close(): Promise<void> {
    this.closing.abort(new PermanentError('engineFailed', 'the engine was closed'));
    await this.gate.quiet();
  }
}
