import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { StartError } from '../process/start-error.js';

/** As whom PostgreSQL runs: it refuses root. */
export interface Account {
  /** For spawn; empty when PostgreSQL may simply run as we do. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** The command as that account must be given it. */
  wrap(command: string, args: readonly string[]): [command: string, args: string[]];
  /** Gives a file or folder, with all in it, to that account. */
  own(path: string): void;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

const USER = 'postgres';
const SETPRIV = '/usr/bin/setpriv';
const USERADD = '/usr/sbin/useradd';

/**
 * Ourselves; as root whoever owns the cluster already, else the user `postgres` (created if absent), who must be able
 * to reach `paths`.
 */
export function postgresAccount(cluster: string, paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) {
    return { ids: {}, wrap: (command, args) => [command, [...args]], own: () => undefined };
  }
  const ids = ownerOf(cluster) ?? userIds() ?? createUser();
  const own = (path: string): void => giveTo(path, ids);
  const closed = paths.flatMap(closedFolders);
  if (closed.length === 0) return { ids, own, wrap: (command, args) => [command, [...args]] };
  if (!existsSync(SETPRIV)) throw unreachable(closed);
  // Below a folder that only root may enter: the user `postgres` with root's right to walk through folders.
  const rights = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  // access(2), by which initdb looks for its own programs, otherwise judges without these rights.
  const kept = ['--securebits', '+no_setuid_fixup'];
  const become = [
    '--reuid',
    String(ids.uid),
    '--regid',
    String(ids.gid),
    '--clear-groups',
    ...rights,
    ...kept,
  ];
  return { ids: {}, own, wrap: (command, args) => [SETPRIV, [...become, '--', command, ...args]] };
}

/** As root, others must be able to walk through the data folder; what lies in it stays closed to them. */
export function openFolderToAccount(folder: string): void {
  if (process.getuid?.() === 0) chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);
}

/** The folders above `path` that only their owner may enter. */
function closedFolders(path: string): string[] {
  const closed: string[] = [];
  for (let folder = dirname(path); folder !== parse(folder).root; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) closed.push(folder);
  }
  return closed;
}

/** An ordinary user's cluster stays theirs when root starts it once. */
function ownerOf(cluster: string): Ids | undefined {
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? undefined : { uid, gid };
}

function giveTo(path: string, ids: Ids): void {
  lchownSync(path, ids.uid, ids.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), ids);
}

function userIds(): Ids | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // `id` fails where there is no such user
  }
}

function createUser(): Ids {
  try {
    execFileSync(USERADD, ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER], {
      stdio: 'ignore',
    });
  } catch (cause) {
    throw new StartError(
      {
        vi: 'PostgreSQL không chạy được bằng root và không tạo được người dùng “postgres”. Hãy chạy phusa bằng một tài khoản thường.',
        en: 'PostgreSQL refuses to run as root and the user “postgres” could not be created. Run phusa as an ordinary user.',
      },
      { cause },
    );
  }
  const ids = userIds();
  if (!ids) throw new Error(`the user ${USER} was created but cannot be found`);
  return ids;
}

function unreachable(closed: readonly string[]): StartError {
  const folders = [...new Set(closed)].join(', ');
  return new StartError({
    vi: `Khi chạy bằng root, PostgreSQL cần đi qua các thư mục: ${folders}. Hãy chạy “chmod o+x” cho chúng, hoặc dùng tài khoản thường.`,
    en: `Run as root, PostgreSQL has to walk through: ${folders}. Give these “chmod o+x”, or run as an ordinary user.`,
  });
}
