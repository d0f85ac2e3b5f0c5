import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConflictException, NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { Audit } from '../../src/access/audit.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { Claim } from '../../src/catalog/evidence/claim.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { type NewFieldEntry, replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { BulkAcceptances } from '../../src/review/decisions/bulk-acceptances.js';
import { CheckedPages } from '../../src/review/decisions/checked-pages.js';
import { pageItemId } from '../../src/review/items/item-id.js';
import { fieldPriority, pagePriority } from '../../src/review/queue/priority.js';
import { readCursor } from '../../src/review/queue/queue-cursor.js';
import { ErrorReport } from '../../src/review/items/error-report.entity.js';
import { ReviewLocks } from '../../src/review/items/review-locks.js';
import type { QueueQuestion } from '../../src/review/queue/queue-scope.js';
import { type QueueItem, ReviewQueue } from '../../src/review/queue/review-queue.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { LAN, MAI } from '../support/correctable-page.js';

describe('the review queue over PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let queue: ReviewQueue;
  let claims: ReviewLocks;
  let acceptances: BulkAcceptances;
  let checked: CheckedPages;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    const filters = new ReadFilters(new SystemClock());
    const audit = new Audit(dataSource);
    claims = new ReviewLocks(dataSource, filters);
    queue = new ReviewQueue(dataSource, filters, claims);
    acceptances = new BulkAcceptances(dataSource, filters, audit);
    checked = new CheckedPages(dataSource, claims, audit);
  });
  afterAll(() => catalogue.close());
  beforeEach(() =>
    dataSource.query('TRUNCATE document, field_entry, page, claim, review_lock, bulk_acceptance'),
  );

  const document = (given: Partial<Document> = {}) =>
    insertDocument(dataSource.manager, { status: 'ready', pageCount: 9, ...given });
  const describeIt = (id: string, entries: readonly Partial<NewFieldEntry>[]) =>
    dataSource.transaction((tx) =>
      replaceSuggestions(
        tx,
        id,
        1,
        entries.map((one) => ({
          name: 'title',
          value: 'x',
          printed: 'x',
          confidence: 0.5,
          method: 'r',
          ...one,
        })),
      ),
    );
  const page = (documentId: string, number: number, given: Partial<Page> = {}) =>
    dataSource.manager.insert(Page, {
      documentId,
      number,
      filePage: number,
      width: 100,
      height: 100,
      source: 'recognised',
      confidence: 0.9,
      quality: 0.99,
      version: 1,
      ...(given as object),
    });
  const ask = (question: Partial<QueueQuestion> = {}, principal = LAN) =>
    queue.worstFirst({ size: 50, ...question }, principal);
  const nameOf = ({ entry, page: one }: QueueItem): string => entry?.name ?? `page ${one?.number}`;
  const entry = (name: FieldEntry['name']) => dataSource.manager.findOneByOrFail(FieldEntry, { name });

  it('gives the worst first, as the rule says, fields and pages in one row', async () => {
    const { id } = await document();
    await page(id, 1, { quality: 0.7, lineDoubt: 200 });
    await page(id, 2);
    await page(id, 3, { source: 'unreadable', quality: null, confidence: null });
    await describeIt(id, [
      { confidence: 0.84 },
      { name: 'year', value: 2020, confidence: 0.5 },
      { name: 'keywords', confidence: 0.5 },
      {
        name: 'taskCode',
        confidence: 0.9,
        alternatives: [{ value: 'y', printed: 'y', confidence: 0.1 }],
        evidence: { page: 1, boxes: [], quote: 'x', method: 'r', stale: true },
      },
    ]);
    const { items } = await ask();
    expect(items.map(nameOf)).toEqual(['taskCode', 'year', 'page 3', 'title', 'page 1', 'keywords']);
    for (const { priority, entry: one, page: other } of items) {
      const rule = one
        ? fieldPriority({
            name: one.name,
            confidence: one.confidence,
            candidates: one.alternatives.length,
            stale: one.evidence?.stale ?? false,
          })
        : pagePriority({
            unreadable: other?.source === 'unreadable',
            quality: other?.quality ?? 1,
            lineDoubt: other?.lineDoubt ?? 0,
          });
      expect(priority).toBeCloseTo(rule, 5);
    }
  });

  it('goes on behind what was shown, each item once', async () => {
    for (let i = 0; i < 4; i++) {
      const { id } = await document();
      await page(id, 1, { quality: 0.5 });
      await page(id, 2, { quality: 0.5 });
      await describeIt(id, [{ confidence: 0.5 }, { name: 'volume', confidence: 0.9 }]);
    }
    const seen: string[] = [];
    let cursor: QueueQuestion['cursor'] = {};
    do {
      const part = await ask({ size: 3, cursor });
      seen.push(...part.items.map(({ id }) => id));
      cursor = part.nextCursor === undefined ? undefined : readCursor(part.nextCursor);
    } while (cursor);
    const whole = (await ask()).items.map(({ id }) => id);
    expect(whole).toHaveLength(16);
    expect(seen).toEqual(whole);
  });

  it('narrows by batch, kind, field and who, and leaves out what is not ready or not theirs', async () => {
    const batchId = newId();
    const [patent, plain, quarantined, working, gone] = [
      await document({ batchId }),
      await document(),
      await document({ quarantined: true }),
      await document({ status: 'processing' }),
      await document({ deletedAt: new Date() }),
    ];
    for (const { id } of [patent, plain, quarantined, working, gone])
      await describeIt(id, [{}, { name: 'year', value: 2020 }]);
    await dataSource.manager.update(Document, { id: patent.id }, { type: 'patent' });
    await page(plain.id, 1, { quality: 0.5 });
    const found = async (question: Partial<QueueQuestion>) =>
      (await ask(question)).items.map(
        (item) => `${item.document.id === patent.id ? 'p' : 'd'} ${nameOf(item)}`,
      );
    expect((await found({})).sort()).toEqual(['d page 1', 'd title', 'd year', 'p title', 'p year']);
    expect(await found({ batch: batchId })).toEqual(['p title', 'p year']);
    expect(await found({ kind: 'patent' })).toEqual(['p title', 'p year']);
    expect((await found({ field: 'year' })).sort()).toEqual(['d year', 'p year']);
    await claims.claim(pageItemId(plain.id, 1), MAI);
    expect(await found({ claimedBy: 'others' })).toEqual(['d page 1']);
    expect(await found({ claimedBy: 'me' })).toEqual([]);
    expect(await found({ claimedBy: 'nobody' })).not.toContain('d page 1');
    expect((await ask({}, { role: 'admin', name: 'A' })).items).toHaveLength(7);
  });

  it('lets one person at a time at an item, until the lease ends', async () => {
    const { id } = await document();
    await describeIt(id, [{}]);
    const { id: item } = await entry('title');
    expect(await claims.claim(item, LAN)).toMatchObject({ by: 'Lan', mine: true });
    await claims.claim(item, LAN);
    const refused: unknown = await claims.claim(item, MAI).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConflictException);
    expect((refused as ConflictException).getResponse()).toMatchObject({
      code: 'claimed',
      claim: { by: 'Lan' },
    });
    expect((await ask({}, MAI)).items[0]?.claim).toMatchObject({ by: 'Lan', mine: false });
    await claims.release(item, MAI);
    await expect(claims.mustBeFree(dataSource.manager, item, MAI)).rejects.toThrow(ConflictException);
    await dataSource.query("UPDATE review_lock SET until = now() - interval '1 second'");
    expect(await claims.claim(item, MAI)).toMatchObject({ by: 'Mai', mine: true });
    await expect(claims.claim(newId(), LAN)).rejects.toThrow(NotFoundException);
    await dataSource.manager.update(Document, { id }, { quarantined: true });
    await expect(claims.claim(item, LAN)).rejects.toThrow(NotFoundException);
  });

  describe('claims that ask again', () => {
    const vouched = (documentId: string, kind: string, given: { validUntil?: string; stale?: true } = {}) =>
      dataSource.manager.insert(Claim, {
        id: newId(),
        documentId,
        kind,
        value: {},
        quote: kind,
        confidence: 0.9,
        status: 'confirmed',
        evidence: {
          page: 1,
          boxes: [],
          quote: kind,
          method: 'rule',
          ...(given.stale ? { stale: true } : {}),
        } as object,
        validUntil: given.validUntil ?? null,
      });
    const named = async (question: Partial<QueueQuestion> = {}) =>
      (await ask(question)).items.map(({ dueClaim, ...item }) =>
        dueClaim ? `${dueClaim.claim.kind} ${dueClaim.reason}` : nameOf(item),
      );

    it('stand in the same row with their reason: behind reports and doubtful titles, before every page', async () => {
      const { id } = await document();
      await page(id, 1, { source: 'unreadable', quality: null, confidence: null });
      await describeIt(id, [{ confidence: 0.3 }, { name: 'keywords', confidence: 0.5 }]);
      await dataSource.manager.insert(ErrorReport, { id: newId(), documentId: id, words: 'Sai', page: 1 });
      await vouched(id, 'gain');
      await vouched(id, 'cost', { validUntil: '2999-01-01' });
      await vouched(id, 'standard', { validUntil: '2021-01-01' });
      await vouched(id, 'pilot', { validUntil: '2020-01-01' });
      await vouched(id, 'readiness', { validUntil: '2019-01-01', stale: true });
      const { items } = await ask();
      expect(items.map(({ priority }) => priority)).toEqual(
        items.map(({ priority }) => priority).sort((a, b) => b - a),
      );
      expect(items[0]?.report).toBeDefined();
      expect((await named()).slice(1)).toEqual([
        'title',
        'readiness stale',
        'pilot expired',
        'standard expired',
        'page 1',
        'keywords',
      ]);
      expect(await named({ field: 'title' })).toEqual(['title']);
    });

    it('go on behind what was shown, each once, and are narrowed like all others', async () => {
      const batchId = newId();
      const [one, other] = [await document({ batchId }), await document({ type: 'patent' })];
      const quarantined = await document({ quarantined: true });
      for (const { id } of [one, other, quarantined]) {
        await vouched(id, 'pilot', { validUntil: '2020-01-01' });
        await vouched(id, 'gain', { stale: true });
        await vouched(id, 'cost', { stale: true });
      }
      const seen: string[] = [];
      let cursor: QueueQuestion['cursor'] = {};
      do {
        const part = await ask({ size: 1, cursor });
        seen.push(...part.items.map(({ id }) => id));
        cursor = part.nextCursor === undefined ? undefined : readCursor(part.nextCursor);
      } while (cursor);
      expect(seen).toHaveLength(6);
      expect(seen).toEqual((await ask()).items.map(({ id }) => id));
      expect((await named({ batch: batchId })).sort()).toEqual(['cost stale', 'gain stale', 'pilot expired']);
      expect(await named({ kind: 'patent' })).toHaveLength(3);
    });

    it('are held by one person at a time', async () => {
      const { id } = await document();
      await vouched(id, 'pilot', { validUntil: '2020-01-01' });
      const [item] = (await ask()).items;
      await claims.claim(item?.id ?? '', LAN);
      await expect(claims.claim(item?.id ?? '', MAI)).rejects.toThrow(ConflictException);
      expect(await named({ claimedBy: 'others' })).toEqual([]);
      expect(await named({ claimedBy: 'me' })).toEqual(['pilot expired']);
      await dataSource.manager.update(Document, { id }, { quarantined: true });
      await expect(claims.claim(item?.id ?? '', LAN)).rejects.toThrow(NotFoundException);
    });
  });

  it('sets a page aside that was looked at, until its text changes', async () => {
    const { id } = await document();
    await page(id, 1, { quality: 0.5 });
    await expect(checked.check(id, 1, 2, LAN)).rejects.toThrow(ConflictException);
    await checked.check(id, 1, 1, LAN);
    expect((await ask()).items).toEqual([]);
    await dataSource.manager.increment(Page, { documentId: id }, 'version', 1);
    expect((await ask()).items).toHaveLength(1);
  });

  it('accepts a field’s good suggestions in one go, the best of each document, and takes that back', async () => {
    const [a, b, c, d] = [await document(), await document(), await document(), await document()];
    await describeIt(a.id, [
      { value: 'best', confidence: 0.99 },
      { value: 'second', confidence: 0.98 },
    ]);
    await describeIt(b.id, [{ confidence: 0.9 }]);
    const evidence = { page: 1, boxes: [], quote: 'x', method: 'r', stale: true };
    await describeIt(c.id, [{ confidence: 0.99, evidence }]);
    await describeIt(d.id, [{ confidence: 0.99 }]);
    const taken = await dataSource.manager.findOneByOrFail(FieldEntry, { documentId: d.id });
    await claims.claim(taken.id, MAI);
    const before = await dataSource.manager.findOneByOrFail(Document, { id: a.id });
    const { undoId, accepted } = await acceptances.accept({ field: 'title', threshold: 0.95 }, LAN);
    expect(accepted).toBe(1);
    const [best] = await dataSource.manager.findBy(FieldEntry, { status: 'confirmed' });
    expect(best).toMatchObject({ value: 'best', decidedBy: LAN.personId });
    const after = await dataSource.manager.findOneByOrFail(Document, { id: a.id });
    expect(after.changeSeq).toBeGreaterThan(before.changeSeq);
    expect(after.title).toBe('best');
    expect((await acceptances.accept({ field: 'title', threshold: 0.95 }, LAN)).accepted).toBe(0);
    expect(await acceptances.undo(undoId, MAI)).toBe(1);
    expect(await dataSource.manager.countBy(FieldEntry, { status: 'confirmed' })).toBe(0);
    await expect(acceptances.undo(undoId, MAI)).rejects.toThrow(ConflictException);
    await expect(acceptances.undo(newId(), MAI)).rejects.toThrow(NotFoundException);
    const trail = await dataSource.manager.find(AuditEvent, {
      where: { subject: undoId },
      order: { id: 'ASC' },
    });
    expect(trail.map(({ actor, action }) => [actor, action])).toEqual([
      ['Lan', 'field.acceptMany'],
      ['Mai', 'field.undoMany'],
    ]);
  });

  it('does not take back what a person decided anew', async () => {
    const { id } = await document();
    await describeIt(id, [
      { name: 'keywords', value: 'a' },
      { name: 'keywords', value: 'b' },
    ]);
    const { undoId, accepted } = await acceptances.accept({ field: 'keywords', threshold: 0.5 }, LAN);
    expect(accepted).toBe(2);
    const [one] = await dataSource.manager.findBy(FieldEntry, { name: 'keywords' });
    await dataSource.manager.update(FieldEntry, { id: one?.id }, { decidedAt: new Date() });
    expect(await acceptances.undo(undoId, LAN)).toBe(1);
  });

  it('reads a screenful off its indexes, however large the archive', async () => {
    const { id } = await document();
    await dataSource.query(
      `INSERT INTO field_entry (id, document_id, name, position, value, printed, confidence, method)
       SELECT gen_random_uuid(), $1, (ARRAY['title', 'year', 'keywords'])[1 + i % 3], i, '1', '1', random(), 'r'
       FROM generate_series(1, 20000) i`,
      [id],
    );
    await dataSource.query(
      `INSERT INTO page (document_id, number, file_page, width, height, source, confidence, quality, version)
       SELECT $1, i, i, 1, 1, 'recognised', 0.5, random() * 0.8, 1 FROM generate_series(1, 20000) i`,
      [id],
    );
    await dataSource.query(
      `INSERT INTO error_report (id, document_id, field, words)
       SELECT gen_random_uuid(), $1, (ARRAY['title', 'year', 'keywords'])[1 + i % 3], 'Sai' FROM generate_series(1, 20000) i`,
      [id],
    );
    await dataSource.query(
      `INSERT INTO claim (id, document_id, kind, value, quote, confidence, status, evidence, valid_until)
       SELECT gen_random_uuid(), $1, 'gain', '{}', 'q', 0.9, CASE i % 4 WHEN 0 THEN 'confirmed' ELSE 'suggested' END,
         CASE i % 80 WHEN 0 THEN '{"page": 1, "stale": true}' ELSE '{"page": 1}' END::jsonb,
         CASE i % 8 WHEN 0 THEN date '2020-01-01' + i % 365 END FROM generate_series(1, 20000) i`,
      [id],
    );
    await dataSource.query('ANALYZE');
    const asked = jest.spyOn(dataSource.logger, 'logQuery');
    await ask();
    await ask({ field: 'year', cursor: { field: [0.3, newId()], page: [0.05, id, 7] } });
    const lists = asked.mock.calls.filter(([sql]) => sql.includes('"priority"'));
    asked.mockRestore();
    const plans: string[] = [];
    for (const [sql, parameters] of lists)
      plans.push(JSON.stringify(await dataSource.query(`EXPLAIN ${sql}`, parameters as unknown[])));
    // reports, values, both kinds of claims and pages, then reports and values of one field
    expect(plans).toHaveLength(7);
    const uses = (index: string): number => plans.filter((plan) => plan.includes(index)).length;
    expect(uses('error_report_open')).toBe(2);
    expect(uses('field_entry_review ')).toBe(1);
    expect(uses('field_entry_review_name')).toBe(1);
    expect(uses('page_review')).toBe(1);
    expect(uses('claim_stale')).toBe(1);
    expect(uses('claim_runs_out')).toBe(1);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (page|field_entry|error_report|claim)/);
  });
});
