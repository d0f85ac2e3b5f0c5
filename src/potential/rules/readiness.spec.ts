import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('readiness', () => {
  it.each([
    ['Sau ba năm thực hiện, công nghệ sấy đã lên tới mức TRL 6.', { trl: 6 }],
    ['Theo tự đánh giá của nhóm, sản phẩm đang ở TRL5.', { trl: 5 }],
    ['Công nghệ được hội đồng xác nhận ở cấp độ 7 trên thang sẵn sàng công nghệ.', { trl: 7 }],
    ['Mức độ sẵn sàng công nghệ (TRL): 8/9.', { trl: 8 }],
    ['The sensor has now reached technology readiness level six.', { trl: 6 }],
    ['We place the process at level 5 of the TRL scale.', { trl: 5 }],
    ['Readiness: TRL 7 (system shown in operation).', { trl: 7 }],
    ['Nguyên lý tách muối mới chỉ được kiểm chứng ở mức ý tưởng với mô hình nhỏ.', { trl: 3 }],
    ['Chế phẩm hiện mới dừng ở quy mô phòng thí nghiệm.', { trl: 4 }],
    ['Máy mẫu đã chạy thử tại xưởng thực nghiệm của khoa.', { trl: 5 }],
    ['Sản phẩm đã có mặt tại nhiều siêu thị trong thành phố.', { trl: 9 }],
    ['Bộ kit đang được sản xuất hàng loạt.', { trl: 9 }],
    ['Nước mắm chay của dự án đã được thương mại hóa.', { trl: 9 }],
    ['The kit is on the market and is exported.', { trl: 9 }],
    ['So far the membrane has been tested only in the laboratory.', { trl: 4 }],
    ["The prototype was tested at the university's own research station.", { trl: 5 }],
    ['Sản phẩm hiện ở cấp 6 theo thang TRL.', { trl: 6 }],
    ['Trình độ công nghệ: TRL 3, mới có mô hình nguyên lý.', { trl: 3 }],
    ['Máy đã bán ra thị trường trên 200 chiếc.', { trl: 9 }],
    ['Chế phẩm được sản xuất và tiêu thụ thường xuyên tại nhiều tỉnh.', { trl: 9 }],
    ['Công nghệ hiện mới được chứng minh ở phòng thí nghiệm.', { trl: 4 }],
    ['Nguyên mẫu đã được thử trong điều kiện đồng ruộng của nông dân.', { trl: 6 }],
    ['Current maturity: level 8.', { trl: 8 }],
    ['More than 500 units have been sold since 2019.', { trl: 9 }],
    ['The technology is at the stage of trial production.', { trl: 7 }],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'readiness', ...value });
  });

  it.each([
    'Đến cuối kỳ, thiết bị phải đạt TRL 7.',
    'TRL 4 nghĩa là công nghệ được xác nhận trong phòng thí nghiệm.',
    'Công nghệ chưa đạt TRL 6 do thiếu thử nghiệm ngoài đồng.',
    'Nhóm sẽ nâng công nghệ lên TRL 8 trong giai đoạn tới.',
    'Only technologies at TRL 6 or above are eligible.',
    'TRL 9 denotes a system proven in operation.',
    'Theo thang TRL thì mức 6 ứng với nguyên mẫu được trình diễn.',
    'Đề tài đặt mục tiêu đạt TRL 6.',
    'The existing machines on the market cost USD 9,000.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
