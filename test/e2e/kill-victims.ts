import { isAlive } from '../../src/platform/process/process-identity.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';
import type { KillCatalogue } from './kill-catalogue.js';

export const VICTIMS = ['worker', 'http', 'postgres', 'supervisor', 'everything', 'reader'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Recovery {
  /** Milliseconds from the kill until it answers requests again. */
  readonly answers: number;
  /** Milliseconds until a piece of work that was done after the kill; absent where none was left to do. */
  readonly works?: number;
}

const READERS = /line-reader-child|tesseract-js-child|media-child/;
const PATIENCE = { ms: 60_000, everyMs: 50 };

/** Kills with -9, sees to it that the supervisor is started again where it was hit, and waits until work goes on. */
export async function killAndRecover(
  victim: Victim,
  phusa: Running,
  catalogue: KillCatalogue,
): Promise<{ phusa: Running; recovery: Recovery }> {
  const [{ now: killedAt } = { now: new Date() }] = await catalogue.rows<{ now: Date }>('SELECT now()');
  const startedAt = Date.now();
  const killed = await kill(victim, phusa);
  const restart = victim === 'supervisor' || victim === 'everything';
  const next = restart ? await Running.start({ dataDir: phusa.dataDir }) : phusa;
  if (!restart && killed !== undefined && victim !== 'reader')
    await until(() => {
      const pid = next.process(victim);
      return pid !== undefined && pid !== killed;
    }, PATIENCE);
  await until(() => answers(next), { ...PATIENCE, why: () => `no answer after ${victim}:\n${next.output}` });
  const answered = Date.now() - startedAt;
  let works: number | undefined;
  await until(
    async () => {
      if ((await catalogue.runsEndedSince(killedAt)) > 0) works = Date.now() - startedAt;
      return works !== undefined || (await catalogue.beingRead()).length === 0;
    },
    { ...PATIENCE, why: () => `no work done after ${victim}:\n${next.output}` },
  );
  return {
    phusa: next,
    recovery: { answers: answered, ...(works === undefined ? {} : { works }) },
  };
}

async function kill(victim: Victim, phusa: Running): Promise<number | undefined> {
  if (victim === 'everything') {
    phusa.supervisor.kill();
    await phusa.supervisor.ended;
    return undefined;
  }
  const pid = pidOf(victim, phusa);
  if (pid === undefined) return undefined;
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), PATIENCE);
  return pid;
}

/** A worker or reader may just be between two lives: then there is nothing to kill. */
function pidOf(victim: Exclude<Victim, 'everything'>, phusa: Running): number | undefined {
  if (victim === 'supervisor') return phusa.pid;
  if (victim === 'reader') return phusa.processes().find(({ command }) => READERS.test(command))?.pid;
  return phusa.process(victim);
}

async function answers(phusa: Running): Promise<boolean> {
  try {
    const response = await phusa.api('//health/ready', { signal: AbortSignal.timeout(3000) }, null);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // not yet
  }
}
