import { describe, expect, it } from '@jest/globals';
import { pageViewOf } from '../../../test/support/page-view.js';
import { findPersonalData } from './personal-data.js';

const found = (text: string): string[] =>
  findPersonalData(pageViewOf(1, text)).map(({ kind, evidence }) => `${kind}:${evidence.quote}`);

describe('personal data', () => {
  it.each([
    ['Số CCCD: 092085001234 cấp ngày 01/02/2021', 'identityNumber:092085001234'],
    ['CMND số 361 234 567', 'identityNumber:361 234 567'],
    ['Điện thoại: 0292.3830.123', 'phone:0292.3830.123'],
    ['ĐT: (0292) 3 830 123', 'phone:(0292) 3 830 123'],
    ['liên hệ 0912 345 678', 'phone:0912 345 678'],
    ['Email: nguyen.van-a@ctu.edu.vn', 'email:nguyen.van-a@ctu.edu.vn'],
    ['Ngày sinh: 12/03/1975', 'birthDate:12/03/1975'],
    ['Ngày, tháng, năm sinh: 12/03/1975', 'birthDate:12/03/1975'],
    ['sinh ngày 02 tháng 9 năm 1970', 'birthDate:02 tháng 9 năm 1970'],
  ])('finds it in: %s', (text, datum) => expect(found(text)).toEqual([datum]));

  it.each([
    'Mã số: ĐT-2021-07/KQNC',
    'Kinh phí 1.250.000.000 đồng',
    '(11) 1-0091234 (21) 1-2020-09876',
    'Bảng 2.1: 9.420 6.310 3.905 7,0',
    'ngày 10 tháng 2 năm 2023',
    'tài khoản 1234567890123',
  ])('finds nothing in: %s', (text) => expect(found(text)).toEqual([]));

  it('gives page and boxes', () => {
    const [datum] = findPersonalData(pageViewOf(9, 'Họ tên: A\nĐiện thoại: 0912345678'));
    expect(datum?.evidence.page).toBe(9);
    expect(datum?.evidence.boxes).toHaveLength(1);
  });
});
