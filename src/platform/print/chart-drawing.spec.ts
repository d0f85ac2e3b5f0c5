import { describe, expect, it } from '@jest/globals';
import { chartDrawing, inVietnamese, scaleOf } from './chart-drawing.js';

const chart = {
  kind: 'chart' as const,
  caption: '',
  unit: 'tài liệu',
  labels: ['2025', '2026'],
  series: [{ name: 'Đã số hóa', values: [40, null] }],
};

describe('a chart', () => {
  it.each([
    [0, { top: 1, step: 1 }],
    [7, { top: 8, step: 2 }],
    [100, { top: 100, step: 25 }],
    [1234, { top: 1500, step: 500 }],
    [0.9, { top: 1, step: 0.25 }],
  ])('of at most %d has a round scale', (highest, scale) => {
    expect(scaleOf(highest)).toEqual(scale);
  });

  it('draws a column as high as its value, and nothing where the value is not known', () => {
    const { marks } = chartDrawing(chart);
    const [column, legend, ...others] = marks.filter(({ kind }) => kind === 'rect');
    expect(others).toEqual([]);
    expect(legend).toMatchObject({ w: 9, h: 9 });
    const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark.y1] : []));
    expect(column).toMatchObject({ y: Math.min(...lines), h: Math.max(...lines) - Math.min(...lines) });
  });

  it('writes numbers as Vietnamese papers do', () => {
    expect(inVietnamese(1234.56)).toBe('1.234,6');
  });
});
