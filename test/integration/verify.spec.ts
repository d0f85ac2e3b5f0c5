import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM } from '../../src/access/principal.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { renewAgents } from '../../src/catalog/agents/renew-agents.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { touch } from '../../src/catalog/changes/changes.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { writePageSpaces } from '../../src/catalog/pages/page-spaces.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import type { Finding } from '../../src/cli/verify/check.js';
import { checkIndex } from '../../src/cli/verify/check-index.js';
import { checkStore } from '../../src/cli/verify/check-store.js';
import { CHECKS, verify, type Verdict } from '../../src/cli/verify/verify.js';
import { withApp } from '../../src/cli/app/with-app.js';
import { Run } from '../../src/pipeline/run.entity.js';
import { FolderIntake } from '../../src/ingest/folders/folder-intake.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { originalKey, pagePictureKey, reportKey } from '../../src/platform/storage/object-keys.js';
import { ObjectStore } from '../../src/platform/storage/object-store.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { CommandInstallation } from '../support/command-installation.js';
import { sampleCopy } from '../support/samples.js';
import { drain, testPipeline } from '../support/pipeline.js';

let installation: CommandInstallation;
let app: INestApplicationContext;
let close: () => void;
let closed: Promise<void>;
let store: ObjectStore;
let count = 0;

beforeAll(async () => {
  installation = await CommandInstallation.make();
  await new Promise<void>((resolve, reject) => {
    closed = withApp(installation.config, {}, (opened) => {
      app = opened.app;
      resolve();
      return new Promise<void>((end) => (close = end));
    });
    closed.catch(reject);
  });
  store = app.get(ObjectStore);
}, 120_000);
afterAll(async () => {
  close();
  await closed;
  await installation.remove();
});
afterEach(async () => {
  await sql(
    'TRUNCATE document, document_file, page, text_layer, processing_pass, run, agent_link, relation, field_entry, page_order, line_correction, yearly_report',
  );
  await rm(objects(), { recursive: true, force: true });
});

const sql = (text: string, values: unknown[] = []): Promise<unknown> =>
  installation.dataSource.query(text, values);
const objects = (): string => join(installation.config.dataDir, 'objects');

/** A document of two pages whose reading is complete. */
async function ready(): Promise<{ id: string; key: string }> {
  const path = join(installation.folder, `${++count}.pdf`);
  await writeFile(path, sampleCopy('02-vi-born-digital.pdf', `%${count}`).bytes);
  const file = { path, name: `${count}.pdf`, bytes: 0, modifiedMs: 0 };
  const [taken] = await app
    .get(FolderIntake)
    .take({ name: file.name, files: [file], assembled: false }, {}, SYSTEM);
  if (taken?.status !== 'taken') throw new Error(`not taken in: ${JSON.stringify(taken)}`);
  const { manager } = installation.dataSource;
  const original = await manager.findOneByOrFail(DocumentFile, { documentId: taken.id });
  await readAll(taken.id, original.id);
  return { id: taken.id, key: original.objectKey };
}

async function readAll(id: string, fileId: string): Promise<void> {
  const pipeline = testPipeline(installation.dataSource, 2);
  const space = { fileId, width: 100, height: 100, rotation: 0, fullPagePicture: false };
  const pages = [1, 2].map((number) => ({ ...space, number, filePage: number }));
  pipeline.stages.identify.script = () => ({ pageCount: 2, write: (tx) => writePageSpaces(tx, id, pages) });
  pipeline.stages.read.script = ({ firstPage, pass }) => ({
    write: (tx) =>
      writeTextLayers(tx, id, pass, [
        {
          page: firstPage,
          source: 'blank',
          engine: 'x',
          language: null,
          confidence: null,
          reasons: [],
          lines: [],
        },
      ]),
  });
  const runs = await installation.dataSource.manager.findBy(Run, { documentId: id, status: 'due' });
  await pipeline.dispatcher.add(runs);
  await drain(pipeline);
  const document = await installation.dataSource.manager.findOneByOrFail(Document, { id });
  expect(document.status).toBe('ready');
}

async function look(more: { deep?: boolean; repair?: boolean } = {}, youngMs = 0): Promise<Verdict> {
  const { dataSource } = installation;
  const signal = new AbortController().signal;
  const checks = [...CHECKS.slice(0, 2), checkStore(youngMs), ...CHECKS.slice(3)];
  return verify({ dataSource, store, deep: false, repair: false, signal, ...more }, checks, () => undefined);
}

const told = ({ findings }: Verdict): string[] => findings.map(({ check, what }) => `${check}: ${what.en}`);

