import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phusa-read-spec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** As a person calls it: no server, no database, nothing set. */
function phusa(args: readonly string[], interrupt?: () => boolean): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', TMPDIR: folder };
    const child = execFile(process.execPath, [MAIN, 'read', ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err });
    });
    const timer = setInterval(() => {
      if (!interrupt?.()) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 20);
    child.once('exit', () => clearInterval(timer));
  });
}

const out = (name: string): string => join(folder, name);
const leftOver = (): string[] => readdirSync(folder).filter((name) => /^(\.|phusa-)/.test(name));

describe('phusa read', () => {
  it('keeps text that is true, and says so', async () => {
    const original = readFileSync('samples/02-vi-born-digital.pdf');
    const { code, said } = await phusa(['samples/02-vi-born-digital.pdf', out('a.pdf')]);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(
        /a\.pdf: 2 pages: 2 with correct text of their own, kept[^]*a\.pdf: not PDF\/A-2b: /,
      ),
    ]);
    // the original's bytes stand at the beginning: pictures and text are as they were
    expect(readFileSync(out('a.pdf')).subarray(0, original.length).equals(original)).toBe(true);
    expect(readFileSync('samples/02-vi-born-digital.pdf').equals(original)).toBe(true);
    expect(leftOver()).toEqual([]);
  });

  it('reads a nearly blank page without inventing text', async () => {
    const { code, said } = await phusa(['-q', 'samples/10-near-blank.pdf', out('b.pdf')]);
    expect([code, said]).toEqual([0, '']);
    expect(readFileSync(out('b.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('ends as OCRmyPDF does when it cannot', async () => {
    writeFileSync(out('note.txt'), 'no document');
    writeFileSync(out('cut.pdf'), readFileSync('samples/02-vi-born-digital.pdf').subarray(0, 3000));
    const codes = await Promise.all(
      [
        [out('note.txt'), out('x.pdf')],
        [out('cut.pdf'), out('x.pdf')],
        [out('nix.pdf'), out('x.pdf')],
        [out('note.txt'), out('nowhere/x.pdf')],
        ['test/fixtures/pdf/user-password.pdf', out('x.pdf')],
        ['samples/10-near-blank.pdf', 'samples/10-near-blank.pdf'],
        ['samples/10-near-blank.pdf'],
        ['--engine', 'abbyy', 'samples/10-near-blank.pdf', out('x.pdf')],
      ].map(async (args) => (await phusa(args)).code),
    );
    expect(codes).toEqual([2, 2, 2, 5, 8, 1, 1, 1]);
    expect(readdirSync(folder)).not.toContain('x.pdf');
  }, 60_000);

  it('leaves nothing behind when it is interrupted', async () => {
    const { code } = await phusa(
      ['-j1', 'samples/01-vi-report-scan.pdf', out('c.pdf')],
      () => leftOver().length > 0,
    );
    expect(code).toBe(130);
    expect(readdirSync(folder)).not.toContain('c.pdf');
    expect(leftOver()).toEqual([]);
  }, 60_000);
});
