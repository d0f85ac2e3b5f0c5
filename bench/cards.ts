// npm run bench -- cards [--cards 3000] [--asks 60]: how fast the page of opportunities answers, over HTTP on the real
// product; every tenth ask comes right after a card was changed. Goal: 150 ms for 95 of 100 answers.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDataSource } from '../src/data-source.js';
import type { CardListDto } from '../src/opportunities/cards/opportunities.dto.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { runMigrations } from '../src/platform/database/migrate.js';
import { Running } from '../test/support/running.js';
import { CLAIMS_A_CARD, makeCards } from './support/made-cards.js';
import { percentile, printMachine, printTable } from './support/report.js';

const { values } = parseArgs({
  options: { cards: { type: 'string', default: '3000' }, asks: { type: 'string', default: '60' } },
});
const CARDS = Number(values.cards);
const ASKS = Number(values.asks);
const CHANGED_EVERY = 10;

const QUESTIONS: readonly (readonly [name: string, query: string])[] = [
  ['the newest', '?size=24'],
  ['the most ready', '?size=24&sort=readiness'],
  ['the best proven', '?size=24&sort=proven'],
  ['far down by title', `?size=24&sort=title&from=${String(Math.floor(CARDS / 2))}`],
  ['TRL 6 and more', '?size=24&trl=6'],
  ['three facets', '?size=24&trl=4&product=l%C3%BAa&field=1&sort=readiness'],
  ['words without tones', '?size=24&q=say%20lua'],
];

const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-cards-'));
const log = { info: () => undefined, warn: () => undefined };
const postgres = await openEmbeddedPostgres({ dataDir, log });
const source = await createDataSource(postgres.url).initialize();
try {
  await runMigrations(source);
  await makeCards(source, CARDS);
} finally {
  await source.destroy();
  await postgres.stop();
}
printMachine();
const running = await Running.start({ dataDir, env: { PHUSA_SAMPLES: 'off' }, startMs: 300_000 });
try {
  await measure();
} finally {
  await running.stop();
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

async function measure(): Promise<void> {
  const began = performance.now();
  const { body: first } = await running.get<CardListDto>('/opportunities?size=1', null);
  const started = performance.now();
  // of another kind of principal, nothing was read yet either
  await running.get('/opportunities?size=1', running.adminKey);
  const [cold, all] = [started - began, performance.now() - started];
  const changed = first.items[0]?.documentId ?? '';
  console.log(
    `${String(first.total)} open cards of ${String(CLAIMS_A_CARD)} claims; ${String(ASKS)} asks of each kind; ` +
      `the first after a start: ${ms(cold)}, of a day: ${ms(all)}`,
  );
  const rows: string[][] = [];
  for (const [name, query] of QUESTIONS) {
    const [kept, fresh]: [number[], number[]] = [[], []];
    for (let n = 0; n < ASKS; n++) {
      const after = n % CHANGED_EVERY === 0;
      if (after) await running.patch(`/opportunities/${changed}`, { answerDays: 5 + (n % 9) });
      const from = performance.now();
      await running.get(`/opportunities${query}`, null);
      (after ? fresh : kept).push(performance.now() - from);
    }
    const all = [...kept, ...fresh];
    rows.push(
      [name, percentile(all, 0.5), percentile(all, 0.95), percentile(fresh, 0.5)].map((one) =>
        typeof one === 'number' ? ms(one) : one,
      ),
    );
  }
  printTable([['answer', 'p50', 'p95', 'p50 after a change'], ...rows]);
}