describe('phusa verify', () => {
  it('finds nothing where everything agrees', async () => {
    await ready();
    const verdict = await look({ deep: true });
    expect(told(verdict)).toEqual([]);
    expect(verdict).toMatchObject({
      ok: true,
      checked: { documents: 1, pages: 2, originals: 1, objects: 1 },
    });
  });

  it('names an original that is gone, one of another length, and, looking deep, one that has changed', async () => {
    const [gone, longer, changed] = [await ready(), await ready(), await ready()];
    await rm(join(objects(), gone.key));
    await appendFile(join(objects(), longer.key), 'x');
    const { bytes } = sampleCopy('02-vi-born-digital.pdf', '%x');
    await writeFile(join(objects(), changed.key), bytes);
    const found = await look();
    expect(found.ok).toBe(false);
    expect(found.findings.map(({ documentId }) => documentId).sort()).toEqual([gone.id, longer.id].sort());
    expect(told(found).join()).toMatch(/is missing from the store/);
    expect(told(found).join()).toMatch(/has \d+ bytes instead of/);
    const deep = await look({ deep: true });
    expect(deep.findings.find(({ documentId }) => documentId === changed.id)?.what.en).toMatch(/SHA-256/);
  });

  it('says nothing of a deleted document whose original was purged', async () => {
    const { id, key } = await ready();
    await sql('UPDATE document SET deleted_at = now() WHERE id = $1', [id]);
    await rm(join(objects(), key));
    expect(told(await look())).toEqual([]);
  });

  it('names a missing, a doubled and a superfluous page, and a page without its text', async () => {
    const [missing, doubled, more, mute] = [await ready(), await ready(), await ready(), await ready()];
    await sql('DELETE FROM page WHERE document_id = $1 AND number = 2', [missing.id]);
    await sql('UPDATE page SET file_page = 1 WHERE document_id = $1', [doubled.id]);
    await sql('UPDATE page SET number = 9 WHERE document_id = $1 AND number = 2', [more.id]);
    await sql('DELETE FROM text_layer WHERE document_id = $1 AND page = 2', [mute.id]);
    const found = await look();
    const of = (id: string): string[] =>
      found.findings.filter((f) => f.documentId === id).map((f) => f.what.en);
    expect(of(missing.id)).toEqual(['page 2 is missing']);
    expect(of(doubled.id)).toEqual(['has the same page twice: 1 = 2']);
    expect(of(more.id)).toEqual(expect.arrayContaining(['page 2 is missing', 'has extra pages: 9']));
    expect(of(mute.id)).toEqual(['page 2 has no text layer of the processing pass in effect']);
  });

  it('names readings, runs and states that contradict each other', async () => {
    const [open, unread, idle, over] = [await ready(), await ready(), await ready(), await ready()];
    await sql("UPDATE run SET status = 'due' WHERE document_id = $1 AND stage = 'relate'", [open.id]);
    await sql("UPDATE processing_pass SET status = 'failed' WHERE document_id = $1", [unread.id]);
    await sql("UPDATE document SET status = 'processing' WHERE id = $1", [idle.id]);
    await sql("DELETE FROM run WHERE document_id = $1 AND stage = 'read' AND first_page = 2", [over.id]);
    const found = await look();
    const of = (id: string): string =>
      found.findings.flatMap((f) => (f.documentId === id ? f.what.en : [])).join();
    expect(of(open.id)).toMatch(/complete, but not all its runs are done: relate due/);
    expect(of(unread.id)).toMatch(/ready, but no complete processing pass/);
    expect(of(idle.id)).toMatch(/is processing, but no processing pass is running/);
    expect(of(over.id)).toMatch(/does not cover its pages: 1 \/ 2/);
  });

  it('names links that lead nowhere: to people, other documents, pages and page orders', async () => {
    const whole = await ready();
    const { dataSource } = installation;
    const field = { name: 'authors' as const, position: 0, printed: 'x', confidence: 1, method: 'read' };
    const evidence = { page: 2, boxes: [], quote: 'x', method: 'read', layer: newId() } as object;
    const [unkeyed, retold, unrelated, unpaged, uncorrected, lost, shuffled] = [
      await ready(),
      await ready(),
      await ready(),
      await ready(),
      await ready(),
      await ready(),
      await ready(),
    ];
    const named = { [unkeyed.id]: 'Lê Thị Bình' };
    for (const { id } of [whole, retold, unkeyed, unpaged]) {
      const author = { name: named[id] ?? 'Nguyễn Văn An' } as object;
      await dataSource.manager.insert(FieldEntry, {
        ...field,
        id: newId(),
        documentId: id,
        value: author,
        evidence,
      });
    }
    await dataSource.transaction((tx) => renewAgents(tx, [whole.id, retold.id, unkeyed.id]));
    for (const { id } of [whole, shuffled])
      await sql(
        `INSERT INTO page_order (document_id, version, kind, pages) SELECT $1, 1, 'edited',
           jsonb_agg(jsonb_build_object('pageId', page_id, 'turned', 0) ORDER BY number) FROM page WHERE document_id = $1`,
        [id],
      );
    await sql('UPDATE document SET page_order = 1 WHERE id = ANY($1)', [[whole.id, shuffled.id, lost.id]]);
    expect(told(await look())).toEqual([expect.stringMatching(/^links: refers to page order 1/)]);

    await sql(
      `DELETE FROM agent_key WHERE agent_id IN (SELECT agent_id FROM agent_link WHERE document_id = $1)`,
      [unkeyed.id],
    );
    await sql("UPDATE document SET record_visibility = 'members' WHERE id = $1", [retold.id]);
    await sql(
      `INSERT INTO relation (id, from_id, to_id, kind, reason, score) VALUES ($1, $2, $3, 'cites', 'x', 1)`,
      [newId(), unrelated.id, newId()],
    );
    await sql(`UPDATE field_entry SET evidence = jsonb_set(evidence, '{page}', '9') WHERE document_id = $1`, [
      unpaged.id,
    ]);
    await sql(
      `INSERT INTO line_correction (id, document_id, page, version, position, layer_id, line_id, box, after, placed_layer,
         actor) VALUES ($1, $2, -3, 1, 0, $1, 'l1', '[0,0,1,1]', 'x', $1, 'Lan')`,
      [newId(), uncorrected.id],
    );
    await sql('UPDATE page SET number = -number WHERE document_id = $1', [shuffled.id]);
    await sql('UPDATE page SET number = number + 3 WHERE document_id = $1', [shuffled.id]);
    const found = (await look()).findings.filter(({ check }) => check === 'links');
    const of = ({ id }: { id: string }): string[] =>
      found.flatMap((f) => (f.documentId === id ? f.what.en : []));
    expect(of(whole)).toEqual([]);
    expect(of(unkeyed)).toEqual(['names “Lê Thị Bình”, who is missing from the lists']);
    expect(of(retold)).toEqual([
      'has links to people or organisations that carry an outdated right, owner or state',
    ]);
    expect(of(unrelated)).toEqual(['is related to a document that does not exist']);
    expect(of(unpaged)).toEqual(['has values that refer to missing pages: 9']);
    expect(of(uncorrected)).toEqual(['has corrections of missing pages: -3']);
    expect(of(shuffled)).toEqual(['has its pages in another order than the page order in effect']);
  });

  it('names the file of a signed report that is gone or has changed, and knows the others for what they are', async () => {
    const path = join(installation.folder, 'report');
    const files: Record<string, object> = {};
    for (const format of ['pdf', 'docx']) {
      await writeFile(path, `signed ${format}`);
      const sha256 = sha256Hex(`signed ${format}`);
      const objectKey = reportKey(sha256, format);
      await store.putFile(path, objectKey);
      files[format] = { objectKey, bytes: `signed ${format}`.length, sha256 };
    }
    await sql(
      `INSERT INTO yearly_report(id, year, version, texts, updated_at, writer, print_document, figures, files, signed_at, signer)
       VALUES($1, 2025, 1, '{}', now(), 'a', '{}', '{}', $2, now(), 'a')`,
      [newId(), JSON.stringify(files)],
    );
    expect(told(await look({ deep: true }))).toEqual([]);
    const [pdf, docx] = ['pdf', 'docx'].map((format) =>
      join(objects(), reportKey(sha256Hex(`signed ${format}`), format)),
    );
    await rm(pdf ?? '');
    await writeFile(docx ?? '', 'forged docx');
    expect(told(await look())).toEqual([
      'reports: the report of 2025, version 1 (pdf) is missing from the store',
    ]);
    expect(told(await look({ deep: true })).at(-1)).toMatch(/^reports: .*version 1 \(docx\) has changed/);
  });

  it('names a run that nobody runs, and makes it due again when asked', async () => {
    const { id } = await ready();
    await sql("UPDATE processing_pass SET status = 'running' WHERE document_id = $1", [id]);
    await sql("UPDATE document SET status = 'processing' WHERE id = $1", [id]);
    await sql(
      "UPDATE run SET status = 'running', lease_until = now() - interval '1 minute' WHERE document_id = $1 AND stage = 'relate'",
      [id],
    );
    expect(told(await look())).toEqual([expect.stringMatching(/^runs: the run relate 1–2 was abandoned/)]);
    expect((await look({ repair: true })).ok).toBe(true);
    expect(told(await look())).toEqual([]);
  });
});

