import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('adopter', () => {
  it.each([
    [
      'Công ty TNHH MTV Nông sản Hậu Giang đang sử dụng thiết bị này tại xưởng.',
      { name: 'Công ty TNHH MTV Nông sản Hậu Giang' },
    ],
    ['Quy trình đã được chuyển giao cho HTX Nông nghiệp Thạnh Lợi.', { name: 'HTX Nông nghiệp Thạnh Lợi' }],
    [
      'Hiện nay Bệnh viện Đa khoa Trung ương Cần Thơ áp dụng phác đồ này.',
      { name: 'Bệnh viện Đa khoa Trung ương Cần Thơ' },
    ],
    [
      'Đơn vị tiếp nhận công nghệ là Công ty Cổ phần Thủy sản Sông Tiền.',
      { name: 'Công ty Cổ phần Thủy sản Sông Tiền' },
    ],
    [
      'Phần mềm đang được Trung tâm Y tế huyện Phong Điền sử dụng.',
      { name: 'Trung tâm Y tế huyện Phong Điền' },
    ],
    ['The process has been adopted by Mekong Rice Company.', { name: 'Mekong Rice Company' }],
    ['Ba Lua Cooperative bought two of the machines.', { name: 'Ba Lua Cooperative' }],
    ['The software is in use at Can Tho General Hospital.', { name: 'Can Tho General Hospital' }],
    ['Ngày 5/6/2020, HTX Rau an toàn Bình Thủy tiếp nhận quy trình.', { name: 'HTX Rau an toàn Bình Thủy' }],
    [
      'Công ty CP Thủy sản Mekong đã lắp ba máy này cho hai phân xưởng.',
      { name: 'Công ty CP Thủy sản Mekong' },
    ],
    [
      'Từ vụ Hè Thu 2020, Nông trường Sông Hậu gieo toàn bộ bằng máy sạ này.',
      { name: 'Nông trường Sông Hậu' },
    ],
    ['Khách hàng đầu tiên là Trang trại Sen Việt.', { name: 'Trang trại Sen Việt' }],
    [
      'Trường THPT Lưu Hữu Phước đưa phần mềm vào giảng dạy từ học kỳ II.',
      { name: 'Trường THPT Lưu Hữu Phước' },
    ],
    ['Thiết bị được bàn giao cho Trạm Thủy nông Ô Môn quản lý, vận hành.', { name: 'Trạm Thủy nông Ô Môn' }],
    ['Phuoc Loc Ice Factory has run the controller since May 2021.', { name: 'Phuoc Loc Ice Factory' }],
    ['The recipe was sold to Tan Hue Vien Bakery.', { name: 'Tan Hue Vien Bakery' }],
    ['Can Tho Water Supply Company operates four of the units.', { name: 'Can Tho Water Supply Company' }],
    ['Đã chuyển giao cho HTX Thuận Hưng và Công ty TNHH Trà Hoa Sen.', { name: 'Công ty TNHH Trà Hoa Sen' }],
    ['Cơ sở bánh tráng Sáu Hoài đã thay lò củi bằng lò của đề tài.', { name: 'Cơ sở bánh tráng Sáu Hoài' }],
    [
      'Thư viện thành phố Cần Thơ cài đặt và dùng phần mềm từ tháng 9/2021.',
      { name: 'Thư viện thành phố Cần Thơ' },
    ],
    ['Quy trình hiện được áp dụng tại Trại cá giống Chín Hiệp.', { name: 'Trại cá giống Chín Hiệp' }],
    [
      'Bộ tài liệu được Trường Cao đẳng Y tế Cần Thơ dùng làm giáo trình.',
      { name: 'Trường Cao đẳng Y tế Cần Thơ' },
    ],
    ['Lò hấp đã lắp tại Nhà máy Chế biến Hạt điều Long An.', { name: 'Nhà máy Chế biến Hạt điều Long An' }],
    ['The hatchery Ba Tri Seed Farm switched entirely to the new feed.', { name: 'Ba Tri Seed Farm' }],
    [
      'Licensed to Delta Agro Joint Stock Company, the product is made in Vinh Long.',
      { name: 'Delta Agro Joint Stock Company' },
    ],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'adopter', ...value });
  });

  it.each([
    'Mẫu được phân tích tại Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng Cần Thơ.',
    'Công ty TNHH Minh Phú từ chối mua thiết bị.',
    'Đề tài phối hợp với Công ty Cổ phần Mía đường Sóc Trăng.',
    'Dự kiến chuyển giao cho Công ty TNHH An Khang.',
    'HTX Tân Bình trả lại máy sau hai tháng dùng thử.',
    'Tan Loc Cooperative stopped using the dryer after one season.',
    'Đơn vị thực hiện: Trung tâm Khuyến nông Cần Thơ.',
    'Viện Lúa ĐBSCL cung cấp giống cho thí nghiệm.',
    'Công ty TNHH Hoàng Gia hứa sẽ dùng thử trong vụ tới.',
    'Sau khi đề tài kết thúc, HTX Phú Thành không sử dụng thiết bị nữa.',
    'Báo cáo được lưu tại Trung tâm Thông tin Khoa học và Công nghệ Cần Thơ.',
    'Tác giả cảm ơn Công ty Cổ phần Vĩnh Hoàn đã hỗ trợ nguyên liệu.',
    'Đề tài cấp bộ do Viện Cây ăn quả miền Nam chủ trì năm 2015.',
    'We thank Vinh Hoan Company for providing fish.',
    'Men vi sinh sử dụng trong thí nghiệm là của Công ty Bio Floc.',
    'Công ty Kubota sản xuất máy cấy tại Việt Nam.',
    'Công ty TNHH Tân Phú dùng thử máy này hai tháng.',
    'Đơn đã được Cục Sở hữu trí tuệ tiếp nhận.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
