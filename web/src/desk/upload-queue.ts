import { problemOf } from '../api/client.js';
import { isFinal } from '../api/problem.js';
import { uploadMultipart, type UploadedItem } from '../api/upload.js';
import { groupDrop, type DropGroup } from './drop-groups.js';

export interface UploadRow {
  readonly key: string;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly sent: number;
  readonly total: number;
  readonly error?: unknown;
  /** Refused for what the file is: sending it again would change nothing. */
  readonly final?: boolean;
}

type DroppedBytes = File & { readonly path?: string };

interface Job {
  row: UploadRow;
  readonly group: DropGroup<DroppedBytes>;
  readonly batch: string | undefined;
  readonly stop: AbortController;
}

const AT_ONCE = 3;
/** From this size on an upload is resumable. */
const RESUMABLE_BYTES = 16 * 1024 * 1024;

/** Sends what is dropped, a few at a time, and lives as long as the page: leaving the desk does not stop it. */
export class UploadQueue {
  private jobs: Job[] = [];
  private rows: readonly UploadRow[] = [];
  private readonly listeners = new Set<() => void>();
  private count = 0;

  constructor(private readonly onSent: () => void) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly UploadRow[] => this.rows;

  add(files: readonly DroppedBytes[], batch: string | undefined): void {
    for (const group of groupDrop(files)) {
      const total = group.files.reduce((sum, file) => sum + file.size, 0);
      const key = `upload-${(this.count += 1)}`;
      const row: UploadRow = { key, name: group.name, state: 'waiting', sent: 0, total };
      this.jobs.push({ row, group, batch, stop: new AbortController() });
    }
    this.changed();
    this.startNext();
  }

  cancel(key: string): void {
    this.jobs.find((job) => job.row.key === key)?.stop.abort();
    this.drop(key);
  }

  retry(key: string): void {
    const job = this.jobs.find((one) => one.row.key === key);
    if (!job) return;
    job.row = { ...withoutFailure(job.row), state: 'waiting', sent: 0 };
    this.changed();
    this.startNext();
  }

  private startNext(): void {
    while (this.jobs.filter((job) => job.row.state === 'sending').length < AT_ONCE) {
      const job = this.jobs.find((one) => one.row.state === 'waiting');
      if (!job) return;
      this.update(job, { state: 'sending' });
      void this.send(job);
    }
  }

  private async send(job: Job): Promise<void> {
    try {
      const items = await this.transfer(job);
      const refused = items.find((item) => item.reason !== undefined);
      if (refused?.reason) this.fail(job, problemOf(422, refused.reason));
      else this.drop(job.row.key);
      this.onSent();
    } catch (error) {
      if (!job.stop.signal.aborted) this.fail(job, error);
    }
    this.startNext();
  }

  private async transfer({ group, batch, stop, row }: Job): Promise<UploadedItem[]> {
    const [file] = group.files;
    const options = {
      files: group.files,
      ...(batch ? { batch } : {}),
      assemble: group.assemble,
      signal: stop.signal,
      onProgress: (sent: number, total: number) => {
        const job = this.jobs.find((one) => one.row.key === row.key);
        if (job) this.update(job, { sent, total });
      },
    };
    if (file && !group.assemble && file.size >= RESUMABLE_BYTES) {
      const { uploadResumable } = await import('../api/resumable-upload.js');
      return uploadResumable({ ...options, file });
    }
    return uploadMultipart(options);
  }

  private fail(job: Job, error: unknown): void {
    this.update(job, { state: 'failed', error, final: isFinal(error) });
  }

  private update(job: Job, part: Partial<UploadRow>): void {
    job.row = { ...job.row, ...part };
    this.changed();
  }

  private drop(key: string): void {
    this.jobs = this.jobs.filter((job) => job.row.key !== key);
    this.changed();
  }

  private changed(): void {
    this.rows = this.jobs.map((job) => job.row);
    for (const listener of this.listeners) listener();
  }
}

/** How many have still to be sent, or to be sent again. */
export const uploadsLeft = (rows: readonly UploadRow[]): number => rows.filter((row) => !row.final).length;

function withoutFailure({ key, name, state, sent, total }: UploadRow): UploadRow {
  return { key, name, state, sent, total };
}
