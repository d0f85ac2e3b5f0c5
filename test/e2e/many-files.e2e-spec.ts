import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Upload, type UploadOptions } from 'tus-js-client';
import type { DocumentListDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { BatchDto, BatchesDto } from '../../src/ingest/batches/ingest.dto.js';
import { foldedForm } from '../../src/text/normalise.js';
import { makeZip } from '../fixtures/make-zip.js';
import { pagePicture, textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import { OPENING, type Sent } from '../support/running-api.js';
import { sample } from '../support/samples.js';

jest.setTimeout(120_000);

let phusa: Running;

beforeAll(async () => {
  phusa = await Running.start();
});

afterAll(() => phusa.end());

const report = (about: string): Buffer =>
  textPdf([[`Báo cáo của tỉnh về ${about}`, 'Nội dung có hai dòng chữ.']]);

const batchOf = async (id: string): Promise<BatchDto | undefined> =>
  (await phusa.get<BatchesDto>('/batches')).body.items.find((batch) => batch.id === id);

async function textsOf(id: string): Promise<string[]> {
  const { pageCount } = await phusa.waitFor(id);
  const numbers = Array.from({ length: pageCount }, (_, i) => i + 1);
  return Promise.all(
    numbers.map(async (n) => foldedForm((await phusa.get<PageDto>(`/documents/${id}/pages/${n}`)).body.text)),
  );
}

describe('several files', () => {
  it('in a ZIP are a batch, each a document, in natural order of their names', async () => {
    const names = ['tập 10.pdf', 'tập 2.pdf', 'con/tập 1.pdf', '__MACOSX/._tập 2.pdf'];
    const zip = makeZip(names.map((name) => ({ name, data: report(name) })));
    const { status, body } = await phusa.upload(
      { name: 'kho.zip', bytes: zip },
      { shelfMark: 'Kệ 4', boxNumber: '12' },
    );
    expect(status).toBe(202);
    expect(body.items.map(({ name }) => name)).toEqual(['con/tập 1.pdf', 'tập 2.pdf', 'tập 10.pdf']);
    for (const { id = '' } of body.items) {
      expect(await phusa.waitFor(id)).toMatchObject({
        batchId: body.batchId,
        shelfMark: 'Kệ 4',
        boxNumber: '12',
      });
    }
    expect((await batchOf(body.batchId))?.counts).toEqual({ total: 3, ready: 3, failed: 0, inWork: 0 });
  });

  it('go into the batch that was made for them, with its box, shelf and owner', async () => {
    const owner = await phusa.organisation('Viện Nghiên cứu Muối');
    const { body: batch } = await phusa.send<BatchDto>('POST', '/batches', {
      name: 'Thùng 3',
      boxNumber: '3',
      shelfMark: 'M3',
      ownerOrganisationId: owner,
    });
    const files: Sent[] = ['muối', 'rong', 'tôm'].map((about) => ({
      name: `${about}.pdf`,
      bytes: report(about),
    }));
    const { body } = await phusa.upload(files, { batch: batch.id });
    expect(body.batchId).toBe(batch.id);
    const id = await phusa.take({ name: 'một mình.pdf', bytes: report('cua') }, { batch: batch.id });
    const { body: list } = await phusa.get<DocumentListDto>(`/documents?batch=${batch.id}`);
    expect(list.items.map((item) => item.id).sort()).toEqual(
      [...body.items.map((item) => item.id ?? ''), id].sort(),
    );
    for (const item of list.items) {
      expect(item).toMatchObject({ boxNumber: '3', shelfMark: 'M3', ownerOrganisationId: owner });
      await phusa.waitFor(item.id);
    }
  });

  it('twice among them are one document', async () => {
    const bytes = report('nghêu');
    const { body } = await phusa.upload(['a.pdf', 'b.pdf'].map((name) => ({ name, bytes })));
    expect(body.items[0]?.id).toBe(body.items[1]?.id);
    await phusa.waitFor(body.items[0]?.id ?? '');
  });
});

describe('page pictures', () => {
  const about = ['thứ nhất nói về giống lúa', 'thứ hai nói về phân bón', 'thứ mười nói về thu hoạch'];
  const pictures = (folder: string): { name: string; bytes: Buffer }[] =>
    [about[2], about[0], about[1]].map((text, i) => ({
      name: `${folder}trang ${[10, 1, 2][i]}.png`,
      bytes: pagePicture([`Trang ${text}`, `Lời đầu trang trong ${folder || 'tệp'} được chép lại ở đây`]),
    }));

  it.each([
    ['of one folder', 'Hộp 9/', {}],
    ['sent to be assembled', '', { assemble: 'true' }],
  ])('%s are the pages of one document, in natural order', async (_, folder, fields) => {
    const { status, body } = await phusa.upload(pictures(folder), fields);
    expect([status, body.items]).toEqual([202, undefined]);
    const texts = await textsOf(body.id);
    expect(texts.map((text) => /thu (nhat|hai|muoi) noi/.exec(text)?.[1])).toEqual(['nhat', 'hai', 'muoi']);
    const { originalName, files } = await phusa.document(body.id);
    if (folder) expect(originalName).toBe('Hộp 9');
    expect(files.filter(({ kind }) => kind === 'original').map(({ name }) => name)).toHaveLength(3);
    const second = await phusa.api(`/documents/${body.id}/files/original?position=1`);
    const sent = pictures(folder)[2];
    expect(Buffer.from(await second.arrayBuffer()).equals(sent?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect((await phusa.upload(pictures(folder), fields)).body.id).toBe(body.id);
  });
});

describe('a resumable upload', () => {
  const bytes = readFileSync(sample('01-vi-report-scan.pdf'));

  interface Sending {
    readonly upload: Upload;
    /** Ids of what it became, once it is whole. */
    readonly whole: Promise<string | undefined>;
  }

  function send(more: Partial<UploadOptions>, file: Buffer = bytes): Sending {
    let id: string | undefined;
    let upload: Upload | undefined;
    const whole = new Promise<string | undefined>((resolve, reject) => {
      upload = new Upload(file, {
        endpoint: `${phusa.url}/api/v1/uploads`,
        headers: { authorization: `Bearer ${phusa.adminKey}` },
        retryDelays: null,
        chunkSize: 128 * 1024,
        metadata: { filename: 'báo cáo quét.pdf', visibility: 'public', opening: OPENING, shelfMark: 'T1' },
        onAfterResponse: (_, response) => {
          id = response.getHeader('Phusa-Document-Id') ?? response.getHeader('Phusa-Batch-Id') ?? id;
        },
        onSuccess: () => resolve(id),
        onError: reject,
        ...more,
      });
    });
    if (!upload) throw new Error('no upload');
    upload.start();
    return { upload, whole };
  }

  it('goes on where a broken line left it, and becomes a document with its settings', async () => {
    let address = '';
    await new Promise<void>((resolve, reject) => {
      const { upload, whole } = send({
        onProgress: (sent) => {
          if (sent < bytes.length / 2 || address) return;
          address = upload.url ?? '';
          void upload.abort().then(resolve, reject); // closes the connection in the middle of a piece
        },
      });
      whole.catch(reject);
    });
    const { headers } = await phusa.api(address.replace(`${phusa.url}/api/v1`, ''), {
      method: 'HEAD',
      headers: { 'tus-resumable': '1.0.0' },
    });
    const there = Number(headers.get('upload-offset'));
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(bytes.length);

    const offsets: number[] = [];
    const { whole } = send({ uploadUrl: address, onProgress: (sent) => offsets.push(sent) });
    const id = (await whole) ?? '';
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(there);
    const original = await phusa.api(`/documents/${id}/files/original`);
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await phusa.document(id)).toMatchObject({
      originalName: 'báo cáo quét.pdf',
      visibility: 'public',
      shelfMark: 'T1',
    });
    expect((await phusa.upload(sample('01-vi-report-scan.pdf'))).body.id).toBe(id);
    await phusa.waitFor(id);
  });

  it('of a ZIP is a batch', async () => {
    const zip = makeZip([
      { name: 'a.pdf', data: report('tre') },
      { name: 'b.pdf', data: report('nứa') },
    ]);
    const id = await send({ metadata: { filename: 'kho.zip' } }, zip).whole;
    expect((await batchOf(id ?? ''))?.counts.total).toBe(2);
  });

  it.each([
    ['no document', Buffer.from('only a text'), {}, 415],
    ['wrong settings', report('bưởi'), { visibility: 'open' }, 400],
    ['unknown settings', report('cam'), { colour: 'red' }, 400],
  ])('of %s is refused with the reason', async (_, file, metadata, status) => {
    const failed = await send({ metadata: { filename: 'a.pdf', ...metadata } }, file).whole.catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ originalResponse: expect.anything() });
    const response = (failed as { originalResponse: { getStatus(): number } }).originalResponse;
    expect(response.getStatus()).toBe(status);
  });

  it('is closed to those who may not bring files', async () => {
    const { headers } = await phusa.api('/uploads', {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' },
    });
    const path = (headers.get('location') ?? '').replace(/^.*\/api\/v1/, '');
    const head = { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } };
    expect((await phusa.api(path, head)).status).toBe(200);
    expect((await phusa.api(path, head, null)).status).toBe(401);
    const { secret } = await phusa.key('member');
    expect((await phusa.api(path, head, secret)).status).toBe(403);
  });
});
