import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('localFit', () => {
  it.each([
    ['Quy trình phù hợp với điều kiện canh tác của huyện Trần Văn Thời.', { place: 'huyện Trần Văn Thời' }],
    ['Giống chịu mặn tốt, thích nghi với vùng ven biển Bạc Liêu.', { place: 'Bạc Liêu' }],
    ['Thiết bị dễ áp dụng ở các hộ trồng khóm Tân Phước.', { place: 'Tân Phước', product: 'khóm' }],
    ['Công nghệ thích hợp cho vùng ngập lũ An Giang.', { place: 'An Giang' }],
    ['The pump suits smallholders in Cu Lao Dung.', { place: 'Cu Lao Dung' }],
    ['The variety is well adapted to the acid sulphate soils of Tan Phuoc.', { place: 'Tan Phuoc' }],
    ['Giống dừa này hợp với đất giồng cát Trà Cú.', { place: 'Trà Cú' }],
    [
      'Mô hình thích hợp nhân rộng cho vùng tôm – lúa của huyện Thới Bình.',
      { place: 'huyện Thới Bình', product: 'lúa' },
    ],
    ['Máy nhỏ gọn, chạy tốt trên nền đất yếu ở vùng U Minh.', { place: 'U Minh' }],
    ['Vùng áp dụng: các huyện ven biển tỉnh Trà Vinh.', { place: 'tỉnh Trà Vinh' }],
    [
      'Công nghệ này đặc biệt phù hợp với các hộ nuôi cá tra ở Thốt Nốt.',
      { place: 'Thốt Nốt', product: 'cá tra' },
    ],
    ['The seeder copes with the soft alluvial soils of Vinh Thuan.', { place: 'Vinh Thuan' }],
    ['Recommended area: mango orchards of Cao Lanh district.', { place: 'Cao Lanh', product: 'mango' }],
    ['Quy trình phù hợp với vùng đất phèn Hòn Đất.', { place: 'Hòn Đất' }],
    ['Cây ấu thích hợp với chân ruộng trũng của Phụng Hiệp.', { place: 'Phụng Hiệp' }],
    ['Loại phân này dùng được cho vườn cam sành ở Tam Bình.', { place: 'Tam Bình', product: 'cam sành' }],
    ['Giống cho năng suất ổn định trên đất nhiễm mặn của Long Phú.', { place: 'Long Phú' }],
    ['Sản xuất thích hợp với tập quán xen canh của bà con Khmer ở Tri Tôn.', { place: 'Tri Tôn' }],
    ['The dryer fits the small plots of Phong Dien.', { place: 'Phong Dien' }],
    ['Giống này sống khỏe trên đất phèn Tri Tôn.', { place: 'Tri Tôn' }],
    [
      'Nông dân Long Mỹ quen làm lúa – cá, cách này rất hợp với nơi đây.',
      { place: 'Long Mỹ', product: 'lúa' },
    ],
    ['Vùng khuyến cáo ứng dụng: các xã ven sông của huyện Cái Bè.', { place: 'huyện Cái Bè' }],
    ['Máy nhẹ, áp dụng được ngay ở các rẫy quanh Hòn Đất.', { place: 'Hòn Đất' }],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'localFit', ...value });
  });

  it.each([
    'Nội dung phù hợp với quy định của pháp luật.',
    'Giống này không thích hợp với vùng đất phèn Tân Phước.',
    'Máy chưa phù hợp với ruộng lầy ở Hồng Dân.',
    'Quy trình chưa áp dụng được ở các ao quanh Gành Hào.',
    'Nên xác định vùng áp dụng ở huyện Cái Bè.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
