import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger, NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { boxesOfSpan, plainText } from '../../src/shared/page-text.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { CorrectablePage, LAN, MAI } from '../support/correctable-page.js';

const READ = 'VIỆN KHOA HỌC\nnghiên cúu giốnq lúa\nchịu mặn';
const RIGHT = 'nghiên cứu giống lúa';

describe('the history of a corrected page', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let made: CorrectablePage;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    Logger.overrideLogger(false);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    made = await CorrectablePage.read(dataSource, READ);
  });

  describe('the history', () => {
    it('tells who, when, before and after; any version comes back as a new one', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN);
      await made.save([{ id: 'r1-1', text: 'nghiên cứu lúa' }], 2, MAI);
      await made.save([{ id: 'r1-0', text: '' }], 3, MAI);
      const { name } = made;
      await made.corrections.restore(name, 2, LAN);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn`);
      await made.corrections.restore(name, 1, LAN);
      expect(await made.page()).toMatchObject({ text: READ, version: 6, source: 'recognised', quality: 0.9 });
      expect((await made.lines()).map(({ source }) => source)).toEqual(Array(3).fill('recognised'));
      await made.corrections.restore(name, 4, LAN);
      expect((await made.page()).text).toBe('nghiên cứu lúa\nchịu mặn');
      const items = (await made.history()).map(({ version, changes }) => [
        version.version,
        version.kind,
        version.actor,
        changes.map(({ before, after }) => [before, after]),
      ]);
      expect(items.slice(3)).toEqual([
        [4, 'corrected', 'Mai', [['VIỆN KHOA HỌC', '']]],
        [3, 'corrected', 'Mai', [[RIGHT, 'nghiên cứu lúa']]],
        [2, 'corrected', 'Lan', [['nghiên cúu giốnq lúa', RIGHT]]],
        [1, 'read', null, []],
      ]);
      expect((await made.history())[2]).toMatchObject({
        version: { version: 5, kind: 'restored', restored: 2 },
      });
      await expect(made.corrections.restore(name, 99, LAN)).rejects.toThrow(NotFoundException);
    });

    it('brings back what stood on an older reading', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }]);
      await made.again(2, 'VIÊN KHOA HOC\nkhông giống gì 000 111\nchịu măn');
      await made.corrections.restore(made.name, 2, MAI);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn`);
      await made.corrections.restore(made.name, 1, MAI);
      expect((await made.page()).text).toBe(READ);
    });

    it('of a page that was only read again has both readings', async () => {
      await made.again(2, 'khác hẳn');
      expect((await made.history()).map(({ version, engine }) => [version.version, engine])).toEqual([
        [2, 'recorded 2'],
        [1, 'recorded 1'],
      ]);
      await made.corrections.restore(made.name, 1, LAN);
      expect((await made.page()).text).toBe(READ);
    });
  });

  it('let evidence follow its quote, or say that it is stale', async () => {
    const evidenceOf = async (quote: string) => {
      const { text, spans } = plainText(await made.lines());
      const start = text.indexOf(quote);
      const boxes = boxesOfSpan(spans, start, start + quote.length);
      return { page: 1, quote, boxes, method: 'rule', layer: (await made.page()).layerId ?? '' };
    };
    const entries = await Promise.all(
      ['giốnq lúa', 'chịu mặn'].map(async (quote) => ({
        name: 'keywords' as const,
        value: quote,
        printed: quote,
        confidence: 0.9,
        method: 'rule',
        evidence: await evidenceOf(quote),
      })),
    );
    await dataSource.transaction((tx) => replaceSuggestions(tx, made.id, 1, entries));
    await made.save([{ id: 'r1-1', text: RIGHT }]);
    const found = async () =>
      Object.fromEntries(
        (await dataSource.manager.findBy(FieldEntry, { documentId: made.id })).map(
          ({ printed, evidence }) => [printed, evidence],
        ),
      );
    expect(await found()).toMatchObject({ 'giốnq lúa': { stale: true }, 'chịu mặn': entries[1]?.evidence });
    await made.again(2, 'dòng mới\nVIÊN KHOA HOC\nnghiên cúu giốnq lúa\nchịu mặn');
    const moved = (await found())['chịu mặn'];
    expect(moved?.boxes[0]?.[1]).toBeGreaterThan(entries[1]?.evidence.boxes[0]?.[1] ?? 0);
    expect(moved?.layer).toBe((await made.page()).layerId);
    await made.corrections.restore(made.name, 1, LAN);
    expect((await found())['giốnq lúa']).not.toHaveProperty('stale');
  });

  it('leave a trail', async () => {
    await made.save([{ id: 'r1-1', text: RIGHT }]);
    await made.corrections.restore(made.name, 1, MAI);
    const events = await dataSource.manager.find(AuditEvent, {
      where: { subject: made.id },
      order: { id: 'ASC' },
    });
    expect(events.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
      ['page.correct', 'Lan', { page: 1, lines: [{ id: 'r1-1', text: RIGHT }] }],
      ['page.restore', 'Mai', { page: 1, version: 1 }],
    ]);
  });
});
