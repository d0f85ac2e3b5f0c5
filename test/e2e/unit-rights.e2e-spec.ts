import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLES, type Role } from '../../src/access/roles.js';
import { textPdf } from '../support/made-documents.js';
import { ROUTES, stands } from '../support/routes.js';
import { Running } from '../support/running.js';
import type { As } from '../support/running-api.js';
import { UNIT_RULES, type UnitRule } from '../support/unit-rights-table.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(180_000);

const UNITS = ['ours', 'theirs', 'default', 'none'] as const;
type Unit = (typeof UNITS)[number];
interface Principal {
  readonly name: string;
  readonly role: Role | 'stranger';
  readonly unit: Unit;
  readonly as: As;
}
const STATES = ['restricted', 'members', 'public'] as const;
type State = (typeof STATES)[number];
interface Owned {
  readonly documents: Readonly<Record<State, string>>;
  readonly batch: string;
  readonly table: string;
  readonly registeredWork: string;
  readonly field: string;
  readonly claim: string;
  readonly report: string;
}

let phusa: Running;
let catalogue: KillCatalogue;
let unitOf: Readonly<Record<'ours' | 'theirs', string>>;
let mine: Owned;
const principals: Principal[] = [];

beforeAll(async () => {
  phusa = await Running.start();
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  const [ours, theirs] = [await phusa.organisation('Viện Lúa'), await phusa.organisation('Viện Tôm')];
  unitOf = { ours, theirs };
  const [standard] = await catalogue.rows<{ id: string }>('SELECT id FROM organisation WHERE is_default');
  const ids = { ours, theirs, default: standard?.id, none: undefined };
  principals.push({ name: 'stranger', role: 'stranger', unit: 'none', as: null });
  for (const role of ROLES)
    for (const unit of UNITS) {
      if (role === 'reporter' && unit === 'none') continue;
      const as = (await phusa.key(role, ids[unit])).secret;
      principals.push({ name: `${role} of ${unit}`, role, unit, as });
    }
  mine = await ownedBy(ours);
});
afterAll(() => phusa.end());

async function ownedBy(ours: string): Promise<Owned> {
  const batch = await phusa.send<{ id: string }>('POST', '/batches', {
    name: 'Tủ 1',
    ownerOrganisationId: ours,
  });
  const documents = Object.fromEntries(
    await Promise.all(
      STATES.map(async (state) => {
        const bytes = textPdf([[`Báo cáo ${state} về lúa chịu mặn của tỉnh`]]);
        const id = await phusa.take(
          { name: `${state}.pdf`, bytes },
          {
            batch: batch.body.id,
            visibility: state,
            recordVisibility: state,
            metadata: JSON.stringify({ title: `Lúa ${state}` }),
          },
        );
        await phusa.waitFor(id);
        return [state, id] as const;
      }),
    ),
  ) as Record<State, string>;
  const form = new FormData();
  form.append('file', new Blob(['Mã;Tên nhiệm vụ\n1;Lúa\n']), 'danh mục.csv');
  const table = await phusa.ask<{ id: string }>(`/imports/tables?ownerOrganisation=${ours}`, {
    method: 'POST',
    body: form,
  });
  const { public: open } = documents;
  const [registeredWork, claim] = [randomUUID(), randomUUID()];
  await catalogue.rows(
    `INSERT INTO claim (id, document_id, kind, value, quote, confidence, status, evidence)
     VALUES ($1, $2, 'readiness', '{"trl": 6}', 'TRL 6', 0.9, 'confirmed',
       '{"page": 1, "boxes": [], "quote": "TRL 6", "method": "rule"}')`,
    [claim, open],
  );
  await catalogue.rows(
    `INSERT INTO card (document_id, state, summary_vi, summary_en, desk_name, answer_days, patent, published_at)
     VALUES ($1, 'published', 'Lúa.', 'Rice.', 'Phòng chuyển giao', 5, 'none', now())`,
    [open],
  );
  const [row] = await catalogue.rows<{ id: string }>(
    "SELECT id FROM field_entry WHERE document_id = $1 AND name = 'title'",
    [open],
  );
  const report = await phusa.send<{ id: string }>('POST', `/documents/${open}/reports`, { words: 'Sai.' });
  await insertRegisteredWork(registeredWork, ours);
  return {
    documents,
    batch: batch.body.id,
    table: table.body.id,
    registeredWork,
    field: row?.id ?? '',
    claim,
    report: report.body.id,
  };
}

