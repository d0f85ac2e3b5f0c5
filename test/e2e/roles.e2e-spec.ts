import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLES, type Role } from '../../src/access/roles.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import type { As } from '../support/running-api.js';
import { type Route, ROUTES, stands } from '../support/routes.js';

jest.setTimeout(60_000);

const PRINCIPALS = ['stranger', ...ROLES] as const;

let phusa: Running;
let restricted: string;
const keys = new Map<string, As>([['stranger', null]]);

beforeAll(async () => {
  phusa = await Running.start();
  const unit = await phusa.organisation('Viện Lúa');
  for (const role of ROLES) {
    keys.set(role, (await phusa.key(role, role === 'reporter' ? unit : undefined)).secret);
  }
  restricted = await phusa.take({
    name: 'báo cáo.pdf',
    bytes: textPdf([['Báo cáo khoa học của tỉnh về lúa']]),
  });
  await phusa.waitFor(restricted);
});

afterAll(() => phusa.end());

/** A stranger is asked to sign in, everyone else is told no. */
function expected({ least, status, closed, reporter }: Route, principal: Role | 'stranger'): number {
  if (principal === 'reporter' && reporter !== undefined) return reporter;
  if (PRINCIPALS.indexOf(principal) >= PRINCIPALS.indexOf(least)) return status;
  return closed ?? (principal === 'stranger' ? 401 : 403);
}

async function statusOf({ route, query = '', body }: Route, principal: Role | 'stranger'): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const filled = Object.entries(stands(restricted)).reduce(
    (text, [name, value]) => text.replace(name, value),
    path,
  );
  const aborter = new AbortController();
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const init = { method, signal: aborter.signal, ...json };
  const response = await phusa.api(`${filled}${query}`, init, keys.get(principal) ?? null);
  aborter.abort(); // an event stream would never end
  return response.status;
}

describe('every route', () => {
  it.each(ROUTES)('$route: $least and above', async (route) => {
    const found: Record<string, number> = {};
    for (const principal of PRINCIPALS) found[principal] = await statusOf(route, principal);
    expect(found).toEqual(
      Object.fromEntries(PRINCIPALS.map((principal) => [principal, expected(route, principal)])),
    );
  });

  it('stands in this table', async () => {
    const { body } = await phusa.get<{ paths: Record<string, Record<string, unknown>> }>(
      '/openapi.json',
      null,
    );
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    const named = new Set(ROUTES.map(({ route }) => route.replace('{never}', '{id}')));
    expect(described.filter((route) => !named.has(route))).toEqual([]);
    expect([...named].filter((route) => !described.includes(route))).toEqual([]);
  });

  it('refuses a key that nobody has, whatever it asks for', async () => {
    for (const path of ['/search', '/documents', '/session', `/documents/${restricted}`, '/keys']) {
      expect([path, (await phusa.get(path, 'phusa_nobody-has-this-key')).status]).toEqual([path, 401]);
    }
  });

  it('holds resumable uploads to the same roles', async () => {
    const create = { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' } };
    const found = [];
    for (const principal of PRINCIPALS)
      found.push((await phusa.api('/uploads', create, keys.get(principal) ?? null)).status);
    expect(found).toEqual([401, 403, 403, 403, 201, 201, 201]);
  });

  it('lets none but administrators decide on quarantine', async () => {
    for (const [principal, status] of [
      ['librarian', 403],
      ['manager', 403],
      ['admin', 200],
    ] as const) {
      const answer = await phusa.patch(
        `/documents/${restricted}`,
        { quarantined: false },
        keys.get(principal) ?? null,
      );
      expect([principal, answer.status]).toEqual([principal, status]);
    }
  });

  it('tells no member of another organisation that there is something to change', async () => {
    const [there, nowhere] = await Promise.all(
      [restricted, '00000000-0000-4000-8000-000000000000'].map((id) =>
        phusa.patch(`/documents/${id}`, { shelfMark: 'X' }, keys.get('member') ?? null),
      ),
    );
    expect([there?.status, there?.body]).toEqual([403, nowhere?.body]);
  });
});
