import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentBytes } from '../../../platform/child-process/child-memory.js';
import { PermanentError, TransientError } from '../../../shared/errors.js';
import { toPgm, type GreyPicture } from '../../imaging/grey-picture.js';
import { lowerPriority, programEnvironment, STDERR_KEPT } from './tesseract-program.js';

/** Read after each call's pictures: when the program comes to it, it has written all that stood before. */
const END: GreyPicture = { data: new Uint8Array(16 * 16).fill(255), width: 16, height: 16 };
/** Where not even the table's head has come for so long, the output is held back: the end of the input brings it. */
const PATIENCE_MS = 30_000;
/** A process that has read so many pictures, or grown so large, is replaced. */
const MOST_PICTURES = 5000;
const MOST_BYTES = 512 * 1024 ** 2;

/**
 * A `tesseract` process that stays: it reads the names of pictures from its input for as long as that is open
 * (`stream_filelist`), so that its models are loaded once. `stdbuf` keeps it from holding its answers back. It ends
 * with its parent, whose death closes its input.
 */
export class TesseractStream {
  private readonly child: ChildProcess;
  private text = '';
  private stderr = '';
  private pages = 0;
  private ended = false;
  private heard = false;
  /** It answers only when its input is closed, so that nothing is gained by keeping it. */
  heldBack = false;
  private onChange: () => void = () => undefined;
  private failure: Error | undefined;

  private constructor(
    program: string,
    args: readonly string[],
    private readonly folder: string,
  ) {
    this.child = spawn('stdbuf', ['-oL', program, '-', '-', ...args, '-c', 'stream_filelist=1', 'tsv'], {
      env: programEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    if (this.child.pid !== undefined) lowerPriority(this.child.pid);
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.text += text;
      this.heard = true;
      this.onChange();
    });
    this.child.stderr
      ?.setEncoding('utf8')
      .on('data', (text: string) => (this.stderr = (this.stderr + text).slice(-STDERR_KEPT)));
    // A program that has ended breaks the pipe; its exit says why.
    this.child.stdin?.on('error', () => undefined);
    this.child.on('error', (error) => this.fail(new PermanentError('engineMissing', error.message)));
    this.child.on('close', (code, signal) => {
      this.ended = true;
      if (code === null) this.fail(new TransientError('childDied', `tesseract: ${signal} ${this.stderr}`));
      else if (code !== 0) this.fail(new PermanentError('engineFailed', this.stderr.trim()));
      this.onChange();
    });
  }

  /** `args` as the program takes them, but for where its pictures come from and its answers go. */
  static async start(program: string, args: readonly string[]): Promise<TesseractStream> {
    return new TesseractStream(program, args, await mkdtemp(join(tmpdir(), 'phusa-lines-')));
  }

  /** Whether it can be asked again. */
  get usable(): boolean {
    return !this.ended && !this.failure && this.pages < MOST_PICTURES;
  }

  /** The table of all pictures, which are its pages from 1. When it fails, the process is gone. */
  async read(pictures: readonly GreyPicture[], timeoutMs: number, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    const paths = await this.filesOf([...pictures, END]);
    const before = this.pages;
    this.pages += paths.length;
    try {
      this.child.stdin?.write(`${paths.join('\n')}\n`);
      await this.until(`1\t${this.pages}\t`, timeoutMs, signal);
      const table = pagesFrom(this.text, before, pictures.length);
      this.text = '';
      if (((await residentBytes(this.child.pid ?? 0)) ?? 0) > MOST_BYTES) await this.stop();
      return table;
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    }
  }

  /** Ends the process, whatever it is doing, and removes its files. */
  async stop(): Promise<void> {
    if (!this.ended && this.child.pid !== undefined) {
      const closed = new Promise((resolve) => this.child.once('close', resolve));
      this.child.kill('SIGKILL');
      await closed;
    }
    this.failure ??= new TransientError('childDied', 'stopped');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async filesOf(pictures: readonly GreyPicture[]): Promise<string[]> {
    const paths = pictures.map((_, i) => join(this.folder, `${this.pages + i}.pgm`));
    await Promise.all(paths.map((path, i) => writeFile(path, toPgm(pictures[i] ?? END))));
    return paths;
  }

  /** Resolves when a row begins with `row`, or the program has ended well. */
  private async until(row: string, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    // It may have been told so while the pictures were written, before anybody listened here.
    signal?.throwIfAborted();
    const late = new PermanentError('timeLimit', `tesseract: ${timeoutMs} ms`);
    const clock = setTimeout(() => this.fail(late), timeoutMs);
    const patience = setTimeout(() => {
      if (this.heard) return;
      this.heldBack = true;
      this.child.stdin?.end();
    }, PATIENCE_MS);
    const abort = (): void => this.fail(signal?.reason as Error);
    signal?.addEventListener('abort', abort);
    try {
      await new Promise<void>((resolve, reject) => {
        this.onChange = () => {
          if (this.failure) reject(this.failure);
          else if (this.ended || this.text.startsWith(row) || this.text.includes(`\n${row}`)) resolve();
        };
        this.onChange();
      });
    } finally {
      clearTimeout(clock);
      clearTimeout(patience);
      signal?.removeEventListener('abort', abort);
      this.onChange = () => undefined;
    }
  }

  private fail(reason: Error): void {
    this.failure ??= reason;
    this.onChange();
  }
}

const PAGE = 1;

/** The rows of `count` pages after the first `before`, counted anew from 1. */
function pagesFrom(table: string, before: number, count: number): string {
  return table
    .split('\n')
    .flatMap((row) => {
      const cells = row.split('\t');
      const page = Number(cells[PAGE]) - before;
      return page >= 1 && page <= count ? [cells.with(PAGE, String(page)).join('\t')] : [];
    })
    .join('\n');
}
