import { PermanentError } from '../../../shared/errors.js';
import {
  DEFAULT_TIMEOUT_MS,
  OcrEngine,
  type EngineDescription,
  type PagePicture,
  type RecognisedPage,
  type RecogniseOptions,
  type Rotation,
} from '../../recognition/ocr-engine.js';
import { Gate } from '../../../platform/process/gate.js';
import { readPage, type Tesseract } from './read-page.js';
import { runTesseract, type ProgramOutput } from './tesseract-program.js';
import { probeTesseract } from './tesseract-probe.js';
import { PAGE_SEGMENTATION } from './tesseract-settings.js';

/** The `tesseract` program of the machine, one process a page. */
export class TesseractEngine extends OcrEngine {
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

  async recognise(
    picture: PagePicture,
    { languages, timeoutMs = DEFAULT_TIMEOUT_MS }: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage> {
    const { version } = await this.describe();
    const stop = AbortSignal.any([this.closing.signal, ...(signal ? [signal] : [])]);
    return this.gate.pass(stop, async () => {
      const reading = await readPage(this.within(timeoutMs, stop), picture, languages);
      return { ...reading, engine: this.name, version };
    });
  }

  async close(): Promise<void> {
    this.closing.abort(new PermanentError('engineFailed', 'the engine was closed'));
    await this.gate.quiet();
  }

  /** Tesseract with the time that is left of `timeoutMs` for each of its runs. */
  private within(timeoutMs: number, stop: AbortSignal): Tesseract {
    const end = Date.now() + timeoutMs;
    const run = async (input: Buffer, ...args: string[]): Promise<ProgramOutput> =>
      runTesseract(
        this.program,
        ['-', '-', ...args],
        { timeoutMs: Math.max(1, end - Date.now()) },
        input,
        stop,
      );
    return {
      read: async (picture, language, dpi) => {
        const args = ['--psm', PAGE_SEGMENTATION, '--dpi', String(dpi), '-l', language, 'tsv'];
        const { stdout, stderr, exitCode } = await run(picture, ...args);
        if (exitCode !== 0) throw new PermanentError('engineFailed', stderr);
        return stdout;
      },
      orientation: async (picture) => orientationIn(await run(picture, '--psm', '0', '-l', 'osd')),
    };
  }
}

/** "Rotate: 90" is how far to turn the page clockwise; with too few letters the program fails instead. */
function orientationIn({ stdout }: ProgramOutput): Rotation | undefined {
  const turn = Number(/^Rotate: (\d+)/m.exec(stdout)?.[1]);
  return ([0, 90, 180, 270] as const).find((known) => known === turn);
}
