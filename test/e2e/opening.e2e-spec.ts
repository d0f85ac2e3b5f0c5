import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textPdf } from '../support/made-documents.js';
import { phusaCommand } from '../support/phusa-command.js';
import { Running } from '../support/running.js';
import { ANSWERS } from '../support/running-api.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

interface Answered {
  readonly status: number;
  readonly code?: unknown;
  readonly message?: unknown;
}

const SECRET = { ...ANSWERS, secrecy: true };
const INTENDED = { ...ANSWERS, patent: 'intended' } as const;
type Answers = typeof ANSWERS | typeof SECRET | typeof INTENDED;

let phusa: Running;
let closed: string;
let later: string;

const pdf = (): { name: string; bytes: Buffer } => ({
  name: 'báo cáo.pdf',
  bytes: textPdf([['Báo cáo kết quả nuôi cá tra trong bể tuần hoàn nước']]),
});
const told = ({ status, body }: { status: number; body: unknown }): Answered => ({
  ...(typeof body === 'object' ? (body as object) : {}),
  status,
});

beforeAll(async () => {
  phusa = await Running.start();
  closed = await phusa.take(pdf());
  later = await phusa.take(pdf(), { visibility: 'public', embargo: '2099-01-01' });
  await Promise.all([closed, later].map((id) => phusa.waitFor(id)));
});
afterAll(() => phusa.end());

/** Gives answers by tus, which refuses before a byte is sent. */
async function announced(opening: Answers | undefined): Promise<Answered> {
  const fields = {
    filename: 'a.pdf',
    visibility: 'public',
    ...(opening ? { opening: JSON.stringify(opening) } : {}),
  };
  const metadata = Object.entries(fields)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': metadata };
  const response = await phusa.api('/uploads', { method: 'POST', headers });
  const text = await response.text();
  return { status: response.status, ...(text.startsWith('{') ? (JSON.parse(text) as object) : {}) };
}

async function imported(opening: Answers | undefined): Promise<Answered> {
  const record = {
    externalId: `r-${String(Math.random())}`,
    title: 'Cá tra',
    text: 'Nuôi cá tra',
    visibility: 'public',
    opening,
  };
  const { body } = await phusa.ask<string>('/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(record),
  });
  const { status, reason } = JSON.parse(body) as { status: string; reason?: unknown };
  return status === 'rejected'
    ? { status: 422, code: 'openingUnanswered', message: reason }
    : { status: 200 };
}

/** Rows of a table whose text its defaults would open. */
async function tabled(opening: Answers | undefined): Promise<Answered> {
  const form = new FormData();
  form.append(
    'file',
    new Blob([`Mã,Tên,Toàn văn\nT-${String(Math.random())},Cá tra,Nuôi cá tra\n`]),
    'bảng.csv',
  );
  const { body: table } = await phusa.ask<{ id: string }>('/imports/tables', { method: 'POST', body: form });
  const mapping = ['externalId', 'title', 'text'].map((field) => ({ field, split: null }));
  const defaults = { visibility: 'public', ...(opening ? { opening } : {}) };
  const changed = await phusa.patch(`/imports/${table.id}`, { mapping, defaults });
  if (changed.status !== 200) return told(changed);
  const started = await phusa.send('POST', `/imports/${table.id}/start`, {});
  if (started.status >= 400) return told(started);
  const { counts } = await until(async () => {
    const { body } = await phusa.get<{ status: string; counts: { refused: number } }>(`/imports/${table.id}`);
    return body.status === 'done' ? body : undefined;
  });
  return { status: counts.refused > 0 ? 422 : 200 };
}

/** Every call by which a body gets readable to others than its owner. */
const WAYS: Readonly<Record<string, (opening: Answers | undefined) => Promise<Answered>>> = {
  'PATCH to public': async (opening) =>
    told(await phusa.patch(`/documents/${closed}`, { visibility: 'public', opening })),
  'PATCH to members': async (opening) =>
    told(await phusa.patch(`/documents/${closed}`, { visibility: 'members', opening })),
  'PATCH that lifts an embargo': async (opening) =>
    told(await phusa.patch(`/documents/${later}`, { embargo: null, opening })),
  'PATCH that brings an embargo nearer': async (opening) =>
    told(await phusa.patch(`/documents/${later}`, { embargo: '2026-01-01', opening })),
  'PATCH that gives the original away': async (opening) =>
    told(await phusa.patch(`/documents/${later}`, { originalOpen: true, opening })),
  'PATCH to another unit and to public': async (opening) =>
    told(
      await phusa.patch(`/documents/${closed}`, {
        ownerOrganisationId: await phusa.organisation(`Viện ${String(Math.random())}`),
        visibility: 'public',
        opening,
      }),
    ),
  upload: async (opening) =>
    told(
      await phusa.upload(pdf(), { visibility: 'public', opening: opening ? JSON.stringify(opening) : '' }),
    ),
  'upload of several': async (opening) =>
    told(
      await phusa.upload([pdf(), pdf()], {
        visibility: 'members',
        opening: opening ? JSON.stringify(opening) : '',
      }),
    ),
  'resumable upload': announced,
  'import of a record': imported,
  'import of a table': tabled,
};

describe.each(Object.keys(WAYS))('%s', (name) => {
  const way = (opening: Answers | undefined): Promise<Answered> => (WAYS[name] ?? announced)(opening);
  const isTable = name.endsWith('table');

  it('needs the answers, and says which', async () => {
    const { status, code, message } = await way(undefined);
    expect(status).toBe(422);
    if (isTable) return; // told of each row: see the unit spec of records
    expect(code).toBe('openingUnanswered');
    expect(message).toEqual({
      vi: expect.stringContaining('patent'),
      en: expect.stringContaining('secrecy'),
    });
  });

  it('is refused by what is answered: a secret, a patent that is to be filed', async () => {
    for (const answers of [SECRET, ...(name.includes('original') ? [] : [INTENDED])])
      expect([409, 422]).toContain((await way(answers)).status);
  });

  it('goes with the answers', async () => {
    expect((await way(ANSWERS)).status).toBeLessThan(300);
    await phusa.patch(`/documents/${closed}`, { visibility: 'restricted' });
    await phusa.patch(`/documents/${later}`, { embargo: '2099-01-01', originalOpen: false });
  });
});

it('a command line that opens bodies needs the answers too, and takes nothing in without', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phusa-opening-'));
  await writeFile(join(folder, 'a.pdf'), pdf().bytes);
  const env = { PHUSA_DATA: join(folder, '.data') };
  for (const visibility of ['public', 'members']) {
    const { code, err } = await phusaCommand(['ingest', folder, '--visibility', visibility], env);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/--opening patent=none[^]*answer the questions first/),
    ]);
  }
  const secret = ['--visibility', 'public', '--opening', 'patent=none,personalData=false,secrecy=true'];
  expect(await phusaCommand(['ingest', folder, ...secret], env)).toMatchObject({ code: 2 });
  const half = ['--visibility', 'public', '--opening', 'patent=none'];
  expect((await phusaCommand(['ingest', folder, ...half], env)).code).not.toBe(0);
  expect(existsSync(env.PHUSA_DATA)).toBe(false);
  await rm(folder, { recursive: true });
});

it('keeps who answered and when, in the document and in the trail', async () => {
  const { opening } = await phusa.document(later);
  expect(opening).toMatchObject({ ...ANSWERS, by: expect.any(String), at: expect.stringMatching(/^20/) });
});
