import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PermanentError } from '../../shared/errors.js';

/** Node has it; its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What `pixels/` exports; its sources say what each takes and does. All places are in its memory, in bytes. */
interface PixelKernels {
  readonly memory: Memory;
  heapStart(): number;
  smooth(from: number, width: number, height: number, side: number, to: number, row: number): void;
  sample(...numbers: number[]): void;
  crop(...numbers: number[]): void;
  countGreys(from: number, width: number, height: number, to: number): void;
  markInk(...numbers: number[]): void;
  darkCells(...numbers: number[]): void;
  levelRuns(...numbers: number[]): number;
  uprightRuns(...numbers: number[]): number;
  inkPoints(ink: number, width: number, height: number, most: number, to: number): number;
  sharpness(...numbers: number[]): number;
  bright(from: number, width: number, height: number, to: number, stride: number): void;
  markAlone(ink: number, width: number, height: number, clear: number, to: number, counts: number): void;
}

const WHERE = join('pixels', 'pixels.wasm');

let loaded: PixelKernels | undefined;

/** The kernels, loaded once a process; PermanentError('engineMissing') where their file is not there. */
function kernels(): PixelKernels {
  return (loaded ??= load());
}

function load(): PixelKernels {
  const path = join(projectFolder(), WHERE);
  try {
    const module = new WebAssembly.Module(readFileSync(path));
    return new WebAssembly.Instance(module).exports as PixelKernels;
  } catch (error) {
    throw new PermanentError('engineMissing', `${path}: ${String(error)}; get it again with the program`, {
      cause: error,
    });
  }
}

const PAGE_BYTES = 65_536;
/** Kernels read and write a little past the end of what they are given. */
const SLACK = 64;
const ALIGNED = 16;

/** The kernels' memory for one piece of work, which lays its pictures one after the other. */
export class PixelWork {
  readonly run = kernels();
  private end = this.run.heapStart();

  /** A place of so many bytes, with anything in them. */
  room(bytes: number): number {
    const at = Math.ceil(this.end / ALIGNED) * ALIGNED;
    this.end = at + bytes + SLACK;
    const { memory } = this.run;
    const missing = this.end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    return at;
  }

  /** Where its next place will be; `release` gives back all that was taken since. */
  mark(): number {
    return this.end;
  }

  release(mark: number): void {
    this.end = mark;
  }

  /** Copies `data` in. */
  put(data: Uint8Array): number {
    const at = this.room(data.length);
    new Uint8Array(this.run.memory.buffer).set(data, at);
    return at;
  }

  /** Copies bytes out. */
  take(at: number, length: number): Uint8Array {
    return new Uint8Array(this.run.memory.buffer, at, length).slice();
  }

  /** Copies broken numbers of four bytes out, into a place that is kept for them. */
  takeInto(numbers: Float32Array, at: number): void {
    numbers.set(new Float32Array(this.run.memory.buffer, at, numbers.length));
  }

  /** Copies numbers of four bytes out. */
  takeNumbers(at: number, length: number): Int32Array {
    return new Int32Array(this.run.memory.buffer, at, length).slice();
  }
}

/** Sources and what the compiler makes of them stand at different depths. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
