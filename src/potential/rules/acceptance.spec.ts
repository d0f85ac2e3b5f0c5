import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('acceptance', () => {
  it.each([
    ['Đề tài được Hội đồng nghiệm thu cấp thành phố đánh giá loại Khá.', { rating: 'good' }],
    ['Kết quả nghiệm thu: Đạt.', { rating: 'passed' }],
    [
      'Dự án được nghiệm thu ngày 20/11/2019 và xếp loại Xuất sắc.',
      { rating: 'excellent', date: '2019-11-20' },
    ],
    ['The project was accepted with the grade "Good" on 5 May 2018.', { rating: 'good', date: '2018-05-05' }],
    ['Hội đồng thống nhất xếp loại nhiệm vụ: Không đạt.', { rating: 'failed' }],
    ['7/7 thành viên hội đồng bỏ phiếu đánh giá đạt yêu cầu.', { rating: 'passed' }],
    ['The council\'s verdict was "passed".', { rating: 'passed' }],
    ['Xếp loại: Xuất sắc.', { rating: 'excellent' }],
    ['Đề tài đã nghiệm thu cấp tỉnh, kết quả loại A - Xuất sắc.', { rating: 'excellent' }],
    [
      'Hội đồng đánh giá dự án ở mức "Đạt" ngày 12 tháng 6 năm 2019.',
      { rating: 'passed', date: '2019-06-12' },
    ],
    ['Tổng hợp phiếu: 2 xuất sắc, 7 khá; kết luận chung: Khá.', { rating: 'good' }],
    ['The acceptance panel graded the work as good.', { rating: 'good' }],
    ['Council decision of 3 March 2021: passed.', { rating: 'passed', date: '2021-03-03' }],
    ['Nhiệm vụ được đánh giá: Đạt (biên bản ngày 03/12/2020).', { rating: 'passed', date: '2020-12-03' }],
    ['Điểm trung bình 92, xếp loại xuất sắc.', { rating: 'excellent' }],
    ['Hội đồng nhất trí nghiệm thu với kết quả khá.', { rating: 'good' }],
    ['The jury accepted the work, grade: excellent.', { rating: 'excellent' }],
  ])('finds in: %s', async (text, value) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'acceptance', ...value });
  });

  it.each([
    'Đề tài chưa được nghiệm thu.',
    'Mẫu nước được xếp loại tốt theo chỉ số WQI.',
    'The council asked for revisions before acceptance.',
    'Sản phẩm của dự án được người dùng đánh giá tốt.',
  ])('makes no claim of: %s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
