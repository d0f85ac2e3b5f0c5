import { describe, expect, it } from '@jest/globals';
import { isStrongNumber, matchKeys, numberKey, titleBands, wordsKey } from './match-keys.js';

const bands = (title: string): number[] => titleBands(wordsKey(title) ?? '');
const meet = (a: string, b: string): boolean => bands(a).some((band) => bands(b).includes(band));

describe('titleBands', () => {
  const TITLE = 'Nghiên cứu chọn tạo giống lúa chịu mặn cho vùng ven biển thành phố Cần Thơ';

  it('meet for a title without marks, with a syllable missing, and with another put before it', () => {
    expect(bands('nghien cuu chon tao giong lua chiu man cho vung ven bien thanh pho can tho')).toEqual(
      bands(TITLE),
    );
    expect(meet(TITLE, TITLE.replace('giống ', ''))).toBe(true);
    expect(meet(TITLE, `Báo cáo: ${TITLE}`)).toBe(true);
  });

  it('do not meet for titles that share only what every other title says', () => {
    expect(meet(TITLE, 'Nghiên cứu ứng dụng công nghệ vi tảo tại thành phố Cần Thơ')).toBe(false);
  });

  it('fit into four bytes', () => {
    for (const band of bands(TITLE)) expect(band).toBe(band | 0);
  });
});

describe('numberKey', () => {
  it.each([
    ['2019-02-566/KQNC', '201902566kqnc', true],
    ['KQ 015440', 'kq015440', true],
    ['1-2019-04725', '1201904725', true],
    ['20/KQNC-SKHCN', '20kqncskhcn', false],
    ['DT-01', 'dt01', false],
  ])('%s', (printed, key, strong) => {
    expect(numberKey(printed)).toBe(key);
    expect(isStrongNumber(key)).toBe(strong);
  });

  it('of what is no number is none', () => {
    expect(numberKey('không có')).toBeUndefined();
    expect(numberKey('12')).toBeUndefined();
  });
});

describe('matchKeys', () => {
  it('knows a title with its house and year again, however the house is called', () => {
    const one = matchKeys({ numbers: [], title: 'Mô hình nuôi tôm', host: 'Trường ĐH Cần Thơ', year: 2020 });
    const other = matchKeys({ numbers: [], title: 'MÔ HÌNH  nuôi tôm', host: 'Đại học Cần Thơ', year: 2020 });
    expect(one.identity).toBe(other.identity);
    expect(matchKeys({ numbers: [], title: 'Mô hình nuôi tôm', year: 2021 }).identity).not.toBe(one.identity);
    expect(matchKeys({ numbers: ['KQ015440'] }).identity).toBeNull();
  });
});
