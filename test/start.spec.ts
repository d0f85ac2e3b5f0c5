import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const LAUNCH = `
  const { runService } = await import('./scripts/tasks/start.mjs');
  process.exitCode = await runService(['test/fixtures/service.mjs', process.argv[1]]);
`;

/** What `npm start` does once all is built, with a fixture in place of the service. */
async function launch(code: number): Promise<{ child: ChildProcess; heard: () => string[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', LAUNCH, String(code)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('ready')) await once(child.stdout, 'data');
  return { child, heard: () => output.split('\n').filter((line) => line.startsWith('SIG')) };
}

describe('npm start', () => {
  it('tells the service once about a Ctrl-C that arrives from the terminal and from npm', async () => {
    const { child, heard } = await launch(0);
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(heard()).toEqual(['SIGINT']);
  });

  it('passes a second Ctrl-C on, for those who cannot wait', async () => {
    const { child, heard } = await launch(0);
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 900));
    child.kill('SIGINT');
    await once(child, 'close');
    expect(heard()).toEqual(['SIGINT', 'SIGINT']);
  });

  it('keeps the exit code of the service', async () => {
    const { child, heard } = await launch(7);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([7, null]);
    expect(heard()).toEqual(['SIGTERM']);
  });
});
