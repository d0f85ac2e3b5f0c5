import { makeDocuments } from './mock-content.mjs';
import { BATCHES, ORGANISATIONS } from './mock-organisations.mjs';
import { draw } from './mock-page.mjs';
import { progressReport } from './mock-progress.mjs';
import { fold, hitsIn, search } from './mock-search.mjs';

const ADMIN = { id: 'p1', name: 'Nguyễn Thị Lan', email: 'lan@thuvien.example', role: 'admin' };
export const worlds = { full: makeDocuments(false), empty: makeDocuments(true) };
const settings = { target2030: 12000 };
const people = [
  { ...ADMIN, disabled: false, createdAt: '2026-09-01T00:00:00Z' },
  {
    id: 'p2',
    name: 'Trần Văn Khải',
    email: 'khai@thuvien.example',
    role: 'librarian',
    organisationId: ORGANISATIONS[2].id,
    disabled: false,
    createdAt: '2026-09-01T00:00:00Z',
  },
  {
    id: 'p3',
    name: 'Lê Minh Châu',
    email: 'chau@vien.example',
    role: 'member',
    disabled: true,
    createdAt: '2026-09-01T00:00:00Z',
  },
];
const keys = [
  {
    id: 'k1',
    name: 'Đồng bộ cổng tỉnh',
    role: 'member',
    createdAt: '2026-10-01T00:00:00Z',
    lastUsedAt: '2026-11-23T00:00:00Z',
  },
];

const without = (document, names) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
export const summary = (document) => without(document, ['pages', 'fields', 'potential', 'files']);
const inWork = (document) => document.status === 'received' || document.status === 'processing';
const needsMe = (document) => document.status === 'failed' || document.warnings.length > 0;
const FILTERS = { needsMe, inWork, failed: (d) => d.status === 'failed', done: (d) => d.status === 'ready' };

export const problem = (status, vi, en) => ({
  status,
  json: { type: 'about:blank', title: en, status, message: { vi, en } },
});
const ok = (json, status = 200) => ({ status, json });

