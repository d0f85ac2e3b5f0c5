import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Organisation } from '../../src/access/organisation.entity.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import type { Document } from '../../src/catalog/documents/document.entity.js';
import { Progress } from '../../src/pipeline/progress.js';
import { FIXITY_DEFAULTS, FixityChoices } from '../../src/catalog/fixity/fixity-settings.js';
import { Settings } from '../../src/platform/database/settings.js';
import { ContactSettings } from '../../src/settings/contact-settings.js';
import { SettingsController } from '../../src/settings/settings.controller.js';
import { ForecastSetting } from '../../src/registered-works/forecast-setting.js';
import { ProgressReport } from '../../src/progress/figures/progress-report.js';
import type { ReportRightsOf } from '../../src/yearly-reports/rules/report-rights.js';
import { DEFAULT_DATES, ReportSettings } from '../../src/yearly-reports/rules/report-settings.js';
import { DEFAULT_WEIGHTS } from '../../src/potential/data/score-weights.js';
import { WeightSettings } from '../../src/potential/scoring/weight-settings.js';
import { DEFAULT_THRESHOLDS, QualitySettings } from '../../src/review/sampling/quality-settings.js';
import { PermanentError } from '../../src/shared/errors.js';
import { newId } from '../../src/shared/ids.js';
import { Audit } from '../../src/access/audit.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { drain, NEVER, testPipeline } from '../support/pipeline.js';

