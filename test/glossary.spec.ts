import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the glossary's last list says, as [pattern, what is said instead]. */
const retired = (readFileSync('docs/glossary.md', 'utf8').split('## Words no longer used')[1] ?? '')
  .split('\n')
  .map((line) => /^(?<pattern>\S.*?) {2,}(?<instead>\S.*)$/.exec(line)?.groups)
  .filter((groups) => groups !== undefined)
  .map(({ pattern = '', instead = '' }) => [pattern, instead] as const);

/** History keeps its words: migrations that were released, and addresses that still answer. */
const HISTORY =
  /^src\/platform\/database\/migrations\/|^docs\/(glossary|decisions\/0050-[a-z-]+)\.md$|\/former-|\/api\.d\.ts$/;

const files = execFileSync('git', ['ls-files', 'src', 'web/src', 'workers', 'docs'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|md)$/.test(file) && !HISTORY.test(file));
const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, i) => ({ at: `${file}:${String(i + 1)}`, line })),
);

describe('words that the glossary retired', () => {
  it('are listed', () => {
    expect(retired.length).toBeGreaterThan(20);
    expect(new RegExp(retired[0]?.[0] ?? '').test('foretold quality')).toBe(true);
  });

  it.each(retired)('%s: say %s', (pattern) => {
    const word = new RegExp(pattern);
    expect(
      lines.filter(({ line }) => word.test(line)).map(({ at, line }) => `${at}: ${line.trim()}`),
    ).toEqual([]);
  });
});
