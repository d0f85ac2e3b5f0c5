import { describe, expect, it } from '@jest/globals';
import { documentViewOf } from '../../../test/support/page-view.js';
import { describeDocument } from '../describe.js';
import type { FieldSuggestion } from '../page/description-reader.js';

const value = (fields: readonly FieldSuggestion[], name: string): unknown =>
  fields.find((field) => field.name === name)?.value;

const FORM = `PHIẾU ĐĂNG KÝ KẾT QUẢ THỰC HIỆN NHIỆM VỤ
1. Tên nhiệm vụ: Xây dựng mô hình nuôi cua biển trong ao đất tại Cà Mau
2. Cấp nhiệm vụ: Tỉnh/thành phố
3. Mức độ bảo mật: Bình thường
4. Mã số nhiệm vụ: CT04/01-2023-3
5. Tổ chức chủ trì: Trung tâm Giống Thủy sản
6. Cơ quan chủ quản: Sở Nông nghiệp và Môi trường
7. Chủ nhiệm nhiệm vụ: PGS.TS. Trần Thị Lụa
16. Thời gian thực hiện: từ tháng 01/2020 đến tháng 12/2021
Xếp loại: Xuất sắc`;

describe('reports', () => {
  it('reads a registration form by its items', () => {
    const fields = describeDocument(documentViewOf([FORM]));
    expect(value(fields, 'documentType')).toBe('form');
    expect(value(fields, 'title')).toBe('Xây dựng mô hình nuôi cua biển trong ao đất tại Cà Mau');
    expect(value(fields, 'level')).toBe('province');
    expect(value(fields, 'securityLevel')).toBe('normal');
    expect(value(fields, 'taskCode')).toBe('CT04/01-2023-3');
    expect(value(fields, 'hostOrganisation')).toBe('Trung tâm Giống Thủy sản');
    expect(value(fields, 'managingAgency')).toBe('Sở Nông nghiệp và Môi trường');
    expect(value(fields, 'authors')).toEqual({ name: 'Trần Thị Lụa', title: 'PGS.TS.' });
    expect(value(fields, 'startDate')).toBe('2020-01');
    expect(value(fields, 'endDate')).toBe('2021-12');
    expect(value(fields, 'acceptanceRating')).toBe('excellent');
  });

  it('abstains where a form prints every choice', () => {
    const fields = describeDocument(
      documentViewOf([FORM.replace('Tỉnh/thành phố', 'Quốc gia / Bộ / Tỉnh / Cơ sở')]),
    );
    expect(value(fields, 'level')).toBeUndefined();
  });

  it('keeps the candidate when cover and inner cover differ', () => {
    const cover = (year: string): string =>
      `SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH BẾN TRE\nTRƯỜNG CAO ĐẲNG BẾN TRE\nBÁO CÁO TỔNG KẾT\nĐỀ TÀI CẤP TỈNH\nỨNG DỤNG CHẾ PHẨM VI SINH\nTRÊN CÂY DỪA\nChủ nhiệm đề tài: KS. Hồ Văn Sáu\nBến Tre, ${year}`;
    const fields = describeDocument(documentViewOf([cover('2020'), cover('2021')]));
    expect(value(fields, 'title')).toBe('Ứng dụng chế phẩm vi sinh trên cây dừa');
    expect(value(fields, 'level')).toBe('province');
    expect(value(fields, 'managingAgency')).toBe('Sở Khoa học và Công nghệ tỉnh Bến Tre');
    const year = fields.find((field) => field.name === 'year');
    expect(year?.value).toBe(2020);
    expect(year?.alternatives?.map((candidate) => candidate.value)).toEqual([2021]);
    expect(year?.confidence).toBeLessThan(0.9);
  });

  it('reads a cover whose heading lost a letter and whose title a capital', () => {
    const cover =
      'TRƯỜNG ĐẠI HỌC CẦN THƠ\nBÁO CÁO KHOA HỌC TNG KẾT\nĐỀ TÀI CẤP TỈNH\nXÂY DỰNG MÔ HÌNH CHĂN NUÔI GÀ THẢ VƯỜN\nTHÍCH ỨNG VỚI BIẾN ĐỔI KHÍ HẬU Ở sóc TRĂNG\nMã số đề tài: 16/2016/ĐTKHCN\nSÓC TRĂNG, 07/2018';
    expect(value(describeDocument(documentViewOf([cover])), 'title')).toBe(
      'Xây dựng mô hình chăn nuôi gà thả vườn thích ứng với biến đổi khí hậu ở Sóc Trăng',
    );
  });

  it('reads past the marks of a line of capitals that stand as a line of their own', () => {
    const cover =
      'BỘ NÔNG NGHIỆP\nCHI CỤC TRỒNG TRỌT\nBÁO CÁO TỔNG HỢP\nĐỀ TÀI CẤP BỘ\nHOÀN THIỆN QUY TRÌNH DẠY HỌC Ở\n*N c “2 *A * A\nTRƯỜNG TRUNG HỌC PHỔ THÔNG\nMã số: KC.08.20/19-24\nVĩnh Long - 2022';
    const title = describeDocument(
      documentViewOf([cover], { heightOf: (line) => (line === 5 ? 2 : 20) }),
    ).find((field) => field.name === 'title');
    expect(title?.value).toBe('Hoàn thiện quy trình dạy học ở trường trung học phổ thông');
    expect(title?.evidence?.boxes).toHaveLength(2);
  });

  it('puts back a letter that a name lost where another page has it', () => {
    const cover =
      'BỘ GIÁO DỤC\nBÁO CÁO TỔNG KẾT\nĐỀ TÀI CẤP BỘ\nTHỬ MÁY SẤY LÚA Ở VỤ MƯA\nChủ nhiệm đề tài: ThS. Đ Minh Hương\nBến Tre, 2022';
    const inner = '1. Tên đề tài: Thử máy sấy lúa ở vụ mưa\n2. Chủ nhiệm đề tài: ThS. Đổ Minh Hương';
    const people = describeDocument(documentViewOf([cover, inner])).filter(({ name }) => name === 'authors');
    expect(people.map((person) => person.value)).toEqual([{ name: 'Đỗ Minh Hương', title: 'ThS.' }]);
  });

  it('knows the lines that say the kind by their other words where one is broken', () => {
    const cover =
      'TRƯỜNG CAO ĐẲNG\nBÁO CÁO TỔNG HỢP\nKẾT QUẢ NGHIÊN CỨU KHOA HỌC Đ TÀI CẤP QUỐC GIA\nPHÒNG TRỪ SÂU ĐỤC TRÁI BƯỞI\nMã số: B2013-TCT-09\nSóc Trăng - 2016';
    const fields = describeDocument(documentViewOf([cover]));
    expect(value(fields, 'title')).toBe('Phòng trừ sâu đục trái bưởi');
    expect(value(fields, 'level')).toBe('national');
  });

  it('does not take a sentence with the words of a label for one', () => {
    const text = 'Chủ nhiệm đề tài phải có trình độ đại học trở lên, đang công tác tại trung tâm.';
    expect(describeDocument(documentViewOf([text])).map(({ name }) => name)).toEqual(['language']);
  });

  it('reads through the specks of a scan', () => {
    const cover = (title: string, person: string): string =>
      `SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH BẾN TRE\nBÁO CÁO TỔNG HỢP\nKẾT QUÁ KHOA HỌC CÔNG NGHỆ ĐỀ TÀI ' :\n${title}\nChủ nhiệm đề tài: TS. ${person}\nBến Tre – 2020`;
    const pages = [
      cover("ỨNG DỤNG CHẾ PHẨM VI SINH '\nTRÊN CÂY DỪA", 'Cao Thị Thăm'),
      cover('ỨNG DỤNG CHẾ PHẨM VI.SINH\nTRÊN CÂY DỪA', 'Cao Thị Thắm'),
      'TÀI LIỆU THAM KHẢO\n[1] Cao Thị Thắm. Cây dừa.',
    ];
    const fields = describeDocument(documentViewOf(pages));
    expect(value(fields, 'title')).toBe('Ứng dụng chế phẩm vi sinh trên cây dừa');
    expect(value(fields, 'authors')).toEqual({ name: 'Cao Thị Thắm', title: 'TS.' });
    expect(fields.filter(({ name }) => name === 'authors')).toHaveLength(1);
  });

  it('keeps an impossible date and an unknown code as printed, flagged', () => {
    const text =
      'PHIẾU ĐĂNG KÝ KẾT QUẢ\n1. Tên nhiệm vụ: Xây dựng mô hình nuôi cua biển\n2. Mã số nhiệm vụ: CT04/01-2023-3\n' +
      '3. Chủ nhiệm nhiệm vụ: TS. Trần Thị Lụa\n4. Ngày nghiệm thu: 31/02/2022\n5. Lĩnh vực nghiên cứu: 98765\n' +
      '6. Mục tiêu kinh tế - xã hội: 1206 - Thuỷ sản';
    const fields = describeDocument(documentViewOf([text]));
    const date = fields.find(({ name }) => name === 'acceptanceDate');
    expect(date).toMatchObject({ value: '31/02/2022', printed: '31/02/2022', confidence: 0.05 });
    expect(date?.evidence?.method).toBe('label:acceptanceDate:impossibleDate');
    expect(fields.find(({ name }) => name === 'fieldCodes')).toMatchObject({
      value: '98765',
      confidence: 0.05,
    });
    expect(value(fields, 'objectiveCodes')).toEqual({ scheme: 'VN-2008', code: '1206' });
  });

  it('reads the English title above its abstract', () => {
    const cover =
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH BẾN TRE\nBÁO CÁO TỔNG KẾT\nĐỀ TÀI CẤP TỈNH\nỨNG DỤNG CHẾ PHẨM VI SINH TRÊN CÂY DỪA\nBến Tre, 2020';
    const abstract =
      'ABSTRACT\nAPPLICATION OF MICROBES TO COCONUT TREES\nCoconut trees were given microbes in three seasons and the yield was measured in all of them.';
    const fields = describeDocument(documentViewOf([cover, abstract]));
    expect(value(fields, 'titleEn')).toBe('Application of microbes to coconut trees');
  });

  it('takes the year from above the signature where a form has no cover', () => {
    const fields = describeDocument(documentViewOf([`${FORM}\nBến Tre, ngày 28 tháng 06 năm 2021`]));
    expect(value(fields, 'year')).toBe(2021);
  });
});
