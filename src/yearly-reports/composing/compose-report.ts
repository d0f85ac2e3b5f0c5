import { inVietnamese } from '../../platform/print/chart-drawing.js';
import type { PrintDocument, PrintBlock } from '../../platform/print/print-document.js';
import { comparison } from './compose-comparison.js';
import { digitising } from './compose-digitising.js';
import { unitAnnex, type UnitPart } from './compose-units.js';
import { indicatorValues } from '../figures/indicator-values.js';
import type { ReportFigures } from '../figures/report-figures.js';
import type { ReportTexts } from './report-texts.js';

export interface ReportMaterial {
  readonly year: number;
  readonly texts: ReportTexts;
  readonly figures: ReportFigures;
  /** Of the year before, as frozen when that report was signed off; absent: there is none. */
  readonly last?: ReportFigures;
  /** Accepted inputs, by the unit's name. */
  readonly units: readonly UnitPart[];
  /** Why this is a later version; empty for the first. */
  readonly correction: string;
  readonly draft: boolean;
}

/** The yearly report as it would stand on paper; the same material gives the same paper. */
export function composeReport(material: ReportMaterial): PrintDocument {
  const { year, texts, figures, last, units, correction, draft } = material;
  const { introduction, assessment, difficulties, proposals, ...form } = texts;
  return {
    draft,
    form: {
      ...form,
      kind: 'Báo cáo',
      subject: `Kết quả số hóa kết quả nghiên cứu, tài sản trí tuệ và phát triển thị trường khoa học và công nghệ năm ${String(year)}`,
    },
    blocks: [
      ...(correction === ''
        ? []
        : [note(`Báo cáo này thay thế báo cáo đã ký trước đó của cùng năm. Lý do: ${correction}`)]),
      ...written(
        introduction,
        `Thực hiện Chương trình số 22/CTr-UBND ngày 30 tháng 12 năm 2021 của Ủy ban nhân dân thành phố Cần Thơ về phát triển thị trường khoa học và công nghệ đến năm 2030, ${texts.agency} báo cáo kết quả thực hiện năm ${String(year)} như sau:`,
      ),
      { kind: 'heading', level: 1, text: 'I. KẾT QUẢ SỐ HÓA' },
      ...digitising(figures),
      { kind: 'heading', level: 1, text: 'II. CÁC CHỈ TIÊU CỦA CHƯƠNG TRÌNH' },
      ...indicators(figures, last),
      { kind: 'heading', level: 1, text: `III. SO SÁNH VỚI NĂM ${String(year - 1)}` },
      ...comparison(figures, last),
      { kind: 'heading', level: 1, text: 'IV. ĐÁNH GIÁ CHUNG' },
      { kind: 'heading', level: 2, text: '1. Kết quả đạt được' },
      ...written(assessment, 'Chưa có nội dung đánh giá kết quả.'),
      { kind: 'heading', level: 2, text: '2. Khó khăn, vướng mắc' },
      ...written(difficulties, 'Chưa có nội dung về khó khăn, vướng mắc.'),
      { kind: 'heading', level: 1, text: 'V. KIẾN NGHỊ, ĐỀ XUẤT' },
      ...written(proposals, 'Chưa có nội dung kiến nghị, đề xuất.'),
    ],
    annexes: unitAnnex(units, figures.units),
  };
}

const written = (text: string, otherwise: string): PrintBlock[] => [
  { kind: 'text', text: text.trim() === '' ? otherwise : text },
];
const note = (text: string): PrintBlock => ({ kind: 'text', text, emphasis: 'note' });

function indicators(figures: ReportFigures, last: ReportFigures | undefined): PrintBlock[] {
  const { accepted, asked } = figures.units;
  const values = indicatorValues(figures, last);
  const unknown = values.filter(({ value }) => value === undefined).length;
  const sources = values.flatMap(({ indicator, source }) => (source ? `${indicator.name}: ${source}` : []));
  return [
    {
      kind: 'text',
      text: `Số liệu tổng hợp từ báo cáo đã duyệt của ${inVietnamese(accepted)} trên ${inVietnamese(asked)} đơn vị. Chỉ tiêu nào chưa đủ số liệu thì ghi rõ là chưa có số liệu, không ước tính.`,
    },
    {
      kind: 'table',
      caption: 'Các chỉ tiêu theo Chương trình số 22/CTr-UBND',
      columns: [
        { name: 'Chỉ tiêu', align: 'start', width: 5 },
        { name: 'Mục tiêu 2025', align: 'end', width: 1.5 },
        { name: 'Mục tiêu 2030', align: 'end', width: 2 },
        { name: `Năm ${String(figures.year)}`, align: 'end', width: 1.7 },
      ],
      rows: values.map(({ indicator, printed }) => [
        indicator.name,
        indicator.target2025,
        indicator.target2030,
        printed,
      ]),
      note: [
        unknown === 0
          ? ''
          : `${inVietnamese(unknown)} chỉ tiêu chưa có số liệu: đơn vị chưa báo cáo, chưa có báo cáo năm trước để so sánh, hoặc chưa có danh mục cần số hóa.`,
        sources.length === 0 ? '' : `Nguồn do Sở ghi: ${sources.join('; ')}.`,
      ]
        .filter((line) => line !== '')
        .join(' '),
    },
  ];
}
