import { describe, expect, it } from '@jest/globals';
import { correctName } from './correct-name.js';

describe('names of people', () => {
  it.each([
    ['Nguyển Thanh Hương', 'Nguyễn Thanh Hương'],
    ['Trân Văn Bé', 'Trần Văn Bé'],
    ['Đỗ Thi Đạt', 'Đỗ Thị Đạt'],
    ['Lê Thị Hông', 'Lê Thị Hồng'],
    ['Nguyn Xuân Loan', 'Nguyễn Xuân Loan'],
  ])('%s was %s', (read, meant) => expect(correctName(read)).toBe(meant));

  it.each([
    'Cao Thị Thăm',
    'Lê Hữu Trọn',
    'Đặng Mai Thi',
    'Phan Ngoc Loan',
    'Anna Lindgren',
    'Jürgen Weiß',
    'Jörgen Lüth',
  ])('leaves %s', (name) => expect(correctName(name)).toBe(name));

  it('takes what another reader read where that is a name and the first reading is none', () => {
    expect(correctName('Phạm Xuản Ánh', [[], ['Xuân', 'Xuẩn'], []])).toBe('Phạm Xuân Ánh');
    expect(correctName('Phạm Xuân Trị', [[], ['Xuấn'], ['Trí']])).toBe('Phạm Xuân Trị');
  });
});
