import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  ConflictException,
  Logger,
  NotFoundException,
  PreconditionFailedException,
} from '@nestjs/common';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { Audit } from '../../src/access/audit.js';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { Organisation } from '../../src/access/organisation.entity.js';
import { Organisations } from '../../src/access/organisations.js';
import { ReadFilters } from '../../src/access/read-filters.js';

import { Document } from '../../src/catalog/documents/document.entity.js';

import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { DocumentAccess } from '../../src/catalog/document-access/document-access.js';
import { DocumentChanges, etagOf } from '../../src/documents/document-changes.js';

import type { DocumentPatchDto } from '../../src/documents/dto/document-patch.dto.js';
import { shownOfficeRecord } from '../../src/documents/office/office-check.js';
import { checkOpening } from '../../src/documents/opening/opening-review.js';

import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { testPipeline } from '../support/pipeline.js';

const LAN: Principal = { role: 'librarian', personId: newId(), name: 'Lan' };
const ANONYMOUS: Principal = { role: 'reader' };
const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;

describe('documents over PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  const filters = new ReadFilters(new SystemClock());

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    Logger.overrideLogger(false);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    await dataSource.query('DELETE FROM page');
    await dataSource.query('DELETE FROM document');
  });

  const insert = (given: Partial<Document> = {}): Promise<Document> =>
    insertDocument(dataSource.manager, given);
  const insertPage = (documentId: string, number: number, given: Partial<Page> = {}) =>
    dataSource.manager.insert(Page, {
      documentId,
      number,
      fileId: newId(),
      filePage: number,
      width: 100,
      height: 100,
      ...(given as object),
    });

  describe('the way to one', () => {
    const access = (): DocumentAccess => new DocumentAccess(dataSource, filters);

    it('is not there for whoever may not read its record: closed, deleted, unknown and odd ids look alike', async () => {
      const closed = await insert();
      const deleted = await insert({ ...OPEN, deletedAt: new Date() });
      for (const id of [closed.id, deleted.id, newId(), 'x', "' OR 1=1"])
        await expect(access().record(id, ANONYMOUS)).rejects.toThrow(NotFoundException);
      expect(await access().record(closed.id, LAN)).toMatchObject({ body: true, keeps: true });
      await expect(access().record(deleted.id, { role: 'admin' })).rejects.toThrow(NotFoundException);
    });

    it('leads to its record where its text is closed', async () => {
      const { id } = await insert({ recordVisibility: 'public' });
      expect(await access().record(id, ANONYMOUS)).toMatchObject({ body: false, keeps: false });
      await expect(access().body(id, ANONYMOUS)).rejects.toThrow(NotFoundException);
    });

    it('leads to pages that there are, to withheld ones those who keep it alone', async () => {
      const { id } = await insert({ ...OPEN, pageCount: 2 });
      await insertPage(id, 1);
      await insertPage(id, 2, { withheld: true });
      expect((await access().page(id, 1, ANONYMOUS)).page.number).toBe(1);
      await expect(access().page(id, 2, ANONYMOUS)).rejects.toThrow(NotFoundException);
      expect((await access().page(id, 2, LAN)).page.withheld).toBe(true);
      for (const number of [0, -1, 3, 99_999_999_999, NaN])
        await expect(access().page(id, number, LAN)).rejects.toThrow(NotFoundException);
    });
  });

  describe('the review before opening', () => {
    const opening = { patent: 'none', personalData: false, secrecy: false } as const;
    const check = (document: Document, patch: DocumentPatchDto): Promise<void> =>
      checkOpening(dataSource.manager, document, patch, '2026-11-24');

    it('lets through what opens nothing, and what contradicts nothing', async () => {
      const document = await insert();
      await check(document, { shelfMark: 'K1' });
      await check(document, { visibility: 'restricted', opening: { ...opening, secrecy: true } });
      await check(document, { visibility: 'public', opening });
      await check(await insert({ visibility: 'public' }), { visibility: 'members' });
    });

    it('refuses what opens and answers nothing', async () => {
      const unanswered = {
        response: { code: 'openingUnanswered', message: { vi: expect.any(String), en: expect.any(String) } },
      };
      await expect(check(await insert(), { visibility: 'public' })).rejects.toMatchObject(unanswered);
      const later = await insert({ visibility: 'public', embargo: '2027-06-01' });
      await expect(check(later, { embargo: null })).rejects.toMatchObject(unanswered);
      const open = await insert({ visibility: 'members' });
      await expect(check(open, { visibility: 'public' })).rejects.toMatchObject(unanswered);
      await expect(check(open, { originalOpen: true })).rejects.toMatchObject(unanswered);
      await check(open, { embargo: '2027-06-01' });
    });

    it('refuses to call a secret what is open', async () => {
      const open = await insert({ visibility: 'public' });
      const answered = check(open, { opening: { ...opening, secrecy: true } });
      await expect(answered).rejects.toThrow(ConflictException);
    });

    it('refuses a secret, said or marked', async () => {
      const refused = check(await insert(), {
        visibility: 'members',
        opening: { ...opening, secrecy: true },
      });
      await expect(refused).rejects.toThrow(ConflictException);
      await expect(refused).rejects.toMatchObject({
        response: { code: 'openingRefused', message: { vi: expect.any(String) } },
      });
      const marked = await insert({ quarantined: true });
      await expect(check(marked, { visibility: 'public' })).rejects.toThrow(ConflictException);
      await check(marked, { visibility: 'public', quarantined: false, opening });
    });

    it.each<[string, Partial<Document>, DocumentPatchDto, boolean]>([
      ['without a day', {}, {}, false],
      ['with a day ahead', {}, { embargo: '2027-06-01' }, true],
      ['with a day ahead from before', { embargo: '2027-06-01' }, {}, true],
      ['with the day taken away', { embargo: '2027-06-01' }, { embargo: null }, false],
      ['with a day that is over', { embargo: '2025-01-01' }, {}, false],
      ['with today', {}, { embargo: '2026-11-24' }, false],
    ])('of what is to be filed as a patent, %s', async (_how, given, patch, allowed) => {
      const document = await insert(given);
      const asked = check(document, {
        visibility: 'public',
        opening: { ...opening, patent: 'intended' },
        ...patch,
      });
      if (allowed) await expect(asked).resolves.toBeUndefined();
      else await expect(asked).rejects.toThrow(ConflictException);
    });

    it('names pages with personal data that are neither withheld nor said to be looked at', async () => {
      const document = await insert();
      const suspects = [{ kind: 'phone', boxes: [] }];
      await insertPage(document.id, 1, { suspects });
      await insertPage(document.id, 2);
      await insertPage(document.id, 3, { suspects, withheld: true });
      await insertPage(document.id, 4, { suspects });
      await expect(check(document, { visibility: 'public', opening })).rejects.toMatchObject({
        response: { message: { en: expect.stringContaining('Page 1, 4 ') } },
      });
      await check(document, { visibility: 'public', opening: { ...opening, personalData: true } });
      await dataSource.manager.update(Page, { documentId: document.id }, { withheld: true });
      await check(document, { visibility: 'public', opening });
    });
  });

  describe('changes', () => {
    let changes: DocumentChanges;
    let stopIndexing: () => void;

    beforeEach(() => {
      const pipeline = testPipeline(dataSource, 2);
      changes = new DocumentChanges(
        dataSource,
        new Organisations(dataSource),
        pipeline.passes,
        pipeline.dispatcher,
        new Audit(dataSource),
        new FolderObjectStore(join(tmpdir(), 'phusa-no-store')),
      );
      // an index that follows at once
      const timer = setInterval(() => {
        dataSource.query('UPDATE document SET indexed_seq = change_seq').catch(() => undefined);
      }, 20);
      stopIndexing = () => clearInterval(timer);
    });
    afterEach(() => stopIndexing());

    const read = (id: string): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });
    const trail = async (subject: string): Promise<string[]> =>
      (await dataSource.manager.find(AuditEvent, { where: { subject }, order: { id: 'ASC' } })).map(
        ({ action }) => action,
      );

    it('stand when the index has them, are in the trail, and move the ETag', async () => {
      const { id, changeSeq } = await insert();
      const opening = { patent: 'none', personalData: false, secrecy: false } as const;
      const patch = { visibility: 'public', shelfMark: 'K9', type: 'thesis', opening } as const;
      await changes.patch(id, patch, undefined, LAN);
      expect((await read(id)).opening).toMatchObject({ ...opening, by: 'Lan', personId: LAN.personId });
      const now = await read(id);
      expect(now).toMatchObject({ visibility: 'public', shelfMark: 'K9', type: 'thesis' });
      expect(now.indexedSeq).toBe(now.changeSeq);
      expect(now.changeSeq).toBeGreaterThan(changeSeq);
      expect(await trail(id)).toEqual(['document.change']);
    });

    it('made on what has changed meanwhile are refused, and nothing of them stands', async () => {
      const document = await insert();
      const tag = etagOf(document);
      await changes.patch(document.id, { shelfMark: 'A' }, tag, LAN);
      await expect(changes.patch(document.id, { shelfMark: 'B' }, tag, LAN)).rejects.toThrow(
        PreconditionFailedException,
      );
      expect((await read(document.id)).shelfMark).toBe('A');
      await changes.patch(document.id, { shelfMark: 'C' }, '*', LAN);
      expect(await trail(document.id)).toHaveLength(2);
    });

    it('to an owner that has these bytes, or that there is not, are refused in words', async () => {
      const other = newId();
      await dataSource.manager.insert(Organisation, { id: other, name: other, isDefault: false });
      const mine = await insert();
      await insert({ sha256: mine.sha256, ownerOrganisationId: other });
      await expect(changes.patch(mine.id, { ownerOrganisationId: other }, undefined, LAN)).rejects.toThrow(
        ConflictException,
      );
      await expect(changes.patch(mine.id, { ownerOrganisationId: newId() }, undefined, LAN)).rejects.toThrow(
        BadRequestException,
      );
    });

    it('keep the day on which a person looked at the office’s record, for the number looked up only', async () => {
      const { id } = await insert({ type: 'patent' });
      const patch = (officeCheckedOn: string | null): Promise<void> =>
        changes.patch(id, { officeCheckedOn }, undefined, LAN);
      await expect(patch('2026-01-02')).rejects.toThrow(ConflictException);
      const entry = { id: newId(), documentId: id, name: 'applicationNumber', position: 0 } as const;
      await dataSource.manager.insert(FieldEntry, {
        ...entry,
        value: '1-2020-09876',
        printed: '1-2020-09876',
        confidence: 0.9,
        status: 'suggested',
        method: 'inid:21',
      });
      await expect(patch('2999-01-01')).rejects.toThrow(BadRequestException);
      await patch('2026-01-02');
      const shown = async (value: string): Promise<unknown> =>
        shownOfficeRecord(await read(id), {
          applicationNumber: [
            {
              id: newId(),
              value,
              printed: value,
              confidence: 1,
              status: 'confirmed',
              method: 'person',
              alternatives: [],
            },
          ],
        });
      expect(await shown('1-2020-09876')).toMatchObject({ office: 'VN', checkedOn: '2026-01-02' });
      expect(await shown('1-2020-09877')).not.toHaveProperty('checkedOn');
      await patch(null);
      expect(await shown('1-2020-09876')).not.toHaveProperty('checkedOn');
      expect(await trail(id)).toEqual(['document.change', 'document.change']);
    });

    it('withhold a page, delete a document', async () => {
      const { id } = await insert();
      await insertPage(id, 1);
      await changes.withhold(id, 1, { withheld: true }, LAN);
      expect((await dataSource.manager.findOneByOrFail(Page, { documentId: id })).withheld).toBe(true);
      await changes.remove(id, LAN);
      expect((await read(id)).deletedAt).toBeInstanceOf(Date);
      expect(await trail(id)).toEqual(['page.withhold', 'document.delete']);
    });

    it('retry what failed only', async () => {
      const ready = await insert({ status: 'ready' });
      await expect(changes.retry(ready.id, LAN)).rejects.toThrow(ConflictException);
      const failed = await insert({ status: 'failed' });
      await changes.retry(failed.id, LAN);
      expect(await read(failed.id)).toMatchObject({ status: 'received', failure: null });
    });
  });
});
