import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BulkChangeDto } from '../../src/desk/bulk/bulk-changes.dto.js';
import type { SavedFilterDto, SavedFilterListDto } from '../../src/desk/filters/saved-filters.dto.js';
import type { DocumentListDto } from '../../src/documents/dto/document.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { madeUpDocuments } from '../support/made-up-documents.js';
import { Running } from '../support/running.js';
import { ANSWERS, type As } from '../support/running-api.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(300_000);

let phusa: Running;
let catalogue: KillCatalogue;
let ours: string;
let theirs: string;
let librarian: string;
let ofUnit: string;

beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  [ours, theirs] = [await phusa.organisation('Viện Lúa'), await phusa.organisation('Viện Tôm')];
  librarian = (await phusa.key('librarian')).secret;
  ofUnit = (await phusa.key('librarian', ours)).secret;
});
// not `end`: a worker that is killed is an error in the log
afterAll(() => phusa.stop());

const make = (name: string, count: number, owner = ours): Promise<unknown> =>
  catalogue.rows(madeUpDocuments(), [name, count, owner]);

const one = async (id: string, as: As): Promise<BulkChangeDto> =>
  (await phusa.get<BulkChangeDto>(`/bulk-changes/${id}`, as)).body;

const settled = (id: string, as: As): Promise<BulkChangeDto> =>
  until(
    async () => {
      const change = await one(id, as);
      return change.status === 'previewing' || change.status === 'running' ? undefined : change;
    },
    { ms: 120_000, why: () => `bulk change ${id} does not end` },
  );

async function foresee(body: object, as: As = librarian): Promise<BulkChangeDto> {
  const answer = await phusa.send<BulkChangeDto>('POST', '/bulk-changes', body, as);
  expect(answer.status).toBe(202);
  expect(answer.headers.get('location')).toBe(`/api/v1/bulk-changes/${answer.body.id}`);
  return settled(answer.body.id, as);
}

async function carryOut(id: string, as: As = librarian): Promise<BulkChangeDto> {
  const { status } = await phusa.send('POST', `/bulk-changes/${id}/start`, {}, as);
  expect(status).toBe(202);
  return settled(id, as);
}

const count = async (query: string, as: As = librarian): Promise<number | undefined> =>
  (await phusa.get<DocumentListDto>(`/documents?size=1&${query}`, as)).body.matching;

const OPENING = { act: 'visibility', visibility: 'public', opening: ANSWERS } as const;

