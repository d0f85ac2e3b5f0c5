import { describe, expect, it } from '@jest/globals';
import { placeNamesIn } from './place-names.js';

const placed = (text: string): string => {
  const words = text.split(' ');
  const places = placeNamesIn(words);
  return words.map((word, i) => places.get(i) ?? word).join(' ');
};

describe('names of places in a phrase', () => {
  it.each([
    ['tại huyện phong điên, tỉnh cân thơ', 'tại huyện Phong Điền, tỉnh Cần Thơ'],
    ['tình Vĩnh Long', 'tỉnh Vĩnh Long'],
    ['HUYÊN KẾ SÁCH', 'HUYỆN Kế Sách'],
    ['ở sóc trăng', 'ở Sóc Trăng'],
    ['tỉnh Tin Giang', 'tỉnh Tiền Giang'],
    ['tỉnh Tiền Gang', 'tỉnh Tiền Giang'],
    ['in Kê Sách district, Bên Tre province', 'in Kế Sách district, Bến Tre province'],
  ])('%s', (read, written) => expect(placed(read)).toBe(written));

  it('takes no words for a place that nothing announces', () =>
    expect(placed('định giá lại tài sản và long phu thê')).toBe('định giá lại tài sản và long phu thê'));
});