describe('progress', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());

  it('of a reading is counted from its runs, pages while they are read', async () => {
    const pipeline = testPipeline(dataSource, 3);
    const { id } = await insertDocument(dataSource.manager);
    const begin = (more = {}) => dataSource.transaction((tx) => pipeline.passes.begin(tx, id, more));
    const progress = async () => (await new Progress(dataSource).of([id])).get(id);
    const step = async (): Promise<void> => {
      const job = pipeline.queue.take();
      await pipeline.executor.execute(job?.runId ?? '', job?.attempt ?? 0, NEVER);
    };
    expect(await progress()).toEqual({ stage: 'done', done: 1, total: 1 });
    await pipeline.dispatcher.dispatch(await begin());
    expect(await progress()).toEqual({ stage: 'identify', done: 0, total: 1 });
    await step();
    expect(await progress()).toEqual({ stage: 'read', done: 0, total: 3 });
    await step();
    await step();
    expect(await progress()).toEqual({ stage: 'read', done: 2, total: 3 });
    await step();
    expect(await progress()).toEqual({ stage: 'assemble', done: 0, total: 1 });
    await drain(pipeline);
    expect(await progress()).toEqual({ stage: 'done', done: 1, total: 1 });
    // only the newest reading counts; where it failed is where it stands
    pipeline.stages.read.script = () => Promise.reject(new PermanentError('engineMissing'));
    await pipeline.dispatcher.dispatch(await begin({ from: 'read', pageCount: 3 }));
    expect(await progress()).toEqual({ stage: 'read', done: 0, total: 3 });
    await step();
    expect(await progress()).toEqual({ stage: 'read', done: 0, total: 3 });
  });

  it('of nothing asked is nothing', async () => {
    expect((await new Progress(dataSource).of([])).size).toBe(0);
  });

  describe('towards 2030', () => {
    const settings = (): Settings => new Settings(dataSource);
    const report = (): ProgressReport =>
      new ProgressReport(
        dataSource,
        new ReadFilters({ now: () => new Date('2026-11-30T17:30:00Z') }), // December in Vietnam
        settings(),
        new ForecastSetting(settings()),
        { now: () => new Date('2026-11-30T17:30:00Z') },
      );
    const organisationId = newId();

    beforeAll(async () => {
      await dataSource.query('DELETE FROM document');
      await dataSource.manager.insert(Organisation, { id: organisationId, name: 'Viện', isDefault: false });
      const documents: Partial<Document>[] = [
        { status: 'ready', type: 'report', pageCount: 10, readyAt: new Date('2026-09-30T16:59:00Z') },
        {
          status: 'ready',
          type: 'report',
          pageCount: 5,
          readyAt: new Date('2026-09-30T17:00:00Z'),
          recordVisibility: 'public',
        },
        {
          status: 'ready',
          type: 'patent',
          pageCount: 1,
          readyAt: new Date('2026-11-30T17:01:00Z'),
          recordVisibility: 'public',
        },
        { status: 'failed', pageCount: 99 },
        { status: 'processing', pageCount: 7, ownerOrganisationId: organisationId },
        { status: 'received' },
        { status: 'ready', readyAt: new Date('2026-10-05T00:00:00Z'), deletedAt: new Date() },
        { status: 'failed', quarantined: true },
        // no pages, no title: neither is digitised
        { status: 'ready', type: 'report', readyAt: new Date('2026-10-05T00:00:00Z') },
        {
          status: 'ready',
          type: 'report',
          pageCount: 2,
          title: null,
          readyAt: new Date('2026-10-05T00:00:00Z'),
        },
      ];
      for (const given of documents)
        await insertDocument(dataSource.manager, { title: 'Máy sấy lúa', ...given });
    });

    it('counts what stands, by month in Vietnam and by type', async () => {
      expect(await report().of({ role: 'librarian' })).toMatchObject({
        total: 8,
        digitised: 3,
        records: 1,
        inWork: 3,
        failed: 1,
        pages: 16,
        byMonth: [
          { month: '2026-09', digitised: 1, total: 1 },
          { month: '2026-10', digitised: 1, total: 2 },
          { month: '2026-12', digitised: 1, total: 3 },
        ],
        byType: [
          { type: 'report', count: 2 },
          { type: 'patent', count: 1 },
        ],
      });
    });

    it('counts only what the principal may know of', async () => {
      expect(await report().of({ role: 'reader' })).toMatchObject({
        total: 2,
        digitised: 2,
        inWork: 0,
        failed: 0,
      });
      expect(await report().of({ role: 'member', organisationId })).toMatchObject({ total: 3, inWork: 1 });
      expect(await report().of({ role: 'admin' })).toMatchObject({ total: 9, failed: 2 });
    });

    it('tells the pace against a target only once there is one, until it is taken away', async () => {
      const controller = new SettingsController(
        settings(),
        new ForecastSetting(settings()),
        new QualitySettings(settings()),
        new FixityChoices(settings()),
        new WeightSettings(settings()),
        new ReportSettings(settings()),
        { of: () => Promise.resolve({ compiles: true }) } as unknown as ReportRightsOf,
        new ContactSettings(settings()),
        new Audit(dataSource),
      );
      const principal = { role: 'manager' } as const;
      const quality = DEFAULT_THRESHOLDS;
      const fixity = FIXITY_DEFAULTS;
      const weights = DEFAULT_WEIGHTS;
      const first = await report().of({ role: 'admin' });
      expect(first).not.toHaveProperty('target2030');
      expect(first.pace).not.toHaveProperty('neededPerMonth');
      expect(await controller.change({ target2030: 103 }, principal)).toEqual({
        target2030: 103,
        forecastMonths: 3,
        quality,
        fixity,
        report: DEFAULT_DATES,
        contact: {},
        weights,
      });
      const second = await report().of({ role: 'admin' });
      // three months before December: one, one, none
      expect(second).toMatchObject({ target2030: 103, pace: { perMonth: 2 / 3, neededPerMonth: 100 / 49 } });
      expect(await controller.change({}, principal)).toEqual({
        target2030: 103,
        forecastMonths: 3,
        quality,
        fixity,
        report: DEFAULT_DATES,
        contact: {},
        weights,
      });
      expect(await controller.change({ target2030: null }, principal)).toEqual({
        forecastMonths: 3,
        quality,
        fixity,
        report: DEFAULT_DATES,
        contact: {},
        weights,
      });
    });
  });
});
