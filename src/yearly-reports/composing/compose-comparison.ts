import { inVietnamese as number } from '../../platform/print/chart-drawing.js';
import type { PrintBlock } from '../../platform/print/print-document.js';
import { UNKNOWN } from '../figures/indicator-values.js';
import type { ReportFigures } from '../figures/report-figures.js';

const ROWS: readonly (readonly [string, (figures: ReportFigures) => number | undefined])[] = [
  ['Tài liệu số hóa trong năm', ({ documents }) => documents.inYear],
  ['Tài liệu số hóa lũy kế', ({ documents }) => documents.digitised],
  ['Trang số hóa lũy kế', ({ documents }) => documents.pages],
  ['Kết quả trong danh mục đã công bố', ({ registeredWorks }) => registeredWorks?.all.open],
  ['Lượt xem', ({ usage }) => usage.view],
  ['Lượt tải tệp', ({ usage }) => usage.download],
  ['Mẫu kiểm chất lượng đạt', ({ batches }) => batches.passed],
  [
    'Giá trị hàng hóa khoa học và công nghệ giao dịch (triệu đồng)',
    ({ units }) => units.sums.goodsValue?.sum,
  ],
  ['Đơn vị có báo cáo được duyệt', ({ units }) => units.accepted],
];

/** This year beside the last one, whose figures are those that its report was signed off with. */
export function comparison(figures: ReportFigures, last: ReportFigures | undefined): PrintBlock[] {
  if (!last)
    return [
      {
        kind: 'text',
        text: `Chưa có báo cáo năm ${String(figures.year - 1)} đã ký trong hệ thống, nên không có số liệu để so sánh.`,
      },
    ];
  return [
    {
      kind: 'text',
      text: `Số liệu năm ${String(last.year)} lấy từ báo cáo đã ký của năm đó, không tính lại.`,
    },
    {
      kind: 'table',
      caption: `So sánh năm ${String(figures.year)} với năm ${String(last.year)}`,
      columns: [
        { name: 'Nội dung', align: 'start', width: 4 },
        { name: `Năm ${String(last.year)}`, align: 'end', width: 1.5 },
        { name: `Năm ${String(figures.year)}`, align: 'end', width: 1.5 },
        { name: 'Tăng, giảm', align: 'end', width: 1.5 },
      ],
      rows: ROWS.map(([name, of]) => [
        name,
        shown(of(last)),
        shown(of(figures)),
        change(of(last), of(figures)),
      ]),
      note: '',
    },
    {
      kind: 'chart',
      caption: `Biểu đồ 2. Số tài liệu số hóa theo tháng, năm ${String(last.year)} và ${String(figures.year)}`,
      unit: 'tài liệu',
      labels: figures.documents.byMonth.map((_, i) => `T${String(i + 1)}`),
      series: [figures, last].map(({ year, documents }) => ({
        name: `Năm ${String(year)}`,
        values: documents.byMonth,
      })),
    },
  ];
}

const shown = (value: number | undefined): string => (value === undefined ? UNKNOWN : number(value));

function change(before: number | undefined, now: number | undefined): string {
  if (before === undefined || now === undefined) return '–';
  if (before === now) return 'không đổi';
  const sign = now > before ? '+' : '−';
  const by = `${sign}${number(Math.abs(now - before))}`;
  return before === 0 ? by : `${by} (${sign}${number((Math.abs(now - before) / before) * 100)}%)`;
}
