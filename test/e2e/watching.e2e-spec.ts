import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { FixityDto } from '../../src/catalog/fixity/fixity.dto.js';
import { freePort } from '../support/free-port.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const DASHBOARD = 'deploy/grafana-dashboard.json';

let phusa: Running;
let worker: string;
let id: string;

beforeAll(async () => {
  const port = await freePort();
  worker = `http://127.0.0.1:${port}`;
  phusa = await Running.start({ env: { PHUSA_WORKER_PORT: String(port) } });
  id = await phusa.take(sample('02-vi-born-digital.pdf'));
  await phusa.waitFor(id);
});
afterAll(async () => {
  const { errors } = phusa;
  expect(await phusa.stop()).toBe(0);
  expect(errors).toEqual([expect.stringMatching(/"event":"fixity".*"outcome":"damaged"/)]);
});

const metrics = async (): Promise<string> => (await phusa.get<string>('//metrics', null)).body;
const ofWorker = async (path: string): Promise<string> => (await fetch(`${worker}${path}`)).text();
const damagedFound = async (): Promise<string | undefined> => {
  const { body } = await phusa.get<{ parts: Record<string, string> }>('//health/ready', null);
  return body.parts['originals'] === 'damaged' ? 'damaged' : undefined;
};

it('tells this machine its figures, and a stranger nothing', async () => {
  const text = await metrics();
  for (const line of [
    'phusa_documents{state="ready"} 1',
    'phusa_documents{state="failed"} 0',
    'phusa_index_lag_documents 0',
    'phusa_search_mismatches_total 0',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/^phusa_pages_read [1-9]/m);
  expect(text).toMatch(/^phusa_store_bytes\{kind="original"\} [1-9]/m);
  expect(text).toMatch(/^phusa_queue_jobs\{queue="pages",state="waiting"\} 0/m);
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m);
  expect(text).toMatch(
    /^phusa_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/documents\/:id",status="200"\} [1-9]/m,
  );
  for (const quantile of ['0.5', '0.99', '1']) {
    expect(text).toMatch(new RegExp(`^phusa_event_loop_delay_seconds\\{quantile="${quantile}"\\} \\d`, 'm'));
  }
  expect(text).not.toContain(id);
  for (const name of ['x-forwarded-for', 'x-real-ip']) {
    expect((await phusa.api('//metrics', { headers: { [name]: '127.0.0.1' } })).status).toBe(404);
  }
});

it('has its worker say that it lives, and how long stages took', async () => {
  expect(JSON.parse(await ofWorker('/health/live'))).toEqual({ status: 'live' });
  expect(await ofWorker('/metrics')).toMatch(
    /phusa_stage_duration_seconds_count\{stage="read",outcome="done"\} [1-9]/,
  );
  expect((await fetch(`${worker}/`)).status).toBe(404);
});

it('shows on the dashboard nothing that is not told', async () => {
  const told = new Set([...(await metrics()).matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name));
  for (const [, name] of (await ofWorker('/metrics')).matchAll(/^# TYPE (\S+) /gm)) told.add(name);
  const asked = readFileSync(DASHBOARD, 'utf8').matchAll(/\b(?:phusa|process|nodejs)_[a-z0-9_]+/g);
  const unknown = [...asked]
    .map(([name]) => name.replace(/_(bucket|count|sum)$/, ''))
    .filter((name) => !told.has(name));
  expect(unknown).toEqual([]);
});

it('finds an original that was damaged, says so everywhere, and leaves it as it is', async () => {
  const original = await phusa.api(`/documents/${id}/files/original`);
  const bytes = Buffer.from(await original.arrayBuffer());
  const { body: before } = await phusa.get<FixityDto>('/fixity');
  expect(before).toMatchObject({ originals: 1, damaged: 0, everyDays: 90 });
  const [key] = await keyOf();
  const path = join(phusa.dataDir, 'objects', key ?? '');
  appendFileSync(path, 'x');
  await asIfNeverChecked();
  await until(damagedFound, { ms: 120_000 });
  const { body } = await phusa.get<FixityDto>('/fixity');
  expect(body).toMatchObject({
    originals: 1,
    damaged: 1,
    failures: [{ documentId: id, objectKey: key, outcome: 'damaged' }],
  });
  expect((await phusa.get('//health/ready', null)).status).toBe(200);
  await until(async () => (await metrics()).includes('phusa_originals{state="damaged"} 1') || undefined);
  expect(readFileSync(path)).toEqual(Buffer.concat([bytes, Buffer.from('x')]));
  expect((await phusa.get('/fixity', null)).status).toBe(401);
});

it('takes the settings of the checks from an administrator alone', async () => {
  const { secret } = await phusa.key('manager');
  const change = { fixity: { everyDays: 30 } };
  expect((await phusa.patch('/settings', change, secret)).status).toBe(403);
  expect((await phusa.patch('/settings', change)).body).toMatchObject({
    fixity: { everyDays: 30, megabytesPerSecond: 10 },
  });
  expect((await phusa.patch('/settings', { fixity: { everyDays: -1 } })).status).toBe(400);
});

/** The database itself: three months are too long for a test. */
async function asIfNeverChecked(): Promise<void> {
  const password = readFileSync(join(phusa.dataDir, 'postgres.password'), 'utf8').trim();
  const port = readFileSync(join(phusa.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const client = new Client({ connectionString: `postgres://phusa:${password}@127.0.0.1:${port}/phusa` });
  await client.connect();
  await client.query('UPDATE document_file SET checked_at = NULL');
  await client.end();
}

async function keyOf(): Promise<string[]> {
  const { body } = await phusa.get<{ files: { sha256?: string }[] }>(`/documents/${id}`);
  const sha256 = body.files.find((file) => file.sha256)?.sha256 ?? '';
  return [`originals/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`];
}
