import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));
const LOOK_EVERY_MS = 20;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phusa-folder-spec-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => join(folder, ...names);

interface Ended {
  readonly code: number;
  readonly said: string;
  /** By the module that they ran, the children that were seen (Linux). */
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
}

function readFolder(...options: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', TMPDIR: folder };
    const args = [MAIN, 'read', ...options, at('in'), at('out')];
    const children = new Map<string, Set<string>>();
    const child = execFile(process.execPath, args, { env }, (error, out, err) => {
      clearInterval(looks);
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err, children });
    });
    const looks = setInterval(() => seeChildren(child.pid ?? 0, children), LOOK_EVERY_MS);
  });
}

function seeChildren(parent: number, seen: Map<string, Set<string>>): void {
  for (const pid of textOf(`/proc/${parent}/task/${parent}/children`).trim().split(' ')) {
    const module = textOf(`/proc/${pid}/cmdline`)
      .split('\0')
      .find((word) => word.endsWith('-child.js'));
    if (module) seen.set(basename(module), (seen.get(basename(module)) ?? new Set()).add(pid));
  }
}

/** Nothing where the process is gone, or there is no /proc. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

describe('phusa read, of a folder', () => {
  it('starts what reads once for all files, and a file that is broken fails alone', async () => {
    mkdirSync(at('in'));
    for (const name of ['a.pdf', 'c.pdf', 'd.pdf']) copyFileSync('samples/10-near-blank.pdf', at('in', name));
    writeFileSync(at('in', 'b.pdf'), readFileSync('samples/02-vi-born-digital.pdf').subarray(0, 3000));
    const { code, said, children } = await readFolder('-q', '-j1');
    expect([code, said]).toEqual([2, expect.stringContaining('b.pdf')]);
    expect(readdirSync(at('out'))).toEqual(['a.pdf', 'c.pdf', 'd.pdf']);
    if (process.platform === 'linux')
      expect([...children].map(([module, pids]) => [module, pids.size]).sort()).toEqual([
        ['line-reader-child.js', 1],
        ['media-child.js', 1],
        ['searchable-pdf-child.js', 1],
      ]);
  }, 120_000);

  it('reads files of one page side by side, and tells of each in its turn', async () => {
    mkdirSync(at('in'));
    for (const name of ['a.pdf', 'd.pdf', 'f.pdf'])
      copyFileSync('samples/09-vi-rotated90.pdf', at('in', name));
    for (const name of ['b.pdf', 'e.pdf']) copyFileSync('samples/10-near-blank.pdf', at('in', name));
    writeFileSync(at('in', 'c.pdf'), 'no PDF');
    const { code, said, children } = await readFolder('-j2');
    expect(code).toBe(2);
    expect(said.match(/\w(?=\.pdf: 1 page)/g)).toEqual(['a', 'b', 'd', 'e', 'f']);
    expect(said).toContain('c.pdf');
    if (process.platform === 'linux') expect(children.get('line-reader-child.js')?.size).toBe(2);
  }, 120_000);
});
