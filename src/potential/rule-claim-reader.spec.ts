import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pageViewOf } from '../../test/support/page-view.js';
import type { ClaimSuggestion } from './claims/claim-kinds.js';
import { RuleClaimReader } from './rule-claim-reader.js';

const reader = new RuleClaimReader();
const read = (...pages: string[]): Promise<ClaimSuggestion[]> =>
  reader.read(pages.map((text, i) => pageViewOf(i + 1, text)));
const brief = async (...pages: string[]): Promise<unknown[]> =>
  (await read(...pages)).map(({ kind, value }) => ({ kind, ...value }));

describe('claims', () => {
  it.each([
    ['Công nghệ được đánh giá đạt mức TRL 6 tại thời điểm nghiệm thu.', { kind: 'readiness', trl: 6 }],
    ['The technology has reached TRL 7.', { kind: 'readiness', trl: 7 }],
    ['Sản phẩm đã được thương mại hóa từ năm 2019.', { kind: 'readiness', trl: 9 }],
    [
      'Quy trình đã được cấp Bằng độc quyền sáng chế số 1-0026606 ngày 12/10/2020.',
      { kind: 'protection', right: 'patent', status: 'granted', number: '1-0026606', date: '2020-10-12' },
    ],
    [
      'Nhóm nghiên cứu đã nộp đơn đăng ký giải pháp hữu ích số 2-2019-00005.',
      { kind: 'protection', right: 'utilitySolution', status: 'filed', number: '2-2019-00005' },
    ],
    [
      'Mô hình nuôi tôm đã được triển khai tại xã Hòa An, huyện Phụng Hiệp trên diện tích 2 ha năm 2021.',
      { kind: 'pilot', place: 'xã Hòa An, huyện Phụng Hiệp', scale: '2 ha', year: 2021 },
    ],
    [
      'Năng suất lúa tăng 9% so với đối chứng.',
      { kind: 'gain', quantity: 'năng suất lúa', value: 9, unit: '%', direction: 'up' },
    ],
    [
      'Thiết bị giúp giảm chi phí điện 20,5% so với máy cũ.',
      { kind: 'gain', quantity: 'chi phí điện', value: 20.5, unit: '%', direction: 'down' },
    ],
    [
      'Hệ thống tiết kiệm được 30% lượng nước.',
      { kind: 'gain', quantity: 'lượng nước', value: 30, unit: '%', direction: 'down' },
    ],
    [
      'The dryer reduced energy consumption by 35%.',
      { kind: 'gain', quantity: 'energy consumption', value: 35, unit: '%', direction: 'down' },
    ],
    ['Giá thành sản xuất là 12.500 đồng/kg.', { kind: 'cost', amount: 12500, currency: 'VND', per: 'kg' }],
    ['Chi phí đầu tư hệ thống khoảng 1,2 tỷ đồng.', { kind: 'cost', amount: 1.2e9, currency: 'VND' }],
    [
      'Quy trình đã được chuyển giao cho Công ty TNHH Thủy sản Bình Minh.',
      { kind: 'adopter', name: 'Công ty TNHH Thủy sản Bình Minh' },
    ],
    [
      'Hợp tác xã Nông nghiệp Thuận Tiến đã áp dụng quy trình này.',
      { kind: 'adopter', name: 'Hợp tác xã Nông nghiệp Thuận Tiến' },
    ],
    ['Sản phẩm đạt tiêu chuẩn TCVN 5603:2008.', { kind: 'standard', code: 'TCVN 5603:2008' }],
    ['Vườn xoài được chứng nhận VietGAP.', { kind: 'standard', code: 'VietGAP' }],
    ['Hội đồng nghiệm thu xếp loại Xuất sắc.', { kind: 'acceptance', rating: 'excellent' }],
    [
      'Đề tài được nghiệm thu ngày 12/05/2020, xếp loại: Khá.',
      { kind: 'acceptance', rating: 'good', date: '2020-05-12' },
    ],
    ['Đơn vị sẵn sàng chuyển giao công nghệ cho doanh nghiệp.', { kind: 'transfer', way: 'offered' }],
    ['Đã ký hợp đồng chuyển giao công nghệ với hai doanh nghiệp.', { kind: 'transfer', way: 'contract' }],
    [
      'Công nghệ này chỉ được chuyển giao trong tỉnh.',
      { kind: 'restriction', text: 'Công nghệ này chỉ được chuyển giao trong tỉnh.' },
    ],
    [
      'Giống lúa thích nghi tốt với vùng đất nhiễm mặn ven biển.',
      { kind: 'localFit', place: 'vùng đất nhiễm mặn ven biển', product: 'lúa' },
    ],
  ])('finds in: %s', async (text, claim) => expect(await brief(text)).toContainEqual(claim));

  it.each([
    'Kết quả nghiên cứu chưa được ứng dụng vào sản xuất thử nghiệm tại huyện Phong Điền.',
    'Quy trình sẽ được chuyển giao cho Công ty TNHH Bình Minh.',
    'Năng suất lúa có thể tăng 20% nếu bón thêm kali.',
    'Dự kiến chi phí đầu tư là 500 triệu đồng.',
    'Năng suất không tăng 9% như mong đợi.',
    'Mục tiêu của đề tài là giảm chi phí 30%.',
    'Nguyễn Văn A (2015) cho thấy năng suất lúa tăng 25% [12].',
    'Theo nghiên cứu của Trần Văn B, năng suất tăng 15%.',
    'Năng suất lúa cả nước tăng 3% trong năm 2019.',
    'Hàm lượng chì được phân tích theo TCVN 4328:2007.',
    'Tổng kinh phí thực hiện đề tài là 1.200 triệu đồng.',
    'Thang TRL gồm 9 mức, từ TRL 1 đến TRL 9.',
    'Chưa nộp đơn đăng ký sáng chế.',
    'Nhóm dự kiến nộp đơn đăng ký sáng chế trong năm tới.',
    'Độ ẩm tăng 15% trong mùa mưa.',
    'Chi phí sản xuất tăng 12% so với năm trước.',
    'Cần thử nghiệm thêm để đánh giá mức TRL 7.',
    'The method could reduce energy consumption by 30%.',
    'Okafor et al. reported that yield increased by 40%.',
    'Đề tài chưa được nghiệm thu, xếp loại dự kiến: Khá.',
    'Công nghệ chưa sẵn sàng chuyển giao.',
    'Giải pháp nhằm tăng năng suất 15%.',
    'Hàng giả có giá thành sản xuất 100.000.000 đồng trở lên.',
    'Thời hạn phù hợp với pháp luật tại tỉnh Hậu Giang.',
    'Người lao động không được sử dụng thiết bị khi chưa qua đào tạo.',
    'Tập đoàn được tổ chức theo mô hình công ty mẹ - công ty con được thực hiện theo quy định.',
    'Người nào xâm phạm nhãn hiệu đang được bảo hộ thì bị phạt.',
    'Hệ thống gồm tua bin gió trục đứng, bơm màng, bồn chứa trên cao và mạng ống nhỏ giọt bù áp.',
  ])('makes no claim of: %s', async (text) => expect(await brief(text)).toEqual([]));

  it('takes a denial back at a turn', async () => {
    expect(await brief('Vụ đầu không đạt, nhưng vụ sau năng suất tăng 12% so với đối chứng.')).toHaveLength(
      1,
    );
  });

  it('reads nothing of the references and of the survey of literature', async () => {
    const claim = 'Năng suất lúa tăng 9% so với đối chứng.';
    expect(await brief(`TÀI LIỆU THAM KHẢO\n${claim}`, claim)).toEqual([]);
    expect(await brief(`CHƯƠNG 1. TỔNG QUAN TÀI LIỆU\n${claim}`)).toEqual([]);
    expect(await brief(`TÀI LIỆU THAM KHẢO\n${claim}\nPHỤ LỤC\n${claim}`)).toHaveLength(1);
  });

  it('quotes the whole sentence over line breaks, with a box for each line', async () => {
    const page =
      'Mở đầu trang. Trên ba hécta trồng măng tây, lượng nước\ntưới giảm 38% và năng suất tăng 9% so với\ntưới phun. Câu sau.';
    const claims = await read(page);
    expect(claims.map(({ value }) => value)).toEqual([
      { quantity: 'lượng nước tưới', value: 38, unit: '%', direction: 'down' },
      { quantity: 'năng suất', value: 9, unit: '%', direction: 'up' },
    ]);
    for (const { quote, evidence } of claims) {
      expect(quote.replace(/\s+/g, ' ')).toBe(
        'Trên ba hécta trồng măng tây, lượng nước tưới giảm 38% và năng suất tăng 9% so với tưới phun.',
      );
      expect(page).toContain(quote);
      expect(evidence.boxes).toHaveLength(3);
    }
  });

  it('finds in the sample report what its abstract says, and nothing else', async () => {
    const truth = JSON.parse(readFileSync('samples/01-vi-report-scan.pdf.truth.json', 'utf8')) as {
      pages: { text: string }[];
    };
    const claims = await read(...truth.pages.map((page) => page.text));
    expect(claims.map(({ kind, evidence }) => `${kind} ${String(evidence.page)}`)).toEqual([
      'gain 3',
      'gain 3',
    ]);
  });
});
