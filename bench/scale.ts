// npm run bench -- scale [--pages 10000,100000,1000000] [--scanned] [--seconds 60] [--data FOLDER]
// Searches with facets over HTTP at 5 a second while documents of 50 pages are indexed, two a second, on the real product
// with a catalogue of so many pages: the same questions, with tones and without, of usual words and of the commonest.
// Goal: p50 30 ms, p95 100 ms, and no more than three times as long from 10,000 to 1,000,000 pages.
// npm run bench -- scale --reindex [--documents 100000] [--elasticsearch URL]
// --scanned: words stand on pictures, so that each is also told where; else pages are text, as records bring it.
// --data keeps what was filled there for the next run, which then only measures; without it all is removed at the end.
// `phusa reindex` of short documents under the same questions, on the embedded index or on Elasticsearch: asked and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { foldedForm } from '../src/text/normalise.js';
import { KillCatalogue } from '../test/e2e/kill-catalogue.js';
import { TestIndexes } from '../test/support/elastic-index.js';
import { phusaCommand } from '../test/support/phusa-command.js';
import { Running } from '../test/support/running.js';
import { until } from '../test/support/until.js';
import { type CollectionSize, fillCatalogue, type Questions } from './support/filled-catalogue.js';
import { ProcessMeter } from './support/process-meter.js';
import { mebibytes, percentile, printMachine, printTable, seconds } from './support/report.js';
import { type Question, SteadyAsking } from './support/steady-asking.js';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000,100000,1000000' },
    seconds: { type: 'string', default: '60' },
    data: { type: 'string' },
    scanned: { type: 'boolean', default: false },
    reindex: { type: 'boolean', default: false },
    documents: { type: 'string', default: '100000' },
    elasticsearch: { type: 'string' },
  },
});
const PAGES_A_DOCUMENT = 50;
/** Of two syllables mostly: some 330 syllables a page. */
const WORDS_A_PAGE = 195;
const SHORT = { pages: 1, wordsAPage: 40 };
const ASKED_A_SECOND = 5;
const INDEXED_A_SECOND = 2;
const WARM_UP = 40;
const LONGEST_MS = 3 * 60 * 60_000;

interface Measured {
  readonly pages: number;
  readonly built: string;
  readonly bytes: number;
  readonly cpu: number;
  readonly asking: SteadyAsking;
}

printMachine();
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'phusa-bench-scale-'));
try {
  if (values.reindex) await reindex();
  else await searches();
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}

async function searches(): Promise<void> {
  const all: Measured[] = [];
  for (const pages of values.pages.split(',').map(Number)) {
    const documents = Math.max(1, Math.round(pages / PAGES_A_DOCUMENT));
    const { scanned } = values;
    const size = { documents, pages: PAGES_A_DOCUMENT, wordsAPage: WORDS_A_PAGE, scanned };
    const measured = await measure(pages, size);
    all.push(measured);
    show(measured, all[0]);
  }
}

async function measure(pages: number, size: CollectionSize): Promise<Measured> {
  const dataDir = join(folder, String(pages));
  const { running, questions, built, catalogue } = await filled(dataDir, size);
  try {
    await new SteadyAsking(running, questions.slice(0, WARM_UP), 50).stop();
    const churning = churn(catalogue);
    const meter = new ProcessMeter(running);
    const asking = new SteadyAsking(running, questions, ASKED_A_SECOND);
    await sleep(Number(values.seconds) * 1000);
    await asking.stop();
    const { cpu } = meter.stop();
    const indexed = await churning();
    console.log(
      `${String(pages)} pages: meanwhile ${String(indexed)} documents of ${String(size.pages)} pages indexed again`,
    );
    const bytes = await indexBytes(dataDir, catalogue);
    return { pages, built, bytes, cpu: (1000 * (cpu.by.get('http') ?? 0)) / asking.asked, asking };
  } finally {
    await running.stop({ keep: values.data !== undefined });
  }
}

/** A running phusa whose index holds all. */
async function filled(
  dataDir: string,
  size: CollectionSize,
  env: Readonly<Record<string, string>> = {},
): Promise<{ running: Running; questions: Question[]; built: string; catalogue: KillCatalogue }> {
  let began = performance.now();
  const made = await filledBefore(dataDir, size);
  const put = seconds(performance.now() - began);
  began = performance.now();
  const running = await Running.start({ dataDir, env: { PHUSA_SAMPLES: 'off', ...env }, startMs: 300_000 });
  try {
    await until(() => isAnswering(running), { ms: LONGEST_MS, everyMs: 1000 });
    const built = `written in ${put}, indexed in ${seconds(performance.now() - began)}`;
    console.log(`${String(size.documents)} documents of ${String(size.pages)} pages: ${built}; ${loads()}`);
    return {
      running,
      questions: questionsOf(made, running.adminKey),
      built,
      catalogue: KillCatalogue.embedded(dataDir),
    };
  } catch (error) {
    await running.stop({ keep: values.data !== undefined });
    throw error;
  }
}

/** On a machine that other programs hold up, a connection may be closed just as it is used again. */
async function isAnswering(running: Running): Promise<boolean> {
  const [answer] = await Promise.allSettled([running.get('/search?q=x')]);
  return answer.status === 'fulfilled' && answer.value.status === 200;
}

