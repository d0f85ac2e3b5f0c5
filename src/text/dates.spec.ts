import { describe, expect, it } from '@jest/globals';
import { findDate, findDates } from './dates.js';

describe('dates', () => {
  it.each([
    ['14/05/2020', '2020-05-14'],
    ['(15) 07.11.2022', '2022-11-07'],
    ['2019-12-31', '2019-12-31'],
    ['ngày 02 tháng 9 năm 2021', '2021-09-02'],
    ['Jun. 12, 2018', '2018-06-12'],
    ['Jun. 12,2018', '2018-06-12'],
    ['filed on Feb. 3, 2015.', '2015-02-03'],
    ['4 January 2011', '2011-01-04'],
    ['tháng 12 năm 2021', '2021-12'],
    ['12/2021', '2021-12'],
  ])('reads %s', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

  it.each(['31/02/2020', '13/2020', 'A01G 9/0290', '99.99.9999', 'số 4'])('refuses %s', (text) =>
    expect(findDate(text)).toBeUndefined(),
  );

  it('reads a period in order', () => {
    expect(findDates('từ tháng 01/2020 đến tháng 12/2021').map(({ iso }) => iso)).toEqual([
      '2020-01',
      '2021-12',
    ]);
  });
});
