import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The command that a child's Node runs under: without a network, dying with its parent even while it spins, and
 * at low priority. Each part is there only where a one-time probe shows that this system allows it; the preloaded
 * bootstrap covers the rest as well as it can. All of them end in exec, so process id and IPC channel stay.
 */
export async function childPrefix(niceness: number): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const [network, death] = await (isolation ??= probeIsolation());
  return ['nice', '-n', String(niceness), ...network, ...death];
}

/** Where `nice` does not exist, the parent lowers the child itself. */
export function lowerPriority(pid: number): void {
  if (process.platform === 'win32') setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
}

/**
 * All that a child finds in its environment: nothing of ours. What Windows cannot start a program without; elsewhere a
 * word to glibc to keep one heap and not one a thread: pictures of pages pass through all of them, and what is freed in
 * one is of no use to another. It halves a media child's memory.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  if (process.platform !== 'win32') return { MALLOC_ARENA_MAX: '1' };
  const root = process.env['SystemRoot'];
  return root ? { SystemRoot: root } : {};
}

type Command = readonly string[];
let isolation: Promise<readonly [network: Command, death: Command]> | undefined;

async function probeIsolation(): Promise<readonly [Command, Command]> {
  const network = await firstThatWorks([
    ['unshare', '--net'],
    ['unshare', '--user', '--map-root-user', '--net'],
  ]);
  const death = await firstThatWorks([['setpriv', '--pdeathsig', 'KILL', '--']], network);
  return [network, death];
}

async function firstThatWorks(candidates: readonly Command[], before: Command = []): Promise<Command> {
  for (const candidate of candidates) {
    const [program = '', ...args] = [...before, ...candidate, 'true'];
    const works = await run(program, args, { timeout: 5000 }).then(
      () => true,
      () => false, // not there, or not allowed: both only mean "do without"
    );
    if (works) return candidate;
  }
  return [];
}
