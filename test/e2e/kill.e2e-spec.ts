import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from '../../src/platform/process/process-identity.js';
import { emptyFolder } from '../support/data-folder.js';
import { Running } from '../support/running.js';
import { writeScannedPdf } from '../support/scanned-pdf.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';
import { SeededRandom } from './kill-random.js';
import { killAndRecover, type Recovery, type Victim, VICTIMS } from './kill-victims.js';

const random = new SeededRandom(Number(process.env['PHUSA_KILL_SEED'] ?? Date.now() % 1_000_000));
const OFTEN: Record<Victim, number> = {
  worker: 4,
  http: 4,
  postgres: 4,
  supervisor: 4,
  everything: 2,
  reader: 2,
};
const GENERATED_PAGES = [9, 14];
const MINUTES = 60_000;

let phusa: Running;
let catalogue: KillCatalogue;
let folder: string;
let files: string[];
/** Every process that was ever seen to belong to it, by number, with what tells it from a later one. */
const seen = new Map<string, { pid: number; identity: string; command: string }>();
let watching: NodeJS.Timeout;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phusa-kill-'));
  const samples = (await readdir('samples')).filter((name) => /\.(pdf|tif|jpg)$/.test(name));
  files = samples.map((name) => join('samples', name));
  for (const [n, pages] of GENERATED_PAGES.entries()) {
    const path = join(folder, `generated-${n + 1}.pdf`);
    await writeScannedPdf(path, pages, n + 1);
    files.push(path);
  }
  phusa = await Running.start({ dataDir: emptyFolder() });
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  watching = setInterval(watch, 200);
}, 2 * MINUTES);

afterAll(async () => {
  clearInterval(watching);
  await phusa.stop({ keep: true });
  rmSync(phusa.dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true });
}, MINUTES);

function watch(): void {
  for (const { pid, command } of phusa.processes()) {
    const identity = processIdentity(pid);
    if (identity !== undefined) seen.set(`${pid} ${identity}`, { pid, identity, command });
  }
}

const leftBehind = (): string[] =>
  [...seen.values()]
    .filter(({ pid, identity }) => processIdentity(pid) === identity)
    .map(({ pid, command }) => `${pid} ${command}`);

/** Sends a file as long as nobody has confirmed it, as a person would; gives the document's id. */
async function bring(path: string, owner: string): Promise<string> {
  return until(
    async () => {
      const answer = await phusa.upload(path, { ownerOrganisation: owner }).catch(() => undefined);
      if (answer === undefined || answer.status >= 500) return undefined; // killed on the way
      if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    },
    { ms: MINUTES, everyMs: 300, why: () => `${path} is not taken in:\n${phusa.output}` },
  );
}

const allReady = (): Promise<true> =>
  until(
    async () => {
      const open = await catalogue.number(
        `SELECT count(*) FROM document WHERE status NOT IN ('ready', 'failed')
           OR id IN (SELECT document_id FROM processing_pass WHERE status = 'running')`,
      );
      return open === 0 || undefined;
    },
    { ms: 2 * MINUTES, everyMs: 250, why: () => `documents are not ready:\n${phusa.output}` },
  );

/**
 * Where little is left to read, the long scans are read once more: a kill must hit work. Only those, since a page that
 * the first reading has turned upright is another picture to the second.
 */
async function keepBusy(ids: readonly string[]): Promise<void> {
  const busy = await catalogue.beingRead();
  if (busy.length > 1) return;
  for (const id of ids.slice(-GENERATED_PAGES.length)) {
    if (!busy.includes(id)) await phusa.send('POST', `/documents/${id}/reread`, {});
  }
  await until(async () => (await catalogue.beingRead()).length > 0, { everyMs: 20 });
}

/** What `phusa verify --deep` makes of it, once the index has caught up. */
async function verified(): Promise<{ code: number | null; said: string }> {
  await until(
    async () =>
      (await catalogue.number('SELECT count(*) FROM document WHERE indexed_seq < change_seq')) === 0,
    { ms: MINUTES, everyMs: 250 },
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/src/cli/main.js', 'verify', '--deep', '--json'],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], PHUSA_DATA: phusa.dataDir } },
  );
  return { code: status, said: stdout + stderr };
}

function report(rows: readonly { victim: Victim; unfinished: number; recovery: Recovery }[]): void {
  const seconds = (ms: number | undefined): string =>
    (ms === undefined ? '-' : `${(ms / 1000).toFixed(1)} s`).padStart(9);
  const lines = rows.map(
    ({ victim, unfinished, recovery }) =>
      `${victim.padEnd(11)}${String(unfinished).padStart(9)}${seconds(recovery.answers)}${seconds(recovery.works)}`,
  );
  console.log([`seed ${random.seed}`, `killed     unfinished  answers    works`, ...lines].join('\n'));
}

