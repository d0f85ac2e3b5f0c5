import { describe, expect, it } from '@jest/globals';
import { documentViewOf } from '../../../test/support/page-view.js';
import { describeDocument } from '../describe.js';

const SHEET = `Mẫu 8
PHIẾU MÔ TẢ CÔNG NGHỆ
1. Tên công nghệ: Quy trình sấy lúa bằng năng lượng mặt trời
2. Xuất xứ: kết quả của nhiệm vụ có mã số ĐT-2019-04/KQNC
Tên nhiệm vụ: Nghiên cứu sấy lúa bằng năng lượng mặt trời tại Bến Tre
Tổ chức chủ trì: Trung tâm Ứng dụng Tiến bộ Khoa học
3. Thông số kỹ thuật chủ yếu:
- Năng suất: 500 kg/mẻ;
- Nhiệt độ sấy: 45 độ.
4. Ưu điểm, điểm mới của công nghệ: Tiết kiệm nhiên liệu, hạt gạo ít gãy
và không ám khói.
5. Mức độ phát triển: Đã sản xuất thử nghiệm
6. Phương thức chuyển giao: Chuyển giao toàn bộ, kèm đào tạo
7. Địa chỉ ứng dụng: Hợp tác xã Tân Lộc, huyện Giồng Trôm`;

const found = (...pages: string[]): Record<string, unknown> =>
  Object.fromEntries(describeDocument(documentViewOf(pages)).map(({ name, value }) => [name, value]));

describe('a form that describes a technology', () => {
  it('is read by its own questions, each answer with its place', () => {
    const fields = describeDocument(documentViewOf([SHEET]));
    expect(found(SHEET)).toMatchObject({
      documentType: 'form',
      technologyName: 'Quy trình sấy lúa bằng năng lượng mặt trời',
      technicalSpecifications: '- Năng suất: 500 kg/mẻ; - Nhiệt độ sấy: 45 độ',
      advantages: 'Tiết kiệm nhiên liệu, hạt gạo ít gãy và không ám khói',
      developmentStage: 'Đã sản xuất thử nghiệm',
      transferWays: 'Chuyển giao toàn bộ, kèm đào tạo',
      applicationPlace: 'Hợp tác xã Tân Lộc, huyện Giồng Trôm',
    });
    const ways = fields.find(({ name }) => name === 'transferWays');
    expect(ways?.evidence).toMatchObject({ page: 1, quote: 'Chuyển giao toàn bộ, kèm đào tạo' });
    expect(ways?.evidence?.boxes.length).toBeGreaterThan(0);
  });

  it('goes on over the page', () => {
    const at = SHEET.indexOf('4. Ưu điểm');
    expect(found(SHEET.slice(0, at), SHEET.slice(at))).toMatchObject({
      developmentStage: 'Đã sản xuất thử nghiệm',
      transferWays: 'Chuyển giao toàn bộ, kèm đào tạo',
    });
  });

  it('is no section of a report that weighs what it found', () => {
    const report = SHEET.replace('PHIẾU MÔ TẢ CÔNG NGHỆ', 'BÁO CÁO TỔNG KẾT').replace(/^\d\. /gm, '');
    expect(found(report)).not.toHaveProperty('advantages');
    expect(found(report)).not.toHaveProperty('technologyName');
  });
});
