import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('standard', () => {
  it.each([
    ['Sản phẩm đạt các chỉ tiêu theo TCVN 7046:2009.', { code: 'TCVN 7046:2009' }],
    ['Nước sau xử lý đạt cột A QCVN 62:2021/BTNMT.', { code: 'QCVN 62:2021/BTNMT' }],
    ['Vùng trồng đã được chứng nhận GlobalGAP.', { code: 'GlobalGAP' }],
    ['Sản phẩm được công nhận OCOP 4 sao.', { code: 'OCOP 4 sao' }],
    ['Hàm lượng chì thấp hơn giới hạn của QCVN 8-2:2011/BYT.', { code: 'QCVN 8-2:2011/BYT' }],
    ['The fillets comply with TCVN 8338:2010.', { code: 'TCVN 8338:2010' }],
    ['The workshop holds an ISO 9001:2015 certificate.', { code: 'ISO 9001:2015' }],
    ['All heavy metals were below the limits of QCVN 8-2:2011/BYT.', { code: 'QCVN 8-2:2011/BYT' }],
    ['Kết quả đo theo TCVN 5067:1995 cho thấy bụi đạt QCVN 05:2013/BTNMT.', { code: 'QCVN 05:2013/BTNMT' }],
    ['Bột cá thành phẩm đạt mọi chỉ tiêu của TCVN 1644:2001.', { code: 'TCVN 1644:2001' }],
    ['Gạo hữu cơ của mô hình có chứng nhận USDA Organic.', { code: 'USDA Organic' }],
    ['Nhà máy áp dụng và được cấp chứng nhận ISO 14001:2015.', { code: 'ISO 14001:2015' }],
    ['Thiết bị được kiểm định và đáp ứng QCVN 4:2009/BKHCN.', { code: 'QCVN 4:2009/BKHCN' }],
    [
      'Kết quả phân tích cho thấy bún khô thỏa các yêu cầu của QCVN 8-2:2011/BYT.',
      { code: 'QCVN 8-2:2011/BYT' },
    ],
    ['Mẫu gạch có cường độ đạt mác M7,5 theo TCVN 6477:2016.', { code: 'TCVN 6477:2016' }],
    ['The juice fulfils the limits set in QCVN 6-2:2010/BYT.', { code: 'QCVN 6-2:2010/BYT' }],
    ['HACCP certification was granted to the workshop in 2021.', { code: 'HACCP' }],
    ['The treated water satisfies column A of QCVN 14:2008/BTNMT.', { code: 'QCVN 14:2008/BTNMT' }],
    [
      'Các chỉ tiêu kim loại nặng nằm trong giới hạn cho phép của QCVN 8-2:2011/BYT.',
      { code: 'QCVN 8-2:2011/BYT' },
    ],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'standard', ...value });
  });

  it.each([
    'Mẫu chưa đạt QCVN 01-1:2018/BYT.',
    'Ash was determined following AOAC 942.05.',
    'Nồng độ amoni vượt QCVN 14:2008/BTNMT 3 lần.',
    'Lô hàng bị trả về do dư lượng vượt mức cho phép của QCVN 8-2:2011/BYT.',
    'Giấy chứng nhận VietGAP đã hết hạn và chưa được gia hạn.',
    'Yêu cầu đối với sản phẩm: đạt TCVN 5603:2008.',
    'Hoạt độ nước đo theo ISO 18787, đạt 0,62.',
    'Sản phẩm cần đăng ký kiểm nghiệm theo TCVN 5603:2008.',
    'Hồ sơ OCOP 4 sao đang chờ xét.',
    'Chưa có chứng nhận HACCP.',
    'Certification to ISO 22000 is planned for 2026.',
    'The certificate expired and was not renewed.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
