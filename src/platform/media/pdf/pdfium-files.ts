import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The module's memory; its buffer is another one whenever it has grown. */
interface Memory {
  readonly buffer: ArrayBuffer;
}
type SystemCall = (...args: never[]) => unknown;
export type WasmImports = Record<string, Record<string, SystemCall>>;

/** Above the numbers that the module gives to its own files. */
const FIRST = 1000;
const STAT_MODE = 4;
const STAT_SIZE = 24;
const REGULAR_FILE = 0o100444;
const BAD_FILE = -8;

/**
 * Lets PDFium read documents from the disk piece by piece, where its build offers only an empty file system or the
 * whole document in memory. A document is opened here under a name, and the module's few system calls for that name
 * are answered here; all others go on as they were. It can write nothing and open nothing else.
 */
export class PdfiumFiles {
  private memory: Memory | undefined;
  private readonly positions = new Map<number, number>();

  /** The name under which PDFium finds the document. */
  open(path: string): { name: string; descriptor: number } {
    const descriptor = openSync(path, 'r');
    return { name: `/document/${descriptor}`, descriptor };
  }

  close(descriptor: number): void {
    closeSync(descriptor);
  }

  use(memory: Memory): void {
    this.memory = memory;
  }

  /** The module's imports with the calls on documents answered here. */
  imports(given: WasmImports): WasmImports {
    const own: Record<string, (inner: (...args: unknown[]) => unknown) => SystemCall> = {
      __syscall_openat: (inner) => (folder: number, path: number, flags: number, more: number) =>
        this.openNamed(path) ?? inner(folder, path, flags, more),
      __syscall_fstat64: (inner) => (file: number, stat: number) =>
        file < FIRST ? inner(file, stat) : this.stat(file, stat),
      fd_seek: (inner) => (file: number, offset: bigint, whence: number, result: number) =>
        file < FIRST ? inner(file, offset, whence, result) : this.seek(file, offset, whence, result),
      fd_read: (inner) => (file: number, vectors: number, count: number, result: number) =>
        file < FIRST ? inner(file, vectors, count, result) : this.read(file, vectors, count, result),
      fd_close: (inner) => (file: number) => {
        if (file < FIRST) return inner(file);
        this.positions.delete(file);
        return 0;
      },
    };
    return Object.fromEntries(
      Object.entries(given).map(([module, calls]) => [
        module,
        Object.fromEntries(
          Object.entries(calls).map(([name, call]) => [
            name,
            own[name]?.(call as (...args: unknown[]) => unknown) ?? call,
          ]),
        ),
      ]),
    );
  }

  private view(): DataView {
    if (!this.memory) throw new Error('PDFium has no memory yet');
    return new DataView(this.memory.buffer);
  }

  private openNamed(path: number): number | undefined {
    const bytes = new Uint8Array(this.view().buffer, path, 64);
    const name = Buffer.from(bytes).toString('latin1');
    const descriptor = /^\/document\/(\d+)\0/.exec(name)?.[1];
    if (descriptor === undefined) return undefined;
    const file = FIRST + Number(descriptor);
    this.positions.set(file, 0);
    return file;
  }

  private stat(file: number, stat: number): number {
    const view = this.view();
    new Uint8Array(view.buffer, stat, 96).fill(0);
    view.setInt32(stat + STAT_MODE, REGULAR_FILE, true);
    view.setBigInt64(stat + STAT_SIZE, BigInt(this.size(file)), true);
    return 0;
  }

  private seek(file: number, offset: bigint, whence: number, result: number): number {
    const from = [0, this.positions.get(file) ?? 0, this.size(file)][whence];
    if (from === undefined) return BAD_FILE;
    const position = from + Number(offset);
    this.positions.set(file, position);
    this.view().setBigInt64(result, BigInt(position), true);
    return 0;
  }

  private read(file: number, vectors: number, count: number, result: number): number {
    const view = this.view();
    let total = 0;
    for (let i = 0; i < count; i++) {
      const [start, length] = [
        view.getUint32(vectors + 8 * i, true),
        view.getUint32(vectors + 8 * i + 4, true),
      ];
      const position = this.positions.get(file) ?? 0;
      const read = readSync(file - FIRST, new Uint8Array(view.buffer, start, length), 0, length, position);
      this.positions.set(file, position + read);
      total += read;
      if (read < length) break;
    }
    view.setUint32(result, total, true);
    return 0;
  }

  private size(file: number): number {
    return fstatSync(file - FIRST).size;
  }
}