/** A registered work with what its table asks for. */
async function insertRegisteredWork(id: string, unit: string): Promise<void> {
  const columns = await catalogue.rows<{ name: string; type: string }>(
    `SELECT column_name AS name, udt_name AS type FROM information_schema.columns WHERE table_name = 'registered_work'
       AND is_nullable = 'NO' AND column_default IS NULL AND column_name NOT IN ('id', 'unit_id')`,
  );
  const made: Readonly<Record<string, string>> = {
    text: "'x'",
    int4: '1',
    int8: '1',
    bool: 'false',
    uuid: 'gen_random_uuid()',
    timestamptz: 'now()',
    jsonb: "'{}'",
    _text: "'{}'",
  };
  await catalogue.rows(
    `INSERT INTO registered_work (id, unit_id, ${columns.map(({ name }) => name).join(', ')})
     VALUES ($1, $2, ${columns.map(({ type }) => made[type] ?? 'NULL').join(', ')})`,
    [id, unit],
  );
}

const isMember = ({ role }: Principal): boolean => role !== 'stranger' && ROLES.indexOf(role) >= 2;
const isStaff = ({ role }: Principal): boolean => role !== 'stranger' && ROLES.indexOf(role) >= 3;
const isWhole = (one: Principal): boolean =>
  isStaff(one) && (one.role === 'admin' || one.unit === 'default' || one.unit === 'none');
const keeps = (one: Principal): boolean => isWhole(one) || (isMember(one) && one.unit === 'ours');
const works = (one: Principal): boolean => isWhole(one) || (isStaff(one) && one.unit === 'ours');

/** Who the decision says may do what with what unit “ours” has. */
function may(one: Principal, operation: string, rule: UnitRule, state: State): boolean {
  if (operation === 'GET /documents/{id}/files/{kind}' || operation.endsWith('/usage')) return keeps(one);
  if (operation.endsWith('/draft')) return keeps(one);
  if (operation.startsWith('GET /progress/reports/{year}/inputs/'))
    return works(one) || (one.role === 'reporter' && one.unit === 'ours');
  if (rule === 'read') return state === 'public' || keeps(one) || (state === 'members' && isMember(one));
  if (operation.includes('opportunities')) {
    // a card speaks for its owner: librarians of the central library write those of their own
    const central = one.role === 'librarian' && one.unit === 'default';
    return works(one) && !central;
  }
  if (operation === 'PATCH /registered-works/{id}') return works(one);
  return rule === 'work' || rule === 'owned' ? works(one) : true;
}

