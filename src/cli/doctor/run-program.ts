import { execFile } from 'node:child_process';

/** What a program says, on both streams; undefined where it is not installed, fails or hangs. */
export function runProgram(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 10_000, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve(error ? undefined : `${stdout}${stderr}`.trim());
    });
  });
}
