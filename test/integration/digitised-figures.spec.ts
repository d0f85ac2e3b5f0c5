import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/shared/ids.js';
import { Organisation } from '../../src/access/organisation.entity.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import type { Document } from '../../src/catalog/documents/document.entity.js';
import { InterestFigures } from '../../src/opportunities/interest/interest-figures.js';
import { Settings } from '../../src/platform/database/settings.js';
import { ProgressReport, TARGET_SETTING } from '../../src/progress/figures/progress-report.js';
import { UsageFigures } from '../../src/progress/usage/usage-figures.js';
import { countFigures } from '../../src/registered-works/count-figures.js';
import { ForecastSetting } from '../../src/registered-works/forecast-setting.js';
import { RegisteredWorkFigures } from '../../src/registered-works/registered-work-figures.js';
import { RegisteredWorkProgress } from '../../src/registered-works/registered-work-progress.js';
import type { DoubtfulMatches } from '../../src/registered-works/matching/doubtful-matches.js';
import { refreshStates } from '../../src/registered-works/records/refresh-states.js';
import { RegisteredWork } from '../../src/registered-works/records/registered-work.entity.js';
import { GatheredFigures } from '../../src/yearly-reports/figures/gather-figures.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const NOW = new Date('2026-12-02T03:00:00Z');
const clock = { now: () => NOW };
const on = (month: string): Date => new Date(`2026-${month}-10T00:00:00Z`);
const TARGET = 100;

/** Three are digitised, whatever is done with them now; the others are not, each for a reason of its own. */
const DOCUMENTS: readonly (readonly [digitised: boolean, document: Partial<Document>])[] = [
  [true, { status: 'ready', title: 'Một', pageCount: 3, pagesRead: 3, effectivePass: 1, readyAt: on('09') }],
  // read again
  [true, { status: 'processing', title: 'Hai', pageCount: 2, effectivePass: 1, readyAt: on('10') }],
  [true, { status: 'failed', title: 'Ba', pageCount: 1, effectivePass: 1, readyAt: on('11') }],
  [false, { status: 'ready', title: 'Bản ghi', pageCount: 0, effectivePass: 1, readyAt: on('09') }],
  [false, { status: 'ready', title: null, pageCount: 4, pagesRead: 4, effectivePass: 1, readyAt: on('09') }],
  [false, { status: 'processing', title: 'Đang đọc', pageCount: 9 }],
  [false, { status: 'failed', title: 'Hỏng', pageCount: 9 }],
];

