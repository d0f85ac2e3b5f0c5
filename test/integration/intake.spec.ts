import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestException, HttpException } from '@nestjs/common';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { Audit } from '../../src/access/audit.js';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { Organisations } from '../../src/access/organisations.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { Batches } from '../../src/ingest/batches/batches.js';
import { Intake } from '../../src/ingest/intake/intake.js';
import type { IntakeSettings } from '../../src/ingest/intake/intake-settings.js';
import { isRefused, type Received, Receiving } from '../../src/ingest/intake/receiving.js';
import { UploadForm } from '../../src/ingest/uploads/upload-form.js';
import { Uploads } from '../../src/ingest/uploads/upload.js';
import { Run } from '../../src/pipeline/run.entity.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId, newSecret, sha256Hex } from '../../src/shared/ids.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { testPipeline } from '../support/pipeline.js';

const LAN: Principal = { role: 'librarian', personId: newId(), name: 'Lan' };
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const pdf = (words = newSecret()): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n`);
const png = (words = newSecret()): Buffer => Buffer.concat([PNG, Buffer.from(words)]);

describe('intake on PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-intake-'));
  const store = new FolderObjectStore(join(folder, 'objects'));
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let receiving: Receiving;
  let organisations: Organisations;
  let batches: Batches;
  let intake: Intake;
  let uploads: Uploads;
  let pipeline: ReturnType<typeof testPipeline>;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    receiving = new Receiving(store, loadConfig({ PHUSA_DATA: folder }));
    organisations = new Organisations(dataSource);
    batches = new Batches(dataSource, organisations, new ReadFilters(new SystemClock()));
  });
  afterAll(async () => {
    await catalogue.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    pipeline = testPipeline(dataSource, 1);
    intake = new Intake(
      dataSource,
      store,
      organisations,
      pipeline.passes,
      pipeline.dispatcher,
      new Audit(dataSource),
    );
    uploads = new Uploads(receiving, intake, batches);
  });

  const receive = async (bytes: Buffer, name = 'báo cáo.pdf'): Promise<Received> => {
    const { files } = await receiving.receive(name, Readable.from([bytes]));
    const [file] = files;
    if (!file) throw new Error('nothing was received');
    return file;
  };
  const received = async (bytes: Buffer, name?: string) => {
    const file = await receive(bytes, name);
    if (isRefused(file)) throw new Error(file.refused.code);
    return file;
  };
  const take = async (bytes: Buffer, settings: IntakeSettings = {}) =>
    intake.take([await received(bytes)], settings, LAN);
  const document = (id: string): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });
  const filesOf = (documentId: string): Promise<DocumentFile[]> =>
    dataSource.manager.find(DocumentFile, { where: { documentId }, order: { position: 'ASC' } });
  const staged = (): string[] => readdirSync(join(folder, 'objects', '.staging'));

  describe('one file', () => {
    it('becomes a document, its original kept by its content, its first run due and queued, and is in the trail', async () => {
      const bytes = pdf();
      const taken = await take(bytes);
      expect(taken).toMatchObject({ status: 'received', existed: false });
      expect(await document(taken.id)).toMatchObject({
        sha256: sha256Hex(bytes),
        originalName: 'báo cáo.pdf',
        bytes: bytes.length,
        visibility: 'restricted',
        recordVisibility: 'restricted',
        createdBy: LAN.personId,
        ownerOrganisationId: (await organisations.default()).id,
      });
      const [file] = await filesOf(taken.id);
      expect((await store.stat(file?.objectKey ?? ''))?.bytes).toBe(bytes.length);
      expect(await dataSource.manager.findBy(Run, { documentId: taken.id })).toMatchObject([
        { stage: 'identify', status: 'due' },
      ]);
      expect(pipeline.queue.jobs).toHaveLength(1);
      expect(await dataSource.manager.findBy(AuditEvent, { subject: taken.id })).toMatchObject([
        { action: 'document.create', actor: 'Lan' },
      ]);
      expect(staged()).toEqual([]);
    });

    it('is taken in though the queue is away', async () => {
      pipeline.queue.away = true;
      const { id } = await take(pdf());
      expect(await dataSource.manager.findBy(Run, { documentId: id })).toMatchObject([
        { status: 'due', queuedAt: null },
      ]);
    });

    it('of the same bytes is the same document, also when two come at once', async () => {
      const bytes = pdf();
      const taken = await Promise.all([1, 2, 3, 4].map(() => take(bytes)));
      expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
      expect(taken.filter(({ existed }) => !existed)).toHaveLength(1);
      expect(await take(bytes)).toEqual({ id: taken[0]?.id, status: 'received', existed: true });
      expect(pipeline.queue.jobs).toHaveLength(1);
    });

    it('of the same bytes is another document for another owner', async () => {
      const bytes = pdf();
      const other = await organisations.ensure('Viện khác');
      const [mine, theirs] = [await take(bytes), await take(bytes, { ownerOrganisationId: other.id })];
      expect(theirs).toMatchObject({ existed: false });
      expect(theirs.id).not.toBe(mine.id);
    });

    it('of a deleted document’s bytes is a new one', async () => {
      const bytes = pdf();
      const { id } = await take(bytes);
      await dataSource.manager.update(Document, { id }, { deletedAt: new Date() });
      const again = await take(bytes);
      expect(again.existed).toBe(false);
      expect(again.id).not.toBe(id);
    });

    it('opened from a day on opens its record on that day too, unless the record was spoken of', async () => {
      const embargo = '2027-01-01';
      const opening = { patent: 'intended', personalData: false, secrecy: false } as const;
      const both = await take(pdf(), { visibility: 'public', embargo, opening });
      expect(await document(both.id)).toMatchObject({
        recordVisibility: 'public',
        embargo,
        recordEmbargo: embargo,
      });
      expect(await document(both.id)).toMatchObject({
        opening: { ...opening, by: LAN.name, at: expect.any(String) },
      });
      const apart = await take(pdf(), {
        visibility: 'public',
        embargo,
        opening,
        recordVisibility: 'members',
      });
      expect(await document(apart.id)).toMatchObject({
        recordVisibility: 'members',
        embargo,
        recordEmbargo: null,
      });
    });
  });

  it('several page pictures become one document, in order, named by their folder', async () => {
    const pages = [png('1'), png('2'), png('1')]; // the same picture twice is two pages
    const files = await Promise.all(pages.map((bytes, i) => received(bytes, `Hộp 1/Sổ tay/trang ${i}.png`)));
    const taken = await intake.take(files, {}, LAN);
    expect(await document(taken.id)).toMatchObject({ originalName: 'Sổ tay' });
    expect((await filesOf(taken.id)).map(({ sha256, position }) => [sha256, position])).toEqual(
      pages.map((bytes, i) => [sha256Hex(bytes), i]),
    );
    const again = await Promise.all(pages.map((bytes, i) => received(bytes, `x/${i}.png`)));
    expect(await intake.take(again, {}, LAN)).toMatchObject({ id: taken.id, existed: true });
    const otherOrder = await Promise.all(
      [...pages]
        .reverse()
        .slice(0, 2)
        .map((bytes, i) => received(bytes, `y/${i}.png`)),
    );
    expect(await intake.take(otherOrder, {}, LAN)).toMatchObject({ existed: false });
    expect(staged()).toEqual([]);
  });

  it('a document of a batch has its owner, box and shelf, unless it says its own', async () => {
    const owner = await organisations.ensure('Trường');
    const batch = await batches.create(
      { boxNumber: '12', shelfMark: 'K1', ownerOrganisationId: owner.id },
      LAN,
    );
    const { id } = await take(pdf(), { batchId: batch.id, shelfMark: 'K2' });
    expect(await document(id)).toMatchObject({
      batchId: batch.id,
      ownerOrganisationId: owner.id,
      boxNumber: '12',
      shelfMark: 'K2',
    });
  });

  it('what a person says of it is confirmed, in composed letters and without what is empty', async () => {
    const { id } = await take(pdf(), {
      type: 'thesis',
      metadata: {
        title: ' Lúa '.normalize('NFD'),
        authors: [{ name: 'Nguyễn Văn A'.normalize('NFD'), title: 'TS.' }, null, '', 'Trần B'],
        year: 2019,
        abstract: '',
        keywords: [],
        documentType: 'report',
      },
    });
    const entries = await dataSource.manager.find(FieldEntry, {
      where: { documentId: id },
      order: { name: 'ASC', position: 'ASC' },
    });
    expect(entries.map(({ name, position, value, printed }) => [name, position, value, printed])).toEqual([
      ['authors', 0, { name: 'Nguyễn Văn A', title: 'TS.' }, 'Nguyễn Văn A'],
      ['authors', 1, 'Trần B', 'Trần B'],
      ['documentType', 0, 'thesis', 'thesis'],
      ['title', 0, 'Lúa', 'Lúa'],
      ['year', 0, 2019, '2019'],
    ]);
    expect(entries.every(({ status, method }) => status === 'confirmed' && method === 'person')).toBe(true);
    expect(await document(id)).toMatchObject({ title: 'Lúa', type: 'thesis', year: 2019 });
  });

  describe('an upload', () => {
    const finish = async (
      files: (readonly [Buffer, string])[],
      form: Partial<UploadForm> = {},
      archive = false,
    ) => {
      const all: Received[] = [];
      for (const [bytes, name] of files) all.push(await receive(bytes, name));
      try {
        return await uploads.finish(all, archive, Object.assign(new UploadForm(), form), LAN);
      } finally {
        await uploads.discard(all);
        expect(staged()).toEqual([]);
      }
    };

    it('of one file is one document', async () => {
      expect(await finish([[pdf(), 'a.pdf']])).toMatchObject({ single: { existed: false } });
    });

    it('of one bad file is refused with its reason', async () => {
      const refused = finish([[Buffer.from('MZ'), 'a.exe']]);
      await expect(refused).rejects.toThrow(HttpException);
      await expect(refused).rejects.toMatchObject({ status: 415, response: { code: 'unsupported' } });
    });

    it('of none, for a batch or an owner that there is not, is refused by name before anything is made', async () => {
      const before = await dataSource.manager.count(Document);
      for (const [files, form, field] of [
        [[], {}, 'file'],
        [[[pdf(), 'a.pdf']], { batch: newId() }, 'batch'],
        [[[pdf(), 'a.pdf']], { ownerOrganisation: newId() }, 'ownerOrganisation'],
      ] as [[Buffer, string][], Partial<UploadForm>, string][]) {
        const refused = finish(files, form);
        await expect(refused).rejects.toThrow(BadRequestException);
        await expect(refused).rejects.toMatchObject({ response: { errors: [{ field }] } });
      }
      expect(await dataSource.manager.count(Document)).toBe(before);
    });

    it('of several is a batch in which each stands with its outcome', async () => {
      const bytes = pdf();
      const answer = await finish([
        [bytes, 'a.pdf'],
        [Buffer.alloc(0), 'b.pdf'],
        [bytes, 'c.pdf'],
      ]);
      if (!('batch' in answer)) throw new Error('no batch');
      const { batchId, items } = answer.batch;
      expect(items.map(({ name, status, reason }) => [name, status, reason?.code])).toEqual([
        ['a.pdf', 'received', undefined],
        ['b.pdf', 'refused', 'empty'],
        ['c.pdf', 'received', undefined],
      ]);
      expect(items[0]?.id).toBe(items[2]?.id);
      expect((await batches.find(batchId))?.name).toMatch(/^Tải lên /);
    });

    it('of an archive is a batch, even when it held one file', async () => {
      expect(await finish([[pdf(), 'a.pdf']], {}, true)).toHaveProperty('batch');
    });

    it('of page pictures from one folder is one document, in natural order', async () => {
      const [two, ten] = [png(), png()];
      const answer = await finish([
        [ten, 'sổ/trang 10.png'],
        [two, 'sổ/trang 2.png'],
      ]);
      if (!('single' in answer)) throw new Error('no single document');
      expect((await filesOf(answer.single.id)).map(({ sha256 }) => sha256)).toEqual([
        sha256Hex(two),
        sha256Hex(ten),
      ]);
    });

    it.each<[string, string[], Partial<UploadForm>, boolean]>([
      ['pictures without a folder', ['a.png', 'b.png'], {}, false],
      ['pictures of two folders', ['x/a.png', 'y/b.png'], {}, false],
      ['a folder when told not to', ['x/a.png', 'x/b.png'], { assemble: false }, false],
      ['pictures when told to', ['a.png', 'b.png'], { assemble: true }, true],
    ])('%s: %j with %j makes one document: %s', async (_what, names, form, single) => {
      const answer = await finish(
        names.map((name) => [png(), name] as const),
        form,
      );
      expect('single' in answer).toBe(single);
    });

    it('with one bad page among its pictures makes no document that lacks a page', async () => {
      const files = [
        [png(), 'x/1.png'],
        [Buffer.from('MZ'), 'x/2.png'],
      ] as const;
      expect(await finish([...files], { assemble: true })).toHaveProperty('batch');
    });
  });

  describe('batches', () => {
    it('are listed newest first, with what their documents came to, to those who may know of them', async () => {
      const owner = await organisations.ensure('Chủ');
      const anonymous = await organisations.ensure('Người khác');
      const empty = await batches.create({ name: 'Trống', ownerOrganisationId: owner.id }, LAN);
      const full = await batches.create({ name: 'Đầy', ownerOrganisationId: owner.id }, LAN);
      const ids: string[] = [];
      for (let i = 0; i < 3; i++) ids.push((await take(pdf(), { batchId: full.id })).id);
      await dataSource.manager.update(Document, { id: ids[0] ?? '' }, { status: 'ready' });
      await dataSource.manager.update(Document, { id: ids[1] ?? '' }, { status: 'failed' });
      const seen = async (principal: Principal) =>
        (await batches.list(principal))
          .filter(({ batch }) => [empty.id, full.id].includes(batch.id))
          .map(({ batch, counts }) => [batch.name, counts]);
      const all = [
        ['Đầy', { total: 3, ready: 1, failed: 1, inWork: 1 }],
        ['Trống', { total: 0, ready: 0, failed: 0, inWork: 0 }],
      ];
      expect(await seen(LAN)).toEqual(all);
      expect(await seen({ role: 'member', organisationId: owner.id })).toEqual(all);
      expect(await seen({ role: 'member', organisationId: anonymous.id })).toEqual([]);
      await dataSource.manager.update(
        Document,
        { id: ids[0] ?? '' },
        { recordVisibility: 'members', effectivePass: 1 },
      );
      expect(await seen({ role: 'member', organisationId: anonymous.id })).toEqual([
        ['Đầy', { total: 1, ready: 1, failed: 0, inWork: 0 }],
      ]);
    });

    it('cannot belong to an organisation that there is not', async () => {
      await expect(batches.create({ ownerOrganisationId: newId() }, LAN)).rejects.toThrow(
        BadRequestException,
      );
    });
  });
});
