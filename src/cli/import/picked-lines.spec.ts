import { describe, expect, it } from '@jest/globals';
import { pickedLines } from './picked-lines.js';

async function picked(parts: readonly string[], ...numbers: number[]): Promise<string> {
  async function* source(): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield await Promise.resolve(Buffer.from(part));
  }
  const found: Uint8Array[] = [];
  for await (const bytes of pickedLines(source(), new Set(numbers))) found.push(bytes);
  return Buffer.concat(found).toString();
}

describe('picked lines', () => {
  it('are as they stand, wherever a chunk ends, blank ones counted', async () => {
    expect(await picked(['một\r\n\nb', 'a\nbốn\n'], 1, 3)).toBe('một\r\nba\n');
    expect(await picked(['a', '\n', 'b', '\n'], 2)).toBe('b\n');
    expect(await picked(['a\nb\n'])).toBe('');
  });

  it('end each, the last one too', async () => {
    expect(await picked(['a\nb'], 1, 2)).toBe('a\nb\n');
  });
});
