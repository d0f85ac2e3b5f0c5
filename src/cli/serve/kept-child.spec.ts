import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../platform/process/process-identity.js';
import { DEFAULT_LOG_LIMITS } from '../../platform/logging/log-file.js';
import { KeptChild } from './kept-child.js';

const folder = mkdtempSync(join(tmpdir(), 'phusa-child-'));
const noted: Record<string, unknown>[] = [];
const note = (fields: unknown): void => void noted.push(fields as Record<string, unknown>);
const log = { info: () => undefined, warn: note, error: note };
const backoff = { firstMs: 20, longestMs: 80, forgivenMs: 60_000 };
const kept: KeptChild[] = [];

/** Each life of a fake child writes a line into its diary before it does what the test wants. */
function child(
  name: string,
  behaviour: string,
  outputFile?: string,
  more: { args?: string[]; once?: boolean } = {},
): { child: KeptChild; lives: () => number } {
  const diary = join(folder, `${name}.diary`);
  const module = join(folder, `${name}.mjs`);
  writeFileSync(
    module,
    `import { appendFileSync } from 'node:fs';
     import { spawn } from 'node:child_process';
     appendFileSync(${JSON.stringify(diary)}, process.pid + '\\n');
     ${behaviour}`,
  );
  const program = { name, module, ...more, environment: () => ({ ...process.env, WORD: 'given' }) };
  const one = new KeptChild(
    outputFile ? { ...program, output: { path: outputFile, limits: DEFAULT_LOG_LIMITS } } : program,
    log,
    backoff,
  );
  kept.push(one);
  return {
    child: one,
    lives: () => (existsSync(diary) ? readFileSync(diary, 'utf8').trim().split('\n').length : 0),
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500; i += 1) {
    if (condition()) return;
    await sleep(20);
  }
  throw new Error('waited in vain');
}

afterEach(() => {
  for (const one of kept.splice(0)) one.kill();
  noted.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

const OBEDIENT = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000);`;
const STUBBORN = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`;

describe('KeptChild', () => {
  it('lets one that has an end of its own rest once it has ended well', async () => {
    const ended = join(folder, 'once.ended');
    const behaviour = `
      if (process.argv[2] !== 'work') process.exit(4);
      const { existsSync, writeFileSync } = await import('node:fs');
      const again = existsSync('${ended}');
      writeFileSync('${ended}', '');
      process.exit(again ? 0 : 3);`;
    const { child: one, lives } = child('once', behaviour, undefined, { args: ['work'], once: true });
    one.start();
    await until(() => lives() === 2 && one.pid === undefined);
    one.restart();
    one.start();
    await sleep(200);
    expect(lives()).toBe(2);
  });

  it('starts a child again that dies, waiting twice as long each time up to a limit', async () => {
    const { child: one, lives } = child('mortal', 'process.exit(3);');
    one.start();
    await until(() => noted.length >= 5);
    expect(noted.slice(0, 5).map(({ waitMs }) => waitMs)).toEqual([20, 40, 80, 80, 80]);
    expect(noted[0]).toMatchObject({ child: 'mortal', code: 3 });
    expect(lives()).toBeGreaterThanOrEqual(5);
    await one.stop(1000);
    const atStop = lives();
    await sleep(200);
    expect(lives()).toBe(atStop);
  });

  it('begins again with the first wait after a long life', async () => {
    const { child: one } = child('steady', 'setTimeout(() => process.exit(1), 30);');
    Object.assign(one, { backoff: { ...backoff, forgivenMs: 10 } });
    one.start();
    await until(() => noted.length >= 3);
    expect(noted.slice(0, 3).map(({ waitMs }) => waitMs)).toEqual([20, 20, 20]);
  });

  it('starts one again that was killed from outside', async () => {
    const { child: one, lives } = child('killed', OBEDIENT);
    one.start();
    await until(() => lives() === 1);
    process.kill(one.pid ?? 0, 'SIGKILL');
    await until(() => lives() === 2);
    expect(noted[0]).toMatchObject({ signal: 'SIGKILL' });
    await one.stop(2000);
  });

  it('stops an obedient child softly and a stubborn one by force', async () => {
    const obedient = child('obedient', OBEDIENT);
    const stubborn = child('stubborn', STUBBORN);
    for (const { child: one } of [obedient, stubborn]) one.start();
    await until(() => obedient.lives() + stubborn.lives() === 2);
    await sleep(50);
    await obedient.child.stop(5000); // noted below if it had to be forced
    const pid = stubborn.child.pid ?? 0;
    await stubborn.child.stop(200);
    expect(isAlive(pid)).toBe(false);
    expect(noted).toEqual([{ child: 'stubborn' }]);
  });

  it('takes helpers along that a dying child leaves behind', async () => {
    const helperFile = join(folder, 'helper.pid');
    const { child: one } = child(
      'parent',
      `const helper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
       appendFileSync(${JSON.stringify(helperFile)}, String(helper.pid));
       process.on('SIGTERM', () => process.exit(0));`,
    );
    one.start();
    await until(() => existsSync(helperFile) && readFileSync(helperFile, 'utf8') !== '');
    const helper = Number(readFileSync(helperFile, 'utf8'));
    expect(isAlive(helper)).toBe(true);
    await one.stop(2000);
    await until(() => !isAlive(helper));
  });

  it('starts anew with what the environment then is, and keeps stray output in a file', async () => {
    const output = join(folder, 'noisy.out');
    const { child: one, lives } = child(
      'noisy',
      `console.error('stray', process.env.WORD); ${OBEDIENT}`,
      output,
    );
    one.start();
    await until(() => lives() === 1);
    await until(() => readFileSync(output, 'utf8').includes('stray given'));
    one.restart();
    await until(() => lives() === 2);
    await one.stop(2000);
  });
});
