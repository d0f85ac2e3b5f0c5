import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { docxDocument } from './docx-document.js';
import { type PrintDocument, placeAndDate } from './print-document.js';
import { pdfDocument } from './pdf-document.js';

const PRINT_DOCUMENT: PrintDocument = {
  draft: false,
  form: {
    superior: 'Ủy ban nhân dân thành phố Cần Thơ',
    agency: 'Sở Khoa học và Công nghệ',
    number: '12/BC-SKHCN',
    place: 'Cần Thơ',
    date: '2026-12-05',
    kind: 'Báo cáo',
    subject: 'Kết quả “số hóa” <năm> & 2026',
    addressees: ['Bộ Khoa học và Công nghệ'],
    recipients: ['Như trên'],
    signsFor: '',
    signerTitle: 'Giám đốc',
    signer: 'Nguyễn Văn Ánh',
  },
  blocks: [
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'text', text: 'Một đoạn.\nĐoạn nữa.' },
    { kind: 'list', items: ['Việc đầu'] },
    {
      kind: 'table',
      caption: 'Bảng',
      columns: [{ name: 'Cột', align: 'end', width: 1 }],
      rows: [['1']],
      note: '',
    },
    {
      kind: 'chart',
      caption: 'Biểu đồ',
      unit: 'tài liệu',
      labels: ['T1'],
      series: [{ name: 'a', values: [3] }],
    },
  ],
  annexes: [{ kind: 'text', text: 'Phụ lục' }],
};
const AT = new Date('2026-12-05T03:00:00Z');

/** Only what tells the date: files and threads go on as ever. */
const CLOCKS = [
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
afterEach(() => void jest.useRealTimers());

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.each([
  ['PDF', pdfDocument],
  ['DOCX', docxDocument],
] as const)('a paper as %s', (_, write) => {
  it('is the same byte for byte whenever it is written, and another on another day', async () => {
    const first = hash(await write(PRINT_DOCUMENT, AT));
    jest.useFakeTimers({ doNotFake: [...CLOCKS], now: new Date('2031-03-04T05:06:07Z') });
    expect(hash(await write(PRINT_DOCUMENT, AT))).toBe(first);
    expect(hash(await write(PRINT_DOCUMENT, new Date('2026-12-06T03:00:00Z')))).not.toBe(first);
  });
});

describe('place and date', () => {
  it.each([
    ['2026-12-05', 'Cần Thơ, ngày 05 tháng 12 năm 2026'],
    ['2026-02-20', 'Cần Thơ, ngày 20 tháng 02 năm 2026'],
    ['2026-03-20', 'Cần Thơ, ngày 20 tháng 3 năm 2026'],
    ['', 'Cần Thơ, ngày …… tháng …… năm ……'],
  ])('of “%s” are written as Decree 30 has them', (date, written) => {
    expect(placeAndDate({ place: 'Cần Thơ', date })).toBe(written);
  });
});
