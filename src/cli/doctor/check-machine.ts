import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { reserveOf } from '../../platform/disk/room.js';
import type { Check, Finding, Verdict } from './check.js';
import { runProgram } from './run-program.js';

const GB = 1e9;

export const checkNode: Check = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major > 20 && major < 25);
  return Promise.resolve({
    id: 'node',
    name: { vi: 'Node.js', en: 'Node.js' },
    verdict: fits ? 'ok' : 'missing',
    found: `${process.version} ${process.platform}-${process.arch}`,
    ...(fits ? {} : { advice: { vi: 'Cài Node.js 20.19 đến 24.', en: 'Install Node.js 20.19 to 24.' } }),
  });
};

export const checkMachine: Check = () => {
  const memory = totalmem() / GB;
  const fits = memory >= 3.5;
  return Promise.resolve({
    id: 'machine',
    name: { vi: 'Máy', en: 'Machine' },
    verdict: fits ? 'ok' : 'better',
    found: `${availableParallelism()} CPU, ${memory.toFixed(1)} GB`,
    ...(fits
      ? {}
      : { advice: { vi: 'Nên có ít nhất 4 GB bộ nhớ.', en: 'At least 4 GB of memory is recommended.' } }),
  });
};

export const checkFolders =
  (dataDir: string, diskReserveBytes: number | undefined): Check =>
  async () =>
    Promise.all([
      checkFolder('data', { vi: 'Thư mục dữ liệu', en: 'Data folder' }, dataDir, diskReserveBytes),
      checkFolder('temporary', { vi: 'Thư mục tạm', en: 'Temporary folder' }, tmpdir(), 0),
    ]);

async function checkFolder(
  id: string,
  name: Finding['name'],
  path: string,
  wanted: number | undefined,
): Promise<Finding> {
  try {
    accessSync(nearestExisting(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return {
      id,
      name,
      verdict: 'missing',
      found,
      advice: { vi: `Cho phép ghi vào ${path}.`, en: `Give phusa write access to ${path}.` },
    };
  }
  const { bavail, blocks, bsize } = await statfs(nearestExisting(path));
  const free = (bavail * bsize) / GB;
  const reserve = reserveOf(blocks * bsize, wanted) / GB;
  if (free < reserve) {
    const [has, keeps] = [free.toFixed(1), reserve.toFixed(1)];
    return {
      id,
      name,
      verdict: 'missing',
      found: `${path} (${has} GB)`,
      advice: {
        vi: `Chỉ còn ${has} GB, ít hơn ${keeps} GB dự trữ (PHUSA_DISK_RESERVE_BYTES): việc tải lên bị từ chối và việc đọc phải đợi. Hãy giải phóng dung lượng đĩa.`,
        en: `${has} GB are left, less than the reserve of ${keeps} GB (PHUSA_DISK_RESERVE_BYTES): uploads are refused and processing waits. Free some disk space.`,
      },
    };
  }
  const verdict: Verdict = free < 1 ? 'missing' : free < 10 ? 'better' : 'ok';
  return {
    id,
    name,
    verdict,
    found: `${path} (${free.toFixed(1)} GB)`,
    ...(verdict === 'ok'
      ? {}
      : {
          advice: {
            vi: 'Giải phóng dung lượng đĩa: cần ít nhất 1 GB, nên có 10 GB.',
            en: 'Free some disk space: 1 GB is required, 10 GB is recommended.',
          },
        }),
  };
}

/** A folder that is not there yet will be made in this one. */
const nearestExisting = (path: string): string =>
  existsSync(path) || path === dirname(path) ? path : nearestExisting(dirname(path));

/** Processes that read untrusted files run without a network if the system allows an ordinary user to remove it. */
export const checkIsolation: Check = async () => {
  const works = (await runProgram('unshare', ['--user', '--net', 'true'])) !== undefined;
  return {
    id: 'isolation',
    name: { vi: 'Cách ly mạng', en: 'Network isolation' },
    verdict: works ? 'ok' : 'better',
    found: works ? 'unshare --user --net' : '—',
    ...(works
      ? {}
      : {
          advice: {
            vi: 'Không cắt được mạng của tiến trình đọc tệp (cần Linux với “unshare” và user namespaces).',
            en: 'The processes that read files cannot be isolated from the network (this needs Linux with “unshare” and user namespaces).',
          },
        }),
  };
};
