import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** A command on an installation that runs, and what it says as JSON. */
export function saidBy(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  command: readonly string[],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const variables = { PATH: process.env['PATH'], PHUSA_DATA: dataDir, ...env };
    execFile(process.execPath, [MAIN, ...command, '--json'], { env: variables }, (error, stdout, stderr) => {
      if (stdout.trim() === '') reject(new Error(stderr, { cause: error }));
      else resolve(JSON.parse(stdout));
    });
  });
}
