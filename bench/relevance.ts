// npm run bench -- relevance [--part all|tune|report] [--kinds] [--wrong 0.05] [--export folder]
// [--elasticsearch http://…]: how well searches answer the judged questions of bench/relevance, beside a plain BM25 over the same texts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exactForm, foldedForm } from '../src/text/normalise.js';
import { elasticsearchEngine } from './relevance/elasticsearch-engine.js';
import { embeddedEngine } from './relevance/embedded-engine.js';
import { freeze, frozenSet } from './relevance/files.js';
import { QUERY_KINDS, type JudgedQuery } from './relevance/make-queries.js';
import { PlainBm25 } from './relevance/plain-bm25.js';
import { interval, mean, scoresOf, type Scores } from './relevance/scores.js';
import { printMachine, printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    kinds: { type: 'boolean', default: false },
    wrong: { type: 'string' },
    export: { type: 'string' },
    elasticsearch: { type: 'string' },
    freeze: { type: 'boolean', default: false },
  },
});
const DEPTH = 100;
/** Each work counts once, so that a second copy neither gains nor loses: more are asked for than are looked at. */
const ASKED = 130;

if (values.freeze) freeze();
const { held, queries } = frozenSet();
const workOf = new Map(held.map(({ document, work }) => [document.id, work.id]));
const factPages = new Map(
  held.flatMap(({ work }) => (work.fact ? [[work.id, work.fact.page] as const] : [])),
);

if (values.export) {
  mkdirSync(values.export, { recursive: true });
  writeFileSync(
    join(values.export, 'documents.ndjson'),
    held
      .map(({ document, work, copy }) => `${JSON.stringify({ work: work.id, copy, ...document })}\n`)
      .join(''),
  );
}

type Form = 'toned' | 'toneless';
type Ask = (query: string) => Promise<readonly { id: string; pages?: readonly number[] }[]>;

interface System {
  readonly name: string;
  readonly form: Form;
  readonly ask: Ask;
}

const plain =
  (index: PlainBm25): Ask =>
  (query) =>
    Promise.resolve(index.search(query, ASKED).map((id) => ({ id })));
const embedded = await embeddedEngine(held);
const elastic = values.elasticsearch ? await elasticsearchEngine(values.elasticsearch, held) : undefined;
try {
  const toned = new PlainBm25(held, exactForm);
  const folded = new PlainBm25(held, foldedForm);
  const systems: System[] = [
    { name: 'plain BM25', form: 'toned', ask: plain(toned) },
    { name: 'plain BM25, folded', form: 'toneless', ask: plain(folded) },
    { name: 'embedded', form: 'toned', ask: (query) => embedded.search(query, ASKED) },
    { name: 'embedded', form: 'toneless', ask: (query) => embedded.search(query, ASKED) },
    ...(['toned', 'toneless'] as const).flatMap((form): System[] =>
      elastic ? [{ name: 'Elasticsearch', form, ask: (query) => elastic.search(query, ASKED) }] : [],
    ),
  ];
  printMachine();
  const documents = `${String(held.length)} documents, ${String(held.reduce((sum, { document }) => sum + document.pages.length, 0))} pages`;
  console.log(documents);
  const results = new Map<System, Map<JudgedQuery, Result>>();
  for (const system of systems) results.set(system, await answer(system));
  for (const part of values.part === 'all' ? ['all', 'tune', 'report'] : [values.part])
    show(part, systems, results);
} finally {
  await embedded.close();
  await elastic?.close();
}

interface Result extends Scores {
  readonly works: readonly string[];
  /** Of a question about one page: whether that page is the first given for its work. */
  readonly page?: boolean;
}

async function answer({ form, ask }: System): Promise<Map<JudgedQuery, Result>> {
  const results = new Map<JudgedQuery, Result>();
  for (const query of queries.filter(({ part }) => values.part === 'all' || part === values.part)) {
    const found = await ask(query[form]);
    const works = [...new Set(found.map(({ id }) => workOf.get(id) ?? id))].slice(0, DEPTH);
    const wanted = [...query.grades].filter(([, grade]) => grade === 3).map(([id]) => id);
    const hit =
      query.kind === 'fact'
        ? found.find(({ id }) => wanted.includes(workOf.get(id) ?? id) && id === workOf.get(id))
        : undefined;
    results.set(query, {
      ...scoresOf(works, query.grades),
      works,
      ...(hit?.pages ? { page: hit.pages[0] === factPages.get(hit.id) } : {}),
    });
  }
  return results;
}

