import type { ReportFigures } from '../../src/yearly-reports/figures/report-figures.js';

/** Figures of a year as a report knows them. */
export const reportFigures = (year: number, more: Partial<ReportFigures> = {}): ReportFigures => ({
  year,
  gatheredOn: `${String(year)}-11-25`,
  documents: {
    digitised: 1200,
    inYear: 300,
    pages: 45_000,
    inWork: 12,
    failed: 3,
    byMonth: [10, 20, 30, 5, 0, 50, 70, 20, 15, 30, 40, 10],
    byType: [{ name: 'report', count: 800 }],
    byOrganisation: [{ name: 'Trường Đại học Cần Thơ', count: 800 }],
  },
  usage: { view: 1234, read: 800, download: 210, export: 33, documents: 400 },
  typed: {},
  interest: { received: 5, agreed: 1, transferred: 0 },
  batches: { passed: 3, returned: 1, undecided: 0, pages: 420 },
  units: { asked: 2, accepted: 1, missing: ['Sở Công Thương'], sums: {}, shares: {} },
  ...more,
});
