import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { Claim } from '../../src/catalog/evidence/claim.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { Relation } from '../../src/catalog/documents/relation.entity.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { createDataSource } from '../../src/data-source.js';
import { DescribeStage } from '../../src/metadata/describe.stage.js';
import { TextPageScreening } from '../../src/metadata/secrecy/text-page-screening.js';
import type { Stage, StageContext } from '../../src/pipeline/stage.js';
import { AssessStage } from '../../src/potential/assess.stage.js';
import { RuleClaimReader } from '../../src/potential/rule-claim-reader.js';
import { RelateStage } from '../../src/relations/relate.stage.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { pageViewOf } from '../support/page-view.js';
import { migratedDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let dataSource: DataSource;
const owner = newId();

beforeAll(async () => {
  database = await migratedDatabase();
  dataSource = await createDataSource(database.url).initialize();
  await dataSource.query('INSERT INTO organisation (id, name, is_default) VALUES ($1, $2, true)', [
    owner,
    'Sở',
  ]);
}, 120_000);

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** A document as it stands when its pages have been read. */
async function readDocument(name: string, texts: readonly string[]): Promise<StageContext> {
  const documentId = newId();
  await dataSource.transaction(async (tx) => {
    const bytes = { sha256: sha256Hex(documentId), bytes: 1, originalName: name };
    await tx.insert(Document, {
      id: documentId,
      ownerOrganisationId: owner,
      pageCount: texts.length,
      ...bytes,
    });
    const views = texts.map((text, i) => pageViewOf(i + 1, text));
    const place = { documentId, fileId: newId() };
    await tx.insert(
      Page,
      views.map(({ number, width, height }) => ({ ...place, number, filePage: number, width, height })),
    );
    const layer = {
      source: 'recognised',
      engine: 'test',
      language: 'vi',
      confidence: 0.9,
      reasons: [],
    } as const;
    await writeTextLayers(
      tx,
      documentId,
      1,
      views.map(({ number, lines }) => ({ page: number, lines, ...layer })),
    );
  });
  const signal = new AbortController().signal;
  return {
    documentId,
    pass: 1,
    options: {},
    pageCount: texts.length,
    firstPage: 1,
    lastPage: texts.length,
    attempt: 1,
    signal,
  };
}

async function run(stage: Stage, context: StageContext): Promise<boolean> {
  const result = await stage.work(context);
  await dataSource.transaction((tx) => result.write(tx));
  return result.stop === true;
}

const sample = (name: string): string[] =>
  (JSON.parse(readFileSync(`samples/${name}.truth.json`, 'utf8')) as { pages: { text: string }[] }).pages.map(
    (p) => p.text,
  );

describe('describe, assess, relate', () => {
  it('describe a report, and say the same when run again', async () => {
    const context = await readDocument('bao-cao.pdf', sample('01-vi-report-scan.pdf'));
    const describeStage = new DescribeStage(
      dataSource,
      new FolderObjectStore(join(tmpdir(), 'phusa-no-store')),
    );
    const assess = new AssessStage(dataSource, new RuleClaimReader());
    for (const stage of [describeStage, assess, describeStage, assess]) await run(stage, context);
    const { documentId } = context;
    const document = await dataSource.manager.findOneByOrFail(Document, { id: documentId });
    expect(document).toMatchObject({ type: 'report', year: 2023, language: 'vi' });
    expect(document.title).toMatch(/^Nghiên cứu thiết kế hệ thống tưới nhỏ giọt/);
    const fields = await dataSource.manager.findBy(FieldEntry, { documentId });
    expect(fields.filter(({ name }) => name === 'authors')).toHaveLength(4);
    for (const { evidence } of fields) expect(evidence?.layer).toBeDefined();
    const claims = await dataSource.manager.findBy(Claim, { documentId });
    expect(claims.map(({ kind, status }) => [kind, status])).toEqual([
      ['gain', 'suggested'],
      ['gain', 'suggested'],
    ]);
  });

  it('makes a patent’s front page a claim of protection', async () => {
    const context = await readDocument('sang-che.pdf', sample('05-vi-patent-front.pdf'));
    await run(
      new DescribeStage(dataSource, new FolderObjectStore(join(tmpdir(), 'phusa-no-store'))),
      context,
    );
    await run(new AssessStage(dataSource, new RuleClaimReader()), context);
    const [claim] = await dataSource.manager.findBy(Claim, {
      documentId: context.documentId,
      kind: 'protection',
    });
    expect(claim?.value).toEqual({
      right: 'patent',
      status: 'granted',
      number: '1-0091234',
      date: '2023-02-10',
    });
  });

  it('links copies once, whichever is related last', async () => {
    const texts = sample('02-vi-born-digital.pdf');
    const [first, second] = [await readDocument('a.pdf', texts), await readDocument('b.pdf', texts)];
    const relate = new RelateStage(dataSource);
    for (const context of [first, second, first]) await run(relate, context);
    const ids = [first.documentId, second.documentId];
    const relations = await dataSource.manager.find(Relation);
    const own = relations.filter(({ fromId, toId }) => ids.includes(fromId) || ids.includes(toId));
    expect(own.map(({ kind, score }) => [kind, score])).toEqual([['sameText', 1]]);
  });

  it('stops a document whose form says that it is secret', async () => {
    const context = await readDocument('mat.pdf', [
      'PHIẾU ĐĂNG KÝ\nTên nhiệm vụ: Xây dựng mô hình nuôi cua\nMã số: A-123\nMức độ bảo mật: Tối mật',
    ]);
    expect(
      await run(
        new DescribeStage(dataSource, new FolderObjectStore(join(tmpdir(), 'phusa-no-store'))),
        context,
      ),
    ).toBe(true);
    const document = await dataSource.manager.findOneByOrFail(Document, { id: context.documentId });
    expect(document.quarantined).toBe(true);
  });

  it('screens a page for secrecy marks and personal data', () => {
    const screening = new TextPageScreening();
    expect(screening.screen(pageViewOf(1, 'TỐI MẬT\nĐiện thoại: 0912 345 678'))).toMatchObject({
      secrecyMark: 'TỐI MẬT',
      suspects: [{ kind: 'phone' }],
    });
    expect(screening.screen(pageViewOf(1, 'Báo cáo'))).toEqual({ suspects: [] });
  });
});
