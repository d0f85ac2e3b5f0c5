import { Injectable } from '@nestjs/common';
import { FaultyClaims } from '../catalog/claim-values/faulty-claims.js';
import { statfs } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { FixityReport } from '../catalog/fixity/fixity-report.js';
import { AppConfig } from '../platform/config/app-config.js';
import type { Figure } from '../platform/metrics/metrics-registry.js';
import { QueueDepths } from '../platform/queue/queue-depths.js';

const KEPT_MS = 10_000;

interface Row {
  readonly name: string;
  readonly value: string;
}

/** What the catalogue, the runs, the queue and the store come to; asked for at most every ten seconds. */
@Injectable()
export class InstallationFigures {
  private kept: { readonly at: number; readonly figures: Promise<Figure[]> } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly fixity: FixityReport,
    private readonly queue: QueueDepths,
    private readonly config: AppConfig,
    private readonly faultyClaims: FaultyClaims,
  ) {}

  figures(): Promise<Figure[]> {
    if (this.kept && Date.now() - this.kept.at < KEPT_MS) return this.kept.figures;
    const figures = this.count();
    this.kept = { at: Date.now(), figures };
    figures.catch(() => (this.kept = undefined)); // told to whoever asked
    return figures;
  }

  private async count(): Promise<Figure[]> {
    const parts = [
      this.documents(),
      this.pages(),
      this.runs(),
      this.indexLag(),
      this.sizes(),
      this.originals(),
      this.queues(),
      this.faulty(),
    ];
    return (await Promise.all(parts)).flat();
  }

  private async documents(): Promise<Figure[]> {
    const rows = await this.rows(
      'SELECT status AS name, count(*) AS value FROM document WHERE deleted_at IS NULL GROUP BY status',
    );
    const states = ['received', 'processing', 'ready', 'failed'];
    return [byName('phusa_documents', 'Documents by state', 'state', rows, states)];
  }

  private async pages(): Promise<Figure[]> {
    const rows = await this.rows(
      `SELECT 'read' AS name, coalesce(sum(last_page - first_page + 1), 0) AS value FROM run
       WHERE stage = 'read' AND status = 'done'
       UNION ALL SELECT 'known', coalesce(sum(page_count), 0) FROM document WHERE deleted_at IS NULL`,
    );
    const of = (wanted: string): number => Number(rows.find(({ name }) => name === wanted)?.value ?? 0);
    return [
      one('phusa_pages_read', 'Pages read, those read again counted again', of('read')),
      one('phusa_pages', 'Pages of all documents', of('known')),
    ];
  }

  private async runs(): Promise<Figure[]> {
    const rows: (Row & { readonly stage: string })[] = await this.dataSource.query(
      `SELECT stage, status AS name, count(*) AS value FROM run
       WHERE status IN ('due', 'running', 'failed') GROUP BY stage, status`,
    );
    const [oldest] = await this.rows(
      `SELECT 'oldest' AS name, coalesce(extract(epoch FROM now() - min(due_at)), 0) AS value FROM run
       WHERE status = 'due' AND due_at <= now()`,
    );
    return [
      {
        name: 'phusa_runs',
        help: 'Runs that are not done, by stage and state',
        values: rows.map(({ stage, name, value }) => ({
          value: Number(value),
          labels: { stage, state: name },
        })),
      },
      one('phusa_oldest_due_run_seconds', 'How long the oldest run has been due', Number(oldest?.value ?? 0)),
    ];
  }

  private async indexLag(): Promise<Figure[]> {
    const rows = await this.rows(
      `SELECT 'documents' AS name, count(*) AS value FROM document WHERE indexed_seq < change_seq
       UNION ALL SELECT 'changes', coalesce(max(change_seq) - min(indexed_seq), 0) FROM document
       WHERE indexed_seq < change_seq`,
    );
    const of = (wanted: string): number => Number(rows.find(({ name }) => name === wanted)?.value ?? 0);
    return [
      one('phusa_index_lag_documents', 'Documents whose last change the index lacks', of('documents')),
      one(
        'phusa_index_lag_changes',
        'Newest change less the oldest acknowledged one, of such documents',
        of('changes'),
      ),
    ];
  }

  private async sizes(): Promise<Figure[]> {
    const rows = await this.rows(
      `SELECT kind AS name, sum(bytes) AS value FROM
         (SELECT DISTINCT ON (object_key) kind, bytes FROM document_file ORDER BY object_key) object GROUP BY kind`,
    );
    const [database] = await this.rows(
      `SELECT 'database' AS name, pg_database_size(current_database()) AS value`,
    );
    const { bavail, bsize } = await statfs(this.config.dataDir);
    return [
      byName('phusa_store_bytes', 'Bytes of the objects that documents name', 'kind', rows, [
        'original',
        'searchable',
      ]),
      one('phusa_database_bytes', 'Size of the database', Number(database?.value ?? 0)),
      one('phusa_data_free_bytes', 'Room left where the data folder lies', bavail * bsize),
    ];
  }

  private async originals(): Promise<Figure[]> {
    const { originals, checked, damaged, missing, lastAt, oldestAt } = await this.fixity.counts();
    const states = { damaged, missing, checked, all: originals };
    const seconds = (at: Date | null): number => (at === null ? 0 : at.getTime() / 1000);
    return [
      {
        name: 'phusa_originals',
        help: 'Originals: all, checked within the time of the settings, and found damaged or missing',
        values: Object.entries(states).map(([state, value]) => ({ value, labels: { state } })),
      },
      one('phusa_fixity_last_check_timestamp_seconds', 'When an original was checked last', seconds(lastAt)),
      one(
        'phusa_fixity_oldest_check_timestamp_seconds',
        'When the original that has waited longest was checked; 0: one never was',
        seconds(oldestAt),
      ),
    ];
  }

  private async faulty(): Promise<Figure[]> {
    const claims = await this.faultyClaims.known();
    return [
      one(
        'phusa_faulty_claims',
        'Claims whose value is none of their kind: left out everywhere but at their desk, found in the last minutes',
        claims.length,
      ),
    ];
  }

  private async queues(): Promise<Figure[]> {
    const values = (await this.queue.depths()).flatMap(({ queue, jobs }) =>
      Object.entries(jobs).map(([state, value]) => ({ value, labels: { queue, state } })),
    );
    return [{ name: 'phusa_queue_jobs', help: 'Jobs in the queue, by state', values }];
  }

  private rows(sql: string): Promise<Row[]> {
    return this.dataSource.query(sql);
  }
}

const one = (name: string, help: string, value: number): Figure => ({ name, help, values: [{ value }] });

/** A state that nothing is in is 0, not absent: an alarm on it would never be quiet again. */
function byName(
  name: string,
  help: string,
  label: string,
  rows: readonly Row[],
  states: readonly string[],
): Figure {
  const found = new Map(rows.map((row) => [row.name, Number(row.value)]));
  const values = states.map((state) => ({ value: found.get(state) ?? 0, labels: { [label]: state } }));
  return { name, help, values };
}
