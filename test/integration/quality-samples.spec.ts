import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConflictException, NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { Audit } from '../../src/access/audit.js';
import { Organisation } from '../../src/access/organisation.entity.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { Batch } from '../../src/catalog/documents/batch.entity.js';
import { CatalogFollower } from '../../src/catalog/catalog-follower.js';
import { replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { writePageSpaces } from '../../src/catalog/pages/page-spaces.js';
import { type PageTextResult, writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { Settings } from '../../src/platform/database/settings.js';
import { pageItemId } from '../../src/review/items/item-id.js';
import type { PageCorrections } from '../../src/review/corrections/page-corrections.js';
import { ReviewLocks } from '../../src/review/items/review-locks.js';
import { ReviewQueue } from '../../src/review/queue/review-queue.js';
import { readCursor } from '../../src/review/queue/queue-cursor.js';
import { QualitySample } from '../../src/review/sampling/quality-sample.entity.js';
import { QualitySamples, type WantedSample } from '../../src/review/sampling/quality-samples.js';
import { DEFAULT_THRESHOLDS, QualitySettings } from '../../src/review/sampling/quality-settings.js';
import { SampleChecks } from '../../src/review/sampling/sample-checks.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { LAN, MAI, pageCorrections } from '../support/correctable-page.js';
import { recordedLines } from '../support/recorded-lines.js';

const RIGHT = 'Nghiên cứu giống lúa thơm\nchịu mặn ở đồng bằng';
const WRONG = 'Nghiên cúu giống lúa thom\nchịu mặn ở đồng bằng';

describe('samples of a batch over PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let samples: QualitySamples;
  let checks: SampleChecks;
  let claims: ReviewLocks;
  let settings: QualitySettings;
  let corrections: PageCorrections;
  let queue: ReviewQueue;
  let batchId: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    const filters = new ReadFilters(new SystemClock());
    const audit = new Audit(dataSource);
    claims = new ReviewLocks(dataSource, filters);
    settings = new QualitySettings(new Settings(dataSource));
    samples = new QualitySamples(dataSource, filters, settings, audit);
    checks = new SampleChecks(dataSource, filters, claims, audit);
    corrections = pageCorrections(dataSource);
    queue = new ReviewQueue(dataSource, filters, claims);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    await dataSource.query(
      `TRUNCATE document, field_entry, page, text_layer, line_correction, page_version, review_lock, batch,
         quality_sample, sampled_page, sampled_value, setting`,
    );
    batchId = await newBatch();
  });

  async function newBatch(): Promise<string> {
    const { id: ownerOrganisationId } = await dataSource.manager.findOneByOrFail(Organisation, {
      isDefault: true,
    });
    const id = newId();
    await dataSource.manager.insert(Batch, { id, name: 'Hộp 12', ownerOrganisationId });
    return id;
  }

  /** A document of the batch with pages of that text. */
  async function document(texts: readonly string[], given: Partial<Document> = {}): Promise<string> {
    const { manager } = dataSource;
    const { id } = await insertDocument(manager, {
      status: 'ready',
      pageCount: texts.length,
      batchId,
      ...given,
    });
    const space = { fileId: newId(), width: 1000, height: 1400, rotation: 0, fullPagePicture: true };
    const spaces = texts.map((_, i) => ({ number: i + 1, filePage: i + 1, ...space }));
    await dataSource.transaction((tx) => writePageSpaces(tx, id, spaces));
    await read(id, 1, texts);
    await manager.update(Document, { id }, { status: given.status ?? 'ready' });
    return id;
  }

  async function read(id: string, pass: number, texts: readonly string[]): Promise<void> {
    const layers: PageTextResult[] = [];
    for (const [i, text] of texts.entries())
      layers.push({
        page: i + 1,
        engine: `recorded ${pass}`,
        reasons: [],
        lines: await recordedLines(text, `r${pass}-`),
        source: 'recognised' as const,
        language: 'vi',
        confidence: 0.95,
        quality: 0.9,
      });
    await dataSource.transaction((tx) => writeTextLayers(tx, id, pass, layers));
    await dataSource.transaction((tx) => new CatalogFollower().passComplete(tx, id, pass));
  }

  const describeIt = (id: string, titles: readonly string[]) =>
    dataSource.transaction((tx) =>
      replaceSuggestions(
        tx,
        id,
        1,
        titles.map((value, i) => ({
          name: 'title' as const,
          value,
          printed: value,
          confidence: 0.9 - i / 10,
          method: 'r',
          evidence: { page: 1, boxes: [[1, 2, 3, 4] as const], quote: value, method: 'r' },
        })),
      ),
    );
  const draw = (wanted: WantedSample = {}) => samples.draw(batchId, { values: 0, ...wanted }, LAN);
  const seen = (id: string) => samples.find(batchId, id, LAN);
  const place = (sampleId: string, position: number) => ({ batchId, sampleId, position });
  const versionAt = async (id: string, position: number) =>
    (await seen(id)).pages.find((page) => page.position === position)?.now?.version ?? -1;
  const check = async (id: string, position: number, given: object = {}, revision = 0, principal = LAN) =>
    checks.checkPage(
      place(id, position),
      { version: await versionAt(id, position), outcome: 'checked', missingLines: 0, ...given },
      revision,
      principal,
    );
  const problem = async (work: Promise<unknown>): Promise<object> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConflictException);
    return (error as ConflictException).getResponse() as object;
  };

  it('draws from pages that were read and can be seen, and says what it left out', async () => {
    await document([RIGHT, RIGHT, RIGHT]);
    const hidden = await document([RIGHT]);
    await dataSource.manager.update(Document, { id: hidden }, { quarantined: true });
    await document([RIGHT], { status: 'processing' });
    const other = await document([RIGHT, RIGHT]);
    await dataSource.manager.update(Page, { documentId: other, number: 1 }, { source: 'unreadable' });
    await dataSource.manager.update(Page, { documentId: other, number: 2 }, { width: 0, height: 0 });
    const { population, proposed } = await samples.ofBatch(batchId, {}, LAN);
    expect(population).toMatchObject({
      pageCount: 3,
      leftOut: { unreadable: 1, withoutPicture: 1, notReady: 1 },
    });
    expect(proposed.pages).toBe(3);
    const id = await draw({ pages: 2 });
    const { sample, pages } = await seen(id);
    expect(pages).toHaveLength(2);
    expect(sample).toMatchObject({ actor: 'Lan', pageCount: 3, draws: [{ pages: 2, values: 0, by: 'Lan' }] });
    expect(await problem(draw())).toMatchObject({ code: 'sampleOpen' });
    await expect(samples.draw(newId(), {}, LAN)).rejects.toThrow(NotFoundException);
  });

  it('is drawn again by its seed and population, and more of it without what is in it', async () => {
    for (let i = 0; i < 6; i++) await document([RIGHT, RIGHT, RIGHT, RIGHT]);
    const id = await draw({ pages: 5, seed: 'hộp 12' });
    await samples.extend(batchId, id, { pages: 6, values: 0 }, MAI);
    const names = async (sampleId: string) =>
      (await seen(sampleId)).pages.map(({ documentId, page }) => pageItemId(documentId, page));
    const first = await names(id);
    expect(new Set(first).size).toBe(11);
    expect((await seen(id)).sample.draws).toMatchObject([{ pages: 5 }, { pages: 6, by: 'Mai' }]);
    await samples.close(batchId, id, LAN);
    const again = await draw({ pages: 5, seed: 'hộp 12' });
    await samples.extend(batchId, again, { pages: 6, values: 0 }, MAI);
    expect(await names(again)).toEqual(first);
    await samples.extend(batchId, again, { pages: 100, values: 0 }, MAI);
    expect(await names(again)).toHaveLength(24);
  });

  it('measures the text as it was drawn by what the checker made of it, and keeps her corrections', async () => {
    const document1 = await document([WRONG]);
    const id = await draw();
    const page = await dataSource.manager.findOneByOrFail(Page, { documentId: document1 });
    await corrections.correct(
      page,
      [
        { id: 'r1-0', text: 'Nghiên cứu giống lúa thơm' },
        { text: 'sông Cửu Long', box: [10, 600, 300, 40] },
      ],
      page.version,
      LAN,
    );
    await check(id, 1, { missingLines: 1 });
    const { pages, figures, finished } = await seen(id);
    // 2 letters, a line typed in, and one more that was not: 60 letters in 3 lines
    expect(pages[0]).toMatchObject({
      errors: 2 + 13 + 20,
      letters: 60 + 20,
      missingLines: 1,
      checker: 'Lan',
    });
    expect(finished).toBe(true);
    expect(figures.cer).toMatchObject({ errors: 35, letters: 80, verdict: 'returns', tooFew: false });
    const after = await dataSource.manager.findOneByOrFail(Page, { documentId: document1 });
    expect(after.text).toContain('lúa thơm');
    expect(after.checkedVersion).toBe(after.version);
  });

  it('tells what persons had corrected before from what the machine read', async () => {
    const one = await document([WRONG]);
    const page = await dataSource.manager.findOneByOrFail(Page, { documentId: one });
    await corrections.correct(page, [{ id: 'r1-0', text: 'Nghiên cứu giống lúa thơm' }], page.version, LAN);
    const id = await draw();
    await check(id, 1);
    const { figures } = await seen(id);
    expect(figures.cer).toMatchObject({ errors: 0, verdict: 'passes' });
    expect(figures.machineCer).toMatchObject({ errors: 2 });
  });

  it('says that its figures belong to the older text once pages were read again, and still measures by that', async () => {
    const one = await document([WRONG, RIGHT]);
    const id = await draw();
    expect((await seen(id)).later).toEqual({ readAgain: 0, added: 0 });
    await read(one, 2, [RIGHT, RIGHT]);
    await document([RIGHT]);
    const { later, pages } = await seen(id);
    expect(later).toEqual({ readAgain: 2, added: 1 });
    expect(pages.map(({ now }) => now?.readAgain)).toEqual([true, true]);
    await check(id, 1);
    await check(id, 2);
    expect((await seen(id)).figures.cer).toMatchObject({ errors: 2, pages: 2 });
  });

  it('leaves out what nobody can read, and what is gone', async () => {
    const gone = await document([WRONG]);
    await document([RIGHT, RIGHT]);
    const id = await draw();
    await dataSource.manager.update(Document, { id: gone }, { deletedAt: new Date() });
    const left = (await seen(id)).pages.filter(({ now }) => now);
    expect(left).toHaveLength(2);
    await check(id, left[0]?.position ?? 0, { outcome: 'unreadable' });
    expect((await seen(id)).finished).toBe(false);
    await check(id, left[1]?.position ?? 0);
    const { finished, figures } = await seen(id);
    expect(finished).toBe(true);
    expect(figures.cer).toMatchObject({ pages: 1, errors: 0, low: 0, high: 0, verdict: 'passes' });
  });

  it('lets nobody check what another looks at, nor change unseen what another found', async () => {
    const one = await document([WRONG]);
    const id = await draw();
    await claims.claim(pageItemId(one, 1), MAI);
    expect(await problem(check(id, 1))).toMatchObject({ code: 'claimed', claim: { by: 'Mai' } });
    expect(await problem(check(id, 1, { version: 7 }, 0, MAI))).toMatchObject({ code: 'pageChanged' });
    await check(id, 1, {}, 0, MAI);
    expect(await problem(check(id, 1))).toMatchObject({
      code: 'checkedMeanwhile',
      check: { by: 'Mai', outcome: 'checked', revision: 1 },
    });
    await check(id, 1, { outcome: 'unreadable' }, 1);
    expect((await seen(id)).pages[0]).toMatchObject({ outcome: 'unreadable', errors: null, checker: 'Lan' });
    await dataSource.manager.update(Document, { id: one }, { quarantined: true });
    await expect(
      checks.checkPage(place(id, 1), { version: 1, outcome: 'checked', missingLines: 0 }, 2, LAN),
    ).rejects.toThrow(NotFoundException);
  });

  it('checks values: the best of a field, right, wrong and what it should be, and decides the entries', async () => {
    for (const titles of [['Một', 'Mốt'], ['Hai'], ['Ba'], ['Bốn']])
      await describeIt(await document([RIGHT]), titles);
    await dataSource.query("UPDATE field_entry SET method = 'person' WHERE value = '\"Bốn\"'");
    const id = await draw({ values: 10 });
    const { values } = await seen(id);
    expect(values.map(({ value }) => value).sort()).toEqual(['Ba', 'Hai', 'Một']);
    const at = (value: string) => place(id, values.find((one) => one.value === value)?.position ?? 0);
    await checks.checkValue(at('Một'), { outcome: 'right' }, 0, LAN);
    await checks.checkValue(at('Hai'), { outcome: 'wrong', value: 'Hai mươi' }, 0, LAN);
    await checks.checkValue(at('Ba'), { outcome: 'wrong' }, 0, LAN);
    expect(await problem(checks.checkValue(at('Ba'), { outcome: 'right' }, 0, MAI))).toMatchObject({
      code: 'checkedMeanwhile',
    });
    const entries = await dataSource.manager.find(FieldEntry, { order: { createdAt: 'ASC' } });
    const stands = entries.map(({ value, status }) => `${String(value)} ${status}`);
    expect(stands).toEqual(
      expect.arrayContaining(['Một confirmed', 'Mốt suggested', 'Hai mươi confirmed', 'Ba rejected']),
    );
    const { figures } = await seen(id);
    expect(figures.precision).toMatchObject({ right: 1, checked: 3, verdict: 'returns' });
    expect(figures.fields).toMatchObject([{ field: 'title', right: 1, checked: 3 }]);
    // what was decided anew meanwhile stays as it is
    await checks.checkValue(at('Hai'), { outcome: 'unclear' }, 1, LAN);
    expect((await seen(id)).figures.precision).toMatchObject({ right: 1, checked: 2 });
    expect((await dataSource.manager.find(FieldEntry)).map(({ value }) => value)).toContain('Hai mươi');
  });

  it('decides by the rule, for good, with who and when; a later sample may pass what was returned', async () => {
    const one = await document([WRONG]);
    const first = await draw();
    const page = await dataSource.manager.findOneByOrFail(Page, { documentId: one });
    await corrections.correct(page, [{ id: 'r1-0', text: 'Nghiên cứu giống lúa thơm' }], page.version, LAN);
    await check(first, 1);
    await samples.close(batchId, first, MAI);
    expect((await seen(first)).sample).toMatchObject({
      closer: 'Mai',
      closedBy: MAI.personId,
      closedAt: expect.any(Date),
      decision: { outcome: 'returns', finished: true, thresholds: DEFAULT_THRESHOLDS },
    });
    expect(await dataSource.manager.findOneByOrFail(Batch, { id: batchId })).toMatchObject({
      qualityOutcome: 'returns',
    });
    expect(await problem(check(first, 1, {}, 1))).toMatchObject({ code: 'sampleClosed' });
    expect(await problem(samples.extend(batchId, first, { pages: 1, values: 0 }, LAN))).toMatchObject({
      code: 'sampleClosed',
    });
    const second = await draw();
    await check(second, 1);
    await samples.close(batchId, second, LAN);
    const { samples: history, batch } = await samples.ofBatch(batchId, {}, LAN);
    expect(batch.qualityOutcome).toBe('passes');
    expect(history.map(({ sample }) => sample.decision?.outcome)).toEqual(['passes', 'returns']);
    const trail = await dataSource.manager.findBy(AuditEvent, { subject: batchId });
    expect(trail.map(({ action, actor }) => `${actor} ${action}`).sort()).toEqual([
      'Lan sample.close',
      'Lan sample.draw',
      'Lan sample.draw',
      'Mai sample.close',
    ]);
  });

  it('decides nothing when it is closed before its end', async () => {
    await document([WRONG]);
    const id = await draw();
    await samples.close(batchId, id, LAN);
    expect((await seen(id)).sample.decision).toMatchObject({ outcome: 'undecided', finished: false });
    expect((await dataSource.manager.findOneByOrFail(Batch, { id: batchId })).qualityOutcome).toBeNull();
  });

  it('judges by the thresholds of this installation', async () => {
    await settings.change({ maxCer: 0.5 });
    expect(await settings.thresholds()).toEqual({ ...DEFAULT_THRESHOLDS, maxCer: 0.5 });
    await document([WRONG]);
    const id = await draw();
    await check(id, 1);
    expect((await seen(id)).figures.verdict).toBe('passes');
  });

  it('puts a returned batch before all others in the review queue, each item once', async () => {
    const returned = await document([RIGHT, RIGHT]);
    batchId = await newBatch();
    const other = await document([RIGHT, RIGHT]);
    await dataSource.query('UPDATE page SET quality = CASE WHEN document_id = $1 THEN 0.85 ELSE 0.2 END', [
      returned,
    ]);
    const mine = await dataSource.manager.findOneByOrFail(Document, { id: returned });
    await dataSource.manager.update(Batch, { id: mine.batchId ?? '' }, { qualityOutcome: 'returns' });
    for (const size of [1, 2, 3, 10]) {
      const found: string[] = [];
      let cursor = readCursor('e30');
      while (cursor) {
        const part = await queue.worstFirst({ size, cursor }, LAN);
        found.push(...part.items.map(({ document: { id } }) => id));
        cursor = part.nextCursor === undefined ? undefined : readCursor(part.nextCursor);
      }
      expect(found).toEqual([returned, returned, other, other]);
    }
  });

  it('does not read the population of a sample unless it draws from it', async () => {
    await document([RIGHT]);
    const id = await draw();
    expect(await dataSource.manager.findOneByOrFail(QualitySample, { id })).not.toHaveProperty(
      'pagePopulation',
    );
  });
});
