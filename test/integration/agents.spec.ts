import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Organisation } from '../../src/access/organisation.entity.js';
import { AgentKey } from '../../src/catalog/agents/agent-key.entity.js';
import { AgentLink } from '../../src/catalog/agents/agent-link.entity.js';
import { Agent } from '../../src/catalog/agents/agent.entity.js';
import { backfillAgents } from '../../src/catalog/agents/backfill.js';
import { renewAgents } from '../../src/catalog/agents/renew-agents.js';
import { decideField } from '../../src/catalog/description/decisions.js';
import { type NewFieldEntry, replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import type { FieldName } from '../../src/shared/field-names.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const entry = (name: FieldName, value: unknown, confidence = 0.8): NewFieldEntry => ({
  name,
  value,
  printed: JSON.stringify(value),
  confidence,
  method: 'rule',
});

describe('people and organisations of documents', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());
  beforeEach(() =>
    dataSource.query('TRUNCATE document, field_entry, agent, agent_link, agent_key, agent_block, agent_due'),
  );

  const described = async (entries: NewFieldEntry[], given: Partial<Document> = {}): Promise<Document> => {
    const document = await insertDocument(dataSource.manager, given);
    await rewrite(document.id, ...entries);
    return document;
  };
  const rewrite = (id: string, ...entries: NewFieldEntry[]): Promise<void> =>
    dataSource.transaction((tx) => replaceSuggestions(tx, id, 1, entries));
  const names = async (): Promise<string[]> =>
    (await dataSource.manager.find(Agent, { order: { name: 'ASC' } })).map(({ name }) => name);
  const links = (documentId: string): Promise<AgentLink[]> =>
    dataSource.manager.find(AgentLink, { where: { documentId }, order: { weight: 'DESC' } });
  const due = async (): Promise<number> =>
    Number((await dataSource.query<{ n: string }[]>('SELECT count(*) AS n FROM agent_due'))[0]?.n);
  const scopes = async (): Promise<string[]> =>
    [...new Set((await dataSource.manager.find(AgentKey)).map(({ scope }) => scope))].sort();

  it('become records of their own, titles apart, one for all documents that print the name alike', async () => {
    const one = await described([
      entry('authors', { name: 'TRẦN VĂN HÒA', title: 'TS.' }),
      entry('hostOrganisation', 'Viện Lúa'),
    ]);
    const other = await described([
      entry('authors', 'PGS.TS. Trần Văn Hoà'),
      entry('contributors', 'Lê Mai'),
    ]);
    expect(await names()).toEqual(['Lê Mai', 'Trần Văn Hoà', 'Viện Lúa']);
    const [[first], [second]] = [await links(one.id), await links(other.id)];
    expect(first).toMatchObject({ fields: ['authors'], names: ['TRẦN VĂN HÒA'], titles: ['TS.'] });
    expect(second).toMatchObject({ agentId: first?.agentId, titles: ['PGS.TS.'] });
  });

  it('are two within two owner organisations', async () => {
    const owner = dataSource.manager.create(Organisation, { id: newId(), name: 'Sở khác' });
    await dataSource.manager.insert(Organisation, owner);
    await described([entry('authors', 'Trần Văn An')]);
    await described([entry('authors', 'Trần Văn An')], { ownerOrganisationId: owner.id });
    expect(await names()).toEqual(['Trần Văn An', 'Trần Văn An']);
  });

  it('follow the entries: corrected, rejected, confirmed, read again', async () => {
    const { id } = await described([entry('authors', 'Trần Văn An'), entry('authors', 'Lê Mai')]);
    const decide = async (value: string, decision: Parameters<typeof decideField>[3]) => {
      const all = await dataSource.manager.findBy(FieldEntry, { documentId: id });
      const found = all.find((one) => one.value === value);
      await dataSource.transaction((tx) => decideField(tx, id, found?.id ?? '', decision, undefined));
    };
    const linked = async (): Promise<string[]> =>
      (await links(id)).map((link) => `${link.names.join()} ${link.weight.toFixed(1)}`);
    expect((await linked()).sort()).toEqual(['Lê Mai 0.8', 'Trần Văn An 0.8']);
    await decide('Lê Mai', { status: 'confirmed' });
    expect(await linked()).toEqual(['Lê Mai 3.0', 'Trần Văn An 0.8']);
    await decide('Trần Văn An', { value: 'Trần Văn Ân' });
    await decide('Lê Mai', { status: 'rejected' });
    expect(await linked()).toEqual(['Trần Văn Ân 3.0']);
    await rewrite(id, entry('contributors', 'Võ Bình'), entry('authors', 'Lê Mai'));
    expect(await linked()).toEqual(['Trần Văn Ân 3.0', 'Võ Bình 0.8']);
  });

  it('write nothing and compare nobody where nothing changed', async () => {
    const { id } = await described([entry('authors', 'Trần Văn An')]);
    expect(await due()).toBe(1);
    const [before] = await dataSource.query<object[]>('SELECT ctid, xmin FROM agent_link');
    await dataSource.transaction((tx) => renewAgents(tx, [id]));
    expect(await dataSource.query('SELECT ctid, xmin FROM agent_link')).toEqual([before]);
    expect(await due()).toBe(1);
  });

  it('stand under keys of the circles that they are open to', async () => {
    const { id, ownerOrganisationId } = await described([entry('authors', 'Trần Văn An')]);
    expect(await scopes()).toEqual([ownerOrganisationId]);
    await dataSource.manager.update(Document, { id }, { recordVisibility: 'public' });
    await dataSource.transaction((tx) => renewAgents(tx, [id]));
    expect(await scopes()).toEqual([ownerOrganisationId, 'public'].sort());
    expect(await links(id)).toMatchObject([{ level: 'public' }]);
  });

  it('are linked to no document that is deleted or shut away', async () => {
    const { id } = await described([entry('authors', 'Trần Văn An')]);
    await dataSource.manager.update(Document, { id }, { quarantined: true });
    await dataSource.transaction((tx) => renewAgents(tx, [id]));
    expect(await links(id)).toEqual([]);
    await dataSource.manager.update(Document, { id }, { quarantined: false });
    await dataSource.transaction((tx) => renewAgents(tx, [id]));
    expect(await links(id)).toHaveLength(1);
  });

  it('of documents from before are made up for, a few at a time, and once', async () => {
    for (const name of ['Trần Văn An', 'Lê Mai', 'Võ Bình']) await described([entry('authors', name)]);
    await dataSource.query('TRUNCATE agent, agent_link, agent_key, agent_block');
    await dataSource.query('UPDATE document SET agent_rules = 0');
    expect(await backfillAgents(dataSource, 2)).toBe(2);
    expect(await names()).toHaveLength(2);
    expect(await backfillAgents(dataSource, 2)).toBe(1);
    expect(await backfillAgents(dataSource, 2)).toBe(0);
    expect(await names()).toHaveLength(3);
  });

  it('named by many at once are one record each', async () => {
    const documents = await Promise.all(Array.from({ length: 8 }, () => insertDocument(dataSource.manager)));
    const people = ['Trần Văn An', 'Lê Mai', 'Võ Bình', 'Đỗ Chi'];
    await Promise.all(
      documents.map(({ id }, i) => {
        const order = i % 2 === 0 ? people : [...people].reverse();
        return rewrite(id, ...order.map((name) => entry('authors', name)));
      }),
    );
    expect(await names()).toHaveLength(people.length);
    expect(await dataSource.manager.count(AgentLink)).toBe(people.length * documents.length);
  });
});