describe('what lies in the store without a document', () => {
  async function putObject(key: string, text = key): Promise<void> {
    const path = join(installation.folder, 'object');
    await writeFile(path, text);
    await store.putFile(path, key);
  }
  const orphan = (text: string): string => originalKey(sha256Hex(text));
  const quarantined = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of store.list('quarantine/')) keys.push(key.split('/').slice(2).join('/'));
    return keys.sort();
  };
  const mended = (findings: readonly Finding[]): boolean[] =>
    findings.map((finding) => finding.mended === true);

  it('is named, left alone while it is young, and moved aside only when asked', async () => {
    const document = await ready();
    const strays = [
      orphan('a'),
      pagePictureKey({ documentId: newId(), fileId: newId(), filePage: 1, turn: 0 }, 1240),
    ];
    for (const key of strays) await putObject(key);
    expect(told(await look({}, 60_000))).toEqual([]);
    const found = await look();
    expect(found.findings.map(({ object }) => object).sort()).toEqual([...strays].sort());
    expect(found.ok).toBe(false);
    expect(await quarantined()).toEqual([]);
    const repaired = await look({ repair: true });
    expect(repaired.ok).toBe(true);
    expect(mended(repaired.findings)).toEqual([true, true]);
    expect(await quarantined()).toEqual([...strays].sort());
    expect(told(await look())).toEqual([]);
    expect(await store.stat(document.key)).toBeDefined();
  });

  it('is not moved when it is a mass: then rather the catalogue is the wrong one', async () => {
    await ready();
    for (let i = 0; i < 5; i++) await putObject(orphan(`mass ${i}`));
    const found = await look({ repair: true });
    expect(found.ok).toBe(false);
    expect(mended(found.findings)).not.toContain(true);
    expect(told(found).at(-1)).toMatch(/^store: 5 of 6 objects belong to no document or report: too many/);
    expect(await quarantined()).toEqual([]);
  });

  it('may have been made of a document that is quarantined since', async () => {
    const { id } = await ready();
    await sql("UPDATE document SET quarantined = true, status = 'failed' WHERE id = $1", [id]);
    await putObject(pagePictureKey({ documentId: id, fileId: newId(), filePage: 1, turn: 0 }, 1240));
    const [finding] = (await look({ repair: true })).findings;
    expect(finding).toMatchObject({ documentId: id, mended: true });
    expect(finding?.what.en).toMatch(/quarantined; moved to quarantine\//);
  });

  it('belongs to another installation than the database', async () => {
    await ready();
    await writeFile(join(objects(), '.instance'), newId());
    expect(told(await look())).toEqual([expect.stringMatching(/^instance: The database belongs to/)]);
  });
});

