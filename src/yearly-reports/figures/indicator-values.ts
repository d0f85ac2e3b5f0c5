import { INDICATORS, type Indicator } from '../data/indicators.js';
import { inVietnamese } from '../../platform/print/chart-drawing.js';
import type { ReportFigures, TypedValue, UnitShare } from './report-figures.js';

export const UNKNOWN = 'chưa có số liệu';

export interface IndicatorValue {
  readonly indicator: Indicator;
  /** A share or a growth as 0.25 for 25 %, or a count; undefined: not known. */
  readonly value: number | undefined;
  /** As printed. */
  readonly printed: string;
  /** Where it is from, if the Department typed it; else it comes from units and from what is counted here. */
  readonly source?: string;
}

/** Typed in percent where it is a share or a growth. */
const typedValue = ({ rule }: Indicator, { value }: TypedValue): number =>
  rule.kind === 'sum' ? value : value / 100;

/** The programme's indicators as far as the figures tell; what the Department typed itself comes first; `last`: those of the year before, as frozen. */
export const indicatorValues = (figures: ReportFigures, last: ReportFigures | undefined): IndicatorValue[] =>
  INDICATORS.map((indicator) => {
    const typed = figures.typed[indicator.id];
    const value = typed ? typedValue(indicator, typed) : valueOf(indicator, figures, last);
    return {
      indicator,
      value,
      printed: printedValue(indicator, value),
      ...(typed ? { source: typed.source } : {}),
    };
  });

function valueOf({ rule }: Indicator, figures: ReportFigures, last?: ReportFigures): number | undefined {
  const { sums } = figures.units;
  switch (rule.kind) {
    case 'sum':
      return sums[rule.of]?.sum;
    case 'share':
      return ratio(figures.units.shares[rule.of]);
    case 'growth': {
      const before = last?.units.sums[rule.of]?.sum;
      const now = sums[rule.of]?.sum;
      return before && now !== undefined ? now / before - 1 : undefined;
    }
    case 'digitised': {
      const { registeredWorks } = figures;
      return registeredWorks && registeredWorks.likely.all > 0
        ? registeredWorks.likely.described / registeredWorks.likely.all
        : undefined;
    }
  }
}

const ratio = (share: UnitShare | undefined): number | undefined =>
  share && share.whole > 0 ? share.part / share.whole : undefined;

export const percent = (share: number): string => `${inVietnamese(share * 100)}%`;

function printedValue({ rule }: Indicator, value: number | undefined): string {
  if (value === undefined) return UNKNOWN;
  return rule.kind === 'sum' ? inVietnamese(value) : percent(value);
}
