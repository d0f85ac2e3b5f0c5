import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BALLAST = '.something-else';
const TRIES = 10;

/** A folder on a file system of its own, so small that it can be filled. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Undefined where mounting is not permitted. */
  static mount(folder: string, megabytes: number): SmallDisk | undefined {
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    return status === 0 ? new SmallDisk(folder) : undefined;
  }

  static canMount(): boolean {
    const folder = mkdtempSync(join(tmpdir(), 'phusa-mount-'));
    const disk = SmallDisk.mount(folder, 1);
    disk?.remove();
    rmSync(folder, { recursive: true });
    return disk !== undefined;
  }

  /** Fills it with something else until so little is free; anew where others write at the same moment. */
  leave(bytes: number): void {
    for (let left = TRIES; left > 0; left--) {
      this.free();
      const { bavail, bsize } = statfsSync(this.folder);
      try {
        writeFileSync(join(this.folder, BALLAST), Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
        return;
      } catch (error) {
        if (left === 1 || !hasCode(error, 'ENOSPC')) throw error;
      }
    }
  }

  /** Leaves nothing, whatever others write or remove meanwhile. */
  fill(): void {
    this.free();
    const file = openSync(join(this.folder, BALLAST), 'w');
    try {
      for (const size of [2 ** 20, 2 ** 12]) fillBy(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  /** Throws that away. */
  free(): void {
    rmSync(join(this.folder, BALLAST), { force: true });
  }

  remove(): void {
    run('umount', [this.folder]);
  }
}

function fillBy(file: number, chunk: Buffer): void {
  try {
    while (writeSync(file, chunk) === chunk.length);
  } catch (error) {
    if (!hasCode(error, 'ENOSPC')) throw error;
  }
}

/** By its shape: what Node throws is no Error of jest's own realm. */
const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
