import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import session from 'express-session';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { type FinishedUpload, ResumableServer } from './resumable-server.js';

const PATH = '/api/v1/uploads';
const MAX = 5 * 2 ** 20;

describe('resumable uploads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-tus-'));
  let server: Server;
  let url: string;
  let uploads: ResumableServer<{ name: string }>;
  let finished: (FinishedUpload & { by: string; content: Buffer })[];
  let refuse: Error | undefined;
  let full: Error | undefined;

  beforeAll(async () => {
    uploads = new ResumableServer<{ name: string }>({
      path: PATH,
      folder: join(folder, 'uploads'),
      maxBytes: MAX,
      expireMs: 2_500,
      authorise: (request) => {
        const name = request.headers['x-name'];
        return typeof name === 'string'
          ? Promise.resolve({ name })
          : Promise.reject(Object.assign(new Error('who are you?'), { status: 401 }));
      },
      announced: ({ wish }) => (wish === 'refused' ? Promise.reject(new Error('no')) : Promise.resolve()),
      room: () => (full ? Promise.reject(full) : Promise.resolve()),
      finished: (upload, { name }) => {
        if (refuse) return Promise.reject(refuse);
        finished.push({ ...upload, by: name, content: readFileSync(upload.path) });
        return Promise.resolve({ 'Phusa-Document-Id': 'd1' });
      },
      refusal: (error) => ({ status: 415, body: JSON.stringify({ why: String(error) }) }),
    });
    const app = express();
    // as in the product: its wrapper around `end` once dropped every answer of an upload
    app.use(session({ secret: 'x', resave: true, saveUninitialized: true }));
    app.use(PATH, uploads.handler());
    app.use(
      (error: Error & { status?: number }, _request: Request, response: Response, next: NextFunction) => {
        if (response.headersSent) return next(error);
        response.status(error.status ?? 500).send(String(error));
      },
    );
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    finished = [];
    refuse = undefined;
    full = undefined;
  });

  const left = (): string[] => readdirSync(join(folder, 'uploads'));

  /** Uploads to its end; the headers of the last answer. */
  function send(bytes: Buffer, options: Partial<UploadOptions> = {}): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      let documentId: string | undefined;
      new Upload(bytes, {
        endpoint: url,
        retryDelays: null,
        headers: { 'X-Name': 'Lan' },
        onAfterResponse: (_request, response) => {
          documentId = response.getHeader('Phusa-Document-Id') ?? documentId;
        },
        onSuccess: () => resolve(documentId),
        onError: reject,
        ...options,
      }).start();
    });
  }

  const answerTo = (sent: Promise<unknown>): Promise<{ status: number; body: string }> =>
    sent.then(
      () => {
        throw new Error('it was taken');
      },
      (error: DetailedError) => ({
        status: error.originalResponse?.getStatus() ?? 0,
        body: error.originalResponse?.getBody() ?? '',
      }),
    );

  it('gives a whole upload on with its names and whoever sent it, and keeps nothing of it', async () => {
    const bytes = Buffer.from('nội dung '.repeat(1000));
    expect(await send(bytes, { metadata: { filename: 'báo cáo.pdf', visibility: 'public' } })).toBe('d1');
    expect(finished).toHaveLength(1);
    expect(finished[0]).toMatchObject({
      by: 'Lan',
      bytes: bytes.length,
      metadata: { filename: 'báo cáo.pdf', visibility: 'public' },
    });
    expect(finished[0]?.content.equals(bytes)).toBe(true);
    expect(left()).toEqual([]);
  });

  it('takes pieces, and goes on after a line broke', async () => {
    const bytes = Buffer.alloc(300_000, 'x');
    let uploadUrl = '';
    await new Promise<void>((resolve, reject) => {
      const upload = new Upload(bytes, {
        endpoint: url,
        chunkSize: 100_000,
        retryDelays: null,
        headers: { 'X-Name': 'Lan' },
        onChunkComplete: () => {
          uploadUrl = upload.url ?? '';
          upload.abort().then(resolve, reject);
        },
        onError: reject,
      });
      upload.start();
    });
    expect(finished).toEqual([]);
    expect(left()).toHaveLength(2);
    await send(bytes, { uploadUrl, chunkSize: 100_000 });
    expect(finished[0]?.content.equals(bytes)).toBe(true);
    expect(left()).toEqual([]);
  });

  it('refuses whoever may not upload before anything is stored', async () => {
    expect((await answerTo(send(Buffer.from('x'), { headers: {} }))).status).toBe(401);
    expect(left()).toEqual([]);
  });

  it('refuses what is too large before anything is sent', async () => {
    expect((await answerTo(send(Buffer.alloc(MAX + 1)))).status).toBe(413);
    expect(left()).toEqual([]);
  });

  it('answers with the reason why a whole file was refused, and drops it', async () => {
    refuse = new Error('not a PDF');
    expect(await answerTo(send(Buffer.from('x')))).toEqual({
      status: 415,
      body: JSON.stringify({ why: 'Error: not a PDF' }),
    });
    expect(left()).toEqual([]);
  });

  it('begins nothing, and takes no more of what was begun, where there is no room', async () => {
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10', 'X-Name': 'Lan' };
    const begun = await fetch(url, { method: 'POST', headers });
    const before = left();
    full = new Error('the disk is full');
    expect((await answerTo(send(Buffer.from('x')))).body).toContain('the disk is full');
    const more = await fetch(new URL(begun.headers.get('location') ?? '', url), {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
        'X-Name': 'Lan',
      },
      body: '0123456789',
    });
    expect([more.status, await more.text()]).toEqual([500, expect.stringContaining('the disk is full')]);
    expect(left()).toEqual(before);
    for (const name of before) rmSync(join(folder, 'uploads', name));
  });

  it('reaches nothing outside its folder', async () => {
    for (const id of ['..%2Fvictim', '..%5Cvictim', '%2E%2E', '..%2F..%2Fpackage'])
      for (const method of ['HEAD', 'DELETE'])
        expect(
          (await fetch(`${url}/${id}`, { method, headers: { 'Tus-Resumable': '1.0.0', 'X-Name': 'Lan' } }))
            .status,
        ).toBe(404);
    expect(readdirSync(folder)).toEqual(['uploads']);
  });

  it('clears away what was begun and never finished', async () => {
    const begun = await fetch(url, {
      method: 'POST',
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10', 'X-Name': 'Lan' },
    });
    expect(begun.status).toBe(201);
    expect(begun.headers.get('location')).toMatch(/^\/api\/v1\/uploads\/\w+$/);
    expect(left()).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 2_600));
    expect(await uploads.cleanUp()).toBe(1);
    expect(left()).toEqual([]);
  });
});
