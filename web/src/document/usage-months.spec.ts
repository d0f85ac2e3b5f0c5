import { describe, expect, it } from '@jest/globals';
import { lastMonths } from './usage-months.js';

const month = (name: string, view = 1) => ({ month: name, view, read: 0, download: 0, export: 0 });

describe('the months of use', () => {
  it('are shown without gaps, across years', () => {
    const shown = lastMonths([month('2025-11', 3), month('2026-02', 4)]);
    expect(shown.map(({ month: name, view }) => [name, view])).toEqual([
      ['2025-11', 3],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 4],
    ]);
  });

  it('are the last two years', () => {
    const shown = lastMonths([month('2020-01'), month('2026-02')]);
    expect([shown.length, shown[0]?.month]).toEqual([24, '2024-03']);
  });

  it('are none without a use', () => {
    expect(lastMonths([])).toEqual([]);
  });
});
