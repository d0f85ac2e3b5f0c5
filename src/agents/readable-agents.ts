import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter } from '../access/read-filter.js';
import type { AgentKind } from '../catalog/agents/agent-kind.js';

export interface CountedAgent {
  readonly id: string;
  readonly kind: AgentKind;
  readonly name: string;
  readonly documents: number;
  readonly moreDocuments: boolean;
}

/** In SQL: the links of an agent, as `link`, to documents whose records the principal may read. */
export interface ReadableLinks {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/** An agent is there for whoever may read the record of a document that names it; what it has is counted of those. */
@Injectable()
export class ReadableAgents {
  constructor(private readonly dataSource: DataSource) {}

  /** `agent`: an SQL expression, the agent's id. */
  links(filter: ReadFilter, agent: string): ReadableLinks {
    const { everything, member, organisationIds } = filter.scope;
    const record = filter.recordSql('document');
    const reach = everything
      ? 'TRUE'
      : '(link.level = ANY(:linkLevels) OR link.owner_organisation_id = ANY(:linkOrganisations))';
    return {
      sql: `agent_link link JOIN document ON document.id = link.document_id
        WHERE link.agent_id = ${agent} AND ${reach} AND ${record.sql}`,
      parameters: {
        ...record.parameters,
        linkLevels: member ? ['public', 'members'] : ['public'],
        linkOrganisations: [...organisationIds],
      },
    };
  }

  /** Those of `ids` that the principal may see, with their documents counted up to `most`. */
  async counted(
    ids: readonly string[],
    filter: ReadFilter,
    most: number,
  ): Promise<ReadonlyMap<string, CountedAgent>> {
    if (ids.length === 0) return new Map();
    const links = this.links(filter, 'agent.id');
    const rows = await this.rows<{ id: string; kind: AgentKind; name: string; n: string }>(
      `SELECT agent.id, agent.kind, agent.name,
         (SELECT count(*) FROM (SELECT 1 FROM ${links.sql} LIMIT :most) AS seen) AS n
       FROM agent WHERE agent.id = ANY(:ids)`,
      { ...links.parameters, ids, most: most + 1 },
    );
    return new Map(
      rows.flatMap(({ id, kind, name, n }) => {
        const found = Number(n);
        const documents = Math.min(found, most);
        return found > 0 ? [[id, { id, kind, name, documents, moreDocuments: found > most }]] : [];
      }),
    );
  }

  /** Runs a query with named parameters. */
  async rows<T>(sql: string, parameters: Record<string, unknown>): Promise<T[]> {
    const [query, given] = this.dataSource.driver.escapeQueryWithParameters(sql, parameters);
    return this.dataSource.query<T[]>(query, given);
  }
}