describe('phusa, killed without warning', () => {
  it(
    'reads every page once and loses nothing, after twenty kills at random moments',
    async () => {
      const [undisturbed, disturbed] = [
        await phusa.organisation('Undisturbed'),
        await phusa.organisation('Disturbed'),
      ];
      for (const file of files) await bring(file, undisturbed);
      await allReady();
      expect(await catalogue.failures()).toEqual([]);
      const expected = await catalogue.texts(undisturbed);
      expect(Object.keys(expected).length).toBeGreaterThan(40);

      const brought = Promise.all(files.map((file) => bring(file, disturbed)));
      brought.catch(() => undefined); // awaited below, after the kills
      const victims = random.shuffled(VICTIMS.flatMap((victim) => Array<Victim>(OFTEN[victim]).fill(victim)));
      const rows: { victim: Victim; unfinished: number; recovery: Recovery }[] = [];
      for (const victim of victims) {
        await sleep(random.between(100, 1500));
        if (rows.length > 3) await keepBusy(await brought);
        const unfinished = (await catalogue.beingRead()).length;
        const result = await killAndRecover(victim, phusa, catalogue);
        phusa = result.phusa;
        rows.push({ victim, unfinished, recovery: result.recovery });
      }
      const ids = await brought;
      const settling = Date.now();
      await allReady();
      report(rows);
      console.log(`all ready ${((Date.now() - settling) / 1000).toFixed(1)} s after the last recovery`);

      expect(rows.filter(({ unfinished }) => unfinished > 0).length).toBeGreaterThanOrEqual(18);
      expect(await catalogue.failures()).toEqual([]);
      expect(new Set(ids).size).toBe(files.length);
      expect(await catalogue.number('SELECT count(*) FROM document')).toBe(2 * files.length);
      expect(await catalogue.disagreements()).toEqual({});
      expect(await catalogue.texts(disturbed)).toEqual(expected);
      expect(await catalogue.texts(undisturbed)).toEqual(expected);

      const originals = await catalogue.originals();
      expect(originals).toHaveLength(files.length);
      for (const { sha256, key } of originals)
        expect([key, hashOf(join(phusa.dataDir, 'objects', key))]).toEqual([key, sha256]);
      expect(new Set(originals.map(({ sha256 }) => sha256))).toEqual(new Set(files.map(hashOf)));
      for (const id of ids) await phusa.waitFor(id);

      const path = join(folder, 'new.pdf');
      await writeScannedPdf(path, 1, 99);
      await phusa.waitFor(await phusa.take(path));
      expect(await verified()).toMatchObject({ code: 0 });
    },
    6 * MINUTES,
  );

  it(
    'hands its work back when told to stop, leaves no process behind, and goes on at the next start',
    async () => {
      const path = join(folder, 'stopped.pdf');
      await writeScannedPdf(path, 16, 50);
      const id = await phusa.take(path);
      const pagesRead = (): Promise<number> =>
        catalogue.number('SELECT count(*) FROM text_layer WHERE document_id = $1', [id]);
      await until(async () => (await pagesRead()) >= 3);
      const running = await catalogue.number(
        `SELECT count(*) FROM run WHERE document_id = $1 AND status = 'running'`,
        [id],
      );
      expect(running).toBeGreaterThan(0);
      watch();
      const stoppedAt = Date.now();
      expect(await phusa.stop({ keep: true })).toBe(0);
      const stopped = Date.now() - stoppedAt;
      expect(leftBehind()).toEqual([]);

      const startedAt = Date.now();
      phusa = await Running.start({ dataDir: phusa.dataDir });
      const ready = Date.now() - startedAt;
      const before = await catalogue.rows<{ failures: number; losses: number; pages: number }>(
        `SELECT sum(failures)::int AS failures, sum(losses)::int AS losses FROM run WHERE document_id = $1`,
        [id],
      );
      expect(before).toEqual([{ failures: 0, losses: 0 }]);
      const readThen = await pagesRead();
      expect(readThen).toBeLessThan(16);
      await until(async () => (await pagesRead()) > readThen, { everyMs: 50 });
      const goesOn = Date.now() - startedAt;
      await phusa.waitFor(id);
      console.log(`stop ${stopped} ms, start ${ready} ms, next page ${goesOn} ms after the start`);
      expect(await catalogue.disagreements()).toEqual({});
      const losses = await catalogue.number('SELECT sum(losses) FROM run WHERE document_id = $1', [id]);
      expect(losses).toBe(0);

      watch();
      expect(await phusa.stop({ keep: true })).toBe(0);
      expect(leftBehind()).toEqual([]);
    },
    2 * MINUTES,
  );
});

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
