import { describe, expect, it } from '@jest/globals';
import { importLines, type ImportLine } from './import-lines.js';

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

async function all(parts: (string | Uint8Array)[], longest = 1000): Promise<ImportLine[]> {
  const lines: ImportLine[] = [];
  for await (const some of importLines(chunks(...parts), longest)) lines.push(...some);
  return lines;
}

describe('lines of an import', () => {
  it('come whole, wherever a chunk ends, even within a letter', async () => {
    const bytes = Buffer.from('{"a":"lúa"}\r\n\n{"b":1}');
    const parts = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    expect(await all(parts)).toEqual([
      { line: 1, text: '{"a":"lúa"}' },
      { line: 3, text: '{"b":1}' },
    ]);
  });

  it('of one chunk come together', async () => {
    const found: number[] = [];
    for await (const some of importLines(chunks('1\n2\n3', '\n4\n'), 10)) found.push(some.length);
    expect(found).toEqual([2, 2]);
  });

  it('may begin with a byte order mark', async () => {
    expect(await all(['\ufeff{}\n'])).toEqual([{ line: 1, text: '{}' }]);
  });

  it('that are too long or not UTF-8 are told, and the next goes on', async () => {
    const found = await all(['x'.repeat(30), 'x\n', Uint8Array.of(0xc3, 0x28, 0x0a), 'y\n'], 20);
    expect(found).toMatchObject([{ line: 1 }, { line: 2 }, { line: 3, text: 'y' }]);
    expect(found[0]?.problem?.en).toContain('longer than 20 bytes');
    expect(found[1]?.problem?.en).toContain('UTF-8');
  });
});
