import { open } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** A file of that name that was not there before, made; else the same name with the next number. */
export async function freePath(wanted: string): Promise<string> {
  const { dir, name, ext } = parse(wanted);
  for (let n = 1; ; n++) {
    const path = n === 1 ? wanted : join(dir, `${name}-${String(n)}${ext}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
