import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('gain', () => {
  it.each([
    [
      'Năng suất đạt 6,8 tấn/ha, tăng 0,9 tấn/ha so với ruộng đối chứng.',
      { quantity: 'năng suất', value: 0.9, unit: 'tấn/ha', direction: 'up' },
    ],
    [
      'Tỷ lệ sống của tôm post đạt 78%, cao hơn 15% so với cách ương cũ.',
      { quantity: 'tỷ lệ sống của tôm post', value: 15, unit: '%', direction: 'up' },
    ],
    [
      'Mỗi hecta giảm được 40 kg phân đạm.',
      { quantity: 'phân đạm', value: 40, unit: 'kg', direction: 'down' },
    ],
    ['Thời gian sấy rút ngắn từ 20 giờ xuống còn 12 giờ.', { quantity: 'thời gian sấy', direction: 'down' }],
    ['Chi phí thức ăn giảm 18%.', { quantity: 'chi phí thức ăn', value: 18, unit: '%', direction: 'down' }],
    [
      'Thiết bị tiết kiệm khoảng 25% điện năng so với máy cũ.',
      { quantity: 'điện năng', value: 25, unit: '%', direction: 'down' },
    ],
    [
      'Lợi nhuận của nông dân tăng thêm 12 triệu đồng/ha/vụ.',
      { quantity: 'lợi nhuận của nông dân', value: 12000000, unit: 'đồng/ha', direction: 'up' },
    ],
    [
      'Nhờ chế phẩm, tỷ lệ bệnh đạo ôn giảm từ 24% còn 7%.',
      { quantity: 'tỷ lệ bệnh đạo ôn', direction: 'down' },
    ],
    ['Máy mới có năng suất gấp ba lần lao động thủ công.', { quantity: 'năng suất', direction: 'up' }],
    [
      'Trái bưởi bảo quản được lâu hơn 20 ngày so với để thường.',
      { quantity: 'thời gian', value: 20, unit: 'ngày', direction: 'up' },
    ],
    [
      'Độ chính xác phân loại tăng 6 điểm phần trăm so với phiên bản đầu.',
      { quantity: 'độ chính xác phân loại', value: 6, unit: 'điểm phần trăm', direction: 'up' },
    ],
    [
      'Lượng nước tưới chỉ bằng 60% so với tưới tràn.',
      { quantity: 'lượng nước tưới', value: 60, unit: '%', direction: 'down' },
    ],
    [
      'Heo ăn thức ăn lên men tăng trọng nhanh hơn 85 g/ngày so với đối chứng.',
      { quantity: 'tăng trọng', value: 85, unit: 'g/ngày', direction: 'up' },
    ],
    ['Công lao động thu hoạch giảm một nửa.', { quantity: 'công lao động thu hoạch', direction: 'down' }],
    [
      'Fuel consumption dropped by 22% compared with the old boat engine.',
      { quantity: 'fuel consumption', value: 22, unit: '%', direction: 'down' },
    ],
    [
      'Farmers saved VND 1.8 million per hectare on pesticides.',
      { quantity: 'cost', value: 1800000, unit: 'VND/hectare', direction: 'down' },
    ],
    [
      'The coating extended shelf life by 9 days.',
      { quantity: 'shelf life', value: 9, unit: 'days', direction: 'up' },
    ],
    [
      'Survival was 14% higher than in the control ponds.',
      { quantity: 'survival', value: 14, unit: '%', direction: 'up' },
    ],
    ['Harvest losses were cut from 8% to 3%.', { quantity: 'harvest losses', direction: 'down' }],
    [
      'We measured a 35% reduction in methane emissions.',
      { quantity: 'methane emissions', value: 35, unit: '%', direction: 'down' },
    ],
    [
      'Cá nuôi bằng thức ăn mới lớn nhanh hơn lô đối chứng 22%.',
      { quantity: 'tốc độ', value: 22, unit: '%', direction: 'up' },
    ],
    [
      'Bà con thu lãi thêm 6,5 triệu đồng mỗi công.',
      { quantity: 'lợi nhuận', value: 6500000, unit: 'đồng/công', direction: 'up' },
    ],
    [
      'Lượng phân đạm bón chỉ còn bằng hai phần ba so với tập quán.',
      { quantity: 'lượng phân đạm bón', direction: 'down' },
    ],
    ['Tỷ lệ hạt vỡ từ 9% hạ xuống 4%.', { quantity: 'tỷ lệ hạt vỡ', direction: 'down' }],
    ['Độ bền kéo của sợi tăng gấp đôi.', { quantity: 'độ bền kéo của sợi', direction: 'up' }],
    [
      'Bao bì giữ trái thanh long tươi thêm một tuần so với bao PE.',
      { quantity: 'thời gian', value: 1, unit: 'tuần', direction: 'up' },
    ],
    [
      'Điện tiêu thụ cho mỗi kg sản phẩm thấp hơn 0,4 kWh so với tủ sấy điện trở.',
      { quantity: 'điện tiêu thụ cho mỗi kg sản phẩm', value: 0.4, unit: 'kwh', direction: 'down' },
    ],
    ['Số lần phun thuốc giảm từ 9 xuống 5 lần mỗi vụ.', { quantity: 'số lần phun thuốc', direction: 'down' }],
    [
      'Tỷ lệ cây sống sau ghép cao hơn phương pháp cũ 21%.',
      { quantity: 'tỷ lệ cây sống', value: 21, unit: '%', direction: 'up' },
    ],
    [
      'Khối lượng trứng trung bình tăng 3,2 g/trứng so với khẩu phần cơ sở.',
      { quantity: 'khối lượng trứng', value: 3.2, unit: 'g/trứng', direction: 'up' },
    ],
    ['Nồi nấu mới đỡ hao củi tới 40%.', { quantity: 'củi', value: 40, unit: '%', direction: 'down' }],
    ['Công suất trạm bơm nâng từ 40 lên 65 m³/giờ.', { quantity: 'công suất trạm bơm', direction: 'up' }],
    [
      'Hệ thống giúp nông dân bớt được 15 công chăm sóc mỗi vụ.',
      { quantity: 'công lao động', value: 15, unit: 'công', direction: 'down' },
    ],
    [
      'Mật độ rầy nâu trên ruộng mô hình thấp hơn ruộng ngoài mô hình 58%.',
      { quantity: 'mật độ rầy nâu trên ruộng mô hình', value: 58, unit: '%', direction: 'down' },
    ],
    ['Thời gian chẩn đoán rút từ 3 ngày còn 4 giờ.', { quantity: 'thời gian chẩn đoán', direction: 'down' }],
    [
      'Học sinh lớp thực nghiệm đạt điểm cao hơn lớp đối chứng 1,2 điểm.',
      { quantity: 'điểm', value: 1.2, unit: 'điểm', direction: 'up' },
    ],
    [
      'Cường độ chịu nén của gạch cao hơn mẫu thường 18%.',
      { quantity: 'cường độ chịu nén của gạch', value: 18, unit: '%', direction: 'up' },
    ],
    ['Sai số đo giảm còn 2% so với 6% của máy cũ.', { quantity: 'sai số đo', direction: 'down' }],
    [
      'Rice straw degraded 12 days faster with the inoculant than without it.',
      { quantity: 'time', value: 12, unit: 'days', direction: 'down' },
    ],
    [
      'Net income per hectare was VND 9 million higher than on neighbouring farms.',
      { quantity: 'net income per hectare', value: 9000000, unit: 'VND', direction: 'up' },
    ],
    [
      'The feed conversion ratio improved from 1.8 to 1.5.',
      { quantity: 'feed conversion ratio', direction: 'down' },
    ],
    ['Larval survival doubled.', { quantity: 'larval survival', direction: 'up' }],
    [
      'Electricity use per tonne of ice went down 19%.',
      { quantity: 'electricity use per tonne of ice', value: 19, unit: '%', direction: 'down' },
    ],
    [
      'Nhờ phủ bạt nên lượng nước tưới giảm 30%.',
      { quantity: 'lượng nước tưới', value: 30, unit: '%', direction: 'down' },
    ],
    [
      'Dù không phun thuốc, năng suất vẫn tăng 8% so với đối chứng.',
      { quantity: 'năng suất vẫn', value: 8, unit: '%', direction: 'up' },
    ],
    ['Tỷ lệ thối trái giảm xuống còn 4%.', { quantity: 'tỷ lệ thối trái', direction: 'down' }],
    ['Số ngày công giảm từ 42 xuống 28 công/ha.', { quantity: 'số ngày công', direction: 'down' }],
    [
      'Khi thay lưới bằng màng, lượng mưa lọt vào giảm 90%, tỷ lệ thối cuống giảm 17%.',
      { quantity: 'tỷ lệ thối cuống', value: 17, unit: '%', direction: 'down' },
    ],
    ['Giảm hơn một nửa lượng thuốc trừ sâu.', { quantity: 'lượng thuốc trừ sâu', direction: 'down' }],
    [
      'Hiệu quả kinh tế cao hơn ngoài mô hình 14,2 triệu đồng/ha.',
      { quantity: 'hiệu quả kinh tế', value: 14200000, unit: 'đồng/ha', direction: 'up' },
    ],
    [
      'Tổng thời gian từ thu hoạch đến đóng gói được thu ngắn 36 giờ.',
      { quantity: 'thời gian từ thu hoạch đến đóng gói', value: 36, unit: 'giờ', direction: 'down' },
    ],
    [
      'Chỉ số đường huyết của nhóm dùng trà thấp hơn nhóm chứng 18%.',
      { quantity: 'chỉ số đường huyết của nhóm dùng trà', value: 18, unit: '%', direction: 'down' },
    ],
    ['Tỉ lệ đậu trái tăng lên 12%.', { quantity: 'tỉ lệ đậu trái', value: 12, unit: '%', direction: 'up' }],
    ['Tuổi thọ lưới tăng thêm 2 năm.', { quantity: 'tuổi thọ lưới', value: 2, unit: 'năm', direction: 'up' }],
    [
      'Khối lượng phế phẩm bớt được 1,5 tấn mỗi tháng.',
      { quantity: 'khối lượng phế phẩm', value: 1.5, unit: 'tấn/tháng', direction: 'down' },
    ],
    [
      'Nhân công vận hành giảm từ 6 người xuống còn 2 người.',
      { quantity: 'nhân công vận hành', direction: 'down' },
    ],
    [
      'Weeding time was shortened from 14 to 5 days per hectare.',
      { quantity: 'weeding time', direction: 'down' },
    ],
    [
      'The treated plots gave 0.8 t/ha more grain than untreated ones.',
      { quantity: 'grain', value: 0.8, unit: 't/ha', direction: 'up' },
    ],
    [
      'Mosquito density around the houses declined by 63%.',
      { quantity: 'mosquito density around the houses', value: 63, unit: '%', direction: 'down' },
    ],
    ['The new hull uses 17% less fuel.', { quantity: 'fuel', value: 17, unit: '%', direction: 'down' }],
    ['Loading capacity rose from 3 to 4.5 tonnes.', { quantity: 'loading capacity', direction: 'up' }],
    ['Năng suất đạt 7,2 tấn/ha so với 6,1 tấn/ha của đối chứng.', { quantity: 'năng suất', direction: 'up' }],
    ['Tỷ lệ sống là 82%, trong khi lô đối chứng chỉ đạt 65%.', { quantity: 'tỷ lệ sống', direction: 'up' }],
    [
      'Thời gian chờ kết quả ngắn lại 25 phút.',
      { quantity: 'thời gian chờ kết quả', value: 25, unit: 'phút', direction: 'down' },
    ],
    [
      'Lượng nước tưới bằng 70% ruộng đối chứng.',
      { quantity: 'lượng nước tưới', value: 70, unit: '%', direction: 'down' },
    ],
    [
      'Ruộng theo quy trình cho 7,1 tấn/ha, nhỉnh hơn ruộng ngoài 0,5 tấn.',
      { quantity: 'năng suất', value: 0.5, unit: 'tấn', direction: 'up' },
    ],
    ['Tỷ lệ trái nứt còn một nửa so với vườn không bao.', { quantity: 'tỷ lệ trái nứt', direction: 'down' }],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'gain', ...value });
  });

  it.each([
    'Độ ẩm hạt giảm từ 24% xuống 14% sau sấy.',
    'Nghiệm thức bổ sung 5% mật rỉ có pH 4,2.',
    'Năng suất giảm 12% so với đối chứng.',
    'Chi phí tăng 8% so với đối chứng.',
    'Năng suất có thể tăng 15% nếu áp dụng đúng.',
    'Dự kiến giảm 20% lượng phân bón.',
    'Lê Văn Tâm (2016) ghi nhận năng suất tăng 18%.',
    'Yields could increase by 20% under full irrigation.',
    'Costs rose by 10% compared with the control.',
    'Độ ẩm được xác định theo TCVN 4326:2001.',
    'Năng suất không khác biệt so với đối chứng.',
    'Không ghi nhận mức tăng năng suất nào trên 5%.',
    'Yield gains of 10% were not confirmed in the second season.',
    'Sản phẩm hứa hẹn giảm 30% chi phí.',
    'Theo hợp đồng, bên B phải đạt năng suất tăng 10% so với đối chứng.',
    'Chỉ tiêu đặt ra là giảm 15% lượng nước.',
    'Sau 30 phút, pH giảm từ 6,5 xuống 4,8.',
    'Nhiệt độ tăng 5°C làm độ nhớt giảm 20%.',
    'Quy ra cả huyện, mỗi năm tiết kiệm 20 tỷ đồng.',
    'Khi mở rộng lên 1.000 ha, chi phí giảm 12%.',
    'Kết quả này thấp hơn mức 12% của Trường Đại học Nông Lâm.',
    'The mixture was heated to 80 °C and moisture fell from 70% to 12%.',
    'Mẫu đất thu tại huyện Hòn Đất có pH 4,1.',
    'Tỷ lệ hộ nghèo của xã giảm 3% so với năm trước.',
    'Doanh thu toàn ngành tăng 12%.',
    'Hàm lượng tro tăng 0,5% so với mẫu tươi.',
    'Nồng độ chất chiết tăng gấp đôi khi tăng nhiệt độ.',
    'Giá điện tăng 8% từ tháng 3.',
    'Năng suất không tăng so với đối chứng dù bón thêm 20% đạm.',
    'Ước tính mỗi năm tiết kiệm 1,2 tỷ đồng cho toàn huyện.',
    'Hiện nay giống cũ cho năng suất thấp hơn 20% so với tiềm năng.',
    'The price of diesel rose by 15% during the project.',
    'It was assumed that each farm saves 20% of feed.',
    'Accuracy was 3% lower than that of the reference method.',
    'Losses were 5% higher than in the control.',
    'The standard deviation increased by 12%.',
    'Optimal conditions were 60 °C, pH 5.5 and 2% enzyme.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
