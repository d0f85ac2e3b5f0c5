import {
  PROGRAMME_INDICATORS,
  type ProgrammeIndicator,
  type Target,
} from '../../progress/indicators/programme-indicators.js';
import type { UnitFigure } from './unit-questions.js';

/** How an indicator comes from the units' sums: a sum, a part in its whole, or how a sum grew since last year. */
export type IndicatorRule =
  | { readonly kind: 'sum'; readonly of: UnitFigure }
  | { readonly kind: 'share'; readonly of: UnitFigure }
  | { readonly kind: 'growth'; readonly of: UnitFigure }
  | { readonly kind: 'digitised' };

export interface Indicator {
  /** As the dashboard calls it. */
  readonly id: string;
  readonly name: string;
  /** Printed as the programme has it; a dash: it names none. */
  readonly target2025: string;
  readonly target2030: string;
  readonly rule: IndicatorRule;
}

interface NamedIndicator extends Pick<Indicator, 'id' | 'name' | 'rule'> {
  /** Where the programme's own words say it better than its number. */
  readonly target2030?: string;
}

/** In the order of the report. */
const NAMED: readonly NamedIndicator[] = [
  {
    id: 'tradeGrowth',
    name: 'Tốc độ tăng giá trị hàng hóa khoa học và công nghệ giao dịch hằng năm',
    rule: { kind: 'growth', of: 'goodsValue' },
  },
  {
    id: 'tradeGrowthKeySectors',
    name: 'Tốc độ tăng trong một số ngành hàng xuất khẩu chủ lực',
    rule: { kind: 'growth', of: 'keyExportValue' },
  },
  {
    id: 'ipShare',
    name: 'Tỷ trọng giao dịch tài sản trí tuệ',
    rule: { kind: 'share', of: 'ipValue' },
  },
  {
    id: 'importedTechnologyShare',
    name: 'Tỷ trọng công nghệ nhập khẩu từ các nước phát triển',
    rule: { kind: 'share', of: 'importedDevelopedValue' },
  },
  {
    id: 'academicTechnologyShare',
    name: 'Tỷ trọng công nghệ từ viện nghiên cứu, trường đại học trong công nghệ trong nước được giao dịch',
    rule: { kind: 'share', of: 'domesticInstituteValue' },
  },
  {
    id: 'intermediaries',
    name: 'Số tổ chức trung gian của thị trường khoa học và công nghệ',
    rule: { kind: 'sum', of: 'intermediaries' },
  },
  {
    id: 'intermediaryNetworks',
    name: 'Số mạng lưới tổ chức trung gian chuyên ngành cho ngành hàng xuất khẩu chủ lực',
    rule: { kind: 'sum', of: 'networks' },
  },
  {
    id: 'digitisedShare',
    name: 'Tỷ lệ kết quả nghiên cứu, tài sản trí tuệ có tiềm năng thương mại hóa được số hóa',
    target2030: 'tất cả (chương trình không ghi số cụ thể)',
    rule: { kind: 'digitised' },
  },
];

const none: Omit<ProgrammeIndicator, 'key'> = { unit: 'count' };

/** The indicators of the programme as the report prints them, with their targets. */
export const INDICATORS: readonly Indicator[] = NAMED.map((named) => {
  const { unit, target2025, target2030 } = PROGRAMME_INDICATORS.find(({ key }) => key === named.id) ?? none;
  return { target2025: printed(target2025, unit), target2030: printed(target2030, unit), ...named };
});

function printed(target: Target | undefined, unit: ProgrammeIndicator['unit']): string {
  if (!target) return '–';
  return `${target.over ? 'trên ' : ''}${target.value}${unit === 'percent' ? '%' : ''}`;
}