describe('the index', () => {
  const states = new Map<string, number>();
  const index = { ask: <T>(question: (index: never) => Promise<T>) => question(fake as never) };
  const fake = { states: () => Promise.resolve(states) };

  async function indexFindings(): Promise<string[]> {
    const { dataSource } = installation;
    const signal = new AbortController().signal;
    const asked = { dataSource, store, deep: false, repair: false, signal };
    return told(await verify(asked, [checkIndex(index)], () => undefined));
  }

  async function indexed(id: string): Promise<number> {
    await sql('UPDATE document SET indexed_seq = change_seq WHERE id = $1', [id]);
    const { changeSeq } = await installation.dataSource.manager.findOneByOrFail(Document, { id });
    states.set(id, changeSeq);
    return changeSeq;
  }

  it('holds what the catalogue says that it acknowledged, or is named', async () => {
    await sql("UPDATE instance SET search_index = 'one'");
    const [good, lost, old, gone, behind] = [
      await ready(),
      await ready(),
      await ready(),
      await ready(),
      await ready(),
    ];
    for (const { id } of [good, lost, old, gone, behind]) await indexed(id);
    await installation.dataSource.transaction((tx) => touch(tx, behind.id));
    expect(await indexFindings()).toEqual([]);
    states.delete(lost.id);
    states.set(old.id, 1);
    await sql('UPDATE document SET deleted_at = now() WHERE id = $1', [gone.id]);
    expect((await indexFindings()).sort()).toEqual([
      'index: is deleted or quarantined, but still in the index; run “phusa reindex”',
      'index: is not in the index; run “phusa reindex”',
      'index: is older in the index',
    ]);
    await sql('UPDATE instance SET search_index = NULL');
    expect(await indexFindings()).toEqual(['index: the search index is missing; run “phusa reindex”']);
  });

  it('needs no page to be read first', async () => {
    expect(await installation.dataSource.manager.count(Page)).toBe(0);
    expect(await indexFindings()).toEqual([]);
  });
});
