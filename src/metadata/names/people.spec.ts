import { describe, expect, it } from '@jest/globals';
import { readPeople, readPerson } from './people.js';

describe('people', () => {
  it.each([
    ['TS. Cao Thị Hồng Thắm', 'Cao Thị Hồng Thắm', 'TS.'],
    ['PGS.TS. Nguyễn Văn Bá', 'Nguyễn Văn Bá', 'PGS.TS.'],
    ['T5. Bùi Bảo Tuyết', 'Bùi Bảo Tuyết', 'TS.'],
    ['PG5.T5. Bùi Bảo Tuyết', 'Bùi Bảo Tuyết', 'PGS.TS.'],
    ['ThS Tạ Quang Hiển', 'Tạ Quang Hiển', 'ThS.'],
    ['Thạc sĩ Lê Thị Mai', 'Lê Thị Mai', 'Thạc sĩ'],
    ['LẠI VĂN KHOÁT', 'Lại Văn Khoát', undefined],
    ['Maren Oduya', 'Maren Oduya', undefined],
    ['Daniel McAllister', 'Daniel McAllister', undefined],
    ['Piet van der Meer', 'Piet van der Meer', undefined],
  ])('reads %s', (printed, name, title) => {
    expect(readPerson(printed)?.person).toEqual(title === undefined ? { name } : { name, title });
  });

  it.each(['Trung tâm Khuyến nông', 'Kinh nghiệm số hóa tài liệu', 'Mở', '', 'số 4, 2022'])(
    'refuses %s',
    (text) => expect(readPerson(text)).toBeUndefined(),
  );

  it('is surer of a known family name', () => {
    expect(readPerson('Kiều Thanh Bình')?.sure).toBe(true);
    expect(readPerson('Small Farm')?.sure).toBe(false);
  });

  it('reads several, or none', () => {
    expect(readPeople('Nguyễn Văn A¹, Trần Thị Bé²* và Lê Hữu Cầu')?.map((p) => p.person.name)).toEqual([
      'Nguyễn Văn A',
      'Trần Thị Bé',
      'Lê Hữu Cầu',
    ]);
    expect(readPeople('Cao Thị Hồng Thắm, Lưu Bá Thiện, đặc tính bơm màng')).toBeUndefined();
  });

  it.each([
    ['TS Bùi Thị Hoa', 'TS.'],
    ['PGS.TS Bùi Thị Hoa', 'PGS.TS.'],
    ['Tiến sĩ Bùi Thị Hoa', 'Tiến sĩ'],
  ])('sets the points of abbreviated titles: %s', (printed, title) =>
    expect(readPerson(printed)?.person.title).toBe(title),
  );
});
