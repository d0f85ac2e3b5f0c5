import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { Organisation } from '../../src/access/organisation.entity.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { AgentList, type AgentQuery } from '../../src/agents/agent-list.js';
import { ReadableAgents } from '../../src/agents/readable-agents.js';
import { SystemClock } from '../../src/shared/clock.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const ANONYMOUS: Principal = { role: 'reader' };
const LAN: Principal = { role: 'librarian', name: 'Lan' };
const HIDDEN = 20_000;

/** Remembers how PostgreSQL went about each question. */
class WatchedAgents extends ReadableAgents {
  readonly plans: string[] = [];

  constructor(private readonly source: DataSource) {
    super(source);
  }

  override async rows<T>(sql: string, parameters: Record<string, unknown>): Promise<T[]> {
    const [query, given] = this.source.driver.escapeQueryWithParameters(sql, parameters);
    const plan = await this.source.query<object[]>(`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`, given);
    this.plans.push(JSON.stringify(plan));
    return super.rows(sql, parameters);
  }
}

/** Rows that any step of a plan looked at or threw away. */
const rowsTouched = (plan: string): number =>
  Math.max(
    ...[...plan.matchAll(/"(?:Actual Rows|Rows Removed by Filter)":([\d.]+)/g)].map((m) => Number(m[1])),
  );

describe('a list of people and organisations in a large archive', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let agents: WatchedAgents;
  let list: AgentList;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    agents = new WatchedAgents(dataSource);
    list = new AgentList(dataSource, agents, new ReadFilters(new SystemClock()));
    const owner = await dataSource.manager.findOneByOrFail(Organisation, { isDefault: true });
    const closed = await insertDocument(dataSource.manager);
    await dataSource.query(
      `INSERT INTO agent (id, owner_organisation_id, kind, name, core, rules)
       SELECT gen_random_uuid(), $1, 'person', 'An Nguyen ' || n, 'x', 1 FROM generate_series(1, $2::int) n`,
      [owner.id, HIDDEN],
    );
    await dataSource.query(
      `INSERT INTO agent_key (scope, kind, key, agent_id, main)
       SELECT $1, 'person', lower(name), id, true FROM agent`,
      [owner.id],
    );
    await dataSource.query(
      `INSERT INTO agent_link (document_id, agent_id, fields, names, titles, weight, year, level, owner_organisation_id)
       SELECT $2, id, '{authors}', '{}', '{}', 1, 2020, 'restricted', $1 FROM agent`,
      [owner.id, closed.id],
    );
    for (let i = 0; i < 5; i++) {
      const open = await insertDocument(dataSource.manager, {
        recordVisibility: 'public',
        visibility: 'public',
      });
      const value = `An Nguyen Van ${'BCDEG'[i] ?? ''}ao`;
      await dataSource.transaction((tx) =>
        replaceSuggestions(tx, open.id, 1, [
          { name: 'authors', value, printed: value, confidence: 1, method: 'rule' },
        ]),
      );
    }
    await dataSource.query('ANALYZE');
  }, 60_000);
  afterAll(() => catalogue.close());

  it.each<[string, Principal, Omit<AgentQuery, 'size'>, number]>([
    ['a stranger who asks for all', ANONYMOUS, {}, 5],
    [
      'a stranger who types the name that thousands of closed records begin with',
      ANONYMOUS,
      { q: 'an nguyen' },
      5,
    ],
    ['staff who ask for all', LAN, {}, 10],
    ['staff who type', LAN, { q: 'An Nguyễn 1' }, 10],
  ])('touches little more than it shows to %s', async (_, principal, query, shown) => {
    agents.plans.length = 0;
    const { items, nextCursor } = await list.list(principal, { ...query, size: 10 });
    expect(items).toHaveLength(shown);
    expect(nextCursor !== undefined).toBe(shown === 10);
    for (const plan of agents.plans) {
      expect(plan).not.toMatch(/"Seq Scan".{0,200}"Relation Name":"agent/);
      expect(rowsTouched(plan)).toBeLessThan(100);
    }
  });
});
