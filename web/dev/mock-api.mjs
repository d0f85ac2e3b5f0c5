import { createServer } from 'node:http';
import { BATCHES, makeDocuments, ORGANISATIONS } from './mock-content.mjs';
import { draw } from './mock-page.mjs';
import { fold, hitsIn, search } from './mock-search.mjs';

/**
 * A stand-in for the API, to look at screens without a server: `node web/dev/mock-api.mjs [port]`, then
 * `PHUSA_API=http://127.0.0.1:PORT npx vite web`. Everything in it is invented and forgotten at the end.
 *
 * The cookie `mock` sets the mood: `guest`, `empty`, `failing` or `slow`, joined by commas.
 */
const ADMIN = { id: 'p1', name: 'Nguyễn Thị Lan', email: 'lan@thuvien.example', role: 'admin' };
const worlds = { full: makeDocuments(false), empty: makeDocuments(true) };
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

const summary = ({ pages: _pages, fields: _fields, potential: _potential, files: _files, ...rest }) => rest;
const inWork = (document) => document.status === 'received' || document.status === 'processing';
const needsMe = (document) => document.status === 'failed' || document.warnings.length > 0;
const FILTERS = { needsMe, inWork, failed: (d) => d.status === 'failed', done: (d) => d.status === 'ready' };

function progressReport(documents) {
  const byMonth =
    documents.length === 0
      ? []
      : Array.from({ length: 15 }, (_, i) => {
          const n = 2025 * 12 + 8 + i;
          return {
            month: `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
            digitised: 60 + ((i * 37) % 90),
          };
        });
  let digitised = 0;
  for (const one of byMonth) one.total = digitised += one.digitised;
  const counts = [
    ['report', 1040],
    ['patent', 212],
    ['article', 166],
    ['thesis', 84],
    ['other', 31],
  ];
  return {
    total: digitised + 43,
    digitised,
    inWork: documents.length && 38,
    failed: documents.length && 5,
    target2030: settings.target2030,
    byMonth,
    byType: documents.length ? counts.map(([type, count]) => ({ type, count })) : [],
    pace: documents.length
      ? { perMonth: 110, neededPerMonth: 214, projectedDone: '2034-09' }
      : { perMonth: 0 },
  };
}

const problem = (status, vi, en) => ({
  status,
  json: { type: 'about:blank', title: en, status, message: { vi, en } },
});
const ok = (json, status = 200) => ({ status, json });

/** Answers in the order tried: method, path, and what it gives from (match, request). */
const ROUTES = [
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
  ['GET', /^progress$/, (_m, { documents }) => ok(progressReport(documents))],
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
      const { pages: _pages, ...rest } = document;
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

const server = createServer((request, response) => {
  void answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
});

async function answer(request, response) {
  const url = new URL(request.url, 'http://mock');
  const path = url.pathname.replace(/^\/api\/v1\//, '');
  const moods = /mock=([^;]*)/.exec(request.headers.cookie ?? '')?.[1].split(',') ?? [];
  if (path === 'events') return events(response);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const isJson = (request.headers['content-type'] ?? '').includes('json');
  const body = isJson && chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
  if (moods.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (moods.includes('failing') && path !== 'session') {
    return send(
      response,
      problem(503, 'Hệ thống tạm thời bận, hãy thử lại.', 'The system is away for a moment; try again.'),
    );
  }
  const documents = moods.includes('empty') ? worlds.empty : worlds.full;
  const context = {
    documents,
    params: url.searchParams,
    body,
    guest: moods.includes('guest'),
    find: (id) => documents.find((one) => one.id === id),
  };
  for (const [method, pattern, give] of ROUTES) {
    const match = request.method === method ? pattern.exec(path) : null;
    if (match) return send(response, give(match, context));
  }
  return send(response, problem(404, 'Không tìm thấy.', 'Not found.'));
}

function send(response, { status, json, jpeg }) {
  if (jpeg)
    return response
      .writeHead(status, { 'content-type': 'image/jpeg', 'cache-control': 'max-age=60' })
      .end(jpeg);
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return response
    .writeHead(status, { 'content-type': type })
    .end(json === undefined ? '' : JSON.stringify(json));
}

/** The long document is read on, a few pages a second, so that the desk has something to show. */
function events(response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write('event: hello\ndata: {}\n\n');
  const [long] = worlds.full;
  const timer = setInterval(() => {
    const { progress } = long;
    progress.done = progress.done >= progress.total - 2 ? 20 : progress.done + 2;
    const event = summary(long);
    response.write(`event: document\ndata: ${JSON.stringify(event)}\n\n`);
  }, 1500);
  response.on('close', () => clearInterval(timer));
}

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
