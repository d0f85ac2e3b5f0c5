import { describe, expect, it } from '@jest/globals';
import { connectedComponents } from './components.js';

function componentsOf(...rows: string[]) {
  const width = rows[0]?.length ?? 0;
  const data = Uint8Array.from(rows.join(''), (cell) => (cell === '#' ? 1 : 0));
  return connectedComponents({ data, width, height: rows.length }).sort((a, b) => a.x0 - b.x0);
}

describe('connectedComponents', () => {
  it('gives every piece of ink its box and area', () => {
    expect(componentsOf('##..#', '.#..#', '.....')).toEqual([
      { x0: 0, y0: 0, x1: 2, y1: 2, area: 3 },
      { x0: 4, y0: 0, x1: 5, y1: 2, area: 2 },
    ]);
  });

  it('holds together what touches by a corner', () => {
    expect(componentsOf('#..#', '.##.')).toHaveLength(1);
  });

  it('joins arms that meet only further down', () => {
    expect(componentsOf('#.#.#', '#.#.#', '#####')).toEqual([{ x0: 0, y0: 0, x1: 5, y1: 3, area: 11 }]);
  });

  it('does not join the end of one row with the start of the next, nor over an empty row', () => {
    expect(componentsOf('...#', '#...')).toHaveLength(2);
    expect(componentsOf('#', '.', '#')).toHaveLength(2);
  });

  it('finds nothing where there is nothing', () => {
    expect(componentsOf('....')).toEqual([]);
  });
});
