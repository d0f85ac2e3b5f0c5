import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import type { Answer } from '../support/running-api.js';

jest.setTimeout(60_000);

const NEVER = '00000000-0000-4000-8000-000000000000';
const LONG = 'x'.repeat(1500);
const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let phusa: Running;
let id: string;

beforeAll(async () => {
  phusa = await Running.start();
  id = await phusa.take({ name: 'lúa.pdf', bytes: textPdf([['Báo cáo của tỉnh về giống lúa chịu mặn']]) });
  await phusa.waitFor(id);
});

afterAll(() => phusa.end());

const at = (path: string): string => path.replace(':id', id).replace(':never', NEVER);

function expectProblem(answer: Answer<unknown>, wanted: number, field?: string): void {
  const { status, headers } = answer;
  const body = answer.body as Problem;
  expect([status, body]).toEqual([wanted, expect.objectContaining({ status: wanted })]);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body.message).toEqual({ vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  if (field !== undefined)
    expect([...new Set((body.errors ?? []).map((error) => error.field))]).toEqual([field]);
}

describe('wrong or missing parameters', () => {
  it.each([
    ['/search?trl=high', 'trl'],
    ['/search?trl=10', 'trl'],
    ['/search?size=101', 'size'],
    ['/search?size=-1', 'size'],
    ['/search?from=first', 'from'],
    ['/search?type=novel', 'type'],
    ['/search?year=19', 'year'],
    ['/search?year=2020..abcd', 'year'],
    ['/search?sort=luck', 'sort'],
    ['/search?language=%3Cvi%3E', 'language'],
    ['/search?field=../..', 'field'],
    ['/search?colour=red', 'colour'],
    ['/search?q=a&q=b', 'q'],
    [`/search?q=${LONG}`, 'q'],
    ['/search/suggest', 'q'],
    ['/documents?status=lost', 'status'],
    ['/documents?filter=mine', 'filter'],
    ['/documents?batch=box7', 'batch'],
    ['/documents?size=0', 'size'],
    ['/documents?size=201', 'size'],
    ['/documents?size=1e1000', 'size'],
    [`/documents?q=${LONG}`, 'q'],
    ['/documents?cursor=rubbish', 'cursor'],
    [`/documents?cursor=${cursor(['2026-01-01', 'no id'])}`, 'cursor'],
    [`/documents?cursor=${cursor([{ $gt: '' }, NEVER])}`, 'cursor'],
    [`/documents?cursor=${cursor(["2026'; DROP TABLE document", NEVER])}`, 'cursor'],
    ['/documents?password=1', 'password'],
    ['/documents/recent?size=51', 'size'],
    ['/documents/:id/hits', 'q'],
    ['/documents/:id/pages/1/image?width=321', 'width'],
    ['/documents/:id/pages/1/image?width=160&width=320', 'width'],
    ['/documents/:id/files/original?position=first', 'position'],
  ])('GET %s is 400 and names %s', async (path, field) => {
    expectProblem(await phusa.get(at(path)), 400, field);
  });

  it.each([
    ['PATCH', '/documents/:id', { visibility: 'open' }, 'visibility'],
    ['PATCH', '/documents/:id', { visibility: null }, 'visibility'],
    ['PATCH', '/documents/:id', { embargo: 'tomorrow' }, 'embargo'],
    ['PATCH', '/documents/:id', { embargo: '2024-02-31' }, 'embargo'],
    ['PATCH', '/documents/:id', { title: 'mine' }, 'title'],
    ['PATCH', '/documents/:id', { sha256: 'ff' }, 'sha256'],
    ['PATCH', '/documents/:id', { __proto__x: 1 }, '__proto__x'],
    ['PATCH', '/documents/:id', { type: 'novel' }, 'type'],
    ['PATCH', '/documents/:id', { shelfMark: { a: 1 } }, 'shelfMark'],
    ['PATCH', '/documents/:id', { shelfMark: LONG }, 'shelfMark'],
    ['PATCH', '/documents/:id', { ownerOrganisationId: 'ours' }, 'ownerOrganisationId'],
    ['PATCH', '/documents/:id', { ownerOrganisationId: NEVER }, 'ownerOrganisationId'],
    [
      'PATCH',
      '/documents/:id',
      { opening: { patent: 'maybe', personalData: true, secrecy: false } },
      'opening.patent',
    ],
    ['PATCH', '/documents/:id/pages/1', { withheld: 'yes' }, 'withheld'],
    ['PATCH', '/documents/:id/pages/1', {}, 'withheld'],
    ['POST', '/documents/:id/reread', { languages: ['fr'] }, 'languages'],
    ['POST', '/batches', { ownerOrganisationId: NEVER }, 'ownerOrganisationId'],
    ['POST', '/organisations', { name: '' }, 'name'],
    ['POST', '/keys', { name: 'k', role: 'king' }, 'role'],
    ['POST', '/keys', { name: 'k', role: 'member', organisationId: NEVER }, 'organisationId'],
    [
      'POST',
      '/people',
      { name: 'P', email: 'nowhere', password: 'long enough for all', role: 'reader' },
      'email',
    ],
    ['POST', '/people', { name: 'P', email: 'p@example.org', password: 'short', role: 'reader' }, 'password'],
    ['POST', '/session', { email: ['a'], password: 'x' }, 'email'],
    [
      'POST',
      '/people',
      {
        name: 'P',
        email: 'p@example.org',
        password: 'long enough for all',
        role: 'reader',
        organisationId: NEVER,
      },
      'organisationId',
    ],
    ['PATCH', '/settings', { target2030: -5 }, 'target2030'],
    ['PATCH', '/settings', { target2030: 'many' }, 'target2030'],
  ])('%s %s %j is 400 and names %s', async (method, path, body, field) => {
    expectProblem(await phusa.send(method, at(path), body), 400, field);
  });

  it.each([
    [{ visibility: 'open' }, 'visibility'],
    [{ embargo: '31/12/2030' }, 'embargo'],
    [{ languages: 'fr' }, 'languages'],
    [{ metadata: '{"title":' }, 'metadata'],
    [{ metadata: '["title"]' }, 'metadata'],
    [{ metadata: '{"colour": "red"}' }, 'metadata.colour'],
    [{ batch: NEVER }, 'batch'],
    [{ ownerOrganisation: NEVER }, 'ownerOrganisation'],
    [{ assemble: 'perhaps' }, 'assemble'],
    [{ owner: 'me' }, 'owner'],
  ])('an upload with %j is 400 and names %s', async (fields, field) => {
    const file = { name: 'a.pdf', bytes: textPdf([['Một trang']]) };
    expectProblem(await phusa.upload(file, fields), 400, field);
  });
});

describe('what is not there', () => {
  it.each([
    '/documents/not-an-id',
    '/documents/:never',
    '/documents/..%2F..%2Fetc%2Fpasswd',
    `/documents/${"1'; DROP TABLE document;--"}`,
    '/documents/:id/pages/0',
    '/documents/:id/pages/999',
    '/documents/:id/pages/-1',
    '/documents/:id/pages/99999999999',
    '/documents/:id/pages/999/image',
    '/documents/:id/pages/999/text',
    '/documents/:id/files/secrets',
    '/documents/:id/files/original?position=7',
    '/documents/not-an-id/hits?q=a',
    '/documents/not-an-id/relations',
    '/no/such/route',
  ])('GET %s is 404', async (path) => {
    expectProblem(await phusa.get(at(path)), 404);
  });

  it('is never the disk’s: a path that leads out gives the app’s page or nothing', async () => {
    for (const path of [
      '//..%2f..%2f..%2fetc/passwd',
      '//assets/..%2f..%2f..%2fpackage.json',
      '//.env',
      '//admin-key',
    ]) {
      const { body } = await phusa.get<string>(path, null);
      expect(JSON.stringify(body)).not.toMatch(/root:|"dependencies|PHUSA_/);
      expect(JSON.stringify(body)).not.toContain(phusa.adminKey);
    }
  });
});

describe('bodies that cannot be read', () => {
  const json = { 'content-type': 'application/json' };
  const raw = (init: RequestInit, path = '/batches'): Promise<Answer<Problem>> =>
    phusa.ask(path, { method: 'POST', ...init });

  it.each([
    ['half of JSON', { headers: json, body: '{"name": "a' }, 400],
    ['a list', { headers: json, body: '[1,2]' }, 400],
    ['a text', { headers: json, body: '"name"' }, 400],
    ['two megabytes', { headers: json, body: JSON.stringify({ name: 'x'.repeat(2_000_000) }) }, 413],
    [
      'letters nobody has',
      { headers: { 'content-type': 'application/json; charset=klingon' }, body: '{}' },
      415,
    ],
    ['a packing nobody has', { headers: { ...json, 'content-encoding': 'klingon' }, body: '{}' }, 415],
  ] as const)('%s', async (_, init, status) => {
    expectProblem(await raw(init), status);
  });

  it.each([
    ['JSON for a file', { headers: json, body: '{}' }, 415],
    ['no boundary', { headers: { 'content-type': 'multipart/form-data' }, body: 'x' }, 415],
    [
      'a form that breaks off',
      { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Dis' },
      400,
    ],
    ['no file', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b--\r\n' }, 400],
  ] as const)('an upload of %s', async (_, init, status) => {
    expectProblem(await raw(init, '/documents'), status);
  });

  it('with letters that no table holds are text, or refused, never an accident', async () => {
    const odd = 'a\u0000b\ud800c\u202e';
    const answers = [
      await phusa.send('POST', '/batches', { name: odd }),
      await phusa.send('POST', '/organisations', { name: odd }),
      await phusa.patch(`/documents/${id}`, { shelfMark: odd }),
      await phusa.send('POST', '/keys', { name: odd, role: 'reader' }),
      await phusa.send('POST', '/session', { email: odd, password: odd }, null),
      await phusa.send('POST', '/session', { key: odd }, null),
      await phusa.get(`/search?q=${encodeURIComponent('a\u0000b\u202e')}`),
      await phusa.get(`/search/suggest?q=${encodeURIComponent('a\u0000b')}`),
      await phusa.get(`/documents?q=${encodeURIComponent('a\u0000b')}`),
      await phusa.get(`/documents/${id}/hits?q=${encodeURIComponent('a\u0000b')}`),
      await phusa.upload(
        { name: 'a.pdf', bytes: textPdf([['Trang lạ']]) },
        { shelfMark: 'a\u0000b', metadata: JSON.stringify({ title: odd }) },
      ),
    ];
    expect(answers.map(({ status }) => (status < 500 ? 'answered' : status))).toEqual(
      answers.map(() => 'answered'),
    );
  });

  it('given as values of the wrong kind are refused, or kept so that the document can still be read', async () => {
    for (const metadata of [
      { title: { a: 1 } },
      { title: 5 },
      { year: 'last year' },
      { authors: 7 },
      { authors: [[1]] },
    ]) {
      const file = { name: 'a.pdf', bytes: textPdf([[`Một trang ${JSON.stringify(metadata)}`]]) };
      const { status, body } = await phusa.upload(file, { metadata: JSON.stringify(metadata) });
      expect([400, 202]).toContain(status);
      if (status === 202) await phusa.waitFor(body.id);
    }
    expect((await phusa.get('/search')).status).toBe(200);
    expect((await phusa.get('/documents')).status).toBe(200);
  });

  it('as questions, however strange, find or are refused', async () => {
    for (const q of [
      '"',
      '-',
      '*',
      'a OR',
      'OR',
      '-a',
      'author:',
      'code:*',
      '(((',
      'a AND NOT',
      'NEAR(a b)',
      '^a',
      'col:x',
      '"a" "',
      '\\',
      "';--",
      '🌾',
      'ộ'.repeat(400),
    ]) {
      const { status } = await phusa.get(`/search?q=${encodeURIComponent(q)}`, null);
      expect([q, [200, 400].includes(status)]).toEqual([q, true]);
    }
  });
});

describe('editing what has changed meanwhile', () => {
  it('is refused with 412 and changes nothing; with the right mark it is done', async () => {
    const first = await phusa.get<DocumentDto>(`/documents/${id}`);
    const seen = first.headers.get('etag') ?? '';
    expect(seen).toMatch(/^"\d+"$/);
    const patch = (mark: string, shelfMark: string): Promise<Answer<DocumentDto>> =>
      phusa.ask(`/documents/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': mark },
        body: JSON.stringify({ shelfMark }),
      });
    const done = await patch(seen, 'first');
    expect([done.status, done.body.shelfMark]).toEqual([200, 'first']);
    expectProblem(await patch(seen, 'second'), 412);
    expect((await phusa.document(id)).shelfMark).toBe('first');
    expect((await patch(done.headers.get('etag') ?? '', 'third')).status).toBe(200);
    expect((await patch('*', 'fourth')).status).toBe(200);
  });

  it('of two at once with the same mark lets one through', async () => {
    const { headers } = await phusa.get(`/documents/${id}`);
    const init = (shelfMark: string): RequestInit => ({
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' },
      body: JSON.stringify({ shelfMark }),
    });
    const both = await Promise.all(['a', 'b'].map((mark) => phusa.ask(`/documents/${id}`, init(mark))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('a second account of the same e-mail, a second retry of what is done: 409', async () => {
    const person = { email: 'hai@example.org', password: 'đủ dài cho mọi người' };
    await phusa.person('reader', person);
    const again = { ...person, email: 'HAI@example.org', name: 'Hai', role: 'reader' };
    expectProblem(await phusa.send('POST', '/people', again), 409);
    expectProblem(await phusa.send('POST', `/documents/${id}/retry`, {}), 409);
  });
});