function show(
  part: string,
  systems: readonly System[],
  results: ReadonlyMap<System, ReadonlyMap<JudgedQuery, Result>>,
): void {
  const asked = queries.filter(
    (query) => query.kind !== 'english' && (part === 'all' || query.part === part),
  );
  console.log(
    `\n${part === 'all' ? 'all questions' : `${part} part`}: ${String(asked.length)} in Vietnamese`,
  );
  const of = (system: System, list: readonly JudgedQuery[], score: keyof Scores): number[] =>
    list.map((query) => results.get(system)?.get(query)?.[score] ?? 0);
  printTable([
    ['', 'asked', 'nDCG@10', '95 %', 'MRR@10', 'recall@100', 'right page first'],
    ...systems.map((system) => {
      const ndcg = of(system, asked, 'ndcg');
      const pages = asked.flatMap((query) => results.get(system)?.get(query)?.page ?? []);
      return [
        system.name,
        system.form,
        mean(ndcg).toFixed(3),
        range(interval(ndcg)),
        mean(of(system, asked, 'mrr')).toFixed(3),
        mean(of(system, asked, 'recall')).toFixed(3),
        pages.length === 0 ? '–' : `${String(pages.filter(Boolean).length)}/${String(pages.length)}`,
      ];
    }),
  ]);
  const [plainToned, plainFolded, ours, oursToneless] = systems;
  if (!plainToned || !plainFolded || !ours || !oursToneless) return;
  for (const [name, one, other] of [
    ['toned, against plain BM25', ours, plainToned],
    ['toneless, against folded BM25', oursToneless, plainFolded],
    ['toneless, against toned', oursToneless, ours],
  ] as const) {
    const theirs = of(other, asked, 'ndcg');
    const gains = of(one, asked, 'ndcg').map((value, i) => value - (theirs[i] ?? 0));
    console.log(
      `${name}: ${signed(mean(gains))} nDCG@10 (95 % ${range(interval(gains))}), ${signed((100 * mean(gains)) / mean(theirs), 1)} %`,
    );
  }
  if (values.kinds) {
    printTable([
      ['nDCG@10 by kind', 'questions', ...systems.map(({ name, form }) => `${name}, ${form}`)],
      ...QUERY_KINDS.map((kind) => {
        const list = queries.filter(
          (query) => query.kind === kind && (part === 'all' || query.part === part),
        );
        return [kind, list.length, ...systems.map((system) => mean(of(system, list, 'ndcg')).toFixed(3))];
      }),
    ]);
  }
  if (values.wrong !== undefined && part === 'tune')
    complain(asked, plainFolded, oursToneless, plainToned, ours, results);
}

/** Questions of the tuning part that lose, with what stands first. */
function complain(
  asked: readonly JudgedQuery[],
  plainFolded: System,
  oursToneless: System,
  plainToned: System,
  ours: System,
  results: ReadonlyMap<System, ReadonlyMap<JudgedQuery, Result>>,
): void {
  for (const [one, other] of [
    [ours, plainToned],
    [oursToneless, plainFolded],
  ] as const) {
    for (const query of asked) {
      const [mine, theirs] = [results.get(one)?.get(query), results.get(other)?.get(query)];
      if (!mine || !theirs || theirs.ndcg - mine.ndcg < Number(values.wrong)) continue;
      const graded = (works: readonly string[]): string =>
        works
          .slice(0, 10)
          .map((id) => `${id}:${String(query.grades.get(id) ?? 0)}`)
          .join(' ');
      console.log(
        `${query.id} ${one.form} "${query[one.form]}" ${mine.ndcg.toFixed(2)} < ${theirs.ndcg.toFixed(2)}\n   ours  ${graded(mine.works)}\n   plain ${graded(theirs.works)}`,
      );
    }
  }
}

function range([low, high]: [number, number]): string {
  return `${low.toFixed(3)} to ${high.toFixed(3)}`;
}

function signed(value: number, digits = 3): string {
  return `${value >= 0 ? '+' : ''}${value.toFixed(digits)}`;
}