async function filledBefore(dataDir: string, size: CollectionSize): Promise<Questions> {
  const kept = join(dataDir, 'bench-questions.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Questions;
  const made = await fillCatalogue(dataDir, size);
  writeFileSync(kept, JSON.stringify(made));
  return made;
}

/** The same questions typed with tones and without, by a stranger and by the archive in turn. */
function questionsOf({ usual, common }: Questions, archive: string): Question[] {
  return usual.flatMap((words, i): Question[] => {
    const as = i % 2 === 0 ? null : archive;
    const often = common[i] ?? '';
    return [
      { kind: 'usual words, toned', q: words, as },
      { kind: 'usual words, toneless', q: foldedForm(words), as },
      { kind: 'common words, toned', q: often, as },
      { kind: 'common words, toneless', q: foldedForm(often), as },
    ];
  });
}

/** Has documents indexed again, as corrections do, until it is told to stop; gives how many were. */
function churn(catalogue: KillCatalogue): () => Promise<number> {
  let [stopped, touched] = [false, 0];
  const running = (async () => {
    while (!stopped) {
      await catalogue.rows(
        `WITH chosen AS (SELECT id FROM document ORDER BY id OFFSET $1 LIMIT ${String(INDEXED_A_SECOND)})
         UPDATE document SET change_seq = nextval('document_change_seq') FROM chosen WHERE document.id = chosen.id`,
        [touched],
      );
      touched += INDEXED_A_SECOND;
      await catalogue.rows("SELECT pg_notify('phusa_changes', '')");
      await sleep(1000);
    }
  })();
  return async () => {
    stopped = true;
    await running;
    const open = await catalogue.number('SELECT count(*) FROM document WHERE indexed_seq < change_seq');
    return touched - open;
  };
}

async function indexBytes(dataDir: string, catalogue: KillCatalogue): Promise<number> {
  const [row] = await catalogue.rows<{ name: string }>('SELECT search_index AS name FROM instance');
  return statSync(join(dataDir, 'index', `${row?.name ?? ''}.db`)).size;
}

function loads(): string {
  return `load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}`;
}

function show({ pages, built, bytes, cpu, asking }: Measured, first: Measured | undefined): void {
  const kinds = [...new Set(asking.answered.map(({ kind }) => kind))];
  const of = (all: SteadyAsking, kind: string, share: number): number =>
    percentile(
      all.answered.filter((one) => kind === 'all' || one.kind === kind).map(({ ms }) => ms),
      share,
    );
  const row = (kind: string): (string | number)[] => {
    const found = asking.answered
      .filter((one) => kind === 'all' || one.kind === kind)
      .map((one) => one.found);
    const growth = first ? of(asking, kind, 0.5) / of(first.asking, kind, 0.5) : 1;
    return [
      kind,
      `${of(asking, kind, 0.5).toFixed(0)} ms`,
      `${of(asking, kind, 0.95).toFixed(0)} ms`,
      `${growth.toFixed(2)} ×`,
      percentile(found, 0.5),
    ];
  };
  console.log(
    `${String(pages)} pages, ${built}, index ${mebibytes(bytes)}; asked ${String(asking.asked)}, failed ${String(asking.failed.length)}; ` +
      `CPU of the HTTP process ${cpu.toFixed(0)} ms a search; ${loads()}`,
  );
  if (asking.failed.length > 0) console.log(asking.failed.slice(0, 5).join('\n'));
  printTable([['', 'p50', 'p95', 'p50 against the first', 'found'], ...[...kinds, 'all'].map(row)]);
}

async function reindex(): Promise<void> {
  const documents = Number(values.documents);
  const indexes = values.elasticsearch === undefined ? undefined : new TestIndexes(values.elasticsearch);
  const env = indexes?.env ?? {};
  const dataDir = join(folder, 'short');
  const { running, questions } = await filled(dataDir, { ...SHORT, documents }, env);
  try {
    const asking = new SteadyAsking(running, questions, ASKED_A_SECOND);
    const began = performance.now();
    const ended = await phusaCommand(['reindex'], { PHUSA_DATA: dataDir, ...env });
    const took = performance.now() - began;
    // the new index is used now; what is asked next must be answered from it
    await sleep(5_000);
    await asking.stop();
    console.log(
      `${indexes ? 'Elasticsearch' : 'embedded'}: ${ended.out.trim()}${ended.err.trim()} (${seconds(took)})`,
    );
    const times = asking.answered.map(({ ms }) => ms);
    printTable([
      ['', 'asked', 'failed', 'p50', 'p95', 'longest'],
      [
        `reindex of ${String(documents)} documents`,
        asking.asked,
        asking.failed.length,
        ...[percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(
          (ms) => `${ms.toFixed(0)} ms`,
        ),
      ],
    ]);
    console.log(`${asking.failed.slice(0, 5).join('\n')}\n${loads()}`.trim());
    if (ended.code !== 0 || asking.failed.length > 0) process.exitCode = 1;
  } finally {
    await running.stop({ keep: values.data !== undefined });
    await indexes?.remove();
  }
}
