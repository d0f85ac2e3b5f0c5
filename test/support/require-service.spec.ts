import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'phusa-skips-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly summary: { passed: number; failed: number; skipped: number };
  /** The files that failed, which CI runs once more alone. */
  readonly failing: readonly string[];
}

/** Runs jest on a suite that needs Elasticsearch. */
function runFixture(name: string, env: Record<string, string>): Outcome {
  const summary = join(folder, `${name}.json`);
  const { TEST_ELASTICSEARCH_URL: _here, PHUSA_REQUIRE: _promised, ...surroundings } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[
        '--experimental-vm-modules',
        'node_modules/jest/bin/jest.js',
        '--testMatch=**/needs-service.fixture.ts',
      ],
      ...['--globalSetup=', '--globalTeardown=', '--reporters=<rootDir>/test/support/skip-reporter.mjs'],
    ],
    { encoding: 'utf8', env: { ...surroundings, PHUSA_TEST_SUMMARY: summary, ...env } },
  );
  const output = stdout + stderr;
  const { failing, ...counts } = JSON.parse(readFileSync(summary, 'utf8')) as Outcome['summary'] & {
    failing: object;
  };
  return { code: status, output, summary: counts, failing: Object.keys(failing) };
}

describe('a suite that needs a service', () => {
  it('runs where the service is', () => {
    const { code, summary } = runFixture('present', { TEST_ELASTICSEARCH_URL: 'http://127.0.0.1:9' });
    expect({ code, ...summary }).toEqual({ code: 0, passed: 2, failed: 0, skipped: 0, runs: 1 });
  });

  it('is skipped, counted and explained where it is not', () => {
    const { code, output, summary } = runFixture('absent', {});
    expect({ code, ...summary }).toEqual({ code: 0, passed: 0, failed: 0, skipped: 2, runs: 1 });
    expect(output).toContain('Skipped 2: no elasticsearch; npm run services');
  });

  it('fails where the service is promised', () => {
    const { code, summary, failing } = runFixture('promised', { PHUSA_REQUIRE: 'redis,elasticsearch' });
    expect({ code, ...summary }).toEqual({ code: 1, passed: 0, failed: 1, skipped: 0, runs: 1 });
    expect(failing).toEqual([expect.stringMatching(/needs-service\.fixture\.ts$/)]);
  });

  it('fails on a promise that nobody knows how to keep', () => {
    const { code, summary } = runFixture('misspelt', { PHUSA_REQUIRE: 'redis,elasticsaerch' });
    expect(code).toBe(1);
    expect(summary.failed).toBe(1);
  });
});
