import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const LINGER_MS = 60_000;
const MOST_AT_REST = 8;

interface Copy {
  readonly path: Promise<string>;
  users: number;
  timer?: NodeJS.Timeout;
}

/**
 * Local copies of objects that never change: fetched once for all who use them at the same time, and kept a minute
 * longer, for the pages of one original are asked for one after the other.
 */
export class ScratchCopies {
  private readonly copies = new Map<string, Copy>();

  constructor(
    private readonly folder: string,
    private readonly fetch: (key: string, path: string) => Promise<void>,
    private readonly lingerMs = LINGER_MS,
  ) {}

  async use<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
    const copy = this.copies.get(key) ?? this.begin(key);
    copy.users += 1;
    clearTimeout(copy.timer);
    try {
      return await use(await copy.path);
    } finally {
      copy.users -= 1;
      if (copy.users === 0 && this.copies.get(key) === copy) this.rest(key, copy);
    }
  }

  private begin(key: string): Copy {
    const path = join(this.folder, randomUUID());
    const copy: Copy = { path: this.fetch(key, path).then(() => path), users: 0 };
    this.copies.set(key, copy);
    // the next caller fetches it again; waiting callers get the error from their own await
    copy.path.catch(() => this.copies.delete(key));
    return copy;
  }

  private rest(key: string, copy: Copy): void {
    copy.timer = setTimeout(() => this.drop(key, copy), this.lingerMs).unref();
    // entries stand in the order in which they came to rest
    this.copies.delete(key);
    this.copies.set(key, copy);
    const atRest = [...this.copies].filter(([, { users }]) => users === 0);
    const oldest = atRest[0];
    if (oldest && atRest.length > MOST_AT_REST) this.drop(...oldest);
  }

  private drop(key: string, copy: Copy): void {
    clearTimeout(copy.timer);
    if (this.copies.get(key) === copy) this.copies.delete(key);
    // what cannot be removed now is swept at the next start
    copy.path.then((path) => rm(path, { force: true })).catch(() => undefined);
  }
}
