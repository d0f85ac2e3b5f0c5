import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestException, ConflictException, Logger, NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ReadFilters } from '../../src/access/read-filters.js';
import { unplacedOn } from '../../src/catalog/corrections/unplaced.js';
import { lineText } from '../../src/catalog/corrections/line-place.js';
import { pagesOfPass } from '../../src/catalog/text/page-lines.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { TextLayer } from '../../src/catalog/pages/text-layer.entity.js';
import { DocumentSearch } from '../../src/search/document-search.js';
import { SystemClock } from '../../src/shared/clock.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { CorrectablePage, LAN, MAI } from '../support/correctable-page.js';

const READ = 'VIỆN KHOA HỌC\nnghiên cúu giốnq lúa\nchịu mặn';
const RIGHT = 'nghiên cứu giống lúa';

describe('corrections over PostgreSQL', () => {
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

  const conflictOf = async (saving: Promise<void>): Promise<unknown> => {
    const error: unknown = await saving.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConflictException);
    return (error as ConflictException).getResponse();
  };

  it('are in the page’s text, lines and version at once, and called out for the index', async () => {
    const before = await made.document();
    await made.save([{ id: 'r1-1', text: ` ${RIGHT} ` }], 1);
    expect(await made.page()).toMatchObject({
      text: `VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn`,
      version: 2,
      source: 'recognised',
    });
    const [first, second] = await made.lines();
    expect(first).toMatchObject({ id: 'r1-0', source: 'recognised' });
    expect(second).toMatchObject({ id: 'r1-1', source: 'corrected', confidence: 1 });
    const after = await made.document();
    expect(after.changeSeq).toBeGreaterThan(before.changeSeq);
    expect(after.corrections).toBe(1);
    expect(after.quality ?? 0).toBeGreaterThan(before.quality ?? 1);
    const layer = await dataSource.manager.findOneByOrFail(TextLayer, { documentId: made.id, page: 1 });
    expect(layer.text).toBe(READ);
  });

  it('let hits still mark their places', async () => {
    const where = (await made.lines())[1]?.words[1]?.box;
    await made.save([{ id: 'r1-1', text: RIGHT }]);
    const search = new DocumentSearch(dataSource, new ReadFilters(new SystemClock()));
    const { items } = await search.hits(made.id, 'nghiên cứu', LAN);
    expect(items).toHaveLength(1);
    expect(items[0]?.snippet).toContain(RIGHT);
    const [x = 0, , w = 0] = items[0]?.boxes[0] ?? [];
    expect(x + w).toBe((where?.[0] ?? 0) + (where?.[2] ?? 0));
    expect((await search.hits(made.id, 'giốnq', LAN)).items).toEqual([]);
  });

  it('make a page corrected when most of its words are a person’s', async () => {
    await made.save([
      { id: 'r1-0', text: 'VIỆN KHOA HỌC NÔNG NGHIỆP' },
      { id: 'r1-1', text: RIGHT },
    ]);
    expect((await made.page()).source).toBe('corrected');
  });

  it('delete a line with an empty text, and put in what the reader missed', async () => {
    await made.save([{ id: 'r1-2', text: '' }]);
    await made.save([{ text: 'Số: 12/BC', box: [100, 100, 200, 20], after: 'r1-0' }]);
    expect((await made.page()).text).toBe('VIỆN KHOA HỌC\nSố: 12/BC\nnghiên cúu giốnq lúa');
    const own = (await made.lines())[1]?.id ?? '';
    await made.save([{ id: own, text: 'Số: 13/BC' }]);
    expect((await made.page()).text).toContain('Số: 13/BC');
    await made.save([{ id: own, text: '' }]);
    expect((await made.page()).text).toBe('VIỆN KHOA HỌC\nnghiên cúu giốnq lúa');
    await made.save([{ id: 'r1-2', text: 'chịu mặn' }]);
    await made.save([{ id: own, text: 'Số: 14/BC' }]);
    expect((await made.page()).text).toBe('VIỆN KHOA HỌC\nSố: 14/BC\nnghiên cúu giốnq lúa\nchịu mặn');
  });

  it('that change nothing make no version', async () => {
    await made.save([{ id: 'r1-1', text: 'nghiên cúu giốnq lúa' }]);
    expect(await made.page()).toMatchObject({ version: 1 });
    expect(await made.history()).toMatchObject([
      { version: { version: 1, kind: 'read' }, engine: 'recorded 1' },
    ]);
  });

  it.each([
    [{ id: 'r1-1', text: 'a\u0000b' }, 'controlCharacters', 'lines.0.text'],
    [{ id: 'r1-1', text: 'a\nb' }, 'controlCharacters', 'lines.0.text'],
    [{ id: 'r1-1', text: 'x'.repeat(3000) }, 'tooLong', 'lines.0.text'],
    [{ id: 'r1-1', text: 'x', box: [0, 0, 1, 1] }, 'boxOfKnownLine', 'lines.0.box'],
    [{ text: 'x' }, 'newLineNeedsBox', 'lines.0.box'],
    [{ text: ' ', box: [0, 0, 1, 1] }, 'newLineNeedsText', 'lines.0.text'],
    [{ text: 'x', box: [990, 0, 20, 10] }, 'outsidePage', 'lines.0.box'],
  ])('refuse what cannot stand in a line, by name (%#)', async (edit, code, field) => {
    const error: unknown = await made.save([edit]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadRequestException);
    expect((error as BadRequestException).getResponse()).toMatchObject({ code, errors: [{ field }] });
    expect((await made.page()).version).toBe(1);
  });

  it('of no line there is are refused, and so is a page that is not read yet', async () => {
    await expect(made.save([{ id: 'nope', text: 'x' }])).rejects.toThrow(NotFoundException);
    const unread = await dataSource.manager.findOneByOrFail(Page, { documentId: made.id, number: 2 });
    await expect(made.corrections.correct(unread, [{ id: 'l0', text: 'x' }], 0, LAN)).rejects.toMatchObject({
      response: { code: 'notRead' },
    });
  });

  describe('of two persons', () => {
    it('in different lines merge, though the second saw the older version', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN);
      await made.save([{ id: 'r1-2', text: 'chịu mặn giỏi' }], 1, MAI);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn giỏi`);
      expect((await made.page()).version).toBe(3);
    });

    it('in the same line: the second sees both texts and what both began with; nothing is saved', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN);
      const conflict = await conflictOf(
        made.save(
          [
            { id: 'r1-0', text: 'VIỆN' },
            { id: 'r1-1', text: 'nghiên cứu lúa' },
          ],
          1,
          MAI,
        ),
      );
      expect(conflict).toMatchObject({
        code: 'lineChanged',
        version: 2,
        conflicts: [{ id: 'r1-1', base: 'nghiên cúu giốnq lúa', yours: 'nghiên cứu lúa', theirs: RIGHT }],
      });
      expect((await made.page()).version).toBe(2);
      await made.save([{ id: 'r1-1', text: 'nghiên cứu lúa' }], 2, MAI);
      expect((await made.page()).text).toContain('nghiên cứu lúa');
    });

    it('who wrote the same agree', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN);
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, MAI);
      expect((await made.page()).version).toBe(2);
    });

    it('one deleted what the other corrected', async () => {
      await made.save([{ id: 'r1-1', text: '' }], 1, LAN);
      const conflict = await conflictOf(made.save([{ id: 'r1-1', text: RIGHT }], 1, MAI));
      expect(conflict).toMatchObject({ conflicts: [{ yours: RIGHT, theirs: null }] });
      await made.save([{ id: 'r1-1', text: RIGHT }], 2, MAI);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn`);
    });

    it('of whom one saw a version that was not kept: a person’s line is theirs, a machine’s is nobody’s', async () => {
      await dataSource.query('UPDATE page SET version = version + 1 WHERE document_id = $1', [made.id]);
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN);
      expect((await made.page()).text).toContain(RIGHT);
      const conflict = await conflictOf(made.save([{ id: 'r1-1', text: 'khác' }], 1, MAI));
      expect(conflict).toMatchObject({ conflicts: [{ base: null, yours: 'khác', theirs: RIGHT }] });
    });

    it('at the same moment: one after the other', async () => {
      const saves = await Promise.allSettled([
        made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN),
        made.save([{ id: 'r1-1', text: 'khác' }], 1, MAI),
        made.save([{ id: 'r1-2', text: 'chịu hạn' }], 1, MAI),
      ]);
      expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect((await made.page()).version).toBe(3);
    });

    it('while the page was read again: its line is found by its place, or both are told', async () => {
      await made.again(2, 'VIÊN KHOA HOC\nnghiên cúu giốnq lúa\nchịu măn');
      await made.save([{ id: 'r1-1', text: RIGHT }], 1, LAN);
      expect((await made.page()).text).toBe(`VIÊN KHOA HOC\n${RIGHT}\nchịu măn`);
      const conflict = await conflictOf(made.save([{ id: 'r1-2', text: 'chịu mặn tốt' }], 1, MAI));
      expect(conflict).toMatchObject({ conflicts: [{ base: 'chịu mặn', theirs: 'chịu măn' }] });
    });
  });

  describe('when the page is read again', () => {
    it('stay, matched by place and content; the lines of others are the new reading’s', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }]);
      await made.save([{ id: 'r1-2', text: '' }]);
      await made.save([{ text: 'Số: 12/BC', box: [100, 100, 200, 20], after: 'r1-0' }]);
      await made.again(2, 'VIÊN KHOA HOC\nnghien cứu giống Iúa\nchịu măn');
      expect((await made.page()).text).toBe(`VIÊN KHOA HOC\nSố: 12/BC\n${RIGHT}`);
      expect((await made.lines()).map(({ id: line, source }) => [line.slice(0, 3), source])).toEqual([
        ['r2-', 'recognised'],
        [expect.stringMatching(/^c/), 'corrected'],
        ['r2-', 'corrected'],
      ]);
      expect(await unplacedOn(dataSource.manager, made.id, 1)).toEqual([]);
      await made.again(3, READ);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\nSố: 12/BC\n${RIGHT}`);
    });

    it('are in the lines of that reading before it takes effect, for the PDF and the description', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }]);
      await made.read(2, 'VIÊN KHOA HOC\nnghien cứu giống Iúa\nchịu măn');
      const seen: string[][] = [];
      for await (const one of pagesOfPass(dataSource.manager, made.id, 2, { first: 1, last: 1 })) {
        seen.push(one.lines.map(lineText));
      }
      expect(seen).toEqual([['VIÊN KHOA HOC', RIGHT, 'chịu măn']]);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn`);
    });

    it('are shown where they no longer fit, never dropped; a later reading is tried again', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }]);
      await made.again(2, 'VIÊN KHOA HOC\n%%% 0000 1111\nchịu măn');
      expect((await made.page()).text).toBe('VIÊN KHOA HOC\n%%% 0000 1111\nchịu măn');
      expect(await unplacedOn(dataSource.manager, made.id, 1)).toMatchObject([
        { after: RIGHT, actor: 'Lan' },
      ]);
      expect((await made.history())[0]).toMatchObject({
        version: { kind: 'read', corrections: [{ fits: false }] },
      });
      await made.again(3, READ);
      expect((await made.page()).text).toContain(RIGHT);
      expect(await unplacedOn(dataSource.manager, made.id, 1)).toEqual([]);
    });

    it('that did not fit are placed anew by a person, or dismissed, and stay in the history', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }]);
      await made.save([{ id: 'r1-2', text: 'chịu mặn giỏi' }]);
      await made.again(2, 'VIÊN KHOA HOC\n%%% 0000 1111\n@@@@ 222 33');
      const [first, second] = await unplacedOn(dataSource.manager, made.id, 1);
      const { name } = made;
      await made.corrections.place(name, first?.id ?? '', 'r2-1', MAI);
      expect((await made.page()).text).toBe(`VIÊN KHOA HOC\n${RIGHT}\n@@@@ 222 33`);
      await made.corrections.dismiss(name, second?.id ?? '', MAI);
      expect(await unplacedOn(dataSource.manager, made.id, 1)).toEqual([]);
      await expect(made.corrections.dismiss(name, second?.id ?? '', MAI)).rejects.toThrow(NotFoundException);
      const [dismissed, placed] = await made.history();
      expect(dismissed).toMatchObject({
        version: { kind: 'dismissed' },
        subject: { after: 'chịu mặn giỏi' },
      });
      expect(placed).toMatchObject({ version: { kind: 'placed', actor: 'Mai' }, subject: { after: RIGHT } });
      await made.again(3, READ);
      expect((await made.page()).text).toBe(`VIỆN KHOA HỌC\n${RIGHT}\nchịu mặn`);
    });

    it('that did not fit can be put in anew where they stood', async () => {
      await made.save([{ id: 'r1-1', text: RIGHT }]);
      await made.again(2, 'VIÊN KHOA HOC\n%%% 0000 1111');
      const [first] = await unplacedOn(dataSource.manager, made.id, 1);
      await made.corrections.place(made.name, first?.id ?? '', undefined, MAI);
      expect((await made.page()).text).toBe(`VIÊN KHOA HOC\n%%% 0000 1111\n${RIGHT}`);
    });
  });
});
