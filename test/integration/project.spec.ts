import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import type { Document } from '../../src/catalog/documents/document.entity.js';
import { Relation } from '../../src/catalog/documents/relation.entity.js';
import { Project } from '../../src/documents/related/project.js';
import { ReadableLinks } from '../../src/documents/related/readable-links.js';
import { Related } from '../../src/documents/related/related.js';
import { Summaries } from '../../src/catalog/summaries/summaries.js';
import { Progress } from '../../src/pipeline/progress.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const LAN: Principal = { role: 'librarian', personId: newId(), name: 'Lan' };
const ANONYMOUS: Principal = { role: 'reader' };
const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;
const CLOSED_TEXT = { visibility: 'restricted', recordVisibility: 'public' } as const;

describe('works of one project', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let project: Project;
  let related: Related;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    const filters = new ReadFilters(new SystemClock());
    const links = new ReadableLinks(dataSource);
    const summaries = new Summaries(dataSource, new Progress(dataSource), loadConfig({}));
    project = new Project(dataSource, links, summaries, filters);
    related = new Related(dataSource, links, filters);
  });
  afterAll(() => catalogue.close());
  beforeEach(() => dataSource.query('DELETE FROM relation'));

  const insert = (given: Partial<Document>): Promise<Document> => insertDocument(dataSource.manager, given);
  const link = (from: Document, to: Document, kind: string, reason = 'x'): Promise<unknown> =>
    dataSource.manager.insert(Relation, {
      id: newId(),
      fromId: from.id,
      toId: to.id,
      kind,
      reason,
      score: 0.9,
    });
  const idsFor = async (document: Document, principal: Principal): Promise<string[]> =>
    (await project.around(document.id, principal)).documents.map(({ id }) => id);

  it('are found step by step, by year', async () => {
    const report = await insert({ ...OPEN, type: 'report', year: 2019 });
    const patent = await insert({ ...OPEN, type: 'patent', year: 2021 });
    const article = await insert({ ...OPEN, type: 'article', year: 2020 });
    await link(report, patent, 'cites', '1-2019-04725');
    await link(article, patent, 'sameProject', 'Trần Văn Khoát');
    const found = await project.around(report.id, ANONYMOUS);
    expect(found.documents.map(({ id }) => id)).toEqual([report.id, article.id, patent.id]);
    expect(found.links).toContainEqual({
      fromId: report.id,
      toId: patent.id,
      kind: 'cites',
      reason: '1-2019-04725',
    });
    expect(found.links).toHaveLength(2);
  });

  it('are not reached through a document that the principal may not know of', async () => {
    const report = await insert(OPEN);
    const hidden = await insert({});
    const behind = await insert(OPEN);
    await link(report, hidden, 'sharedNumber');
    await link(hidden, behind, 'sharedNumber');
    expect(await idsFor(report, ANONYMOUS)).toEqual([report.id]);
    expect(await idsFor(report, LAN)).toEqual([report.id, hidden.id, behind.id]);
  });

  it('tied by what stands in a closed text are known only to those who may read it', async () => {
    const open = await insert(OPEN);
    const closed = await insert(CLOSED_TEXT);
    await link(open, closed, 'nearDuplicate');
    expect(await idsFor(open, ANONYMOUS)).toEqual([open.id]);
    expect(await idsFor(open, LAN)).toHaveLength(2);
    await link(closed, open, 'cites');
    expect(await idsFor(open, ANONYMOUS)).toEqual([open.id]);
    await link(open, closed, 'cites');
    expect(await idsFor(open, ANONYMOUS)).toHaveLength(2);
  });

  it('say who cites whom', async () => {
    const report = await insert(OPEN);
    const patent = await insert({ ...OPEN, title: 'Quy trình' });
    await link(report, patent, 'cites');
    expect(await related.of(report.id, ANONYMOUS)).toMatchObject([{ kind: 'cites', title: 'Quy trình' }]);
    expect(await related.of(patent.id, ANONYMOUS)).toMatchObject([{ kind: 'citedBy', title: null }]);
  });
});
