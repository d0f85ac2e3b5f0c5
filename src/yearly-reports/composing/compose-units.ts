import { inVietnamese as number } from '../../platform/print/chart-drawing.js';
import type { PrintBlock } from '../../platform/print/print-document.js';
import { UNIT_FIGURE_NAMES, UNIT_FIGURES, type UnitFigures } from '../data/unit-questions.js';
import { UNKNOWN } from '../figures/indicator-values.js';
import type { ReportFigures } from '../figures/report-figures.js';

/** What a unit said, as it was accepted. */
export interface UnitPart {
  readonly name: string;
  readonly figures: UnitFigures;
  readonly results: string;
  readonly difficulties: string;
  readonly proposals: string;
}

/** An annex a unit, in the order given; units without an accepted report are named. */
export function unitAnnex(units: readonly UnitPart[], { missing }: ReportFigures['units']): PrintBlock[] {
  if (units.length + missing.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'PHỤ LỤC: BÁO CÁO CỦA CÁC ĐƠN VỊ' },
    ...(missing.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: `Chưa có báo cáo được duyệt của ${number(missing.length)} đơn vị: ${missing.join('; ')}.`,
          },
        ]),
    ...units.flatMap((unit, i) => annex(unit, i + 1)),
  ];
}

const annex = ({ name, figures, results, difficulties, proposals }: UnitPart, at: number): PrintBlock[] => [
  { kind: 'heading', level: 2, text: `Phụ lục ${String(at)}. ${name}` },
  {
    kind: 'table',
    caption: `Số liệu của ${name}`,
    columns: [
      { name: 'Nội dung', align: 'start', width: 5 },
      { name: 'Số liệu', align: 'end', width: 1.7 },
    ],
    rows: UNIT_FIGURES.map((figure) => [UNIT_FIGURE_NAMES[figure], shown(figures[figure])]),
    note: '',
  },
  ...said('Kết quả:', results),
  ...said('Khó khăn, vướng mắc:', difficulties),
  ...said('Kiến nghị, đề xuất:', proposals),
];

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? UNKNOWN : number(value);

const said = (head: string, text: string): PrintBlock[] =>
  text.trim() === '' ? [] : [{ kind: 'text', text: `${head} ${text.trim()}` }];
