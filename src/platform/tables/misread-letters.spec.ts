import { describe, expect, it } from '@jest/globals';
import { asTcvn3 } from '../../../test/fixtures/legacy-bytes.js';
import { letterRepairer, misreadAs } from './misread-letters.js';
import { cleanText } from './clean-cell.js';

const COLUMNS = ['Số đăng ký', 'Tên nhiệm vụ', 'Chủ nhiệm'];
const CELLS = ['KQ015440', 'Nghiên cứu chọn tạo giống lúa chịu mặn về ven biển', 'Nguyễn Thị Hồng Điệp'];
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
const doubled = (text: string): string => latin(Buffer.from(text, 'utf8'));
const inTcvn3 = (text: string): string => latin(asTcvn3(text));
const table = (as: (text: string) => string) => ({
  columns: COLUMNS.map((cell) => cleanText(as(cell))),
  sample: [{ row: 2, cells: CELLS.map((cell) => cleanText(as(cell))) }],
});

describe('letters that were misread before a table came', () => {
  it.each([
    ['TCVN3', inTcvn3],
    ['doubleUtf8', doubled],
  ] as const)('are known as %s and mended', (repair, as) => {
    expect(misreadAs(table(as))).toBe(repair);
    expect([...COLUMNS, ...CELLS].map((cell) => letterRepairer(repair)(as(cell)))).toEqual([
      ...COLUMNS,
      ...CELLS,
    ]);
  });

  it('are none in a table that is in order, nor in one of another language', () => {
    expect(misreadAs(table((text) => text))).toBeUndefined();
    expect(
      misreadAs({ columns: ['Titre'], sample: [{ row: 2, cells: ['Étude du château à Genève, été'] }] }),
    ).toBeUndefined();
  });

  it('leaves a cell alone where a person said so', () => {
    expect(letterRepairer('none')(inTcvn3('Nghiên cứu'))).toBe(inTcvn3('Nghiên cứu'));
  });
});
