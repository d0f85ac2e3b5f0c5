import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import { findLine, overlap } from './line-place.js';

const LINES = [
  lineAt('Viện Khoa học Nông nghiệp', 100, 100, 'a'),
  lineAt('nghiên cứu giống lúa chịu mặn', 100, 150, 'b'),
  lineAt('cột bên phải', 900, 150, 'c'),
];
const box = LINES[1]?.box ?? [0, 0, 0, 0];

describe('findLine', () => {
  it('finds the line at the place that reads alike, though another engine drew and read it otherwise', () => {
    const [x, y, w, h] = box;
    const found = findLine(LINES, {
      box: [x - 8, y - 6, w + 14, h + 12],
      texts: ['nghiên cúu giốnq lúa chịu mặn'],
    });
    expect(found).toMatchObject({ kind: 'found', index: 1 });
  });

  it('takes the very place even where little was read alike, and no other one', () => {
    expect(findLine(LINES, { box, texts: ['nqh1en c.u giong Iua ch|u rnan'] }).kind).toBe('found');
    expect(findLine(LINES, { box, texts: ['0123456789 %%%'] }).kind).toBe('unclear');
  });

  it('does not follow like words to another place', () => {
    const elsewhere = findLine(LINES, {
      box: [100, 900, box[2], 30],
      texts: ['nghiên cứu giống lúa chịu mặn'],
    });
    expect(elsewhere.kind).toBe('nothing');
  });

  it('is not sure where a line was cut in two, or two were made one', () => {
    const halves = [lineAt('nghiên cứu giống', 100, 150, 'x'), lineAt('lúa chịu mặn', 300, 150, 'y')];
    expect(findLine(halves, { box, texts: ['nghiên cứu giống lúa chịu mặn'] }).kind).not.toBe('nothing');
    const twice = [
      lineAt('nghiên cứu giống lúa', 100, 150, 'x'),
      lineAt('nghiên cứu giống lúa', 104, 152, 'y'),
    ];
    const wanted = { box: twice[0]?.box ?? box, texts: ['nghiên cứu giống lúa'] };
    expect(findLine(twice, wanted).kind).toBe('unclear');
  });
});

describe('overlap', () => {
  it('is the common width in one row', () => {
    expect(overlap([0, 0, 100, 30], [0, 0, 100, 30])).toBe(1);
    expect(overlap([0, 0, 100, 30], [0, 4, 100, 30])).toBe(1);
    expect(overlap([0, 0, 100, 30], [50, 0, 100, 30])).toBeCloseTo(1 / 3);
    expect(overlap([0, 0, 100, 30], [0, 40, 100, 30])).toBe(0);
    expect(overlap([0, 0, 0, 0], [0, 0, 0, 0])).toBe(0);
  });
});
