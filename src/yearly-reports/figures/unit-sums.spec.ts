import { describe, expect, it } from '@jest/globals';
import { partsAboveWhole, unitShares, unitSums } from './unit-sums.js';

const UNITS = [
  { goodsValue: 100, ipValue: 20, intermediaries: 0 },
  { goodsValue: 300, ipValue: null },
  { ipValue: 5 },
];

describe('sums over units', () => {
  it('count who gave the figure, and tell 0 from not known', () => {
    expect(unitSums(UNITS)).toEqual({
      goodsValue: { sum: 400, units: 2 },
      ipValue: { sum: 25, units: 2 },
      intermediaries: { sum: 0, units: 1 },
    });
  });

  it('compare a part with its whole only where a unit gave both', () => {
    expect(unitShares(UNITS)).toEqual({ ipValue: { part: 20, whole: 100, units: 1 } });
  });

  it('find parts above their whole', () => {
    expect(partsAboveWhole({ goodsValue: 10, ipValue: 11, keyExportValue: 10 })).toEqual([
      ['ipValue', 'goodsValue'],
    ]);
    expect(partsAboveWhole({ ipValue: 11 })).toEqual([]);
  });
});
