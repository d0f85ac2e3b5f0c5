import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { RegisteredWork } from '../records/registered-work.entity.js';
import { RegisteredWorkLink } from '../records/registered-work-link.entity.js';
import { refreshStates } from '../records/refresh-states.js';
import { takeMatchingLock } from '../records/matching-lock.js';
import { Matching } from './matching.js';

export type MatchAnswer = 'yes' | 'no' | 'later';

export interface DoubtfulMatch {
  readonly link: RegisteredWorkLink;
  readonly registeredWork: RegisteredWork;
  readonly document: Document;
}

const STATES = { yes: 'linked', no: 'refused', later: 'later' } as const;

/** What waits for a person’s word: the likeliest first, those put off last; of registered works that have no document yet. */
const WAITING = `registered_work_link link JOIN registered_work ON registered_work.id = link.registered_work_id
    JOIN document ON document.id = link.document_id AND document.deleted_at IS NULL AND NOT document.quarantined
  WHERE link.state IN ('doubtful', 'later') AND NOT EXISTS (SELECT 1 FROM registered_work_link other
    WHERE other.registered_work_id = link.registered_work_id AND other.state = 'linked')`;

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

  async list(size: number, principal: Principal): Promise<DoubtfulMatch[]> {
    const rows = await this.dataSource.query<{ registered_work_id: string; document_id: string }[]>(
      `SELECT link.registered_work_id, link.document_id FROM ${WAITING}
       ORDER BY link.state, CASE WHEN link.state = 'later' THEN link.decided_at END, link.score DESC, link.registered_work_id
       LIMIT $1`,
      [size],
    );
    const { manager } = this.dataSource;
    const registeredWorks = await manager.findBy(RegisteredWork, {
      id: In(rows.map((row) => row.registered_work_id)),
    });
    const documents = await manager.findBy(Document, { id: In(rows.map((row) => row.document_id)) });
    const links = await manager.findBy(RegisteredWorkLink, {
      registeredWorkId: In(rows.map((row) => row.registered_work_id)),
    });
    const filter = this.filters.for(principal);
    return rows.flatMap((row) => {
      const registeredWork = registeredWorks.find(({ id }) => id === row.registered_work_id);
      const document = documents.find(({ id }) => id === row.document_id);
      const link = links.find(
        (one) => one.registeredWorkId === row.registered_work_id && one.documentId === row.document_id,
      );
      return registeredWork && document && link && filter.mayReadRecord(guarded(document))
        ? [{ link, registeredWork, document }]
        : [];
    });
  }

  /** A person’s word, which no machine takes back. A “yes” also where nothing was offered. */
  async answer(
    registeredWorkId: string,
    documentId: string,
    answer: MatchAnswer,
    principal: Principal,
  ): Promise<RegisteredWork> {
    return this.dataSource.transaction(async (tx) => {
      await takeMatchingLock(tx);
      const registeredWork = await tx.findOneBy(RegisteredWork, { id: registeredWorkId });
      const document = await tx.findOneBy(Document, { id: documentId });
      if (
        !registeredWork ||
        !document ||
        document.deletedAt ||
        !this.filters.for(principal).mayReadRecord(guarded(document))
      )
        throw new NotFoundException();
      // one document a registered work: another that a machine or a person chose before waits again
      if (answer === 'yes')
        await tx.query(
          `UPDATE registered_work_link SET state = 'doubtful', decided_by = NULL, decided_at = NULL
           WHERE registered_work_id = $1 AND document_id <> $2 AND state = 'linked'`,
          [registeredWorkId, documentId],
        );
      const known = await tx.findOneBy(RegisteredWorkLink, { registeredWorkId, documentId });
      const decided = { state: STATES[answer], decidedBy: principal.name ?? '', decidedAt: new Date() };
      if (known) await tx.update(RegisteredWorkLink, { registeredWorkId, documentId }, decided);
      else
        await tx.insert(RegisteredWorkLink, {
          registeredWorkId,
          documentId,
          score: 1,
          reason: 'person',
          ...decided,
        });
      // with this one out of the way another may be sure
      if (answer === 'no') await this.matching.ofRegisteredWorks(tx, [registeredWorkId]);
      await refreshStates(tx, [registeredWorkId]);
      await this.audit.record(
        principal,
        'registeredWork.match',
        registeredWorkId,
        { document: documentId, answer },
        tx,
      );
      return tx.findOneByOrFail(RegisteredWork, { id: registeredWorkId });
    });
  }
}
