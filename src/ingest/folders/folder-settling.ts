import type { FolderFile } from './folder-walk.js';

interface Seen {
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly sinceMs: number;
}

type Look = Pick<FolderFile, 'path' | 'bytes' | 'modifiedMs'>;

/**
 * Tells files that are still being written from those that have come to rest, by what was seen of them at each
 * look. The files' own clock is not trusted: it may be that of a scanner or another machine.
 */
export class FolderSettling {
  private seen = new Map<string, Seen>();

  constructor(private readonly settleMs: number) {}

  /** How long each file has been unchanged, in milliseconds. Files that are not named are forgotten. */
  look(files: readonly Look[], nowMs: number): Map<string, number> {
    const seen = new Map<string, Seen>();
    const restMs = new Map<string, number>();
    for (const { path, bytes, modifiedMs } of files) {
      const before = this.seen.get(path);
      const same = before?.bytes === bytes && before.modifiedMs === modifiedMs;
      const now = same ? before : { bytes, modifiedMs, sinceMs: nowMs };
      seen.set(path, now);
      restMs.set(path, nowMs - now.sinceMs);
    }
    this.seen = seen;
    return restMs;
  }

  isSettled(restMs: number | undefined, times = 1): boolean {
    return restMs !== undefined && restMs >= this.settleMs * times;
  }
}