const DENIED = new Set([401, 403, 404]);
const FILLED: Readonly<Record<string, (state: State) => string>> = {
  '/documents/{id}': (state) => mine.documents[state],
  '/opportunities/{id}': () => mine.documents.public,
  '/review/reports/{id}': () => mine.report,
  '/batches/{id}': () => mine.batch,
  '/imports/{id}': () => mine.table,
  '/registered-works/{id}': () => mine.registeredWork,
};
/** The call as the table of routes has it; where one would change something for good, it has seen another version. */
function call(operation: string, state: State): { path: string; init: RequestInit } {
  const [method = '', template = ''] = operation.split(' ');
  const route = ROUTES.find(({ route: name }) => name.replace('{never}', '{id}') === operation);
  const [, fill] = Object.entries(FILLED).find(([start]) => template.startsWith(start)) ?? [];
  const names = {
    ...stands(fill?.(state) ?? randomUUID()),
    '{entryId}': mine.field,
    '{claimId}': mine.claim,
    '{itemId}': template.endsWith('checked') ? `${mine.documents[state]}.1` : mine.field,
    '{documentId}': mine.documents.public,
    '{organisationId}': unitOf.ours,
  };
  const path = Object.entries(names).reduce((text, [name, value]) => text.replace(name, value), template);
  const body = BODIES[operation] ?? route?.body;
  const headers: Record<string, string> = {
    ...(template.startsWith('/opportunities') ? { 'if-match': '"999"' } : {}),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return {
    path: `${path}${route?.query ?? ''}`,
    init: { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
  };
}
const BODIES: Readonly<Record<string, unknown>> = {
  // refused behind the question of rights: that is what is asked here
  'PATCH /documents/{id}/claims/{claimId}': { value: { trl: 7.5 } },
  'PATCH /documents/{id}/fields/{entryId}': { value: { a: 1 } },
  'POST /documents/{id}/split': { page: 999 },
  'PUT /registered-works/{id}/matches/{documentId}': { answer: 'no' },
  'POST /batches/{id}/samples': { pages: 1, values: 1 },
};

/**
 * Calls of which it cannot be told by the answer alone whether who asked was let in: what they name is not there. They
 * pass the same question of rights as their neighbours.
 */
const NOT_TELLING =
  /aside|claims\/\{claimId\}\/image|page-order\/restore|\/merge|\/unmerge|PUT .*\/text|pages\/\{number\}\/restore|corrections|samples\/\{sampleId\}|review\/undo|DELETE \/review|interest|POST \/batches$|POST \/imports|POST \/documents$|progress\/reports\/\{year\}\/inputs\/\{organisationId\}\/submit|PUT \/progress|reports$/;

async function statusFor(one: Principal, operation: string, state: State): Promise<number> {
  const { path, init } = call(operation, state);
  const response = await phusa.api(path, init, one.as);
  await response.arrayBuffer();
  return response.status;
}

const TOLD = [...UNIT_RULES].filter(
  ([operation, rule]) =>
    ['read', 'work', 'owned'].includes(rule) &&
    !NOT_TELLING.test(operation) &&
    !operation.startsWith('DELETE'),
);

it('every operation that openapi.json describes has its word on units, and no other', async () => {
  const { body } = await phusa.get<{ paths: Record<string, Record<string, unknown>> }>('/openapi.json', null);
  const described = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  expect(described.filter((operation) => !UNIT_RULES.has(operation))).toEqual([]);
  expect([...UNIT_RULES.keys()].filter((operation) => !described.includes(operation))).toEqual([]);
});

describe('what unit “ours” has', () => {
  it.each(TOLD)('%s (%s) is for those alone who may', async (operation, rule) => {
    const states =
      rule === 'owned' || /opportunities|review|fields|claims/.test(operation)
        ? (['public'] as const)
        : STATES;
    for (const state of states) {
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const one of principals) {
        const status = await statusFor(one, operation, state);
        found[one.name] = DENIED.has(status) ? 'denied' : 'let in';
        wanted[one.name] = may(one, operation, rule, state) ? 'let in' : 'denied';
      }
      expect([state, found]).toEqual([state, wanted]);
    }
  });

  it.each([...UNIT_RULES].filter(([, rule]) => rule === 'archive'))(
    '%s (%s) is not for units',
    async (operation) => {
      for (const one of principals.filter((other) => !isWhole(other)))
        expect([one.name, await statusFor(one, operation, 'public')]).toEqual([
          one.name,
          one.role === 'stranger' ? 401 : 403,
        ]);
    },
  );

  it('is deleted by its own librarian, and by nobody else', async () => {
    const { public: open } = mine.documents;
    for (const one of principals.filter((other) => !works(other)))
      expect([one.name, DENIED.has(await statusFor(one, 'DELETE /documents/{id}', 'public'))]).toEqual([
        one.name,
        true,
      ]);
    expect((await phusa.get(`/documents/${open}`)).status).toBe(200);
    const own = principals.find(({ name }) => name === 'librarian of ours')?.as ?? null;
    const fresh = await phusa.take({ name: 'c.pdf', bytes: textPdf([['Một trang thừa']]) }, {}, own);
    expect((await phusa.ask(`/documents/${fresh}`, { method: 'DELETE' }, own)).status).toBe(204);
  });
});

describe('what a unit’s librarian brings', () => {
  const librarian = (): As => principals.find(({ name }) => name === 'librarian of ours')?.as ?? null;

  it('is the unit’s', async () => {
    const batch = await phusa.send<{ ownerOrganisationId: string }>('POST', '/batches', {}, librarian());
    expect([batch.status, batch.body.ownerOrganisationId]).toEqual([201, unitOf.ours]);
    const id = await phusa.take({ name: 'a.pdf', bytes: textPdf([['Một trang về lúa']]) }, {}, librarian());
    expect((await phusa.document(id)).ownerOrganisationId).toBe(unitOf.ours);
  });

  it('is never another’s, nor is what it has given away', async () => {
    const other = unitOf.theirs;
    const file = { name: 'b.pdf', bytes: textPdf([['Một trang về tôm']]) };
    const found = {
      batch: (await phusa.send('POST', '/batches', { ownerOrganisationId: other }, librarian())).status,
      upload: (await phusa.upload(file, { ownerOrganisation: other }, librarian())).status,
      lines: (
        await phusa.api(
          `/imports?ownerOrganisation=${other}`,
          { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: '{}' },
          librarian(),
        )
      ).status,
      gift: (
        await phusa.patch(`/documents/${mine.documents.public}`, { ownerOrganisationId: other }, librarian())
      ).status,
    };
    expect(found).toEqual({ batch: 403, upload: 403, lines: 403, gift: 403 });
  });

  it('does not stand on the desk of another unit', async () => {
    const theirs = principals.find(({ name }) => name === 'manager of theirs')?.as ?? null;
    for (const path of ['/review?size=100', '/claims/due', '/imports', '/registered-works', '/rereads']) {
      const { status, body } = await phusa.get<{ items?: unknown[]; documents?: number }>(path, theirs);
      expect([path, status, body.items?.length ?? 0, body.documents ?? 0]).toEqual([path, 200, 0, 0]);
    }
    expect((await phusa.get<{ items: unknown[] }>('/review?size=100', librarian())).body.items).not.toEqual(
      [],
    );
  });
});

describe('a reporter', () => {
  it('fills in and sends the form of the unit, and nothing else', async () => {
    const reporter = principals.find(({ name }) => name === 'reporter of ours')?.as ?? null;
    const inputs = '/progress/reports/2025/inputs';
    const listed = await phusa.get<{ items: { unit: { id: string } }[] }>(inputs, reporter);
    expect([listed.status, listed.body.items.length]).toEqual([200, 1]);
    const text = { figures: {}, results: 'Hai giống lúa.', difficulties: '', proposals: '' };
    expect((await phusa.send('PUT', `${inputs}/${unitOf.ours}`, text, reporter)).status).toBe(200);
    expect((await phusa.send('PUT', `${inputs}/${unitOf.theirs}`, text, reporter)).status).toBe(404);
    const sent = await phusa.send<{ state: string }>('POST', `${inputs}/${unitOf.ours}/submit`, {}, reporter);
    expect(sent.status).toBe(200);
    expect((await phusa.get(`/documents/${mine.documents.restricted}`, reporter)).status).toBe(404);
    expect((await phusa.get('/review', reporter)).status).toBe(403);
  });

  it('has a unit', async () => {
    const { status, body } = await phusa.send<{ code: string }>('POST', '/keys', {
      name: 'x',
      role: 'reporter',
    });
    expect([status, body.code]).toEqual([400, 'unitMissing']);
  });
});
