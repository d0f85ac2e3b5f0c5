import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('protection', () => {
  it.each([
    [
      'Thiết bị đã được cấp bằng độc quyền giải pháp hữu ích số 2-0002871 ngày 03/6/2021.',
      { right: 'utilitySolution', status: 'granted', number: '2-0002871', date: '2021-06-03' },
    ],
    [
      'Nhãn hiệu “Khô cá lóc Hồng Ngự” được Cục Sở hữu trí tuệ cấp Giấy chứng nhận đăng ký số 312456.',
      { right: 'trademark', status: 'granted', number: '312456' },
    ],
    [
      'Giống lúa CTU12 đã được cấp Bằng bảo hộ giống cây trồng số 45.VN.2019.',
      { right: 'plantVariety', status: 'granted', number: '45.VN.2019' },
    ],
    [
      'Đơn đăng ký kiểu dáng công nghiệp số 3-2020-01234 đã được chấp nhận hợp lệ.',
      { right: 'design', status: 'filed', number: '3-2020-01234' },
    ],
    [
      'Hồ sơ xin cấp bằng sáng chế đã nộp ngày 15/8/2020, số đơn 1-2020-04567.',
      { right: 'patent', status: 'filed', number: '1-2020-04567', date: '2020-08-15' },
    ],
    [
      'Patent No. 1-0024567 was granted on 12 June 2020 for the nozzle.',
      { right: 'patent', status: 'granted', number: '1-0024567', date: '2020-06-12' },
    ],
    [
      'The team filed a patent application (1-2021-00345) on 20 January 2021.',
      { right: 'patent', status: 'filed', number: '1-2021-00345', date: '2021-01-20' },
    ],
    [
      'The variety is protected under plant variety certificate No. 78.VN.2020.',
      { right: 'plantVariety', status: 'granted', number: '78.VN.2020' },
    ],
    ['Sáng chế được bảo hộ đến năm 2038.', { right: 'patent', status: 'granted' }],
    [
      'Chủ bằng: Viện Lúa; Bằng độc quyền sáng chế số 1-0019876, cấp ngày 22/9/2018.',
      { right: 'patent', status: 'granted', number: '1-0019876', date: '2018-09-22' },
    ],
    [
      'Giải pháp hữu ích đã được cấp bằng năm 2020 (số 2-0002345).',
      { right: 'utilitySolution', status: 'granted', number: '2-0002345' },
    ],
    [
      'Đơn sáng chế PCT của nhóm đã được công bố ngày 04/03/2021.',
      { right: 'patent', status: 'filed', date: '2021-03-04' },
    ],
    ['Viện đã nộp hồ sơ đăng ký bảo hộ giống lúa mới.', { right: 'plantVariety', status: 'filed' }],
    [
      'Logo và tên gọi đã được đăng ký nhãn hiệu số 4-0356789-000.',
      { right: 'trademark', status: 'granted', number: '4-0356789-000' },
    ],
    [
      'Quyền đối với giống được bảo hộ theo Quyết định số 123/QĐ-TT-VPBH ngày 15/6/2020.',
      { right: 'plantVariety', status: 'granted', date: '2020-06-15' },
    ],
    [
      'An industrial design registration (3-0031234) has been obtained for the casing.',
      { right: 'design', status: 'granted', number: '3-0031234' },
    ],
    [
      'The trademark application 4-2020-12345 is under examination.',
      { right: 'trademark', status: 'filed', number: '4-2020-12345' },
    ],
    [
      'A utility solution patent was awarded to the group in 2021.',
      { right: 'utilitySolution', status: 'granted' },
    ],
    [
      'Đã nhận Quyết định chấp nhận đơn hợp lệ số 12345/QĐ-SHTT ngày 10/9/2021 cho đơn sáng chế 1-2021-04321.',
      { right: 'patent', status: 'filed', number: '1-2021-04321', date: '2021-09-10' },
    ],
    [
      'Bằng độc quyền giải pháp hữu ích số 2876 cấp ngày 02 tháng 4 năm 2022.',
      { right: 'utilitySolution', status: 'granted', number: '2876', date: '2022-04-02' },
    ],
    [
      'Sản phẩm mang nhãn hiệu chứng nhận “Bưởi Năm Roi” đã được bảo hộ.',
      { right: 'trademark', status: 'granted' },
    ],
    [
      'Utility solution No. 2-0002789 is in force.',
      { right: 'utilitySolution', status: 'granted', number: '2-0002789' },
    ],
    [
      'We applied for a patent in Vietnam on 3 April 2022.',
      { right: 'patent', status: 'filed', date: '2022-04-03' },
    ],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'protection', ...value });
  });

  it.each([
    'Nhóm nghiên cứu chưa đăng ký bảo hộ sáng chế cho thiết bị này.',
    'Hồ sơ đăng ký sáng chế đang được hoàn thiện.',
    'Đơn đăng ký sáng chế số 1-2018-00456 đã bị từ chối cấp bằng.',
    'Kết quả có khả năng đăng ký bảo hộ giải pháp hữu ích.',
    'The application was withdrawn before examination.',
    'Đơn đăng ký sáng chế số 1-2016-01234 đã bị bác.',
    'Bằng độc quyền sáng chế số 1-0012345 đã hết hiệu lực do không nộp phí duy trì.',
    'Nên đăng ký nhãn hiệu cho sản phẩm.',
    'The patent lapsed in 2019.',
    'Cục Sở hữu trí tuệ quy định đơn sáng chế phải nộp kèm bản mô tả.',
    'Thiết bị đã được chế tạo bằng thép theo sáng chế.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
