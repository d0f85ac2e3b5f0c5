import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { backUpStoppedCluster } from './embedded-backup.js';

let dataDir: string;
const backups = (): string[] =>
  readdirSync(join(dataDir, 'backups'))
    .filter((name) => name.startsWith('postgres-'))
    .sort();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'phusa-backup-'));
  mkdirSync(join(dataDir, 'postgres', 'base'), { recursive: true, mode: 0o700 });
  writeFileSync(join(dataDir, 'postgres', 'base', '1'), 'rows', { mode: 0o600 });
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('backUpStoppedCluster', () => {
  it('makes a whole copy with the modes that PostgreSQL insists on, and says how to put it back', async () => {
    const copy = await backUpStoppedCluster(dataDir);
    expect(readFileSync(join(copy, 'base', '1'), 'utf8')).toBe('rows');
    expect(statSync(copy).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dataDir, 'backups', 'README.txt'), 'utf8')).toContain('data/postgres');
  });

  it('keeps the last three, and nothing of an attempt that was broken off', async () => {
    for (const day of [1, 2, 3, 4, 5]) {
      await backUpStoppedCluster(dataDir, new Date(Date.UTC(2030, 0, day)));
      mkdirSync(join(dataDir, 'backups', `postgres-2030-01-0${day}-broken.partial`));
    }
    await backUpStoppedCluster(dataDir, new Date(Date.UTC(2030, 0, 6)));
    expect(backups().map((name) => name.slice(9, 19))).toEqual(['2030-01-04', '2030-01-05', '2030-01-06']);
  });

  it('never copies a cluster that runs', async () => {
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), '1');
    await expect(backUpStoppedCluster(dataDir)).rejects.toThrow(/running/);
  });
});
