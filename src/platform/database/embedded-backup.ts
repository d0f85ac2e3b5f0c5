import { constants, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../process/start-error.js';
import { clusterFolder } from './embedded-cluster.js';

const KEEP = 3;
const SPARE = 1.1;

const HOW_TO_RESTORE = `Mỗi thư mục ở đây là bản sao cơ sở dữ liệu trước một lần nâng cấp.
Khôi phục: dừng phusa, dời thư mục data/postgres đi nơi khác, chép bản sao vào data/postgres, chạy phiên bản phusa trước.

Each folder here is a copy of the database from before an upgrade.
To go back: stop phusa, move data/postgres elsewhere, copy a folder to data/postgres, start the earlier phusa.
`;

/**
 * Copies the stopped cluster to `<data>/backups/` and keeps the last few copies. npm brings no pg_dump, and a cold
 * copy holds all there is and is put back by renaming a folder. File systems that can share blocks make it for free.
 */
export async function backUpStoppedCluster(dataDir: string, now = new Date()): Promise<string> {
  const cluster = clusterFolder(dataDir);
  if (existsSync(join(cluster, 'postmaster.pid')))
    throw new Error('the cluster is running or was not shut down');
  const folder = join(dataDir, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await ensureRoom(folder, cluster);
  writeFileSync(join(folder, 'README.txt'), HOW_TO_RESTORE);
  const target = join(folder, `postgres-${now.toISOString().replace(/[:.]/g, '-')}`);
  const partial = `${target}.partial`;
  await cp(cluster, partial, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  renameSync(partial, target);
  removeOld(folder);
  return target;
}

function removeOld(folder: string): void {
  const copies = readdirSync(folder).filter((name) => name.startsWith('postgres-'));
  const whole = copies.filter((name) => !name.endsWith('.partial')).sort();
  const old = [...copies.filter((name) => name.endsWith('.partial')), ...whole.slice(0, -KEEP)];
  for (const name of old) rmSync(join(folder, name), { recursive: true });
}

async function ensureRoom(folder: string, cluster: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = sizeOf(cluster) * SPARE;
  if (bavail * bsize > needed) return;
  const gigabytes = (needed / 1e9).toFixed(1);
  throw new StartError({
    vi: `Trước khi nâng cấp cần sao lưu cơ sở dữ liệu, nhưng ổ đĩa không đủ chỗ (cần ${gigabytes} GB ở ${folder}).`,
    en: `The database is copied before an upgrade, but the disk has no room for it (${gigabytes} GB needed in ${folder}).`,
  });
}

function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += sizeOf(path);
    else if (entry.isFile()) bytes += statSync(path).size;
  }
  return bytes;
}
