import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('cost', () => {
  it.each([
    ['Giá thành một bộ thiết bị là 8,5 triệu đồng.', { amount: 8500000, currency: 'VND' }],
    [
      'Chi phí đầu tư cho hệ thống khoảng 45 triệu đồng/ha.',
      { amount: 45000000, currency: 'VND', per: 'ha' },
    ],
    ['Máy được bán với giá 32 triệu đồng/máy.', { amount: 32000000, currency: 'VND', per: 'máy' }],
    ['Suất đầu tư 1,2 tỷ đồng cho trạm 50 m³/ngày.', { amount: 1200000000, currency: 'VND' }],
    ['Phí chuyển giao công nghệ: 150 triệu đồng.', { amount: 150000000, currency: 'VND' }],
    ['Mỗi lít chế phẩm có giá 65.000 đồng.', { amount: 65000, currency: 'VND' }],
    ['Chi phí xử lý 1 m³ nước thải là 4.200 đồng.', { amount: 4200, currency: 'VND' }],
    ['The dryer costs VND 85 million.', { amount: 85000000, currency: 'VND' }],
    ['Production cost is USD 0.8 per kg.', { amount: 0.8, currency: 'USD', per: 'kg' }],
    ['The licence fee is USD 5,000.', { amount: 5000, currency: 'USD' }],
    ['Một máy hoàn chỉnh giá 18,5 triệu đồng.', { amount: 18500000, currency: 'VND' }],
    ['Tính ra mỗi ký sản phẩm tốn 23.000 đồng.', { amount: 23000, currency: 'VND' }],
    ['Đầu tư một nhà màng 500 m² hết 210 triệu đồng.', { amount: 210000000, currency: 'VND' }],
    ['Giá xuất xưởng: 3.450.000 đồng/bộ.', { amount: 3450000, currency: 'VND', per: 'bộ' }],
    ['Chi phí vận hành chỉ 1.200 đồng cho mỗi m³ nước.', { amount: 1200, currency: 'VND', per: 'm³' }],
    ['Bộ kit bán lẻ 95.000 đồng/hộp.', { amount: 95000, currency: 'VND', per: 'hộp' }],
    ['Building one digester takes VND 14 million.', { amount: 14000000, currency: 'VND' }],
    ['One litre of inoculant sells for VND 40,000.', { amount: 40000, currency: 'VND' }],
    ['Treatment comes to USD 0.35 per cubic metre.', { amount: 0.35, currency: 'USD', per: 'cubic metre' }],
    ['The kit is priced at VND 120,000 each.', { amount: 120000, currency: 'VND' }],
    ['Máy có giá bán 45.000.000 đồng.', { amount: 45000000, currency: 'VND' }],
    ['Mỗi suất ăn tốn 12.500 đồng.', { amount: 12500, currency: 'VND', per: 'suất' }],
    ['Vốn đầu tư ban đầu cho 1.000 m² là 350 triệu đồng.', { amount: 350000000, currency: 'VND' }],
    [
      'Thiết bị bán ra thị trường với giá 7,9 triệu đồng/cái.',
      { amount: 7900000, currency: 'VND', per: 'cái' },
    ],
    ['Giá trọn gói lắp đặt 1,8 tỷ đồng.', { amount: 1800000000, currency: 'VND' }],
    [
      'Running the unit costs VND 3,500 per cubic metre.',
      { amount: 3500, currency: 'VND', per: 'cubic metre' },
    ],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'cost', ...value });
  });
});

describe('investment', () => {
  it.each([
    ['Vốn cần huy động: 5 tỷ đồng cho dây chuyền mới.', { amount: 5000000000, currency: 'VND' }],
    ['Dự án kêu gọi nhà đầu tư góp 8 tỷ đồng.', { amount: 8000000000, currency: 'VND' }],
    ['Nhóm đang tìm nhà đầu tư rót 2,5 tỷ đồng để mở rộng xưởng.', { amount: 2500000000, currency: 'VND' }],
    ['We are looking for investors to contribute USD 200,000.', { amount: 200000, currency: 'USD' }],
    ['Investment required: VND 3.5 billion.', { amount: 3500000000, currency: 'VND' }],
    [
      'The company seeks VND 10 billion in equity for a second line.',
      { amount: 10000000000, currency: 'VND' },
    ],
    ['Số vốn kêu gọi: 20 tỷ đồng.', { amount: 20000000000, currency: 'VND' }],
    ['Chủ dự án cần 6,5 tỷ đồng vốn đối ứng từ nhà đầu tư.', { amount: 6500000000, currency: 'VND' }],
    ['Mời hợp tác đầu tư với tổng vốn 30 tỷ đồng.', { amount: 30000000000, currency: 'VND' }],
    ['An investor is sought for a USD 1.2 million plant.', { amount: 1200000, currency: 'USD' }],
    ['Capital needed: VND 4 billion, for up to 25% of shares.', { amount: 4000000000, currency: 'VND' }],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text, 'THÔNG TIN CÔNG NGHỆ')).toContainEqual({ kind: 'investment', ...value });
  });

  it.each([
    'Giá lúa giống mua vào là 15.000 đồng/kg.',
    'Tổng kinh phí thực hiện đề tài là 890 triệu đồng.',
    'Công lao động thuê 200.000 đồng/ngày.',
    'Thu nhập bình quân đạt 60 triệu đồng/ha.',
    'Diesel was bought at VND 18,000 per litre.',
    'Ngân sách nhà nước đầu tư 20 tỷ đồng cho chương trình.',
    'Với giá bán 50.000 đồng/kg, thời gian hoàn vốn là 2 năm.',
    'Điện được tính theo giá 2.500 đồng/kWh.',
    'The process would cost about USD 2 per kg at full scale.',
    'Máy nhập từ Nhật giá 450 triệu đồng.',
    'Thương lái mua khô cá lóc với giá 180.000 đồng/kg.',
    'Giá bán lẻ nước mắm trên thị trường là 45.000 đồng/lít.',
    'Tiền thưởng cho nhóm là 20 triệu đồng.',
    'Chưa cơ sở nào mua máy với giá 30 triệu đồng.',
    'Nhóm mong muốn được hỗ trợ 500 triệu đồng để hoàn thiện máy.',
    'Hội đồng yêu cầu bổ sung số liệu trước khi nghiệm thu.',
    'Kinh phí mua sắm thiết bị là 320 triệu đồng.',
    'Bảng 4: Giá vật tư tại thời điểm thí nghiệm (đồng/kg): đạm 12.000, lân 5.500.',
    'Mỗi lao động được trả 250.000 đồng/ngày.',
    'Cây giống mua của Trung tâm Giống Bến Tre với giá 35.000 đồng/cây.',
    'Respondents would pay VND 20,000 per kg.',
    'The team plans to approach investors for USD 1 million.',
    'Một bao cám 25 kg giá 320.000 đồng.',
    'Giả dụ chạy đủ công suất thiết kế, giá thành còn 3.000 đồng/kg.',
    'At full capacity the cost per tonne would be USD 40.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
