import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('restriction', () => {
  it.each([
    'Kết quả nghiên cứu không được công bố trước năm 2026 nếu không có văn bản đồng ý của Sở.',
    'Công nghệ chỉ được sử dụng trong phạm vi thành phố Cần Thơ.',
    'Quyền sở hữu kết quả thuộc về Nhà nước.',
    'Công ty Sao Mai giữ quyền khai thác độc quyền đến năm 2028.',
    'Phần mềm được cấp phép theo giấy phép GPL, mọi người đều được sử dụng.',
    'The formula is a trade secret of the host institute.',
    'The data may not be passed to third parties without written consent.',
    'An exclusive licence for the province has been granted until 2027.',
    'Không được cấp lại quyền cho bên thứ ba.',
    'Sở hữu trí tuệ thuộc về cả Trường và Công ty Hải Đăng theo tỷ lệ 60:40.',
    'Mọi công bố phải có sự đồng ý bằng văn bản của chủ sở hữu.',
    'Kết quả được sử dụng tự do, không thu phí.',
    'Thông tin về chủng vi khuẩn được giữ bí mật.',
    'Rights are shared equally by the university and the firm.',
    'No third party holds rights in the process.',
    'Export of the variety is prohibited.',
    'Kết quả thuộc danh mục bí mật nhà nước, chỉ lưu hành nội bộ.',
    'Doanh nghiệp tham gia được độc quyền khai thác 5 năm.',
    'Quyền sở hữu trí tuệ do Viện và Công ty Sông Xanh đồng sở hữu.',
    "Use outside the province needs the owner's approval.",
    'The software may be copied and changed by anyone.',
    'Bên nhận quy trình không được chuyển lại cho bên thứ ba.',
    'Đơn vị nào cũng được khai thác sáng chế này.',
    'Công ty Sao Mai giữ quyền sản xuất duy nhất đối với giống.',
    'Muốn dùng bộ chủng phải thương lượng với chủ sở hữu.',
    'Người dùng được sao chép và sửa đổi phần mềm.',
  ])('finds in: %s', async (text) => {
    expect(await claimsIn(text, 'THÔNG TIN CÔNG NGHỆ')).toContainEqual({ kind: 'restriction', text });
  });

  it.each([
    'Người vận hành không được để tay vào máy khi chưa ngắt điện.',
    'Phần mềm có chức năng bảo mật dữ liệu.',
    'Hồ sơ đăng ký không giao cho người khác nộp thay.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
