import { inVietnamese as number } from '../../platform/print/chart-drawing.js';
import type { PrintBlock } from '../../platform/print/print-document.js';
import { percent } from '../figures/indicator-values.js';
import type { CountOf, ReportFigures } from '../figures/report-figures.js';

const TYPES: Readonly<Record<string, string>> = {
  report: 'Báo cáo nghiên cứu',
  patent: 'Sáng chế',
  utilitySolution: 'Giải pháp hữu ích',
  article: 'Bài báo',
  thesis: 'Luận văn, luận án',
  form: 'Biểu mẫu',
  other: 'Tài liệu khác',
};

/** How far digitising has come, how good it is, and how it is used. */
export function digitising(figures: ReportFigures): PrintBlock[] {
  const { year, documents, usage, batches, interest } = figures;
  return [
    { kind: 'heading', level: 2, text: '1. Mức độ bao phủ' },
    ...coverage(figures),
    { kind: 'heading', level: 2, text: `2. Tài liệu số hóa trong năm ${String(year)}` },
    {
      kind: 'text',
      text: `Trong năm đã số hóa ${number(documents.inYear)} tài liệu; lũy kế ${number(documents.digitised)} tài liệu, ${number(documents.pages)} trang. Khi lập báo cáo còn ${number(documents.inWork)} tài liệu đang xử lý và ${number(documents.failed)} tài liệu bị lỗi.${recordsIn(documents)}`,
    },
    {
      kind: 'chart',
      caption: `Biểu đồ 1. Số tài liệu số hóa theo tháng, năm ${String(year)}`,
      unit: 'tài liệu',
      labels: documents.byMonth.map((_, i) => `T${String(i + 1)}`),
      series: [{ name: 'Số tài liệu', values: documents.byMonth }],
    },
    counts(
      'Tài liệu số hóa lũy kế theo loại',
      'Loại tài liệu',
      documents.byType.map(({ name, count }) => ({ name: TYPES[name] ?? name, count })),
    ),
    counts(
      'Tài liệu số hóa lũy kế theo đơn vị sở hữu',
      'Đơn vị',
      documents.byOrganisation.map(({ name, count }) => ({
        name: name === '' ? 'Chưa rõ đơn vị' : name,
        count,
      })),
    ),
    { kind: 'heading', level: 2, text: '3. Chất lượng' },
    { kind: 'text', text: quality(batches) },
    { kind: 'heading', level: 2, text: '4. Khai thác, sử dụng' },
    {
      kind: 'text',
      text: `Có ${number(usage.documents)} tài liệu được người đọc sử dụng trong năm, với ${number(usage.view)} lượt xem, ${number(usage.read)} lượt đọc trang, ${number(usage.download)} lượt tải tệp và ${number(usage.export)} lượt xuất trích dẫn hoặc văn bản. Không tính máy tìm kiếm, chương trình và công việc của thủ thư; bấm lại trong 30 giây tính một lượt.`,
    },
    {
      kind: 'text',
      text: `Có ${number(interest.received)} lượt bày tỏ quan tâm đến các cơ hội đã công bố; ${number(interest.agreed)} trường hợp đạt thỏa thuận, ${number(interest.transferred)} trường hợp chuyển giao trong năm.`,
    },
  ];
}

function coverage({ documents, registeredWorks }: ReportFigures): PrintBlock[] {
  if (!registeredWorks) {
    const target =
      documents.target2030 === undefined
        ? 'Chưa đặt mục tiêu đến năm 2030.'
        : `Mục tiêu đến hết năm 2030 là ${number(documents.target2030)} tài liệu; đến nay đạt ${percent(documents.digitised / documents.target2030)}.`;
    return [
      {
        kind: 'text',
        text: `Chưa có danh mục những gì cần số hóa, nên chưa tính được tỷ lệ bao phủ; dưới đây là số tài liệu đã tiếp nhận vào hệ thống. ${target}`,
      },
    ];
  }
  const { all, likely } = registeredWorks;
  const row = (name: string, state: 'described' | 'verified' | 'open'): string[] => [
    name,
    number(all[state]),
    shareOf(all[state], all.all),
    number(likely[state]),
    shareOf(likely[state], likely.all),
  ];
  return [
    {
      kind: 'text',
      text: `Danh mục cần số hóa có ${number(all.all)} kết quả, trong đó ${number(likely.all)} kết quả được đánh giá là có thể có tiềm năng trước khi đọc.`,
    },
    {
      kind: 'table',
      caption: 'Mức độ bao phủ của danh mục cần số hóa',
      columns: [
        { name: 'Đã đạt đến bước', align: 'start', width: 3 },
        { name: 'Toàn bộ', align: 'end', width: 1.3 },
        { name: 'Tỷ lệ', align: 'end', width: 1 },
        { name: 'Có thể có tiềm năng', align: 'end', width: 1.6 },
        { name: 'Tỷ lệ', align: 'end', width: 1 },
      ],
      rows: [
        ['Trong danh mục', number(all.all), '', number(likely.all), ''],
        row('Đã số hóa, tìm được', 'described'),
        row('Đã kiểm tra', 'verified'),
        row('Đã mở cho mọi người', 'open'),
      ],
      note: '',
    },
  ];
}

const recordsIn = ({ records = 0 }: ReportFigures['documents']): string =>
  records === 0 ? '' : ` Ngoài ra có ${number(records)} bản ghi chưa có trang, không tính là đã số hóa.`;

const shareOf = (count: number, all: number): string => (all > 0 ? percent(count / all) : '–');

const counts = (caption: string, head: string, rows: readonly CountOf[]): PrintBlock => {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    kind: 'table',
    caption,
    columns: [
      { name: head, align: 'start', width: 5 },
      { name: 'Số tài liệu', align: 'end', width: 1.5 },
      { name: 'Tỷ lệ', align: 'end', width: 1.2 },
    ],
    rows:
      rows.length === 0
        ? [['Chưa có tài liệu nào', '0', '–']]
        : rows.map(({ name, count }) => [name, number(count), percent(count / all)]),
    note: '',
  };
};

function quality({ passed, returned, undecided, pages }: ReportFigures['batches']): string {
  if (passed + returned + undecided === 0)
    return 'Trong năm chưa có lô nào được kiểm mẫu xong, nên chưa có số liệu về chất lượng.';
  return `Trong năm đã kết luận ${number(passed + returned + undecided)} mẫu kiểm chất lượng: ${number(passed)} lần đạt, ${number(returned)} lần trả lại, ${number(undecided)} lần chưa đủ căn cứ kết luận. Người kiểm đã đối chiếu ${number(pages)} trang với ảnh gốc.`;
}
