import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestException, Logger } from '@nestjs/common';

import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';

import { Organisation } from '../../src/access/organisation.entity.js';

import { ReadFilters } from '../../src/access/read-filters.js';
import { touch } from '../../src/catalog/changes/changes.js';
import { Batch } from '../../src/catalog/documents/batch.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { renewWords } from '../../src/catalog/documents/find-words.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';

import { DocumentList, type ListQuery } from '../../src/documents/list/document-list.js';

import { Summaries } from '../../src/catalog/summaries/summaries.js';
import { Progress } from '../../src/pipeline/progress.js';
import { loadConfig } from '../../src/platform/config/load-config.js';

import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const LAN: Principal = { role: 'librarian', personId: newId(), name: 'Lan' };
const ANONYMOUS: Principal = { role: 'reader' };
const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;

describe('lists of documents over PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let summaries: Summaries;
  const filters = new ReadFilters(new SystemClock());

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    summaries = new Summaries(dataSource, new Progress(dataSource), loadConfig({}));
    Logger.overrideLogger(false);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    await dataSource.query('DELETE FROM page');
    await dataSource.query('DELETE FROM document');
  });

  const insert = (given: Partial<Document> = {}): Promise<Document> =>
    insertDocument(dataSource.manager, given);
  describe('lists', () => {
    const renewAllWords = async (): Promise<void> => {
      const rows = await dataSource.query<{ id: string }[]>('SELECT id FROM document');
      await renewWords(
        dataSource.manager,
        rows.map(({ id }) => id),
      );
    };
    const list = (query: Partial<ListQuery> = {}, principal: Principal = LAN) =>
      new DocumentList(dataSource, filters, summaries).list(principal, { size: 50, ...query });

    it('go on from where they ended, though many came in the same millisecond and more come meanwhile', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 7; i++) {
        const { id } = await insert();
        ids.unshift(id);
        await dataSource.query('UPDATE document SET created_at = $2 WHERE id = $1', [
          id,
          `2026-11-24 10:00:00.00010${i}+00`,
        ]);
      }
      const seen: string[] = [];
      let cursor: string | undefined;
      for (let turn = 0; turn < 10; turn++) {
        const page = await list({ size: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        if (!cursor) break;
        if (turn === 1) await insert(); // newer: it does not shift what is to come
      }
      expect(seen).toEqual(ids);
    });

    it('go on by id where even the microsecond is the same', async () => {
      for (let i = 0; i < 4; i++) await insert();
      await dataSource.query("UPDATE document SET created_at = '2026-11-24 10:00:00+00'");
      const first = await list({ size: 3 });
      const second = await list({ size: 3, cursor: first.nextCursor ?? '' });
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
      expect(second.nextCursor).toBeUndefined();
    });

    it.each(
      [
        '',
        'x',
        'bnVsbA',
        Buffer.from('["soon","x"]').toString('base64url'),
        Buffer.from('{').toString('base64url'),
      ].filter(Boolean),
    )('refuse the cursor %j', async (cursor) => {
      await expect(list({ cursor })).rejects.toThrow(BadRequestException);
    });

    it('count and filter alike, of what the principal may read', async () => {
      const warning = { code: 'unreadablePages', message: { vi: 'x', en: 'x' } };
      await insert({ status: 'ready', title: 'Lúa', ...OPEN });
      await insert({ status: 'ready', warnings: [warning], title: 'Tôm' });
      await insert({ status: 'failed' });
      await insert({ status: 'processing' });
      await insert({ status: 'received' });
      await insert({ status: 'failed', quarantined: true });
      await insert({ status: 'ready', deletedAt: new Date() });
      const all = await list();
      expect(all.counts).toEqual({ needsMe: 2, inWork: 2, done: 2, failed: 1 });
      expect(all.items).toHaveLength(5);
      for (const filter of ['needsMe', 'inWork', 'done', 'failed'] as const) {
        const filtered = await list({ filter });
        expect(filtered.items).toHaveLength(all.counts?.[filter] ?? -1);
        expect(filtered.counts).toEqual(all.counts);
      }
      expect((await list({ status: 'received' })).items).toHaveLength(1);
      expect(await list({}, ANONYMOUS)).toMatchObject({
        items: [{ title: 'Lúa' }],
        counts: { needsMe: 0, inWork: 0, done: 1, failed: 0 },
      });
      expect((await list({}, { role: 'admin' })).counts).toMatchObject({ needsMe: 3, failed: 2 });
    });

    it('look for beginnings of words, without tones, in titles and, for staff alone, in file names', async () => {
      await insert({ title: 'Nuôi tôm 100%', originalName: 'quét.pdf', ...OPEN });
      await insert({ title: 'Trồng lúa', originalName: 'tôm_2.pdf', ...OPEN });
      await renewAllWords();
      const found = async (q: string, principal = LAN) =>
        (await list({ q }, principal)).items.map(({ title }) => title).sort();
      expect(await found('TÔM')).toEqual(['Nuôi tôm 100%', 'Trồng lúa']);
      expect(await found('tôm', ANONYMOUS)).toEqual(['Nuôi tôm 100%']);
      expect(await found('tom NUOI 10')).toEqual(['Nuôi tôm 100%']);
      expect(await found('_2')).toEqual(['Trồng lúa']);
      expect(await found('%')).toEqual([]);
      expect(await found('l_a')).toEqual([]);
      expect(await found("'; DROP TABLE document; --\\")).toEqual([]);
    });

    it('are sorted by each column, both ways, page by page, what is not known first', async () => {
      const all = [
        { title: 'Ớt', year: 2003, type: 'thesis' as const, status: 'ready' as const },
        { title: 'Ổi', year: 2001, type: 'article' as const, status: 'failed' as const },
        { title: null, year: null, type: 'report' as const, status: 'received' as const },
        { title: 'đậu', year: 2002, type: 'patent' as const, status: 'processing' as const },
        { title: 'Ốc', year: 2002, type: 'patent' as const, status: 'processing' as const },
      ];
      for (const given of all) await insert(given);
      await renewAllWords();
      const titles = async (sort: NonNullable<ListQuery['sort']>, direction: 'asc' | 'desc') => {
        const seen: (string | null)[] = [];
        for (let cursor: string | undefined, turn = 0; turn < 6; turn++) {
          const page = await list({ sort, direction, size: 2, ...(cursor ? { cursor } : {}) });
          expect(page.matching).toBe(5);
          seen.push(...page.items.map(({ title }) => title));
          ({ nextCursor: cursor } = page);
          if (!cursor) break;
        }
        return seen;
      };
      expect(await titles('title', 'asc')).toEqual([null, 'đậu', 'Ốc', 'Ổi', 'Ớt']);
      expect(await titles('title', 'desc')).toEqual(['Ớt', 'Ổi', 'Ốc', 'đậu', null]);
      expect((await titles('year', 'asc')).slice(0, 2)).toEqual([null, 'Ổi']);
      expect((await titles('year', 'desc'))[0]).toBe('Ớt');
      expect((await titles('type', 'asc'))[0]).toBe('Ổi');
      expect((await titles('state', 'asc')).slice(0, 2)).toEqual(['Ổi', null]);
      expect(await titles('owner', 'asc')).toHaveLength(5);
      expect((await titles('created', 'desc'))[4]).toBe('Ớt');
    });

    it('do not go on in another order than they began in', async () => {
      for (let i = 0; i < 3; i++) await insert({ year: 2000 + i });
      const { nextCursor } = await list({ sort: 'year', size: 1 });
      expect(nextCursor).toBeDefined();
      await expect(list({ sort: 'state', cursor: nextCursor ?? '' })).rejects.toThrow(BadRequestException);
      await expect(list({ sort: 'year', direction: 'asc', cursor: nextCursor ?? '' })).rejects.toThrow(
        BadRequestException,
      );
      await expect(list({ cursor: nextCursor ?? '' })).rejects.toThrow(BadRequestException);
    });

    it('are narrowed by type, owner, years and who may read', async () => {
      const owner = newId();
      await insert({ type: 'patent', year: 2010, ownerOrganisationId: owner });
      await insert({ type: 'report', year: 2015, ...OPEN });
      const years = async (query: Partial<ListQuery>) =>
        (await list(query)).items.map(({ year }) => year).sort();
      expect(await years({ type: 'patent' })).toEqual([2010]);
      expect(await years({ owner })).toEqual([2010]);
      expect(await years({ yearFrom: 2011 })).toEqual([2015]);
      expect(await years({ yearTo: 2010 })).toEqual([2010]);
      expect(await years({ visibility: 'public' })).toEqual([2015]);
      expect((await list({ type: 'patent' })).matching).toBe(1);
      expect((await list({ type: 'patent', filter: 'failed' })).matching).toBe(0);
    });

    it('find by people, codes and batch, and follow what changes', async () => {
      const batchId = newId();
      const organisation = await dataSource.manager.findOneByOrFail(Organisation, { isDefault: true });
      await dataSource.manager.insert(Batch, {
        id: batchId,
        name: 'Hộp 14 tủ Đông',
        ownerOrganisationId: organisation.id,
      });
      const { id } = await insert({
        title: 'Giống lúa gạo chịu mặn',
        externalId: 'KQ/2019-07',
        batchId,
        ...OPEN,
      });
      await insert({ title: 'Khác', ...OPEN });
      await dataSource.manager.insert(FieldEntry, {
        id: newId(),
        documentId: id,
        name: 'authors',
        position: 0,
        value: 'Nguyễn Thị Hoà' as unknown as object,
        printed: 'Nguyễn Thị Hoà',
        confidence: 1,
        method: 'person',
      });
      await dataSource.transaction((tx) => touch(tx, id));
      const found = async (q: string, principal: Principal = LAN) => (await list({ q }, principal)).matching;
      for (const q of ['lua gao chiu man', 'nguyen hoa', 'KQ/2019', '2019-07 lúa', 'hop 14', 'tu dong lua'])
        expect([q, await found(q)]).toEqual([q, 1]);
      expect(await found('hop 14', ANONYMOUS)).toBe(0);
      expect(await found('hoa lua', ANONYMOUS)).toBe(1);
      const keeper: Principal = { role: 'librarian', organisationId: organisation.id };
      expect(await found('hop 14', keeper)).toBe(1);
      await dataSource.manager.update(FieldEntry, { documentId: id }, { status: 'rejected' });
      await dataSource.transaction((tx) => touch(tx, id));
      expect(await found('hoa lua')).toBe(0);
    });

    it('of what is new hold what is ready and has a title', async () => {
      const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 0, minute));
      await insert({ status: 'ready', title: 'Cũ', readyAt: at(1), ...OPEN });
      await insert({ status: 'ready', title: 'Mới', readyAt: at(2), ...OPEN });
      await insert({ status: 'ready', readyAt: at(3), ...OPEN });
      await insert({ status: 'processing', title: 'Dở', ...OPEN });
      await insert({ status: 'ready', title: 'Kín', readyAt: at(4) });
      const recent = await new DocumentList(dataSource, filters, summaries).recent(ANONYMOUS, 5);
      expect(recent.map(({ title }) => title)).toEqual(['Mới', 'Cũ']);
    });
  });
});
