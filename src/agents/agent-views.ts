import { Injectable, NotFoundException } from '@nestjs/common';
import { In, DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { ReadFilter } from '../access/read-filter.js';
import { ReadFilters } from '../access/read-filters.js';
import type { AgentKind } from '../catalog/agents/agent-kind.js';
import { Document } from '../catalog/documents/document.entity.js';
import type { FieldName } from '../shared/field-names.js';
import { isId } from '../shared/ids.js';
import { Summaries } from '../catalog/summaries/summaries.js';
import { type NamingLink, nameOfAgent } from './agent-facts.js';
import type { AgentDocumentsDto, AgentDto, RelatedAgentDto } from './agent.dto.js';
import { cut, readCursor, writeCursor } from './cursor.js';
import { type CountedAgent, ReadableAgents } from './readable-agents.js';

const MOST_COUNTED = 10_000;
/** The newest documents, of which names, titles and company are told. */
const MOST_TOLD = 300;
const MOST_RELATED = 12;

interface ToldLink extends NamingLink {
  readonly documentId: string;
  readonly fields: readonly FieldName[];
}

/** One person or organisation, as described by the documents whose records the principal may read. */
@Injectable()
export class AgentViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agents: ReadableAgents,
    private readonly summaries: Summaries,
    private readonly filters: ReadFilters,
  ) {}

  async of(id: string, principal: Principal): Promise<AgentDto> {
    const filter = this.filters.for(principal);
    const agent = await this.known(id, filter, MOST_COUNTED);
    const readable = this.agents.links(filter, ':id::uuid');
    const links = await this.agents.rows<ToldLink>(
      `SELECT link.document_id AS "documentId", link.fields, link.names, link.titles, link.country, link.weight
       FROM ${readable.sql} ORDER BY link.year DESC, link.document_id DESC LIMIT :most`,
      { ...readable.parameters, id, most: MOST_TOLD },
    );
    const related = await this.relatedTo(
      id,
      links.map(({ documentId }) => documentId),
    );
    return {
      ...agent,
      ...nameOfAgent(agent.name, links),
      roles: rolesOf(links),
      people: related.filter(({ kind }) => kind === 'person'),
      organisations: related.filter(({ kind }) => kind === 'organisation'),
    };
  }

  async documents(
    id: string,
    principal: Principal,
    { cursor, size }: { readonly cursor?: string; readonly size: number },
  ): Promise<AgentDocumentsDto> {
    const filter = this.filters.for(principal);
    await this.known(id, filter, 1);
    const readable = this.agents.links(filter, ':id::uuid');
    const after = cursor === undefined ? undefined : readCursor(cursor, 0);
    const rows = await this.agents.rows<{ key: number; id: string }>(
      `SELECT link.year AS key, link.document_id AS id FROM ${readable.sql}
         ${after ? 'AND (link.year, link.document_id) < (:afterYear::int, :afterId::uuid)' : ''}
       ORDER BY link.year DESC, link.document_id DESC LIMIT :limit`,
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

  /** The agents that these documents name beside the given one. The principal may read all the documents. */
  private async relatedTo(id: string, documentIds: readonly string[]): Promise<RelatedAgentDto[]> {
    const rows = await this.agents.rows<{ id: string; kind: AgentKind; name: string; documents: string }>(
      `SELECT id, kind, name, documents FROM (
         SELECT agent.id, agent.kind, agent.name, count(*) AS documents, sum(link.weight) AS weight,
           row_number() OVER (PARTITION BY agent.kind ORDER BY count(*) DESC, sum(link.weight) DESC, agent.id) AS place
         FROM agent_link link JOIN agent ON agent.id = link.agent_id
         WHERE link.document_id = ANY(:documentIds::uuid[]) AND link.agent_id <> :id::uuid
         GROUP BY agent.id) AS related
       WHERE place <= :most ORDER BY place`,
      { id, documentIds, most: MOST_RELATED },
    );
    return rows.map((row) => ({ ...row, documents: Number(row.documents) }));
  }
}

function rolesOf(links: readonly ToldLink[]): AgentDto['roles'] {
  const roles = new Map<FieldName, number>();
  for (const field of links.flatMap(({ fields }) => fields)) roles.set(field, (roles.get(field) ?? 0) + 1);
  return [...roles]
    .map(([field, documents]) => ({ field, documents }))
    .sort((a, b) => b.documents - a.documents);
}
