import { Injectable, NotFoundException } from '@nestjs/common';
import { In, DataSource } from 'typeorm';
import type { Asker } from '../../access/asker.js';
import type { ReadFilter } from '../../access/read-filter.js';
import { ReadFilters } from '../../access/read-filters.js';
import type { AgentKind } from '../../catalog/agents/agent-kind.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { FieldName } from '../../shared/field-names.js';
import { isId } from '../../shared/ids.js';
import { Summaries } from '../summaries.js';
import { type NamingTie, nameOfAgent } from './agent-facts.js';
import type { AgentDocumentsDto, AgentDto, RelatedAgentDto } from './agent.dto.js';
import { cut, readCursor, writeCursor } from './cursor.js';
import { type CountedAgent, ReadableAgents } from './readable-agents.js';

const MOST_COUNTED = 10_000;
/** The newest documents, of which names, titles and company are told. */
const MOST_TOLD = 300;
const MOST_RELATED = 12;

interface ToldTie extends NamingTie {
  readonly documentId: string;
  readonly fields: readonly FieldName[];
}

/** One person or organisation, as far as the documents that an asker may know of tell. */
@Injectable()
export class AgentViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agents: ReadableAgents,
    private readonly summaries: Summaries,
    private readonly filters: ReadFilters,
  ) {}

  async of(id: string, asker: Asker): Promise<AgentDto> {
    const filter = this.filters.for(asker);
    const agent = await this.known(id, filter, MOST_COUNTED);
    const readable = this.agents.ties(filter, ':id::uuid');
    const ties = await this.agents.rows<ToldTie>(
      `SELECT tie.document_id AS "documentId", tie.fields, tie.names, tie.titles, tie.country, tie.weight
       FROM ${readable.sql} ORDER BY tie.year DESC, tie.document_id DESC LIMIT :most`,
      { ...readable.parameters, id, most: MOST_TOLD },
    );
    const related = await this.relatedTo(
      id,
      ties.map(({ documentId }) => documentId),
    );
    return {
      ...agent,
      ...nameOfAgent(agent.name, ties),
      roles: rolesOf(ties),
      people: related.filter(({ kind }) => kind === 'person'),
      organisations: related.filter(({ kind }) => kind === 'organisation'),
    };
  }

  async documents(
    id: string,
    asker: Asker,
    { cursor, size }: { readonly cursor?: string; readonly size: number },
  ): Promise<AgentDocumentsDto> {
    const filter = this.filters.for(asker);
    await this.known(id, filter, 1);
    const readable = this.agents.ties(filter, ':id::uuid');
    const after = cursor === undefined ? undefined : readCursor(cursor, 0);
    const rows = await this.agents.rows<{ key: number; id: string }>(
      `SELECT tie.year AS key, tie.document_id AS id FROM ${readable.sql}
         ${after ? 'AND (tie.year, tie.document_id) < (:afterYear::int, :afterId::uuid)' : ''}
       ORDER BY tie.year DESC, tie.document_id DESC LIMIT :limit`,
      { ...readable.parameters, id, afterYear: after?.key ?? 0, afterId: after?.id ?? '', limit: size + 1 },
    );
    const { shown, last } = cut(rows, size);
    const documents = await this.dataSource.manager.findBy(Document, { id: In(shown.map((row) => row.id)) });
    const byId = new Map(documents.map((document) => [document.id, document]));
    return {
      items: await this.summaries.of(
        shown.flatMap((row) => byId.get(row.id) ?? []),
        filter,
      ),
      ...(last ? { nextCursor: writeCursor(last) } : {}),
    };
  }

  private async known(id: string, filter: ReadFilter, most: number): Promise<CountedAgent> {
    const agent = isId(id) ? (await this.agents.counted([id], filter, most)).get(id) : undefined;
    if (!agent) throw new NotFoundException();
    return agent;
  }

  /** Whom documents, all of which the asker may read, name beside one. */
  private async relatedTo(id: string, documentIds: readonly string[]): Promise<RelatedAgentDto[]> {
    const rows = await this.agents.rows<{ id: string; kind: AgentKind; name: string; documents: string }>(
      `SELECT id, kind, name, documents FROM (
         SELECT agent.id, agent.kind, agent.name, count(*) AS documents, sum(tie.weight) AS weight,
           row_number() OVER (PARTITION BY agent.kind ORDER BY count(*) DESC, sum(tie.weight) DESC, agent.id) AS place
         FROM agent_tie tie JOIN agent ON agent.id = tie.agent_id
         WHERE tie.document_id = ANY(:documentIds::uuid[]) AND tie.agent_id <> :id::uuid
         GROUP BY agent.id) AS related
       WHERE place <= :most ORDER BY place`,
      { id, documentIds, most: MOST_RELATED },
    );
    return rows.map((row) => ({ ...row, documents: Number(row.documents) }));
  }
}

function rolesOf(ties: readonly ToldTie[]): AgentDto['roles'] {
  const roles = new Map<FieldName, number>();
  for (const field of ties.flatMap(({ fields }) => fields)) roles.set(field, (roles.get(field) ?? 0) + 1);
  return [...roles]
    .map(([field, documents]) => ({ field, documents }))
    .sort((a, b) => b.documents - a.documents);
}
