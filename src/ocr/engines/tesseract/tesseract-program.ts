import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { PermanentError, TransientError } from '../../../shared/errors.js';

const LARGEST_OUTPUT = 32 * 1024 * 1024;
export const STDERR_KEPT = 1500;

export interface ProgramLimits {
  readonly timeoutMs: number;
}

export interface ProgramOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/**
 * Runs the `tesseract` program once, at low priority and on one core (several pages are read side by side instead),
 * with `input` on its standard input. Killed when its time is over, it talks without end, or `signal` aborts.
 */
export async function runTesseract(
  program: string,
  args: readonly string[],
  { timeoutMs }: ProgramLimits,
  input?: Buffer,
  signal?: AbortSignal,
): Promise<ProgramOutput> {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    env: programEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) lowerPriority(child.pid);

  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    let reason: Error | undefined;
    const kill = (why: Error): void => {
      reason ??= why;
      child.kill('SIGKILL');
    };
    const onAbort = (): void => kill(signal?.reason as Error);
    const clock = setTimeout(
      () => kill(new PermanentError('timeLimit', `tesseract: ${timeoutMs} ms`)),
      timeoutMs,
    );
    signal?.addEventListener('abort', onAbort);
    const settle = (finish: () => void): void => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', onAbort);
      finish();
    };

    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.length > LARGEST_OUTPUT)
        kill(new PermanentError('engineFailed', 'tesseract talks without end'));
    });
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (stderr = (stderr + text).slice(-STDERR_KEPT)));
    // A program that ends without reading its input breaks the pipe; its exit says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (error) => settle(() => reject(new PermanentError('engineMissing', error.message))));
    child.on('close', (exitCode, killedBy) => {
      settle(() => {
        if (reason !== undefined) reject(reason);
        else if (exitCode === null)
          reject(new TransientError('childDied', `tesseract: ${killedBy} ${stderr}`));
        else resolve({ stdout, stderr: stderr.trim(), exitCode });
      });
    });
  });
}

/** What the program needs to find itself and its data, one thread, and nothing of our secrets. */
export function programEnvironment(): NodeJS.ProcessEnv {
  // Not settings: the program's own surroundings.
  const kept = ['PATH', 'TESSDATA_PREFIX', 'LD_LIBRARY_PATH', 'SystemRoot'] as const;
  // eslint-disable-next-line no-restricted-properties
  const { env } = process;
  const own = Object.fromEntries(kept.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  return { ...own, OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' };
}

export function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system forbids it: only politeness is lost.
  }
}
