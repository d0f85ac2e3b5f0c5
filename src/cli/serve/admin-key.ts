import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../platform/process/start-error.js';
import { newSecret } from '../../shared/ids.js';

const SHORTEST = 16;

/** The file with the administrator's key, made up at the first start, readable by its owner only. */
export function ensureAdminKey(dataDir: string): string {
  const path = join(dataDir, 'admin-key');
  if (!existsSync(path)) writeFileSync(path, `${newSecret(24)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  if (readFileSync(path, 'utf8').trim().length < SHORTEST) {
    throw new StartError({
      vi: `Khóa quản trị trong ${path} ngắn hơn ${SHORTEST} ký tự. Hãy ghi khóa dài hơn, hoặc xóa tệp để tạo khóa mới.`,
      en: `The administrator's key in ${path} is shorter than ${SHORTEST} characters. Enter a longer one, or delete the file to get a new one.`,
    });
  }
  return path;
}
