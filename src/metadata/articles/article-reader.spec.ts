import { describe, expect, it } from '@jest/globals';
import { documentViewOf } from '../../../test/support/page-view.js';
import { describeDocument } from '../describe.js';
import type { FieldSuggestion } from '../page/description-reader.js';

const all = (fields: readonly FieldSuggestion[], name: string): unknown[] =>
  fields.filter((field) => field.name === name).map(({ value }) => value);

const BODY =
  'Cây mía được trồng trên đất phèn ở nhiều nơi và cho năng suất khác nhau giữa các vụ trong năm, tùy theo giống.';

describe('articles and theses', () => {
  it('reads title, authors, abstract, keywords and the journal’s head', () => {
    const text = `Tạp chí Khoa học Trường Đại học Cần Thơ, Tập 55, Số 3 (2019)\nISSN 1859-2333\nẢNH HƯỞNG CỦA PHÂN KALI ĐẾN\nNĂNG SUẤT MÍA TẠI HẬU GIANG\nNguyễn Văn A, Trần Thị Bé\nTóm tắt: ${BODY}\nTừ khóa: mía, kali, Hậu Giang`;
    const fields = describeDocument(documentViewOf([text]));
    expect(all(fields, 'documentType')).toEqual(['article']);
    expect(all(fields, 'title')).toEqual(['Ảnh hưởng của phân kali đến năng suất mía tại Hậu Giang']);
    expect(all(fields, 'authors')).toEqual([{ name: 'Nguyễn Văn A' }, { name: 'Trần Thị Bé' }]);
    expect(all(fields, 'journal')).toEqual(['Tạp chí Khoa học Trường Đại học Cần Thơ']);
    expect([all(fields, 'volume'), all(fields, 'issue'), all(fields, 'year')]).toEqual([
      ['55'],
      ['3'],
      [2019],
    ]);
    expect(all(fields, 'abstract')).toEqual([BODY]);
    expect(all(fields, 'keywords')).toEqual(['mía', 'kali', 'Hậu Giang']);
  });

  it('takes larger letters for a title', () => {
    const text = `Đất phèn và cây mía ở đồng bằng\n${BODY} ${BODY}`;
    const fields = describeDocument(
      documentViewOf([text], { wrap: 40, heightOf: (line) => (line === 0 ? 34 : 20) }),
    );
    expect(all(fields, 'title')).toEqual(['Đất phèn và cây mía ở đồng bằng']);
  });

  it('takes no section heading for a title', () => {
    expect(all(describeDocument(documentViewOf([`CHƯƠNG 2. TỔNG QUAN TÀI LIỆU\n${BODY}`])), 'title')).toEqual(
      [],
    );
  });

  it('reads the cover of a thesis', () => {
    const text = `TRƯỜNG ĐẠI HỌC CẦN THƠ\nLUẬN VĂN THẠC SĨ\nĐÁNH GIÁ KHẢ NĂNG CHỊU MẶN\nCỦA MỘT SỐ GIỐNG LÚA\nHọc viên: Lê Thị Mai\nNgười hướng dẫn: PGS.TS. Võ Công Thành\nCần Thơ, 2018`;
    const fields = describeDocument(documentViewOf([text]));
    expect(all(fields, 'documentType')).toEqual(['thesis']);
    expect(all(fields, 'degree')).toEqual(['master']);
    expect(all(fields, 'title')).toEqual(['Đánh giá khả năng chịu mặn của một số giống lúa']);
    expect(all(fields, 'authors')).toEqual([{ name: 'Lê Thị Mai' }]);
    expect(all(fields, 'contributors')).toEqual([{ name: 'Võ Công Thành', title: 'PGS.TS.' }]);
    expect(all(fields, 'hostOrganisation')).toEqual(['Trường Đại học Cần Thơ']);
    expect(all(fields, 'year')).toEqual([2018]);
  });
});
