import { describe, expect, it } from '@jest/globals';
import { formatNumber } from '../common/format.js';
import { paceIn } from './pace-unit.js';

const said = (perMonth: number): string => {
  const { value, per, digits } = paceIn(perMonth);
  return `${formatNumber(value, 'en', digits)} a ${per}`;
};

describe('a pace', () => {
  it('is told by month from one a month on', () => {
    expect([said(120.4), said(2.04), said(1)]).toEqual(['120 a month', '2 a month', '1 a month']);
  });

  it('of less than one a month is told by year, never as nothing', () => {
    expect([said(0.4), said(1 / 49), said(0.003)]).toEqual(['4.8 a year', '0.2 a year', '0.04 a year']);
  });

  it('of nothing is nothing', () => {
    expect(said(0)).toBe('0 a month');
  });
});
