import { type FSWatcher, watch } from 'node:fs';

/** Where the system tells of changes, a look now and then only makes up for what it may have kept to itself. */
const TOLD_MS = 1_000;
const UNTOLD_MS = 150;

/** Wakes whoever waits for a file to change. */
export class FileChanges {
  private changed = false;
  private wake: () => void = () => undefined;
  private watcher: FSWatcher | undefined;

  constructor(path: string) {
    try {
      this.watcher = watch(path, () => this.tell()).on('error', () => this.close());
    } catch {
      this.watcher = undefined; // this system has no more watches to give, or none at all: it is looked at more often
    }
  }

  /** Resolves once the file may have changed since the last time: after a second at the latest. */
  async next(): Promise<void> {
    if (!this.changed) {
      await new Promise<void>((resolve) => {
        const clock = setTimeout(resolve, this.watcher ? TOLD_MS : UNTOLD_MS);
        this.wake = () => {
          clearTimeout(clock);
          resolve();
        };
      });
    }
    this.changed = false;
  }

  close(): void {
    this.watcher?.close();
    this.watcher = undefined;
  }

  private tell(): void {
    this.changed = true;
    this.wake();
  }
}