describe('what is digitised', () => {
  let catalogue: TestCatalogue;
  let progress: ProgressReport;
  let works: RegisteredWorkProgress;
  let gathered: GatheredFigures;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    const { dataSource } = catalogue;
    const { manager } = dataSource;
    const { id: unitId } = await manager.findOneByOrFail(Organisation, { isDefault: true });
    const ids: string[] = [];
    for (const [i, [, given]] of DOCUMENTS.entries()) {
      const document = await insertDocument(manager, { type: 'report', ...given });
      const id = newId();
      ids.push(id);
      await manager.insert(RegisteredWork, {
        id,
        title: `Kết quả ${String(i)}`,
        unitId,
        listName: 'sổ.csv',
        listRow: i + 2,
        year: 1990 + i,
        potential: 'likely',
        countedPotential: 'likely',
        listedAt: new Date('2026-01-01T00:00:00Z'),
      });
      await dataSource.query(
        `INSERT INTO registered_work_link (registered_work_id, document_id, state, score, reason)
         VALUES ($1, $2, 'linked', 1, 'number')`,
        [id, document.id],
      );
    }
    await dataSource.query(`UPDATE document SET created_at = '2026-08-01'`);
    await refreshStates(manager, ids);
    const settings = new Settings(dataSource);
    await settings.set(TARGET_SETTING, TARGET);
    const filters = new ReadFilters(clock);
    const forecast = new ForecastSetting(settings);
    const figures = new RegisteredWorkFigures(dataSource);
    const counted = await countFigures(manager, new Date());
    await dataSource.query(
      'UPDATE registered_work_upkeep SET figures = $1, counted = changes, counted_at = now() WHERE id = 1',
      [JSON.stringify(counted)],
    );
    progress = new ProgressReport(dataSource, filters, settings, forecast, clock);
    const none = { count: () => Promise.resolve(0) } as unknown as DoubtfulMatches;
    works = new RegisteredWorkProgress(figures, none, forecast, clock);
    gathered = new GatheredFigures(
      dataSource,
      filters,
      settings,
      new UsageFigures(dataSource, filters),
      figures,
      new InterestFigures(dataSource),
      clock,
    );
  });
  afterAll(() => catalogue.close());

  const wanted = DOCUMENTS.filter(([digitised]) => digitised).length;
  const sum = (months: readonly { readonly digitised: number }[]): number =>
    months.reduce((all, { digitised }) => all + digitised, 0);

  it('is the same on the dashboard, in the pace, the forecast and the yearly report', async () => {
    const dashboard = await progress.of({ role: 'manager' });
    const registered = await works.of({ role: 'manager' });
    const report = await gathered.of(2026, { asked: 0, accepted: [], missing: [] });
    const likely = registered?.likely;
    const path = registered?.pathLikely;
    expect({
      dashboard: dashboard.digitised,
      byMonth: sum(dashboard.byMonth),
      forecast: Math.round(TARGET - (dashboard.pace.neededPerMonth ?? 0) * 49), // December 2026 to December 2030
      byType: dashboard.byType.reduce((all, { count }) => all + count, 0),
      list: likely?.digitised,
      listByMonth: sum(path?.byMonth ?? []),
      listForecast: Math.round(DOCUMENTS.length - (path?.pace.neededPerMonth ?? 0) * 49),
      report: report.documents.digitised,
      reportInYear: report.documents.inYear,
      reportByMonth: report.documents.byMonth.reduce((all, count) => all + count, 0),
      reportList: report.registeredWorks?.likely.described,
    }).toEqual({
      dashboard: wanted,
      byMonth: wanted,
      forecast: wanted,
      byType: wanted,
      list: wanted,
      listByMonth: wanted,
      listForecast: wanted,
      report: wanted,
      reportInYear: wanted,
      reportByMonth: wanted,
      reportList: wanted,
    });
    expect([dashboard.records, report.documents.records]).toEqual([1, 1]);
    expect([dashboard.inWork, dashboard.failed]).toEqual([report.documents.inWork, report.documents.failed]);
    const { total, digitised, records, inWork, failed } = dashboard;
    expect(digitised + records + inWork + failed).toBe(total);
    expect(dashboard.pages).toBe(report.documents.pages);
  });

  it('leaves a registered work whose record has no pages where nothing has come', async () => {
    const [row] = await catalogue.dataSource.query<{ state: string; document: string | null }[]>(
      `SELECT state, document_id AS document FROM registered_work WHERE list_row = 5`,
    );
    expect(row).toEqual({ state: 'known', document: expect.any(String) });
  });

  it('has every year of the list', async () => {
    const registered = await works.of({ role: 'manager' });
    expect(registered?.byYear.map(({ key }) => key)).toEqual(DOCUMENTS.map((_, i) => String(1990 + i)));
  });

  it('is foreseen to end only when as many months lie behind as are set', async () => {
    const forecast = new ForecastSetting(new Settings(catalogue.dataSource));
    await forecast.change(6);
    const { pace } = await progress.of({ role: 'manager' });
    expect(pace).toMatchObject({ monthsKnown: 3, monthsNeeded: 6 });
    expect(pace).not.toHaveProperty('projectedDone');
    await forecast.change(3);
    expect((await progress.of({ role: 'manager' })).pace).toHaveProperty('projectedDone');
  });
});
