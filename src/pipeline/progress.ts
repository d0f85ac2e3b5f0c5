import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type StageName, STAGES } from './stages.js';

export interface PassProgress {
  /** The stage at work, or `done`. */
  readonly stage: StageName | 'done';
  /** Pages for `read`, else runs. */
  readonly done: number;
  readonly total: number;
}

interface Row {
  document_id: string;
  stage: StageName;
  pages: string;
  done: string;
  open: string;
}

/** How far the newest reading of documents is, counted from the run table. */
@Injectable()
export class Progress {
  constructor(private readonly dataSource: DataSource) {}

  async of(documentIds: readonly string[]): Promise<Map<string, PassProgress>> {
    if (documentIds.length === 0) return new Map();
    const rows: Row[] = await this.dataSource.query(
      `SELECT run.document_id, run.stage,
         sum(run.last_page - run.first_page + 1) AS pages,
         coalesce(sum(run.last_page - run.first_page + 1) FILTER (WHERE run.status = 'done'), 0) AS done,
         count(*) FILTER (WHERE run.status <> 'done') AS open
       FROM run
       JOIN (SELECT document_id, max(number) AS number FROM processing_pass
             WHERE document_id = ANY($1) GROUP BY document_id) newest
         ON newest.document_id = run.document_id AND newest.number = run.pass
       GROUP BY run.document_id, run.stage`,
      [documentIds],
    );
    const result = new Map<string, PassProgress>();
    for (const id of documentIds) {
      result.set(id, summarise(rows.filter((row) => row.document_id === id)));
    }
    return result;
  }
}

function summarise(rows: readonly Row[]): PassProgress {
  for (const { name, unit } of STAGES) {
    const row = rows.find((candidate) => candidate.stage === name);
    if (!row || Number(row.open) === 0) continue;
    return unit === 'pages'
      ? { stage: name, done: Number(row.done), total: Number(row.pages) }
      : { stage: name, done: 0, total: 1 };
  }
  return { stage: 'done', done: 1, total: 1 };
}
