import type { Client } from '@elastic/elasticsearch';
import type { BulkResponseItem } from './types.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../../shared/errors.js';
import { asked } from './elastic-client.js';

/** One change of the index. The version is the document's changeSeq: an older state never undoes a newer one. */
export type BulkChange =
  | { readonly id: string; readonly version: number; readonly entry: Record<string, unknown> }
  | { readonly id: string; readonly version: number; readonly entry?: undefined };

/** Elasticsearch will not have this document, however often it is sent. */
export interface Refused {
  readonly id: string;
  readonly reason: string;
}

export interface BulkOptions {
  /** How often to send again what Elasticsearch has no room for. */
  readonly tries?: number;
  readonly firstWaitMs?: number;
}

interface Line {
  readonly id: string;
  /** What to do, and with what. */
  readonly parts: readonly string[];
}

const BYTES_AT_ONCE = 8 * 1024 * 1024;
const LONGEST_WAIT_MS = 5_000;
const REQUEST_MS = 120_000;

/**
 * Sends changes in requests of a bounded size, one on the way while the next is made. What Elasticsearch has no room
 * for at the moment (429) is sent again, later and later, and nothing new before: so its pace is ours.
 */
export class BulkWriter {
  readonly refused: Refused[] = [];
  private lines: Line[] = [];
  private bytes = 0;
  private stopped = false;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: Client,
    /** An alias, so that an index that is gone is not made by writing to it. */
    private readonly alias: string,
    private readonly options: BulkOptions = {},
  ) {}

  async add({ id, version, entry }: BulkChange): Promise<void> {
    const about = { _id: id, version, version_type: 'external_gte' };
    const parts = entry
      ? [JSON.stringify({ index: about }), JSON.stringify(entry)]
      : [JSON.stringify({ delete: about })];
    const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    if (this.bytes + bytes > BYTES_AT_ONCE) await this.send();
    this.lines.push({ id, parts });
    this.bytes += bytes;
  }

  /** Resolves once all that was added is durable; it is searchable after the next refresh. */
  async end(): Promise<void> {
    await this.send();
    await this.sending;
  }

  /** Sends nothing more; resolves once nothing is on the way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.sending.catch(() => undefined);
  }

  private async send(): Promise<void> {
    const { lines } = this;
    [this.lines, this.bytes] = [[], 0];
    await this.sending;
    if (lines.length === 0) return;
    this.sending = this.deliver(lines);
    // Its failure is met by whoever waits for it next.
    this.sending.catch(() => undefined);
  }

  private async deliver(lines: readonly Line[]): Promise<void> {
    const { tries = 4, firstWaitMs = 250 } = this.options;
    let left = lines;
    for (let n = 0; left.length > 0; n++) {
      const attempt = await this.attempt(left);
      left = attempt.left;
      if (left.length === 0) return;
      if (n + 1 >= tries || this.stopped) throw attempt.error;
      // Not all at the same moment again.
      await sleep(Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** n) * (0.75 + Math.random() / 2));
    }
  }

  /** Gives those that are worth sending again, and why. */
  private async attempt(lines: readonly Line[]): Promise<{ left: readonly Line[]; error: Error }> {
    const items = await this.answers(lines);
    if (items instanceof TransientError) return { left: lines, error: items };
    const left: Line[] = [];
    let why = '';
    lines.forEach((line, i) => {
      const verdict = verdictOf(items[i]);
      if (verdict.kind === 'refused') this.refused.push({ id: line.id, reason: verdict.reason });
      if (verdict.kind !== 'later') return;
      left.push(line);
      why = verdict.reason;
    });
    return { left, error: new TransientError('indexAway', why) };
  }

  private async answers(lines: readonly Line[]): Promise<readonly Item[] | TransientError> {
    try {
      const { items } = await asked(() =>
        this.client.bulk<string>(
          {
            index: this.alias,
            require_alias: true,
            operations: lines.flatMap(({ parts }) => parts),
            filter_path: ['items.*.status', 'items.*.error.type', 'items.*.error.reason'],
          },
          { requestTimeout: REQUEST_MS },
        ),
      );
      return items;
    } catch (error) {
      if (error instanceof TransientError) return error;
      throw error;
    }
  }
}

type Item = Partial<Record<string, BulkResponseItem>>;
type Verdict = { readonly kind: 'done' } | { readonly kind: 'later' | 'refused'; readonly reason: string };

export function verdictOf(item: Item | undefined): Verdict {
  const [result] = Object.values(item ?? {});
  if (!result) return { kind: 'later', reason: 'no answer for a document' };
  const { status, error } = result;
  // 409: the index holds a newer state. 404 without an error: there is nothing to delete.
  if (status < 300 || status === 409 || (status === 404 && !error)) return { kind: 'done' };
  const reason = `${String(status)} ${error?.type ?? ''}: ${error?.reason ?? ''}`;
  const passes = status === 429 || status === 404 || status >= 500;
  return { kind: passes ? 'later' : 'refused', reason };
}
