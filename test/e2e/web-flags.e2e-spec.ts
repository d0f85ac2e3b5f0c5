import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import { TestBrowser } from '../support/browser.js';
import { look } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { textPdf } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const FORM = [
  'PHIẾU ĐĂNG KÝ THÔNG TIN NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ',
  '1. Tên nhiệm vụ: Nghiên cứu chọn tạo giống lúa chịu mặn cho ruộng ven biển',
  '4. Mã số nhiệm vụ: ĐT-2019-04/KQNC',
  '5. Tổ chức chủ trì: Trung tâm Giống nông nghiệp Cần Thơ',
  '7. Chủ nhiệm nhiệm vụ: TS. Nguyễn Thị Hồng',
  '11. Lĩnh vực nghiên cứu: 98765 - Khoa học cây trồng',
  '12. Thời gian bắt đầu: 31/02/2019',
  '13. Thời gian kết thúc: 15/12/2021',
];
const PATENT = [
  '(19) CỤC SỞ HỮU TRÍ TUỆ',
  '(11) 1-0026606',
  '(21) 1-2019-04725',
  '(22) 27/08/2019',
  '(51) A01G 9O/Z',
  '(54) KHAY ƯƠM HẠT TỰ CÂN BẰNG',
  '(71) Công ty TNHH Nông sản Tân Phú (VN)',
  '(72) Nguyễn Văn An (VN)',
  '(57) Sáng chế đề cập đến khay ươm hạt có bốn chân nối bằng khớp để mặt khay luôn nằm ngang.',
];

describeWith('chromium', 'what cannot be so, before a reviewer’s eyes', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let lan: Visitor;
  let form: string;
  let patent: string;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    form = await phusa.take({ name: 'phieu.pdf', bytes: textPdf([FORM]) });
    patent = await phusa.take({ name: 'bang.pdf', bytes: textPdf([PATENT]) });
    await phusa.waitFor(form);
    await phusa.waitFor(patent);
    browser = await TestBrowser.open(program, phusa.url);
    lan = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);
  afterEach(() => expect(lan.takeComplaints()).toEqual([]));

  const question = () => lan.page.getByRole('region', { name: /Câu hỏi|Question/ });
  const valueOf = async (id: string, name: keyof DocumentDto['fields']) =>
    (await phusa.document(id)).fields[name]?.[0];

  it.each([
    ['startDate', 'Lịch không có ngày này'],
    ['fieldCodes', 'Không có mã này trong bảng mã'],
    ['ipc', 'Không đúng dạng của ký hiệu này'],
  ])('%s says why, and is corrected or rejected, never confirmed', async (field, words) => {
    await lan.go(`/review?field=${field}`);
    await question().getByText(words).waitFor();
    expect(
      await question()
        .getByRole('button', { name: /^Duyệt/ })
        .count(),
    ).toBe(0);
    await lan.tabTo(question().getByRole('button', { name: /^Sửa/ }));
    await look(lan, `flags-${field}`);
  });

  it('is said in English too', async () => {
    await lan.page.getByRole('button', { name: 'English' }).click();
    await lan.go('/review?field=startDate');
    await question().getByText('No calendar has this date').waitFor();
    await look(lan, 'flags-english');
    await lan.page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });

  it('takes a date as people write it, and refuses another that no calendar has', async () => {
    await lan.go('/review?field=startDate');
    await question().waitFor();
    await lan.page.keyboard.press('a');
    await lan.page.keyboard.press('e');
    const box = lan.page.getByRole('textbox', { name: 'Giá trị đúng' });
    expect(await box.inputValue()).toBe('31/02/2019');
    await box.fill('30/02/2019');
    await box.press('Enter');
    await question().getByRole('alert').getByText('Lịch không có ngày này').waitFor();
    await look(lan, 'flags-refused');
    expect(lan.takeComplaints()).toEqual([expect.stringMatching(/^400 PATCH /)]);
    await box.fill('28/02/2019');
    await box.press('Enter');
    const kept = await until(async () => {
      const entry = await valueOf(form, 'startDate');
      return entry?.status === 'confirmed' ? entry : undefined;
    });
    expect(kept).toMatchObject({ value: '2019-02-28', alternatives: [{ value: '31/02/2019' }] });
  });

  it('is confirmed over HTTP neither', async () => {
    const entry = await valueOf(patent, 'ipc');
    expect(entry).toMatchObject({ flag: 'unparsable' });
    const path = `/documents/${patent}/fields/${entry?.id ?? ''}`;
    const { status, body } = await phusa.patch<{ code: string; message: { vi: string; en: string } }>(path, {
      status: 'confirmed',
    });
    expect([status, body.code]).toEqual([400, 'flagged']);
    expect(body.message.vi).toContain('Hãy sửa hoặc bác bỏ');
    expect((await phusa.patch(path, { status: 'rejected' })).status).toBe(200);
  });

  it('stands flagged on the document, to be rejected there', async () => {
    await lan.go(`/d/${form}/p/1?tab=description`);
    await lan.page.getByText('Không có mã này trong bảng mã').waitFor();
    expect(await lan.page.getByRole('button', { name: 'Duyệt: 98765' }).count()).toBe(0);
    await lan.page.getByRole('button', { name: 'Từ chối: 98765' }).waitFor();
    await look(lan, 'flags-document');
  });
});
