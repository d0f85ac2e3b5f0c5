import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Asker } from '../../../access/asker.js';
import { Audit } from '../../../access/audit.js';
import { ReadFilters } from '../../../access/read-filters.js';
import { Document } from '../../../catalog/documents/document.entity.js';
import { guarded } from '../../../catalog/documents/guarded-document.js';
import { Holding } from '../records/holding.entity.js';
import { HoldingTie } from '../records/holding-tie.entity.js';
import { refreshStates } from '../records/refresh-states.js';
import { takeTurn } from '../records/matching-lock.js';
import { Matching } from './matching.js';

export type MatchAnswer = 'yes' | 'no' | 'later';

export interface DoubtfulMatch {
  readonly tie: HoldingTie;
  readonly holding: Holding;
  readonly document: Document;
}

const STATES = { yes: 'tied', no: 'refused', later: 'later' } as const;

/** What waits for a person’s word: the likeliest first, those put off last; of holdings that have no document yet. */
const WAITING = `holding_tie tie JOIN holding ON holding.id = tie.holding_id
    JOIN document ON document.id = tie.document_id AND document.deleted_at IS NULL AND NOT document.quarantined
  WHERE tie.state IN ('doubtful', 'later') AND NOT EXISTS (SELECT 1 FROM holding_tie other
    WHERE other.holding_id = tie.holding_id AND other.state = 'tied')`;

@Injectable()
export class DoubtfulMatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly matching: Matching,
    private readonly audit: Audit,
  ) {}

  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) AS count FROM ${WAITING}`,
    );
    return Number(row?.count ?? 0);
  }

  async list(size: number, asker: Asker): Promise<DoubtfulMatch[]> {
    const rows = await this.dataSource.query<{ holding_id: string; document_id: string }[]>(
      `SELECT tie.holding_id, tie.document_id FROM ${WAITING}
       ORDER BY tie.state, CASE WHEN tie.state = 'later' THEN tie.decided_at END, tie.score DESC, tie.holding_id
       LIMIT $1`,
      [size],
    );
    const { manager } = this.dataSource;
    const holdings = await manager.findBy(Holding, { id: In(rows.map((row) => row.holding_id)) });
    const documents = await manager.findBy(Document, { id: In(rows.map((row) => row.document_id)) });
    const ties = await manager.findBy(HoldingTie, { holdingId: In(rows.map((row) => row.holding_id)) });
    const filter = this.filters.for(asker);
    return rows.flatMap((row) => {
      const holding = holdings.find(({ id }) => id === row.holding_id);
      const document = documents.find(({ id }) => id === row.document_id);
      const tie = ties.find((one) => one.holdingId === row.holding_id && one.documentId === row.document_id);
      return holding && document && tie && filter.mayReadRecord(guarded(document))
        ? [{ tie, holding, document }]
        : [];
    });
  }

  /** A person’s word, which no machine takes back. A “yes” also where nothing was offered. */
  async answer(holdingId: string, documentId: string, answer: MatchAnswer, asker: Asker): Promise<Holding> {
    return this.dataSource.transaction(async (tx) => {
      await takeTurn(tx);
      const holding = await tx.findOneBy(Holding, { id: holdingId });
      const document = await tx.findOneBy(Document, { id: documentId });
      if (
        !holding ||
        !document ||
        document.deletedAt ||
        !this.filters.for(asker).mayReadRecord(guarded(document))
      )
        throw new NotFoundException();
      // one document a holding: another that a machine or a person chose before waits again
      if (answer === 'yes')
        await tx.query(
          `UPDATE holding_tie SET state = 'doubtful', decided_by = NULL, decided_at = NULL
           WHERE holding_id = $1 AND document_id <> $2 AND state = 'tied'`,
          [holdingId, documentId],
        );
      const known = await tx.findOneBy(HoldingTie, { holdingId, documentId });
      const decided = { state: STATES[answer], decidedBy: asker.name ?? '', decidedAt: new Date() };
      if (known) await tx.update(HoldingTie, { holdingId, documentId }, decided);
      else await tx.insert(HoldingTie, { holdingId, documentId, score: 1, reason: 'person', ...decided });
      // with this one out of the way another may be sure
      if (answer === 'no') await this.matching.ofHoldings(tx, [holdingId]);
      await refreshStates(tx, [holdingId]);
      await this.audit.record(asker, 'holding.match', holdingId, { document: documentId, answer }, tx);
      return tx.findOneByOrFail(Holding, { id: holdingId });
    });
  }
}
