import { describe, expect, it } from '@jest/globals';
import { reportFigures } from '../../../test/support/report-figures.js';
import { composeReport, type ReportMaterial } from './compose-report.js';
import { indicatorValues } from '../figures/indicator-values.js';
import { firstTexts } from './report-texts.js';

const sums = (goodsValue: number): ReturnType<typeof reportFigures>['units'] => ({
  asked: 2,
  accepted: 2,
  missing: [],
  sums: { goodsValue: { sum: goodsValue, units: 2 }, intermediaries: { sum: 4, units: 1 } },
  shares: { ipValue: { part: 30, whole: 200, units: 1 } },
});

const said = (more: Partial<ReportMaterial> = {}): string =>
  JSON.stringify(
    composeReport({
      year: 2026,
      texts: firstTexts('Sở Khoa học và Công nghệ'),
      figures: reportFigures(2026),
      units: [],
      correction: '',
      draft: false,
      ...more,
    }),
  );

describe('indicators', () => {
  it('are computed from sums, shares and the year before', () => {
    const figures = reportFigures(2026, { units: sums(250) });
    const last = reportFigures(2025, { units: sums(200) });
    const printed = Object.fromEntries(
      indicatorValues(figures, last).map((one) => [one.indicator.id, one.printed]),
    );
    expect(printed).toMatchObject({ tradeGrowth: '25%', ipShare: '15%', intermediaries: '4' });
  });

  it('are what the Department typed, with its source, before anything else', () => {
    const typed = { ipShare: { value: 18, source: 'Báo cáo của Cục' } };
    const figures = reportFigures(2026, { units: sums(250), typed });
    const found = indicatorValues(figures, undefined).find(({ indicator }) => indicator.id === 'ipShare');
    expect(found).toMatchObject({ printed: '18%', source: 'Báo cáo của Cục' });
    expect(said({ figures })).toContain('Báo cáo của Cục');
  });

  it('are said to be unknown where they are', () => {
    const values = indicatorValues(reportFigures(2026), undefined);
    expect(new Set(values.map(({ printed }) => printed))).toEqual(new Set(['chưa có số liệu']));
  });
});

describe('the yearly report', () => {
  it('says that there is no list of registered works, and no last year', () => {
    expect(said()).toContain('Chưa có danh mục những gì cần số hóa');
    expect(said()).toContain('Chưa có báo cáo năm 2025 đã ký');
  });

  it('gives coverage as shares of all registered works and of those likely to have potential', () => {
    const registeredWorks = {
      all: { all: 200, described: 90, verified: 60, open: 50 },
      likely: { all: 40, described: 34, verified: 32, open: 30 },
    };
    const text = said({ figures: reportFigures(2026, { registeredWorks }) });
    expect(text).toContain('["Đã mở cho mọi người","50","25%","30","75%"]');
    expect(text).not.toContain('Chưa có danh mục');
  });

  it('compares with last year’s figures as they were frozen', () => {
    const last = reportFigures(2025, {
      documents: { ...reportFigures(2025).documents, inYear: 200 },
    });
    expect(said({ last })).toContain('["Tài liệu số hóa trong năm","200","300","+100 (+50%)"]');
  });

  it('has an annex a unit, and names those who did not report', () => {
    const unit = {
      name: 'Viện Lúa',
      figures: { goodsValue: 5, ipValue: null },
      results: 'Giống OM18.',
      difficulties: '',
      proposals: '',
    };
    const text = said({ units: [unit] });
    expect(text).toContain('Phụ lục 1. Viện Lúa');
    expect(text).toContain('Chưa có báo cáo được duyệt của 1 đơn vị: Sở Công Thương.');
    expect(text).toContain('["Trong đó: tài sản trí tuệ (triệu đồng)","chưa có số liệu"]');
  });

  it('says why it replaces another', () => {
    expect(said({ correction: 'Sai số liệu quý 3.' })).toContain('thay thế báo cáo đã ký trước đó');
  });
});
