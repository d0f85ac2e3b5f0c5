import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Organisation } from '../access/organisation.entity.js';
import type { ReadFilter } from '../access/read-filter.js';
import { ReadFilters } from '../access/read-filters.js';
import { AGENT_KINDS, type AgentKind } from '../catalog/agents/agent-kind.js';
import { foldedWords } from '../catalog/agents/name-words.js';
import { splitTitles } from '../text/person-titles.js';
import type { AgentListDto } from './agent.dto.js';
import { cut, readCursor, writeCursor } from './cursor.js';
import { ReadableAgents } from './readable-agents.js';

export interface AgentQuery {
  readonly q?: string;
  readonly kind?: AgentKind;
  readonly cursor?: string;
  readonly size: number;
}

/** Counting for a list ends here. */
const MOST_COUNTED = 500;
/** Before every id, and behind every letter. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
const LAST_LETTER = '\u{10FFFF}';

/** People and organisations by name. Reads only the keys of the circles that the principal belongs to, each in order. */
@Injectable()
export class AgentList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agents: ReadableAgents,
    private readonly filters: ReadFilters,
  ) {}

  async list(principal: Principal, query: AgentQuery): Promise<AgentListDto> {
    const filter = this.filters.for(principal);
    const words = query.q === undefined ? undefined : foldedWords(splitTitles(query.q.trim()).name).join(' ');
    if (words === '' && query.q?.trim() !== '') return { items: [] };
    const { shown, last } = cut(await this.found(filter, words ?? '', query), query.size);
    const counted = await this.agents.counted(
      shown.map(({ id }) => id),
      filter,
      MOST_COUNTED,
    );
    return {
      items: shown.flatMap(({ id }) => counted.get(id) ?? []),
      ...(last ? { nextCursor: writeCursor(last) } : {}),
    };
  }

  private async found(
    filter: ReadFilter,
    words: string,
    { kind, cursor, size }: AgentQuery,
  ): Promise<{ key: string; id: string }[]> {
    const after = cursor === undefined ? { key: '', id: NO_ID } : readCursor(cursor, '');
    const links = this.agents.links(filter, 'key.agent_id');
    // OFFSET 0: asked of each row in turn, never by going through all links that are open.
    // Of an agent that several of its forms are found by, the first counts.
    const once =
      words === ''
        ? 'key.main'
        : `NOT EXISTS (SELECT 1 FROM agent_key earlier WHERE earlier.agent_id = key.agent_id
             AND earlier.scope = key.scope AND earlier.kind = key.kind
             AND earlier.key >= :low AND earlier.key < key.key)`;
    return this.agents.rows(
      `SELECT DISTINCT found.key, found.id
       FROM unnest(:kinds::text[]) AS kinds(kind) CROSS JOIN unnest(:scopes::text[]) AS scopes(scope)
       CROSS JOIN LATERAL (
         SELECT key.key, key.agent_id AS id FROM agent_key key
         WHERE key.scope = scopes.scope AND key.kind = kinds.kind AND key.key >= :low AND key.key < :high
           AND (key.key, key.agent_id) > (:afterKey, :afterId::uuid) AND ${once}
           AND EXISTS (SELECT 1 FROM ${links.sql} OFFSET 0)
         ORDER BY key.key, key.agent_id LIMIT :limit) AS found
       ORDER BY found.key, found.id LIMIT :limit`,
      {
        ...links.parameters,
        kinds: kind === undefined ? AGENT_KINDS : [kind],
        scopes: await this.scopesOf(filter),
        low: words,
        high: words + LAST_LETTER,
        afterKey: after.key,
        afterId: after.id,
        limit: size + 1,
      },
    );
  }

  private async scopesOf({ scope }: ReadFilter): Promise<string[]> {
    if (!scope.everything) return ['public', ...(scope.member ? ['members', ...scope.organisationIds] : [])];
    const owners = await this.dataSource.manager.find(Organisation, { select: { id: true } });
    return owners.map(({ id }) => id);
  }
}
