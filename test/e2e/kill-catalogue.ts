import { Client } from 'pg';
import { clusterFolder, clusterPassword, SUPERUSER } from '../../src/platform/database/embedded-cluster.js';
import { namedPostmaster } from '../../src/platform/database/embedded-postmaster.js';

/** Looks straight into the tables of a running phusa: what the API would not show. */
export class KillCatalogue {
  /** `address`: asked each time, since an embedded PostgreSQL may come back on another port. */
  constructor(private readonly address: () => string) {}

  /** That of an installation with a PostgreSQL of its own. */
  static embedded(dataDir: string): KillCatalogue {
    return new KillCatalogue(() => {
      const postmaster = namedPostmaster(clusterFolder(dataDir));
      if (!postmaster) throw new Error('PostgreSQL is not there');
      const password = clusterPassword(dataDir);
      return `postgres://${SUPERUSER}:${password}@127.0.0.1:${postmaster.port}/phusa`;
    });
  }

  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: this.address(), connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined); // killed under us: the query below says so
    try {
      await client.connect();
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async number(sql: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.rows<Record<string, unknown>>(sql, values);
    return Number(Object.values(row ?? {})[0]);
  }

  /** The text of every page in effect, by owner, file name and page number. */
  async texts(owner: string): Promise<Record<string, string>> {
    const rows = await this.rows<{ name: string; number: number; source: string; text: string }>(
      `SELECT file.name, page.number, page.source, page.text
       FROM page JOIN document ON document.id = page.document_id
       JOIN document_file file ON file.document_id = document.id AND file.kind = 'original'
       WHERE document.owner_organisation_id = $1 ORDER BY file.name, page.number`,
      [owner],
    );
    return Object.fromEntries(
      rows.map(({ name, number, source, text }) => [`${name} ${number}`, `${source}: ${text}`]),
    );
  }

  /** Runs that failed for good, with their reasons. */
  failures(): Promise<object[]> {
    return this.rows(
      `SELECT file.name, run.stage, run.pass, run.first_page, run.failures, run.losses, run.failure->>'code' AS code,
         run.failure->>'detail' AS detail
       FROM run JOIN document_file file ON file.document_id = run.document_id AND file.kind = 'original'
       WHERE run.status = 'failed'`,
    );
  }

  /** The documents whose reading is not over. */
  async beingRead(): Promise<string[]> {
    const rows = await this.rows<{ id: string }>(
      `SELECT document_id AS id FROM processing_pass WHERE status = 'running'`,
    );
    return rows.map(({ id }) => id);
  }

  runsEndedSince(moment: Date): Promise<number> {
    return this.number(`SELECT count(*) FROM run WHERE status = 'done' AND ended_at > $1`, [moment]);
  }

  /** What must not be there in the end, by what it is. */
  async disagreements(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      Object.entries(WRONG).map(async ([what, sql]) => [what, await this.number(sql)] as const),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  /** Each original's hash, and its key in the store. */
  originals(): Promise<{ sha256: string; key: string }[]> {
    return this.rows(`SELECT DISTINCT sha256, object_key AS key FROM document_file WHERE kind = 'original'`);
  }
}

const WRONG: Record<string, string> = {
  'documents not ready': `SELECT count(*) FROM document WHERE status <> 'ready'`,
  'documents doubled': `SELECT count(*) FROM (SELECT 1 FROM document_file file
     JOIN document ON document.id = file.document_id WHERE file.kind = 'original'
     GROUP BY document.owner_organisation_id, file.sha256 HAVING count(*) > 1) doubled`,
  'readings neither complete nor superseded': `SELECT count(*) FROM processing_pass WHERE status NOT IN ('complete', 'superseded')`,
  'runs open or failed': `SELECT count(*) FROM run WHERE status NOT IN ('done', 'cancelled')`,
  'runs that keep a lease': `SELECT count(*) FROM run WHERE status = 'done' AND lease_token IS NOT NULL`,
  'runs cancelled in a complete reading': `SELECT count(*) FROM run JOIN processing_pass
     ON processing_pass.document_id = run.document_id AND processing_pass.number = run.pass
     WHERE processing_pass.status = 'complete' AND run.status <> 'done'`,
  'runs without a reading': `SELECT count(*) FROM run WHERE NOT EXISTS (SELECT 1 FROM processing_pass
     WHERE processing_pass.document_id = run.document_id AND processing_pass.number = run.pass)`,
  'complete readings without one layer for each page': `SELECT count(*) FROM processing_pass
     JOIN document ON document.id = processing_pass.document_id
     WHERE processing_pass.status = 'complete' AND (processing_pass.page_count <> document.page_count OR processing_pass.page_count <>
       (SELECT count(*) FROM text_layer layer WHERE layer.document_id = processing_pass.document_id
        AND layer.pass = processing_pass.number AND layer.page BETWEEN 1 AND processing_pass.page_count)
       OR processing_pass.page_count <> (SELECT count(*) FROM text_layer layer
        WHERE layer.document_id = processing_pass.document_id AND layer.pass = processing_pass.number))`,
  'pages whose layer is not that of the reading in effect': `SELECT count(*) FROM page
     JOIN document ON document.id = page.document_id
     LEFT JOIN text_layer layer ON layer.id = page.layer_id
     WHERE layer.pass IS DISTINCT FROM document.effective_pass OR layer.text <> page.text
        OR layer.page <> page.number`,
  'readings in effect that are not the newest complete one': `SELECT count(*) FROM document
     WHERE effective_pass <> (SELECT max(number) FROM processing_pass
       WHERE processing_pass.document_id = document.id AND processing_pass.status = 'complete')`,
  'documents without one searchable PDF': `SELECT count(*) FROM document WHERE 1 <> (SELECT count(*)
     FROM document_file file WHERE file.document_id = document.id AND file.kind = 'searchable')`,
};
