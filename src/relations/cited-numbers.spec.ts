import { describe, expect, it } from '@jest/globals';
import { citedNumbers } from './cited-numbers.js';

describe('numbers that a text cites', () => {
  it.each([
    ['đơn sáng chế số 1-2019-04725 nộp ngày', ['1-2019-04725']],
    ['Bằng độc quyền giải pháp hữu ích số 2-0002345.', ['2-0002345']],
    ['đề tài mã số KC.07.12/16-20, nhánh ĐTĐL.CN-12/20', ['KC.07.12/16-20', 'ĐTĐL.CN-12/20']],
    [
      'US 10,123,456 B2; EP 1 234 567 A1; WO 2019/123456',
      ['US 10,123,456 B2', 'EP 1 234 567 A1', 'WO 2019/123456'],
    ],
    ['xem https://doi.org/10.22144/ctu.jvn.2021.052.', ['10.22144/ctu.jvn.2021.052']],
  ])('%s', (text, numbers) => {
    expect(citedNumbers(text)).toEqual(numbers);
  });

  it.each(['từ 1-2019 đến 2020', 'điện thoại 0292-1-2019-047251', 'trang 10.12/3', 'giai đoạn 2016-2020'])(
    'finds none in %s',
    (text) => {
      expect(citedNumbers(text)).toEqual([]);
    },
  );

  it('takes a list of hundreds for a gazette', () => {
    const list = Array.from({ length: 201 }, (_, i) => `1-2019-${String(i).padStart(5, '0')}`);
    expect(citedNumbers(list.join('; '))).toEqual([]);
  });
});
