import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { AgentDuplicate } from '../../src/catalog/agents/agent-duplicate.entity.js';
import { Agent } from '../../src/catalog/agents/agent.entity.js';
import { findDuplicates } from '../../src/catalog/agents/find-duplicates.js';
import { renewAgents } from '../../src/catalog/agents/renew-agents.js';
import { replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

describe('likely duplicates', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());
  beforeEach(() =>
    dataSource.query(
      'TRUNCATE document, field_entry, agent, agent_link, agent_key, agent_block, agent_due, agent_duplicate',
    ),
  );

  const work = async (authors: string[], hostOrganisation?: string): Promise<string> => {
    const { id } = await insertDocument(dataSource.manager);
    const entry = (name: 'authors' | 'hostOrganisation', value: string) => ({
      name,
      value,
      printed: value,
      confidence: 0.9,
      method: 'rule',
    });
    const entries = [
      ...authors.map((name) => entry('authors', name)),
      ...(hostOrganisation ? [entry('hostOrganisation', hostOrganisation)] : []),
    ];
    await dataSource.transaction((tx) => replaceSuggestions(tx, id, 1, entries));
    return id;
  };
  const compareAll = async (): Promise<void> => {
    while ((await findDuplicates(dataSource, 3)) > 0);
  };
  const duplicates = async (): Promise<string[]> => {
    const rows = await dataSource.manager.find(AgentDuplicate, { order: { score: 'DESC' } });
    const agents = await dataSource.manager.find(Agent);
    const nameOf = (id: string): string => agents.find((agent) => agent.id === id)?.name ?? '';
    return rows.map(({ firstId, secondId, score, reasons }) => {
      const why = reasons.map(({ kind, names }) => [kind, ...(names ?? [])].join(' ')).join(', ');
      return `${[nameOf(firstId), nameOf(secondId)].sort().join(' = ')} ${score.toFixed(2)} ${why}`;
    });
  };

  it('are found by their names, with what speaks for it', async () => {
    await work(['Nguyễn Văn An', 'Lê Bình', 'Võ Chi'], 'Trường Đại học Cần Thơ');
    await work(['An Van Nguyen', 'Lê Bình', 'Võ Chi'], 'Can Tho University');
    await work(['Phạm Dung'], 'ĐHCT');
    await compareAll();
    const [acronym, ...named] = (await duplicates()).sort(
      (a, b) => Number(a.includes('0.85')) - Number(b.includes('0.85')),
    );
    expect(acronym).toBe('Trường Đại học Cần Thơ = ĐHCT 0.50 acronym');
    // of two spellings of one person either may be told of
    expect(named.sort()).toEqual([
      'An Van Nguyen = Nguyễn Văn An 0.85 turned, toneless, sharedPeople Lê Bình Võ Chi',
      expect.stringMatching(
        /^Can Tho University = Trường Đại học Cần Thơ 0\.85 translation, sharedPeople (?:An Van Nguyen|Nguyễn Văn An) Lê Bình Võ Chi$/,
      ),
    ]);
  });

  it('need company where names alone say little, and no document in which both stand counts', async () => {
    const both = await work(['Trần Văn Hùng', 'Trần Văn Hưng', 'Lê Bình', 'Võ Chi'], 'Viện Lúa');
    await compareAll();
    expect(await duplicates()).toEqual([]);
    await work(['Trần Văn Hùng', 'Lê Bình'], 'Viện Lúa');
    const later = await work(['Trần Văn Hưng', 'Lê Bình', 'Đỗ Em'], 'Viện Lúa');
    await compareAll();
    expect(await duplicates()).toEqual([
      'Trần Văn Hùng = Trần Văn Hưng 0.50 tones, sharedPeople Lê Bình, sharedOrganisations Viện Lúa',
    ]);
    expect(both).not.toBe(later);
  });

  it('go when a document no longer names one of them', async () => {
    await work(['Nguyễn Văn An']);
    const id = await work(['Nguyen Van An']);
    await compareAll();
    expect(await duplicates()).toHaveLength(1);
    await dataSource.manager.update(Document, { id }, { deletedAt: new Date() });
    await dataSource.transaction((tx) => renewAgents(tx, [id]));
    await compareAll();
    expect(await duplicates()).toEqual([]);
  });

  it('that a person called different stay so', async () => {
    await work(['Nguyễn Văn An']);
    await work(['Nguyen Van An']);
    await compareAll();
    await dataSource.manager.updateAll(AgentDuplicate, { differentAt: new Date() });
    await work(['Nguyen Van An', 'Lê Bình']);
    await work(['Nguyễn Văn An', 'Lê Bình']);
    await compareAll();
    expect(await dataSource.manager.find(AgentDuplicate)).toMatchObject([{ differentAt: expect.any(Date) }]);
  });

  it('are looked for among those that share a key, through indexes', async () => {
    await dataSource.query(
      `INSERT INTO agent (id, owner_organisation_id, kind, name, core, rules)
       SELECT gen_random_uuid(), gen_random_uuid(), 'person', 'x' || n, 'x' || n, 1 FROM generate_series(1, 20000) n`,
    );
    await dataSource.query(`INSERT INTO agent_block (agent_id, key) SELECT id, 'n:' || core FROM agent`);
    await dataSource.query('ANALYZE agent, agent_block');
    const plan = await dataSource.query<object[]>(
      `EXPLAIN SELECT agent_id FROM agent_block WHERE key = ANY($1) LIMIT 100`,
      [['n:x7', 'n:x9']],
    );
    expect(JSON.stringify(plan)).not.toContain('Seq Scan');
  });
});
