import { describe, expect, it } from '@jest/globals';
import { jsonExcess } from './json-bounds.js';

const BOUNDS = { bytes: 1_000, keys: 4, containers: 5, values: 6, depth: 3 };
const excess = (json: string): string | undefined => jsonExcess(Buffer.from(json), BOUNDS);

describe('jsonExcess', () => {
  it.each([
    ['{}'],
    ['{"a":1,"b":2,"c":3,"d":4}'],
    ['{"a":{"b":{"c":1}}}'],
    ['[[],[],[],[]]'],
    ['[1,2,3,4,5,6,7]'],
    ['"text"'],
  ])('lets %s pass', (json) => {
    expect(excess(json)).toBeUndefined();
  });

  it.each([
    ['{"a":1,"b":2,"c":3,"d":4,"e":5}', 'keys'],
    ['[{"a":1,"b":2},{"a":1,"b":2},{"a":1}]', 'keys'],
    ['[[],[],[],[],[]]', 'containers'],
    ['[1,2,3,4,5,6,7,8]', 'values'],
    ['[[[[1]]]]', 'depth'],
    ['{"a":[{"b":[1]}]}', 'depth'],
  ])('says of %s that it has too many %s', (json, what) => {
    expect(excess(json)).toBe(what);
  });

  it('takes signs within strings for letters, quotes that are escaped included', () => {
    expect(excess(JSON.stringify({ a: '[[[[{{{{::::,,,,,,,,' }))).toBeUndefined();
    expect(excess(JSON.stringify({ a: '"[[[[ \\" \\', b: ':::::"' }))).toBeUndefined();
    expect(excess(JSON.stringify({ 'a\\': [[[1]]] }))).toBe('depth');
  });

  it('leaves what is no JSON to the parser', () => {
    for (const broken of ['{"a', '{"a\\', '', ']]]]', '\u0000']) expect(excess(broken)).toBeUndefined();
  });

  it('looks at a megabyte in no time', () => {
    const long = Buffer.from(`["${'\\"x'.repeat(330_000)}"]`);
    const startedAt = performance.now();
    expect(jsonExcess(long, BOUNDS)).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});
