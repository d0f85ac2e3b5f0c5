import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('transfer', () => {
  it.each([
    ['Viện sẵn sàng chuyển giao công nghệ cho các doanh nghiệp.', { way: 'offered' }],
    ['Hình thức chuyển giao: hợp đồng li-xăng không độc quyền.', { way: 'contract' }],
    ['Bên nhận chuyển giao được cung cấp bộ bản vẽ và tài liệu hướng dẫn.', { way: 'documents' }],
    ['Đã ký hợp đồng chuyển giao công nghệ số 05/2020 ngày 12/3/2020.', { way: 'contract' }],
    ['Công nghệ được chuyển giao thông qua các lớp tập huấn cho kỹ thuật viên.', { way: 'training' }],
    ['The technology is available for licensing.', { way: 'offered' }],
    ['Transfer takes the form of on-site training for operators.', { way: 'training' }],
    ['The owner offers to sell the complete equipment with the process.', { way: 'offered' }],
    ['Chuyển giao theo hình thức trao tay: đào tạo tại chỗ cho công nhân.', { way: 'training' }],
    ['Bên bán cử kỹ sư sang lắp ráp và hướng dẫn vận hành.', { way: 'experts' }],
    ['Kèm theo công nghệ là bộ bản vẽ chế tạo và tài liệu kỹ thuật.', { way: 'documents' }],
    ['Đối tượng chuyển giao: trọn bộ dây chuyền thiết bị.', { way: 'machinery' }],
    ['Trung tâm nhận tập huấn kỹ thuật cho các đơn vị có nhu cầu.', { way: 'training' }],
    ['Nhóm tác giả sẵn sàng bán bản quyền.', { way: 'offered' }],
    ['We offer a non-exclusive licence.', { way: 'offered' }],
    ['The licensor sends two engineers for commissioning.', { way: 'experts' }],
    ['Delivery includes the machine and spare parts.', { way: 'machinery' }],
    [
      'Hợp đồng chuyển giao quyền sử dụng sáng chế đã ký với Công ty Thành Công ngày 5/5/2021.',
      { way: 'contract' },
    ],
    ['Hai bên đã ký biên bản chuyển giao quy trình ngày 5/6/2022.', { way: 'contract' }],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text, 'THÔNG TIN CÔNG NGHỆ')).toContainEqual({ kind: 'transfer', ...value });
  });

  it.each([
    'Chủ sở hữu không có nhu cầu chuyển giao.',
    'Cần đẩy mạnh chuyển giao công nghệ cho nông dân.',
    'Không doanh nghiệp nào nhận chuyển giao.',
    'Neither company renewed the licence agreement.',
    'The team hopes to license the process to a local company.',
    'No company has shown interest in a licence.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
