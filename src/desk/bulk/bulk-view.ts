import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BulkOutcome } from './bulk-change-item.entity.js';
import type { BulkChange } from './bulk-change.entity.js';
import type { BulkChangeDto, BulkReasonDto, OutcomeCountsDto } from './bulk-changes.dto.js';
import type { Reason } from './reason.js';

const EXAMPLES = 3;

interface CountRow {
  readonly foreseen: BulkOutcome | null;
  readonly outcome: BulkOutcome | null;
  readonly count: string;
}

interface ReasonRow extends Reason {
  readonly count: string;
  readonly ids: readonly string[];
  readonly titles: readonly (string | null)[];
}

/** Refusals of one code bear words of their own (page numbers): the first stands for all. */
const REASONS = `
  SELECT item.reason ->> 'code' AS code, (array_agg(item.reason -> 'message' ORDER BY item.position))[1] AS message,
    count(*) AS count, (array_agg(item.document_id ORDER BY item.position))[1:${String(EXAMPLES)}] AS ids,
    (array_agg(document.title ORDER BY item.position))[1:${String(EXAMPLES)}] AS titles
  FROM bulk_change_item item LEFT JOIN document ON document.id = item.document_id
  WHERE item.change_id = $1 AND item.reason IS NOT NULL AND item.reason ->> 'code' <> 'notYours'
  GROUP BY 1
  UNION ALL
  SELECT 'notYours', (array_agg(reason -> 'message'))[1], count(*),
    (array_agg(document_id ORDER BY position))[1:${String(EXAMPLES)}], NULL
  FROM bulk_change_item WHERE change_id = $1 AND reason ->> 'code' = 'notYours' HAVING count(*) > 0
  ORDER BY count DESC, code`;

/** How a bulk change stands. */
@Injectable()
export class BulkViews {
  constructor(private readonly dataSource: DataSource) {}

  async of(change: BulkChange): Promise<BulkChangeDto> {
    const [counts, reasons] = await Promise.all([
      this.dataSource.query<CountRow[]>(
        'SELECT foreseen, outcome, count(*) AS count FROM bulk_change_item WHERE change_id = $1 GROUP BY 1, 2',
        [change.id],
      ),
      this.dataSource.query<ReasonRow[]>(REASONS, [change.id]),
    ]);
    return {
      id: change.id,
      act: change.act,
      parameters: change.parameters,
      status: change.status,
      total: change.total,
      done: change.position,
      foreseen: counted(counts, 'foreseen'),
      outcome: counted(counts, 'outcome'),
      reasons: reasons.map(reasonView),
      ...(change.failure ? { failure: change.failure } : {}),
      actor: change.actor,
      createdAt: change.createdAt.toISOString(),
      ...(change.startedAt ? { startedAt: change.startedAt.toISOString() } : {}),
      ...(change.endedAt ? { endedAt: change.endedAt.toISOString() } : {}),
    };
  }
}

const reasonView = ({ code, message, count, ids, titles }: ReasonRow): BulkReasonDto => ({
  code,
  message,
  count: Number(count),
  // of what is not theirs they are told no title
  examples: ids.map((id, i) => ({ id, title: code === 'notYours' ? null : (titles[i] ?? null) })),
});

function counted(rows: readonly CountRow[], of: 'foreseen' | 'outcome'): OutcomeCountsDto {
  const sum = (wanted: BulkOutcome): number =>
    rows.filter((row) => row[of] === wanted).reduce((all, { count }) => all + Number(count), 0);
  return { changed: sum('changed'), unchanged: sum('unchanged'), refused: sum('refused') };
}
