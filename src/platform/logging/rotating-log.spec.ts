import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { metricsText } from '../metrics/metrics-registry.js';
import { RotatingLog } from './rotating-log.js';

const AGAIN_MS = 20;

describe('a log', () => {
  let folder: string;
  let path: string;
  let log: RotatingLog;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-log-'));
    path = join(folder, 'logs', 'http.log');
    log = new RotatingLog(path, 'http', { fileBytes: 5_000, keptFiles: 2 }, AGAIN_MS);
  });
  afterEach(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });

  const lostSoFar = async (): Promise<number> =>
    Number(/^phusa_log_lines_lost_total (\d+)$/m.exec(await metricsText([]))?.[1]);

  it('goes to a file that its owner alone reads', async () => {
    log.write('{"msg":"kept"}\n');
    await log.close();
    expect(readFileSync(path, 'utf8')).toBe('{"msg":"kept"}\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is put aside while it is being written, line by line whole, and the oldest goes', async () => {
    for (let n = 0; n < 400; n++) log.write(`${JSON.stringify({ n, more: 'x'.repeat(80) })}\n`);
    await log.close();
    const files = [path, `${path}.1`, `${path}.2`];
    for (const file of files.filter((one) => existsSync(one))) {
      expect(statSync(file).size).toBeLessThan(5_200);
      for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) JSON.parse(line);
    }
    expect(existsSync(`${path}.2`)).toBe(true);
    expect(existsSync(`${path}.3`)).toBe(false);
  });

  /** `/dev/full` answers every write as a full disk does. */
  it('loses what cannot be written, counts it, throws nothing, and says so once it can write again', async () => {
    const before = await lostSoFar();
    mkdirSync(join(folder, 'logs'));
    symlinkSync('/dev/full', path);
    const refusing = new RotatingLog(path, 'http', { fileBytes: 5_000, keptFiles: 2 }, AGAIN_MS);
    for (let n = 0; n < 5; n++) {
      refusing.write(`{"n":${String(n)}}\n`);
      await sleep(5);
    }
    expect(await lostSoFar()).toBe(before + 5);
    rmSync(path);
    await sleep(2 * AGAIN_MS);
    refusing.write('{"n":5}\n');
    await refusing.close();
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 'warn', process: 'http', lost: 5 }),
      { n: 5 },
    ]);
  });
});
