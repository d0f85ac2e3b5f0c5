import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Principal } from '../access/principal.js';
import { Audit } from '../access/audit.js';
import type { ReadFilter } from '../access/read-filter.js';
import { ReadFilters } from '../access/read-filters.js';
import type { AgentKind } from '../catalog/agents/agent-kind.js';
import type { DuplicateReason } from '../catalog/agents/duplicate-reasons.js';
import type { DuplicateAgentDto, DuplicatesDto } from './agent.dto.js';
import { cut, readCursor, writeCursor } from './cursor.js';
import { ReadableAgents } from './readable-agents.js';

interface DuplicateRow {
  readonly id: string;
  readonly key: number;
  readonly reasons: readonly DuplicateReason[];
  readonly firstId: string;
  readonly secondId: string;
}

const MOST_COUNTED = 500;
const WORKS = 2;

/** Pairs of records that are likely one, for staff to look at. Nothing merges them. */
@Injectable()
export class LikelyDuplicates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agents: ReadableAgents,
    private readonly filters: ReadFilters,
    private readonly audit: Audit,
  ) {}

  async list(
    principal: Principal,
    query: { readonly kind?: AgentKind; readonly cursor?: string; readonly size: number },
  ): Promise<DuplicatesDto> {
    const filter = this.filters.for(principal);
    const { shown, last } = cut(await this.open(filter, query), query.size);
    const agents = await this.agentsOf(
      shown.flatMap(({ firstId, secondId }) => [firstId, secondId]),
      filter,
    );
    return {
      items: shown.flatMap(({ id, key, reasons, firstId, secondId }) => {
        const [first, second] = [agents.get(firstId), agents.get(secondId)];
        if (!first || !second) return [];
        const why = reasons.map(({ kind, names }) => ({ kind, ...(names ? { names: [...names] } : {}) }));
        return [{ id, score: Math.round(key * 100) / 100, reasons: why, agents: [first, second] }];
      }),
      ...(last ? { nextCursor: writeCursor({ key: last.key, id: last.id }) } : {}),
    };
  }

  /** Says that two are different, or takes that back. Said again, it stays as it was. */
  async decide(id: string, different: boolean, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const [rows] = await tx.query<[{ firstId: string; secondId: string }[], number]>(
        `UPDATE agent_duplicate SET different_at = CASE WHEN $2 THEN coalesce(different_at, now()) END,
           different_by = CASE WHEN $2 AND different_at IS NULL THEN $3::uuid WHEN $2 THEN different_by END
         WHERE id = $1 RETURNING first_id AS "firstId", second_id AS "secondId"`,
        [id, different, principal.personId ?? null],
      );
      const [pair] = rows;
      if (!pair) throw new NotFoundException();
      const known = await this.agents.counted([pair.firstId, pair.secondId], this.filters.for(principal), 1);
      if (known.size < 2) throw new NotFoundException();
      await this.audit.record(
        principal,
        different ? 'agents.different' : 'agents.maybeSame',
        id,
        { ...pair },
        tx,
      );
    });
  }

  private open(
    filter: ReadFilter,
    { kind, cursor, size }: { readonly kind?: AgentKind; readonly cursor?: string; readonly size: number },
  ): Promise<DuplicateRow[]> {
    const after = cursor === undefined ? undefined : readCursor(cursor, 0);
    const first = this.agents.links(filter, 'likely.first_id');
    const second = this.agents.links(filter, 'likely.second_id');
    return this.agents.rows<DuplicateRow>(
      `SELECT likely.id, likely.score AS key, likely.reasons, likely.first_id AS "firstId",
         likely.second_id AS "secondId"
       FROM agent_duplicate likely
       WHERE likely.different_at IS NULL
         AND EXISTS (SELECT 1 FROM ${first.sql} OFFSET 0) AND EXISTS (SELECT 1 FROM ${second.sql} OFFSET 0)
         ${kind ? 'AND EXISTS (SELECT 1 FROM agent WHERE agent.id = likely.first_id AND agent.kind = :kind)' : ''}
         ${after ? 'AND (likely.score, likely.id) < (:afterScore::real, :afterId::uuid)' : ''}
       ORDER BY likely.score DESC, likely.id DESC LIMIT :limit`,
      {
        ...first.parameters,
        ...(kind ? { kind } : {}),
        ...(after ? { afterScore: after.key, afterId: after.id } : {}),
        limit: size + 1,
      },
    );
  }

  private async agentsOf(
    ids: readonly string[],
    filter: ReadFilter,
  ): Promise<ReadonlyMap<string, DuplicateAgentDto>> {
    const links = this.agents.links(filter, 'agent.id');
    const [counted, rows] = await Promise.all([
      this.agents.counted([...new Set(ids)], filter, MOST_COUNTED),
      this.agents.rows<{ id: string; owner: string; works: DuplicateAgentDto['works'] }>(
        `SELECT agent.id, organisation.name AS owner,
           (SELECT coalesce(jsonb_agg(to_jsonb(newest)), '[]') FROM (
              SELECT document.id, document.title, document.language FROM ${links.sql}
              ORDER BY link.year DESC, link.document_id DESC LIMIT :works) AS newest) AS works
         FROM agent JOIN organisation ON organisation.id = agent.owner_organisation_id
         WHERE agent.id = ANY(:ids::uuid[])`,
        { ...links.parameters, ids: [...new Set(ids)], works: WORKS },
      ),
    ]);
    return new Map(
      rows.flatMap(({ id, owner, works }) => {
        const agent = counted.get(id);
        return agent ? [[id, { ...agent, ownerOrganisation: owner, works }] as const] : [];
      }),
    );
  }
}
