// npm run bench -- search [documents=2000] [pages=20] [text file] [--elasticsearch http://…]
// Builds an index and measures searches on it; on Elasticsearch also what of that time our adapter takes itself.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EmbeddedSearchIndex } from '../dist/src/search/embedded/embedded-search-index.js';
import { searchWithPages } from '../src/search/pages/page-search.js';
import { parseQuery } from '../dist/src/search/query/parse-query.js';
import { foldedForm } from '../dist/src/text/normalise.js';
import { collection, randomFrom, writer } from './search-collection.mjs';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { elasticsearch: { type: 'string' } },
});
const documents = Number(positionals[0] ?? 2000);
const pages = Number(positionals[1] ?? 20);
const write = writer(randomFrom(1), positionals[2]);
const QUESTIONS = 200;
const FACETS = ['type', 'year', 'language', 'field'];
const SCOPES = {
  staff: { everything: true, quarantine: false, member: true, organisationIds: [], today: '2026-01-01' },
  anonymous: {
    everything: false,
    quarantine: false,
    member: false,
    organisationIds: [],
    today: '2026-01-01',
  },
  member: {
    everything: false,
    quarantine: false,
    member: true,
    organisationIds: ['organisation-1'],
    today: '2026-01-01',
  },
};

const folder = mkdtempSync(join(tmpdir(), 'phusa-bench-'));
const engine = given.elasticsearch ? await measuredElasticsearch(given.elasticsearch) : undefined;
const index =
  engine?.index ?? new EmbeddedSearchIndex({ folder, name: 'empty', instanceId: 'bench', writable: true });
const texts = new Map();
const seen = async function* (source) {
  for await (const document of source) {
    texts.set(document.id, document.pages);
    yield document;
  }
};
try {
  await index.open();
  let began = performance.now();
  const name = await index.rebuild(seen(collection({ documents, pages, random: randomFrom(2), write })));
  await index.use(name);
  report(
    'build',
    `${((performance.now() - began) / 1000).toFixed(1)} s for ${documents} documents of ${pages} pages`,
  );
  const bytes = engine ? (await index.health()).bytes : statSync(join(folder, `${name}.db`)).size;
  report('index', `${(bytes / 2 ** 20).toFixed(1)} MiB`);

  const questions = askedQuestions();
  const { misspelt, ...answered } = questions;
  for (const [kind, list] of Object.entries(answered)) {
    for (const [who, scope] of Object.entries(SCOPES)) {
      await measure(`${kind}, ${who}`, list, (q) => index.search(parseQuery(q), scope, { facets: FACETS }));
    }
  }
  await measure('toned with page hits, stranger', questions.toned, (q) =>
    searchWithPages(index, parseQuery(q), SCOPES.anonymous, { facets: FACETS }, load),
  );
  await measure('misspelt, stranger', misspelt, (q) => index.search(parseQuery(q), SCOPES.anonymous));
  await measure(
    'beginnings, stranger',
    questions.toneless.map((q) => `${q.slice(0, 3)}*`),
    (q) => index.search(parseQuery(q), SCOPES.anonymous),
  );
  await measure('nothing asked, stranger', [''], (q) =>
    index.search(parseQuery(q), SCOPES.anonymous, { facets: FACETS }),
  );
  await measure(
    'completion, stranger',
    questions.toneless.map((q) => q.slice(0, 8)),
    (q) => index.suggest(q, SCOPES.anonymous),
  );
  began = performance.now();
  for await (const document of collection({ documents: 50, pages, random: randomFrom(3), write })) {
    await index.apply({ upserts: [{ ...document, changeSeq: 1e9 }] });
  }
  report('upsert', `${((performance.now() - began) / 50).toFixed(1)} ms a document`);
} finally {
  await engine?.remove();
  await index.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Questions of 2 to 5 syllables taken from the texts, so that they have answers, and one of strangers' words. */
function askedQuestions() {
  const random = randomFrom(4);
  const toned = Array.from({ length: QUESTIONS }, (_, i) => {
    const all = texts.get(`document-${Math.floor(random() * documents)}`);
    const words = all[Math.floor(random() * all.length)].text.split(' ');
    const at = Math.floor(random() * (words.length - 6));
    return words
      .slice(at, at + 2 + (i % 4))
      .join(' ')
      .replace(/[^\p{L}\p{N} ]/gu, '');
  });
  return {
    toned,
    toneless: toned.map(foldedForm),
    unrelated: Array.from({ length: QUESTIONS }, (_, i) =>
      foldedForm(
        write(2 + (i % 4))
          .split(' ')
          .reverse()
          .join(' '),
      ),
    ),
    misspelt: Array.from({ length: 50 }, (_, i) => `zqx${'abcdefghij'.slice(0, 2 + (i % 6))}w`),
  };
}

async function load(wanted) {
  return new Map(
    wanted.map(({ id, numbers }) => [
      id,
      texts
        .get(id)
        .filter((page) => !page.withheld && (numbers?.includes(page.number) ?? true))
        .map((page) => ({ ...page, spans: [] })),
    ]),
  );
}

async function measure(what, questions, ask) {
  const times = [];
  const own = [];
  const calls = [];
  let total = 0;
  for (const question of questions) {
    const before = engine?.spent();
    const began = performance.now();
    const answer = await ask(question);
    times.push(performance.now() - began);
    if (before) {
      const after = engine.spent();
      own.push(times.at(-1) - (after.ms - before.ms));
      calls.push(after.calls - before.calls);
    }
    total += answer.total ?? answer.length;
  }
  const inside = engine ? `, ours p50 ${at(own, 0.5)} ms, ${at(calls, 0.5)} calls` : '';
  report(
    what,
    `p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, worst ${at(times, 1)} ms${inside}, ${Math.round(total / questions.length)} found on average`,
  );
}

function at(figures, share) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}

/** An index of its own there, and how long its client was waited for. */
async function measuredElasticsearch(url) {
  const { elasticClient } = await import('../dist/src/search/elasticsearch/elastic-client.js');
  const { ElasticsearchSearchIndex } =
    await import('../dist/src/search/elasticsearch/elasticsearch-search-index.js');
  const client = elasticClient(url);
  const prefix = 'phusa-bench';
  const spent = { ms: 0, calls: 0 };
  for (const call of ['search', 'termvectors']) {
    const asked = client[call].bind(client);
    client[call] = async (...request) => {
      const began = performance.now();
      try {
        return await asked(...request);
      } finally {
        spent.ms += performance.now() - began;
        spent.calls++;
      }
    };
  }
  const options = { client, prefix, name: `${prefix}-empty-0`, instanceId: 'bench', writable: true };
  return {
    index: new ElasticsearchSearchIndex(options),
    spent: () => ({ ...spent }),
    remove: () => client.indices.delete({ index: `${prefix}-*`, allow_no_indices: true }),
  };
}

function report(what, figures) {
  process.stdout.write(`${what.padEnd(34)} ${figures}\n`);
}