/** Answers in the order tried: method, path, and what it gives from (match, request). */
export const ROUTES = [
  ['GET', /^session$/, (_m, { guest }) => ok({ person: guest ? null : ADMIN })],
  [
    'POST',
    /^session$/,
    (_m, { body }) =>
      body?.password === 'sai' ? problem(401, 'Sai mật khẩu.', 'Wrong.') : ok({ person: ADMIN }),
  ],
  ['DELETE', /^session$/, () => ({ status: 204 })],
  [
    'GET',
    /^stats$/,
    (_m, { documents }) =>
      ok({
        documents: documents.length && 1538,
        pages: documents.length && 84_211,
        patents: documents.length && 212,
        organisations: documents.length && 37,
      }),
  ],
  ['GET', /^progress$/, (_m, { documents }) => ok(progressReport(documents, settings))],
  ['GET', /^search$/, (_m, { documents, params }) => ok(search(documents, params))],
  [
    'GET',
    /^search\/suggest$/,
    (_m, { documents, params }) => {
      const q = fold(params.get('q') ?? '');
      const titles = documents.filter((one) => fold(one.title ?? one.originalName).includes(q)).slice(0, 4);
      return ok({ items: titles.map((one) => ({ text: one.title, kind: 'title', documentId: one.id })) });
    },
  ],
  [
    'GET',
    /^documents\/recent$/,
    (_m, { documents, params }) =>
      ok({
        items: documents
          .filter((one) => one.status === 'ready')
          .slice(0, Number(params.get('size') ?? 6))
          .map(summary),
      }),
  ],
  [
    'GET',
    /^documents$/,
    (_m, { documents, params }) => {
      const fits = FILTERS[params.get('filter')] ?? (() => true);
      const q = fold(params.get('q') ?? '');
      const batch = params.get('batch');
      const items = documents.filter(
        (one) =>
          fits(one) && fold(one.title ?? one.originalName).includes(q) && (!batch || one.batchId === batch),
      );
      const counts = Object.fromEntries(
        Object.entries(FILTERS).map(([name, test]) => [name, documents.filter(test).length]),
      );
      return ok({ items: items.map(summary), counts });
    },
  ],
  ['POST', /^documents$/, () => ok({ id: worlds.full[4].id, status: 'received' }, 202)],
  ['POST', /^documents\/([^/]+)\/(?:retry|reread)$/, ([, id]) => ok({ id, status: 'processing' }, 202)],
  [
    'GET',
    /^documents\/([^/]+)\/relations$/,
    () =>
      ok({
        items: [{ id: worlds.full[10].id, title: worlds.full[10].title, kind: 'nearDuplicate', reason: '' }],
      }),
  ],
  [
    'GET',
    /^documents\/([^/]+)\/hits$/,
    ([, id], { find, params }) => {
      const items = hitsIn(find(id), params.get('q') ?? '');
      return ok({ total: items.length, items });
    },
  ],
  [
    'GET',
    /^documents\/([^/]+)\/pages\/(\d+)\/image$/,
    ([, id, n], { find, params }) => {
      const page = find(id)?.pages[Number(n) - 1];
      return page
        ? { status: 200, jpeg: draw(page.lines, Number(params.get('width') ?? 800)) }
        : problem(404, 'Không tìm thấy.', 'Not found.');
    },
  ],
  [
    'GET',
    /^documents\/([^/]+)\/pages\/(\d+)$/,
    ([, id, n], { find }) => {
      const page = find(id)?.pages[Number(n) - 1];
      return page ? ok(page) : problem(404, 'Không tìm thấy.', 'Not found.');
    },
  ],
  [
    'PATCH',
    /^documents\/([^/]+)\/pages\/(\d+)$/,
    ([, id, n], { find, body }) => ok(Object.assign(find(id).pages[Number(n) - 1], body)),
  ],
  [
    'PATCH',
    /^documents\/([^/]+)\/(?:fields|claims)\/([^/]+)$/,
    ([, id, entryId], { find, body }) => {
      const document = find(id);
      const entry = [...Object.values(document.fields).flat(), ...document.potential.claims].find(
        (one) => one.id === entryId,
      );
      return ok(Object.assign(entry, body));
    },
  ],
  ['PATCH', /^documents\/([^/]+)$/, ([, id], { find, body }) => ok(Object.assign(find(id), body))],
  [
    'GET',
    /^documents\/([^/]+)$/,
    ([, id], { find, guest }) => {
      const document = find(id);
      if (!document) return problem(404, 'Không tìm thấy.', 'Not found.');
      const rest = without(document, ['pages']);
      if (guest) rest.editable = false;
      return ok(rest);
    },
  ],
  ['GET', /^batches$/, (_m, { documents }) => ok({ items: documents.length ? BATCHES : [] })],
  [
    'POST',
    /^batches$/,
    (_m, { body }) => {
      const batch = {
        id: `b${Date.now()}`,
        createdAt: new Date().toISOString(),
        counts: { needsMe: 0, inWork: 0, done: 0, failed: 0 },
        ...body,
      };
      BATCHES.push(batch);
      return ok(batch, 201);
    },
  ],
  ['GET', /^organisations$/, () => ok({ items: ORGANISATIONS })],
  ['GET', /^people$/, () => ok({ items: people })],
  [
    'PATCH',
    /^people\/(.+)$/,
    ([, id], { body }) =>
      ok(
        Object.assign(
          people.find((one) => one.id === id),
          body,
        ),
      ),
  ],
  ['GET', /^keys$/, () => ok({ items: keys })],
  [
    'POST',
    /^keys$/,
    (_m, { body }) =>
      ok(
        { id: 'k2', ...body, createdAt: new Date().toISOString(), secret: 'phk_vi-du-khong-dung-duoc' },
        201,
      ),
  ],
  ['GET', /^settings$/, () => ok(settings)],
  ['PATCH', /^settings$/, (_m, { body }) => ok(Object.assign(settings, body))],
];
