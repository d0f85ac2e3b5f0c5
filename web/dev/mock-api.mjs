import { createServer } from 'node:http';
import { problem, ROUTES, summary, worlds } from './mock-routes.mjs';

/**
 * A stand-in for the API, to look at screens without a server: `node web/dev/mock-api.mjs [port]`, then
 * `PHUSA_API=http://127.0.0.1:PORT npx vite web`. Everything in it is invented and forgotten at the end.
 *
 * The cookie `mock` sets the mood: `guest`, `empty`, `failing` or `slow`, joined by commas.
 */
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
