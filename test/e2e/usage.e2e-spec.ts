import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentUsageDto } from '../../src/documents/usage/usage.dto.js';
import type { UsageSumsDto } from '../../src/progress/usage/usage-sums.dto.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(120_000);

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

let phusa: Running;
let catalogue: KillCatalogue;
let id: string;
let owner: string;

beforeAll(async () => {
  phusa = await Running.start();
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  const open = { visibility: 'public', recordVisibility: 'public' };
  id = await phusa.take({ name: 'lúa.pdf', bytes: textPdf([['Báo cáo về giống lúa chịu mặn']]) }, open);
  await phusa.waitFor(id);
  owner = (await phusa.key('librarian')).secret;
});
afterAll(() => phusa.end());

async function visit(path: string, userAgent: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await phusa.api(path, { headers: { 'user-agent': userAgent, ...headers } }, null);
  await response.arrayBuffer();
  return response.status;
}

const usage = async (): Promise<DocumentUsageDto> =>
  (await phusa.get<DocumentUsageDto>(`/documents/${id}/usage`, owner)).body;

/** Waits until the uses are written down that came before. */
async function counted(expected: Partial<DocumentUsageDto['total']>): Promise<void> {
  const wanted = { view: 0, read: 0, download: 0, export: 0, ...expected };
  let last: unknown;
  await until(
    async () => {
      last = (await usage()).total;
      return JSON.stringify(last) === JSON.stringify(wanted) || undefined;
    },
    { ms: 15_000, why: () => `${JSON.stringify(last)} is not ${JSON.stringify(wanted)}` },
  );
}

describe('usage', () => {
  it('counts what readers do, double clicks once, and neither robots, programs nor librarians', async () => {
    const record = `/documents/${id}`;
    for (const headers of [{}, {}, { 'sec-purpose': 'prefetch' }]) await visit(record, FIREFOX, headers);
    await visit(record, ROBOT);
    await visit(record, ROBOT, { purpose: 'prefetch' });
    await phusa.get(record, owner);
    await visit(`${record}/pages/1`, FIREFOX);
    await visit(`${record}/pages/1/text`, FIREFOX);
    expect(await visit(`${record}/files/searchable`, FIREFOX, { range: 'bytes=0-99' })).toBe(206);
    expect(await visit(`${record}/files/searchable`, `${FIREFOX} other`, { range: 'bytes=100-199' })).toBe(
      206,
    );
    await visit(`${record}/citation?format=ris`, FIREFOX);
    await visit(`/documents/00000000-0000-4000-8000-000000000000`, FIREFOX);
    await visit(record, `${FIREFOX} of another visitor`);
    await counted({ view: 2, read: 1, download: 1, export: 1 });
    expect((await usage()).months).toHaveLength(1);
  });

  it('keeps nothing of who it was', async () => {
    const rows = await catalogue.rows('SELECT * FROM usage_day WHERE document_id = $1', [id]);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['count', 'day', 'document_id', 'kind']);
  });

  it('is told to those who keep the document only, as a table too', async () => {
    expect((await phusa.get(`/documents/${id}/usage`, null)).status).toBe(404);
    const { headers, body } = await phusa.get<string>(`/documents/${id}/usage?format=csv`, owner);
    expect(headers.get('content-disposition')).toContain('.csv');
    expect(body.replace('\ufeff', '')).toMatch(/^month,view,read,download,export\r\n\d{4}-\d\d,2,1,1,1\r\n$/);
  });

  it('is summed by organisation, field, month and year', async () => {
    const year = new Date().getUTCFullYear();
    for (const by of ['organisation', 'field', 'month', 'year']) {
      const { body } = await phusa.get<UsageSumsDto>(`/usage?by=${by}`, owner);
      expect(body.items).toMatchObject([{ documents: 1, view: 2, read: 1, download: 1, export: 1 }]);
    }
    await catalogue.rows(
      `INSERT INTO usage_day (document_id, day, kind, count) VALUES ($1, '2025-03-31', 'view', 7), ($1, '2025-04-01', 'view', 5)`,
      [id],
    );
    const months = await phusa.get<UsageSumsDto>('/usage?by=month&to=2025-12-31', owner);
    expect(months.body.items.map(({ key, view }) => [key, view])).toEqual([
      ['2025-03', 7],
      ['2025-04', 5],
    ]);
    expect((await phusa.get<UsageSumsDto>('/usage?by=month', null)).status).toBe(401);
    await catalogue.rows(`DELETE FROM usage_day WHERE day < '2025-06-01'`);
    const none = await phusa.get<UsageSumsDto>(`/usage?by=year&to=${year - 1}-12-31`, owner);
    expect(none.body.items).toEqual([]);
  });

  it('is not lost when the process ends', async () => {
    await visit(`/documents/${id}`, `${FIREFOX} last`);
    const { dataDir } = phusa;
    expect(await phusa.stop({ keep: true })).toBe(0);
    phusa = await Running.start({ dataDir });
    await counted({ view: 3, read: 1, download: 1, export: 1 });
  });
});