describe('a bulk change', () => {
  it('changes nothing before its preview was seen, then all that it foresaw', async () => {
    await make('mở', 30);
    const foreseen = await foresee({ ...OPENING, matching: { q: 'mo', owner: ours } });
    expect(foreseen).toMatchObject({
      status: 'previewed',
      total: 30,
      foreseen: { changed: 30, unchanged: 0, refused: 0 },
    });
    expect(await count('q=mo&visibility=public')).toBe(0);
    await make('mở', 1); // came later: not of those that were settled
    expect(await carryOut(foreseen.id)).toMatchObject({
      status: 'done',
      outcome: { changed: 30, unchanged: 0, refused: 0 },
      reasons: [],
    });
    expect(await count('q=mo&visibility=public')).toBe(30);
    const [row] = await catalogue.rows<{ opening: object; record: string }>(
      "SELECT opening, record_visibility AS record FROM document WHERE visibility = 'public' LIMIT 1",
    );
    expect(row).toMatchObject({ opening: { patent: 'none' }, record: 'public' });
    const again = await foresee({ ...OPENING, matching: { q: 'mo' } });
    expect(again.foreseen).toEqual({ changed: 1, unchanged: 30, refused: 0 });
  });

  it('names what it refuses and why, and goes on', async () => {
    await make('quay', 4);
    const [secret] = await catalogue.rows<{ id: string }>(
      "UPDATE document SET quarantined = true WHERE id = (SELECT id FROM document WHERE title LIKE 'quay %' LIMIT 1) RETURNING id",
    );
    const admin = phusa.adminKey;
    const foreseen = await foresee({ ...OPENING, matching: { q: 'quay' } }, admin);
    expect(foreseen.foreseen).toEqual({ changed: 3, unchanged: 0, refused: 1 });
    expect(foreseen.reasons).toMatchObject([
      { code: 'openingRefused', count: 1, examples: [{ id: secret?.id }] },
    ]);
    const done = await carryOut(foreseen.id, admin);
    expect(done.outcome).toEqual({ changed: 3, unchanged: 0, refused: 1 });
    const csv = await phusa.get<string>(
      `/bulk-changes/${done.id}/results.csv?outcome=refused&language=en`,
      admin,
    );
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = csv.body.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(new RegExp(`^${String(secret?.id)},quay .*Refused.*secrecy mark`));
  });

  it('asks for the answers before a body opens, and for what its act needs', async () => {
    const ask = async (body: object) => {
      const { status, body: problem } = await phusa.send<Problem>('POST', '/bulk-changes', body, librarian);
      return [status, problem.code];
    };
    const matching = { q: 'mo' };
    const { opening: _opening, ...unanswered } = OPENING;
    expect(await ask({ ...unanswered, matching })).toEqual([422, 'openingUnanswered']);
    const secret = { ...OPENING, opening: { ...ANSWERS, secrecy: true } };
    expect(await ask({ ...secret, matching })).toEqual([409, 'openingRefused']);
    for (const body of [
      { act: 'type', matching },
      { act: 'owner', matching },
      { act: 'batch', matching },
      { act: 'batch', batchId: ours, matching },
      { act: 'visibility', matching },
      { act: 'burn', matching },
      { act: 'accept' },
      { act: 'accept', matching, documents: [ours] },
      { act: 'accept', matching: { q: 'nothing is called so' } },
      { act: 'accept', matching: { sort: 'title' } },
    ])
      expect([body, (await ask(body))[0]]).toEqual([body, 400]);
  });

  it('is held to the unit of whoever asked, document by document', async () => {
    await make('chung', 3);
    await make('chung', 2, theirs);
    const named = await catalogue.rows<{ id: string }>("SELECT id FROM document WHERE title LIKE 'chung %'");
    const documents = named.map(({ id }) => id);
    const foreseen = await foresee({ act: 'type', type: 'thesis', documents }, ofUnit);
    expect(foreseen.foreseen).toEqual({ changed: 3, unchanged: 0, refused: 2 });
    expect(foreseen.reasons).toMatchObject([{ code: 'notYours', count: 2 }]);
    expect(foreseen.reasons[0]?.examples.every(({ title }) => title === null)).toBe(true);
    const done = await carryOut(foreseen.id, ofUnit);
    expect(done.outcome).toEqual({ changed: 3, unchanged: 0, refused: 2 });
    expect(await count('q=chung&type=thesis', phusa.adminKey)).toBe(3);
    const csv = (await phusa.get<string>(`/bulk-changes/${done.id}/results.csv`, ofUnit)).body;
    expect(csv.split('\r\n').filter((line) => line.includes('chung'))).toHaveLength(3);
    const away = await phusa.send(
      'POST',
      '/bulk-changes',
      { act: 'owner', ownerOrganisationId: theirs, documents },
      ofUnit,
    );
    expect(away.status).toBe(403);
    // another's change is not there
    for (const path of ['', '/results.csv'])
      expect((await phusa.get(`/bulk-changes/${done.id}${path}`, librarian)).status).toBe(404);
    expect((await phusa.send('POST', `/bulk-changes/${done.id}/stop`, {}, librarian)).status).toBe(404);
    expect((await phusa.send('POST', '/bulk-changes', { act: 'accept', documents }, null)).status).toBe(401);
  });

  it('ends when the rights of whoever asked end', async () => {
    await make('thu hồi', 2);
    const key = await phusa.key('librarian');
    const { id } = await foresee({ act: 'type', type: 'form', matching: { q: 'thu hoi' } }, key.secret);
    expect((await phusa.ask(`/keys/${key.id}`, { method: 'DELETE' })).status).toBeLessThan(300);
    const started = await phusa.send('POST', `/bulk-changes/${id}/start`, {});
    expect(started.status).toBe(202);
    expect((await settled(id, phusa.adminKey)).outcome).toEqual({ changed: 0, unchanged: 0, refused: 2 });
  });

  it('moves owner and batch, accepts and reads again where it can', async () => {
    await make('việc', 2);
    const batch = (await phusa.send<{ id: string }>('POST', '/batches', { name: 'Lô chín' })).body.id;
    const matching = { q: 'viec' };
    const did = async (act: object) => (await carryOut((await foresee({ ...act, matching })).id)).outcome;
    expect(await did({ act: 'batch', batchId: batch })).toMatchObject({ changed: 2 });
    expect(await count('q=lo%20chin')).toBe(2);
    expect(await did({ act: 'batch', batchId: null })).toMatchObject({ changed: 2 });
    expect(await did({ act: 'owner', ownerOrganisationId: theirs })).toMatchObject({ changed: 2 });
    expect(await count(`q=viec&owner=${theirs}`)).toBe(2);
    await catalogue.rows(
      `INSERT INTO field_entry (id, document_id, name, position, value, printed, confidence, method)
       SELECT gen_random_uuid(), id, name, 0, '"x"', 'x', CASE name WHEN 'degree' THEN 0.05 ELSE 0.6 END, 'cover'
       FROM document, unnest(ARRAY['journal', 'degree']) AS name WHERE title LIKE 'việc %'`,
    );
    expect(await did({ act: 'accept' })).toEqual({ changed: 2, unchanged: 0, refused: 0 });
    expect(await did({ act: 'accept' })).toEqual({ changed: 0, unchanged: 2, refused: 0 });
    const entries = await catalogue.rows<{ name: string; status: string }>(
      "SELECT DISTINCT name, e.status FROM field_entry e JOIN document d ON d.id = document_id WHERE d.title LIKE 'việc %' AND e.name IN ('journal', 'degree') ORDER BY 1",
    );
    // what says itself that it cannot be so is left to a person
    expect(entries).toEqual([
      { name: 'degree', status: 'suggested' },
      { name: 'journal', status: 'confirmed' },
    ]);
    const reread = await foresee({ act: 'reread', matching });
    expect(reread.reasons).toMatchObject([{ code: 'nothingToRead', count: 2 }]);
  });

  it('goes on after kill -9, and does nothing twice', async () => {
    await make('giết', 400);
    const { id } = await foresee({ act: 'type', type: 'article', matching: { q: 'giet' } });
    await phusa.send('POST', `/bulk-changes/${id}/start`, {}, librarian);
    let kills = 0;
    for (const at of [20, 120]) {
      await until(async () => ((await one(id, librarian)).done >= at ? true : undefined), { ms: 120_000 });
      const worker = phusa.process('worker');
      if (worker === undefined) continue;
      process.kill(worker, 'SIGKILL');
      kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    expect(await settled(id, librarian)).toMatchObject({
      status: 'done',
      outcome: { changed: 400, unchanged: 0, refused: 0 },
    });
    expect(await count('q=giet&type=article')).toBe(400);
    const twice = await catalogue.number(
      `SELECT count(*) FROM (SELECT subject FROM audit_event WHERE detail ->> 'bulkChange' = $1
         GROUP BY subject HAVING count(*) <> 1) AS odd`,
      [id],
    );
    expect(twice).toBe(0);
    expect(
      await catalogue.number("SELECT count(*) FROM audit_event WHERE detail ->> 'bulkChange' = $1", [id]),
    ).toBe(400);
  });

  it('is stopped: what is done stays done, the rest as it is', async () => {
    await make('dừng', 400);
    const { id } = await foresee({ act: 'type', type: 'article', matching: { q: 'dung' } });
    await phusa.send('POST', `/bulk-changes/${id}/start`, {}, librarian);
    await until(async () => ((await one(id, librarian)).done >= 5 ? true : undefined), { ms: 60_000 });
    const stopped = await phusa.send<BulkChangeDto>('POST', `/bulk-changes/${id}/stop`, {}, librarian);
    expect([stopped.status, stopped.body.status]).toEqual([202, 'stopped']);
    const { outcome } = await one(id, librarian);
    expect(outcome.changed).toBeLessThan(400);
    await until(async () => ((await count('q=dung&type=article')) === outcome.changed ? true : undefined), {
      ms: 5_000,
    });
    const again = await phusa.send<BulkChangeDto>('POST', `/bulk-changes/${id}/start`, {}, librarian);
    expect(again.body.status).toBe('stopped');
    const csv = (await phusa.get<string>(`/bulk-changes/${id}/results.csv?language=en`, librarian)).body;
    expect(csv.match(/Not done/g)).toHaveLength(400 - outcome.changed);
  });
});

describe('saved filters', () => {
  it('are kept under their names, of each their own', async () => {
    const put = (body: object, as: As = librarian) =>
      phusa.send<SavedFilterDto>('PUT', '/saved-filters', body, as);
    const mine = async (as: As) => (await phusa.get<SavedFilterListDto>('/saved-filters', as)).body.items;
    const kept = await put({ name: 'Lúa', query: { q: 'lua', sort: 'title' }, columns: ['year', 'state'] });
    expect([kept.status, kept.body.query]).toEqual([200, { q: 'lua', sort: 'title' }]);
    const again = await put({ name: 'Lúa', query: { type: 'patent' } });
    expect(again.body.id).toBe(kept.body.id);
    expect(await mine(librarian)).toMatchObject([{ name: 'Lúa', query: { type: 'patent' } }]);
    expect(await mine(ofUnit)).toEqual([]);
    expect((await put({ name: '', query: {} })).status).toBe(400);
    expect((await put({ name: 'x', query: { sort: 'weight' } })).status).toBe(400);
    expect((await put({ name: 'x', query: {} }, null)).status).toBe(401);
    const path = `/saved-filters/${kept.body.id}`;
    expect((await phusa.ask(path, { method: 'DELETE' }, ofUnit)).status).toBe(404);
    expect((await phusa.ask(path, { method: 'DELETE' }, librarian)).status).toBe(204);
    expect(await mine(librarian)).toEqual([]);
  });
});
