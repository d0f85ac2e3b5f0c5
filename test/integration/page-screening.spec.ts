import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Principal, ANONYMOUS } from '../../src/access/principal.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { guarded } from '../../src/catalog/documents/guarded-document.js';
import { putLayersInEffect } from '../../src/catalog/text/effective-layers.js';
import { countRead } from '../../src/catalog/pages/count-read.js';
import { keepOpening } from '../../src/catalog/open-body.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { LAN } from '../support/correctable-page.js';
import { EditableDocument } from '../support/editable-document.js';
import { recordedLines } from '../support/recorded-lines.js';

const ANSWERS = { patent: 'none', personalData: false, secrecy: false } as const;
const OPENING = { ...ANSWERS, by: 'Lan', at: '2026-12-02T00:00:00.000Z' };
const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;
const PHONE = { kind: 'phone', boxes: [] };
const UNANSWERED = { response: { code: 'openingUnanswered' } };

describe('a body is open when all its pages are screened, over PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let made: EditableDocument;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    Logger.overrideLogger(false);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    made = await EditableDocument.read(dataSource, ['bìa', 'kết quả'], { ...OPEN, opening: OPENING });
  });

  /** By the predicate and by SQL, which must agree: `record`, `body`. */
  async function seenBy(principal: Principal, id = made.id): Promise<string[]> {
    const filter = new ReadFilter(principal, new Date());
    const document = await dataSource.manager.findOneByOrFail(Document, { id });
    const guard = guarded(document);
    const predicate = [
      ...(filter.mayReadRecord(guard) ? ['record'] : []),
      ...(filter.mayReadBody(guard) ? ['body'] : []),
    ];
    const sql: string[] = [];
    for (const [right, { sql: condition, parameters }] of [
      ['record', filter.recordSql('document')],
      ['body', filter.bodySql('document')],
    ] as const)
      if (
        await dataSource
          .createQueryBuilder(Document, 'document')
          .where(condition, parameters)
          .andWhere('document.id = :id', { id })
          .getExists()
      )
        sql.push(right);
    expect(sql).toEqual(predicate);
    return sql;
  }

  async function read(page: number, pass: number, suspects: readonly (typeof PHONE)[]): Promise<void> {
    const lines = await recordedLines('điện thoại', `r${String(pass)}-`);
    await dataSource.transaction((tx) =>
      writeTextLayers(tx, made.id, pass, [
        {
          page,
          engine: 'recorded',
          source: 'recognised',
          language: 'vi',
          confidence: 0.9,
          reasons: [],
          lines,
          suspects,
        },
      ]),
    );
  }

  it('and to its owner and staff all along', async () => {
    await dataSource.manager.update(Document, { id: made.id }, { pagesScreened: 1 });
    const { ownerOrganisationId } = await made.document();
    for (const principal of [LAN, { role: 'member', organisationId: ownerOrganisationId } as const])
      expect(await seenBy(principal)).toEqual(['record', 'body']);
    for (const principal of [ANONYMOUS, { role: 'member' } as const])
      expect(await seenBy(principal)).toEqual(['record']);
    await dataSource.manager.update(Document, { id: made.id }, { effectivePass: 0 });
    expect(await seenBy(ANONYMOUS)).toEqual([]);
  });

  it('closes when pages come in, and opens by itself when they are read and screened', async () => {
    expect(await seenBy(ANONYMOUS)).toEqual(['record', 'body']);
    await made.insert(1, 1);
    expect(await made.document()).toMatchObject({ pageCount: 3, pagesScreened: 2 });
    expect(await seenBy(ANONYMOUS)).toEqual(['record']);
    await made.work({ 2: 'trang thiếu' });
    expect(await seenBy(ANONYMOUS)).toEqual(['record', 'body']);
    await made.replace(2);
    expect(await seenBy(ANONYMOUS)).toEqual(['record']);
    await made.work({ 2: 'trang quét lại' });
    expect(await seenBy(ANONYMOUS)).toEqual(['record', 'body']);
  });

  it('stays closed where something was found on a page that came in, until a person has looked', async () => {
    await made.insert(1, 1);
    await read(2, 2, [PHONE]);
    expect(await seenBy(ANONYMOUS)).toEqual(['record']);
    await dataSource.transaction(async (tx) => {
      await keepOpening(tx, made.id, { ...ANSWERS, personalData: true }, LAN);
      await countRead(tx, made.id);
    });
    expect(await seenBy(ANONYMOUS)).toEqual(['record', 'body']);
    expect((await made.document()).opening).toMatchObject({ personalData: true, by: 'Lan' });
  });

  it('stays open while it is read again, and closes when that finds what was not found before', async () => {
    await read(1, 2, [PHONE]);
    await read(2, 2, []);
    expect(await seenBy(ANONYMOUS)).toEqual(['record', 'body']);
    await dataSource.transaction((tx) => putLayersInEffect(tx, made.id, 2));
    expect(await seenBy(ANONYMOUS)).toEqual(['record']);
  });

  it('closes when a person writes what is personal data', async () => {
    await made.correct(1, 'p1-0', 'Căn cước công dân số 079203001234');
    expect((await made.pages())[0]?.suspects).not.toEqual([]);
    expect(await seenBy(ANONYMOUS)).toEqual(['record']);
    await made.correct(1, 'p1-0', 'bìa của báo cáo');
    expect(await seenBy(ANONYMOUS)).toEqual(['record', 'body']);
  });

  it('takes no page in where nobody ever answered for it: inserted, put in the place of one, brought back, merged', async () => {
    await dataSource.manager.update(Document, { id: made.id }, { opening: null });
    await expect(made.insert(1)).rejects.toMatchObject(UNANSWERED);
    await expect(made.replace(1)).rejects.toMatchObject(UNANSWERED);
    const [, second] = await made.pages();
    await made.mend([{ kind: 'remove', pages: [2] }]);
    await expect(
      made.mend([{ kind: 'bringBack', pages: [second?.pageId ?? ''], before: null }]),
    ).rejects.toMatchObject(UNANSWERED);
    const other = await EditableDocument.read(dataSource, ['phụ lục'], OPEN);
    await expect(made.joins.merge(made.id, other.id, undefined, LAN)).rejects.toMatchObject(UNANSWERED);
    expect(await made.texts()).toEqual(['bìa']);
    await dataSource.manager.update(Document, { id: made.id }, { visibility: 'restricted' });
    await made.insert(1);
    expect((await made.document()).pageCount).toBe(2);
  });

  it('comes out of a merge as open as it was only where somebody answered for it', async () => {
    for (const opening of [OPENING, null]) {
      const other = await EditableDocument.read(dataSource, ['phụ lục'], { ...OPEN, opening });
      await made.joins.merge(made.id, other.id, undefined, LAN);
      await made.joins.unmerge(made.id, other.id, undefined, LAN);
      expect((await other.document()).visibility).toBe(opening ? 'public' : 'restricted');
    }
  });

  it('is parted into two for which the same was answered', async () => {
    const id = await made.joins.split(made.id, 2, undefined, LAN);
    expect((await made.other(id).document()).opening).toMatchObject(OPENING);
    expect(await seenBy(ANONYMOUS, id)).toEqual(['record', 'body']);
  });
});
