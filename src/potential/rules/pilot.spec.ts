import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('pilot', () => {
  it.each([
    [
      'Mô hình nuôi cá lóc trong bể bạt được thực hiện tại xã An Bình, huyện Châu Thành trên 500 m².',
      { place: 'xã An Bình, huyện Châu Thành', scale: '500 m²' },
    ],
    [
      'Máy sấy được vận hành thử tại HTX Phú Lợi trong vụ Đông Xuân 2019–2020 với công suất 2 tấn/mẻ.',
      { place: 'HTX Phú Lợi', scale: '2 tấn/mẻ' },
    ],
    [
      'Nhóm đã trồng khảo nghiệm giống mới trên 4 ha ở huyện Mỹ Tú năm 2018.',
      { place: 'huyện Mỹ Tú', scale: '4 ha', year: 2018 },
    ],
    [
      'Hệ thống tưới được lắp đặt và chạy ổn định suốt 8 tháng trên 3 ha vườn ở Phong Điền.',
      { place: 'Phong Điền', scale: '3 ha vườn' },
    ],
    [
      'Năm 2021, 30 hộ tại xã Tân Long tham gia nuôi thử.',
      { place: 'xã Tân Long', scale: '30 hộ', year: 2021 },
    ],
    [
      'A pilot plant of 500 kg/day was run for three months in Binh Minh.',
      { place: 'Binh Minh', scale: '500 kg/day' },
    ],
    [
      'The trap was field-tested on 12 farms in Chau Thanh during 2019.',
      { place: 'Chau Thanh', scale: '12 farms', year: 2019 },
    ],
    ['Forty farmers in Tam Binh tried the seeder on 25 ha.', { place: 'Tam Binh', scale: 'Forty farmers' }],
    [
      'Dây chuyền 300 kg/mẻ đã hoạt động thử ba tháng ở xưởng của HTX Tân Thành.',
      { place: 'HTX Tân Thành', scale: '300 kg/mẻ' },
    ],
    [
      'Vụ Đông Xuân 2020, giống được trồng trình diễn 5 ha tại xã Định Môn.',
      { place: 'xã Định Môn', scale: '5 ha', year: 2020 },
    ],
    ['Quy trình đã áp dụng thử cho 45 bệnh nhân tại Bệnh viện Y học cổ truyền.', { scale: '45 bệnh nhân' }],
    [
      'Đề tài xây dựng được hai mô hình trình diễn, mỗi mô hình 1.000 m², tại phường Thới An.',
      { place: 'phường Thới An', scale: '1.000 m²' },
    ],
    [
      'Ba bè nuôi 100 m³ trên sông Hậu được vận hành suốt năm 2019.',
      { place: 'sông Hậu', scale: '100 m³', year: 2019 },
    ],
    ['We ran the unit on a 2 ha orchard in Cai Be for one season.', { place: 'Cai Be', scale: '2 ha' }],
    [
      'Demonstration plots covered 15 ha in Thoi Lai in 2022.',
      { place: 'Thoi Lai', scale: '15 ha', year: 2022 },
    ],
    [
      "A semi-industrial line of 200 litres per batch was operated at the cooperative's workshop.",
      { scale: '200 litres per batch' },
    ],
    [
      'Mô hình được thực hiện trong giai đoạn 2019–2020 tại xã Vĩnh Viễn, huyện Long Mỹ.',
      { place: 'xã Vĩnh Viễn, huyện Long Mỹ' },
    ],
    [
      'Năm 2019 quy trình được đưa vào ương thử tại trại Tư Hùng, 6 bể, mỗi bể 4 m³.',
      { place: 'Tư Hùng', scale: '4 m³', year: 2019 },
    ],
    ['Lò sấy 2 tấn/mẻ đã chạy 30 mẻ tại xã Tân Hưng.', { place: 'xã Tân Hưng', scale: '2 tấn/mẻ' }],
    [
      'Hai trạm quan trắc lắp ở Vàm Nao hoạt động liên tục 14 tháng.',
      { place: 'Vàm Nao', scale: 'Hai trạm' },
    ],
    [
      'A 5 m3 digester was installed at a pig farm in Mo Cay and monitored for a year.',
      { place: 'Mo Cay', scale: '5 m3' },
    ],
    [
      'Lô nước tương 300 lít đã nấu thử tại xưởng của Công ty Thực phẩm An Hòa.',
      { place: 'Công ty Thực phẩm An Hòa', scale: '300 lít' },
    ],
    [
      'Năm 2020, nhóm đưa máy gặt xuống 9 ha ruộng ở Vị Thanh.',
      { place: 'Vị Thanh', scale: '9 ha ruộng', year: 2020 },
    ],
    [
      'Ba mươi ao ở xã Tân Ân được bón chế phẩm theo quy trình của đề tài, tổng cộng 12 ha.',
      { place: 'xã Tân Ân', scale: '12 ha' },
    ],
    [
      'Cảm biến đặt tại vườn của ông Tư Lành, Kế Sách từ tháng 3/2022, trên 0,6 ha.',
      { place: 'Kế Sách', scale: '0,6 ha', year: 2022 },
    ],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'pilot', ...value });
  });

  it.each([
    'Mô hình dự kiến triển khai tại xã Tân Phú trên 10 ha.',
    'Khảo sát được thực hiện với 120 hộ ở huyện Thới Lai.',
    'Thí nghiệm bố trí hoàn toàn ngẫu nhiên trong phòng thí nghiệm.',
    'A pilot trial on 5 ha is planned for 2025 in Vi Thanh.',
    'Thử nghiệm trên 2 ha tại xã Vĩnh Hải thất bại do mưa bão.',
    'Địa điểm thực hiện mô hình: xã Trường Long, huyện Phong Điền.',
    'Trials on 20 ha are to start next season in Long Phu.',
    'Cần khảo nghiệm thêm trên diện tích 10 ha tại Long Mỹ.',
    'Nhóm đã tham quan mô hình tại Công ty Vinamit năm 2019.',
    'A further 5 ha pilot is needed before release.',
    'Thí nghiệm dùng 5 kg bột cho mỗi lần thử nghiệm.',
    'Không có hộ nào ở xã Tân Bình, huyện Phụng Hiệp làm theo mô hình.',
    'Chưa có mô hình nào được thực hiện tại huyện Vĩnh Thạnh trong năm 2020.',
    'Đoàn đến thăm mô hình 5 ha tại xã Tân Ân năm 2021.',
    'Mức này ngang với kết quả 7 tấn/ha của Trung tâm Giống Sóc Trăng trong khảo nghiệm.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
