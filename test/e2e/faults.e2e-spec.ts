import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnEngines, RealEngines, serviceIs } from '../support/real-engines.js';
import { recordedTesseract } from '../support/recorded-tesseract.js';
import { Running } from '../support/running.js';
import type { Sent } from '../support/running-api.js';
import { SecondWorker } from '../support/second-worker.js';
import { scanBatch } from '../support/scan-batch.js';
import { saidBy } from '../support/said-by.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';
import { Passers, type Asked } from './fault-passers.js';

jest.setTimeout(400_000);

const AWAY_MS = 30_000;
const KILLING_MS = 25_000;
const KILL_EVERY_MS = 3_000;
const EMPTY_EVERY_MS = 1_500;
const DOCUMENTS = 50;
const REDIS_DATABASE = 11;
/** How long after an outage nothing may come of it: the longest wait before another try. A busy machine works longer. */
const STANDSTILL_MS = 60_000;

type Engine = 'elasticsearch' | 'redis' | 'minio' | 'postgres';

describeOnEngines('fifty documents', (addresses) => {
  const engines = new RealEngines(addresses, REDIS_DATABASE);
  let folder: string;
  let env: Record<string, string>;
  let phusa: Running;
  let catalogue: KillCatalogue;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-faults-'));
    env = { ...(await engines.env()), ...recordedTesseract(folder) };
    phusa = await engines.start(recordedTesseract(folder));
    catalogue = new KillCatalogue(() => env['DATABASE_URL'] ?? '');
  });
  afterAll(async () => {
    // workers that a test killed
    await phusa.end(/"msg":"child died; starting it again/);
    await engines.remove();
    rmSync(folder, { recursive: true });
  });

  /** Sends a file as long as nobody has confirmed it, as a person would; gives the document's id. */
  const bring = (file: Sent): Promise<string> =>
    until(
      async () => {
        const signal = AbortSignal.timeout(40_000);
        const answer = await phusa.upload(file, {}, undefined, signal).catch(() => undefined);
        if (answer === undefined || answer.status === 503) return undefined;
        if (answer.status >= 400) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
        return answer.body.id;
      },
      { ms: 120_000, everyMs: 1000, why: () => `not taken in:\n${phusa.output}` },
    );

  /** Waits as long as something is still done. */
  async function settled(ids: readonly string[]): Promise<void> {
    let [moved, before] = [Date.now(), ''];
    await until(
      async () => {
        const [now] = await catalogue.rows<{ open: number; done: number }>(
          `SELECT count(*) FILTER (WHERE status NOT IN ('ready', 'failed') OR indexed_seq < change_seq)::int AS open,
             (SELECT count(*)::int FROM run WHERE status = 'done') AS done
           FROM document WHERE id = ANY($1)`,
          [ids],
        );
        const seen = JSON.stringify(now);
        if (seen !== before) [moved, before] = [Date.now(), seen];
        if (Date.now() - moved > STANDSTILL_MS) throw new Error(`nothing goes on:\n${phusa.output}`);
        return now?.open === 0 || undefined;
      },
      { ms: 300_000, everyMs: 500, why: () => `documents are not ready:\n${phusa.output}` },
    );
  }

  const readOf = (ids: readonly string[]): Promise<number> =>
    catalogue.number('SELECT count(*) FROM text_layer WHERE document_id = ANY($1)', [ids]);

  /** Half of the documents come before it, half during it. */
  async function through(name: string, fault: () => Promise<Asked | undefined>): Promise<Asked | undefined> {
    const { files, pages } = await scanBatch(name, DOCUMENTS);
    const first = await Promise.all(files.slice(0, DOCUMENTS / 2).map(bring));
    await until(async () => (await readOf(first)) >= 3, { ms: 90_000, everyMs: 50 });
    expect(await readOf(first)).toBeLessThan(pages / 2);
    const later = Promise.all(files.slice(DOCUMENTS / 2).map(bring));
    later.catch(() => undefined); // awaited below
    const asked = await fault();
    const over = Date.now();
    const ids = [...first, ...(await later)];
    await settled(ids);
    if (asked) console.log(JSON.stringify(asked));
    console.log(`${name}: all ready ${((Date.now() - over) / 1000).toFixed(0)} s after it was over`);
    await whole(ids, pages);
    return asked;
  }

  async function whole(ids: readonly string[], pages: number): Promise<void> {
    expect(await catalogue.failures()).toEqual([]);
    expect(await catalogue.disagreements()).toEqual({});
    expect(new Set(ids).size).toBe(DOCUMENTS);
    const [read] = await catalogue.rows<{ pages: number; texts: number; layers: number }>(
      `SELECT count(*)::int AS pages, count(DISTINCT text)::int AS texts,
         (SELECT count(*)::int FROM text_layer WHERE document_id = ANY($1)) AS layers
       FROM page WHERE document_id = ANY($1) AND text LIKE 'Nghiên cứu giống lúa chịu mặn%'`,
      [ids],
    );
    expect(read).toEqual({ pages, texts: pages, layers: pages });
    expect(await saidBy(phusa.dataDir, env, ['verify', '--deep'])).toMatchObject({ ok: true, findings: [] });
  }

  const away = (engine: Engine, out: 'freeze' | 'kill') => async (): Promise<Asked> => {
    const passers = new Passers(phusa);
    await serviceIs(out, engine);
    try {
      await passers.pass(AWAY_MS);
    } finally {
      await serviceIs(out === 'freeze' ? 'thaw' : 'resume', engine);
    }
    return passers.asked;
  };

  // Redis keeps nothing here: killed, its queue is empty when it is back
  const outages: [Engine, 'freeze' | 'kill'][] = [
    ['elasticsearch', 'freeze'],
    ['redis', 'kill'],
    ['minio', 'freeze'],
    ['postgres', 'freeze'],
  ];
  const others = outages.map(([engine, out]): [Engine, 'freeze' | 'kill'] => [
    engine,
    out === 'freeze' ? 'kill' : 'freeze',
  ]);
  // the other way round takes as long again
  describe.each(process.env['PHUSA_FAULTS'] === 'all' ? [...outages, ...others] : outages)(
    'while %s is away: %s',
    (engine, out) => {
      it('all come through, each page once', async () => {
        const asked = await through(`${engine}-${out}`, away(engine, out));
        expect(asked?.broken).toEqual([]);
      });
    },
  );

  it('all come through while two workers are killed in turn, each page once', async () => {
    const second = new SecondWorker(phusa.dataDir, env);
    second.start();
    let killed = 0;
    try {
      const asked = await through('workers', async () => {
        const passers = new Passers(phusa);
        const passing = passers.pass(KILLING_MS);
        for (const end = Date.now() + KILLING_MS; Date.now() < end; await sleep(KILL_EVERY_MS)) {
          if (killed++ % 2 === 0) await second.kill().then(() => second.start());
          else killWorkerOf(phusa);
        }
        await passing;
        return passers.asked;
      });
      expect(asked?.broken).toEqual([]);
      expect(killed).toBeGreaterThan(KILLING_MS / KILL_EVERY_MS / 2);
    } finally {
      await second.stop();
    }
  });

  it('all come through while Redis is emptied again and again, each page once', async () => {
    const asked = await through('emptied', async () => {
      const passers = new Passers(phusa);
      const passing = passers.pass(KILLING_MS);
      for (const end = Date.now() + KILLING_MS; Date.now() < end; await sleep(EMPTY_EVERY_MS))
        await engines.emptyQueue();
      await passing;
      return passers.asked;
    });
    expect(asked?.broken).toEqual([]);
  });
});

/** The one that `phusa serve` keeps; none while another is being started. */
function killWorkerOf(phusa: Running): void {
  const pid = phusa.process('worker');
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}
