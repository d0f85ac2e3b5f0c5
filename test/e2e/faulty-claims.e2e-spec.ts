import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { DueClaimsDto } from '../../src/opportunities/due-claims/due-claims.dto.js';
import type { CardDto, CardListDto } from '../../src/opportunities/cards/opportunities.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { claimWith, publishedCard } from '../support/opportunity-shelf.js';
import { Running } from '../support/running.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(120_000);

let phusa: Running;
let id: string;
let claim: string;

beforeAll(async () => {
  phusa = await Running.start();
  id = await publishedCard(phusa);
  claim = await claimWith(phusa, id, 'readiness', 'TRL 6');
});
afterAll(() => phusa.end());

const list = (): Promise<{ status: number; body: CardListDto }> =>
  phusa.get<CardListDto>('/opportunities', null);
const decide = (body: object): Promise<{ status: number; body: Problem }> =>
  phusa.patch<Problem>(`/documents/${id}/claims/${claim}`, body);

describe('a value that is none of its kind', () => {
  it.each([{ trl: 7.5 }, { trl: 'cao' }, { trl: null }, { level: 7 }, { trl: 99 }])(
    '%j is refused',
    async (value) => {
      const { status, body } = await decide({ value, status: 'confirmed' });
      expect([status, body]).toEqual([
        400,
        expect.objectContaining({
          code: 'faultyValue',
          message: { vi: expect.stringContaining('{"trl":7}'), en: expect.stringContaining('{"trl":7}') },
        }),
      ]);
      expect((await list()).body.total).toBe(1);
    },
  );

  it('of a field is refused too, wherever it comes in', async () => {
    const { fields } = await phusa.document(id);
    const [title] = fields['title'] ?? [];
    const patched = await phusa.patch<Problem>(`/documents/${id}/fields/${title?.id ?? ''}`, {
      value: { a: 1 },
    });
    expect([patched.status, patched.body.code]).toEqual([400, 'faultyValue']);
    const form = { metadata: JSON.stringify({ year: 'năm kia', authors: [{ title: 'TS.' }], title: 5 }) };
    const sent = await phusa.upload('samples/02-vi-born-digital.pdf', form);
    expect(sent).toMatchObject({
      status: 400,
      body: {
        errors: ['metadata.year', 'metadata.authors', 'metadata.title'].map((field) =>
          expect.objectContaining({ field }),
        ),
      },
    });
    const line = await phusa.ask<string>('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: JSON.stringify({ externalId: 'x', title: { name: 'x' } }),
    });
    expect(line.body).toContain('"rejected"');
  });
});

describe('one that an older version let in', () => {
  beforeAll(async () => {
    const catalogue = KillCatalogue.embedded(phusa.dataDir);
    await catalogue.rows(`UPDATE claim SET value = '{"trl": 7.5}' WHERE id = $1`, [claim]);
    await catalogue.rows(`UPDATE document SET change_seq = nextval('document_change_seq') WHERE id = $1`, [
      id,
    ]);
  });

  it('takes no list down, and is left out of what others see', async () => {
    const { status, body } = await list();
    expect([status, body.total, body.items[0]?.readiness, body.facets['trl'], body.items[0]?.proven]).toEqual(
      [200, 1, undefined, undefined, 2],
    );
    const card = await phusa.get<CardDto>(`/opportunities/${id}`, null);
    expect(JSON.stringify(card.body)).not.toContain('7.5');
    const document = await phusa.get<DocumentDto>(`/documents/${id}`, null);
    expect([document.status, JSON.stringify(document.body.potential).includes('7.5')]).toEqual([200, false]);
    for (const path of [
      '/opportunities/feed',
      `/opportunities/${id}/card.pdf`,
      '/search/export?q=t%C6%B0%E1%BB%9Bi&format=ris',
    ])
      expect([path, (await phusa.api(path, {}, null)).status]).toEqual([path, 200]);
    expect((await phusa.get<SearchAnswerDto>('/search?q=t%C6%B0%E1%BB%9Bi', null)).status).toBe(200);
  });

  it('is shown as faulty at its desk, and counted', async () => {
    const { body } = await phusa.get<CardDto>(`/opportunities/${id}`);
    const suggested = body.questions.flatMap(({ suggestions }) => suggestions);
    expect(suggested.find((answer) => answer.id === claim)).toMatchObject({
      faulty: true,
      value: { trl: 7.5 },
    });
    const { potential } = await phusa.document(id);
    expect(potential.claims.find((one) => one.id === claim)).toMatchObject({ faulty: true });
    const due = await phusa.get<DueClaimsDto>('/claims/due');
    expect(due.body.faulty).toMatchObject([{ id: claim, due: 'faulty', documentId: id }]);
    const metrics = await (await fetch(`${phusa.url}/metrics`)).text();
    expect(metrics).toMatch(/^phusa_faulty_claims 1$/m);
  });

  it('is mended by a right value', async () => {
    expect((await decide({ publicQuote: true })).status).toBe(400);
    expect((await decide({ value: { trl: 7 }, status: 'confirmed' })).status).toBe(200);
    expect((await list()).body.items[0]?.readiness).toEqual({ lowest: 7, highest: 7 });
    expect((await phusa.get<DueClaimsDto>('/claims/due')).body.faulty).toEqual([]);
  });
});
