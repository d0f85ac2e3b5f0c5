import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ChangeListDto } from '../../src/catalog/change-feed/change-feed.dto.js';
import { vietnamDate } from '../../src/shared/clock.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';

jest.setTimeout(120_000);

const OPEN = { visibility: 'public', recordVisibility: 'public' };
const TITLE = 'Giống lúa chịu mặn "OM $& 429" & <kỹ thuật>';

let phusa: Running;
let open: string;
let hidden: string;

const report = (title: string) => ({
  name: `${title}.pdf`,
  bytes: textPdf([[title, 'Nội dung của báo cáo']]),
});

beforeAll(async () => {
  phusa = await Running.start();
  open = await phusa.take(report('mở'), {
    ...OPEN,
    type: 'report',
    metadata: JSON.stringify({
      title: TITLE,
      authors: ['Nguyễn Văn An', 'Trần Thị Bé'],
      acceptanceDate: '2019-04-25',
      abstract: 'Tóm tắt </script><script>alert(1)</script>',
    }),
  });
  hidden = await phusa.take(report('kín'));
  await phusa.waitFor(open);
  await phusa.waitFor(hidden);
});
afterAll(() => phusa.end());

async function changes(since = 0, as: string | null = null, size = 200): Promise<ChangeListDto> {
  const { status, body } = await phusa.get<ChangeListDto>(`/changes?since=${since}&size=${size}`, as);
  expect(status).toBe(200);
  return body;
}
const named = ({ changes: list }: ChangeListDto, id: string): string | undefined =>
  list.find((one) => one.id === id)?.kind;

describe('the feed of changes', () => {
  it('names to a stranger what is open, and nothing of what never was', async () => {
    const all = await changes();
    expect([named(all, open), named(all, hidden)]).toEqual(['changed', undefined]);
    expect(JSON.stringify(all)).not.toContain(hidden);
    expect((await changes(all.next)).changes).toEqual([]);
  });

  it('goes on from where one stopped, each document once, in order', async () => {
    const seen: number[] = [];
    for (let at = 0, more = true; more;) {
      const part = await changes(at, phusa.adminKey, 1);
      seen.push(...part.changes.map(({ seq }) => seq));
      at = part.next;
      more = part.more;
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('says that what was open is gone when it is closed, and when it is deleted', async () => {
    const id = await phusa.take(report('sẽ đóng'), OPEN);
    await phusa.waitFor(id);
    const before = await changes();
    expect(named(before, id)).toBe('changed');
    await phusa.patch(`/documents/${id}`, { recordVisibility: 'restricted', visibility: 'restricted' });
    const closed = await changes(before.next);
    expect(named(closed, id)).toBe('gone');
    expect(closed.changes.find((one) => one.id === id)?.links).toBeUndefined();
    await phusa.api(`/documents/${id}`, { method: 'DELETE' });
    expect(named(await changes(closed.next), id)).toBe('gone');
    expect(named(await changes(closed.next, phusa.adminKey), id)).toBe('gone');
  });

  it('hears of an embargo that ends', async () => {
    const id = await phusa.take(report('cấm công bố'), OPEN);
    await phusa.waitFor(id);
    const tomorrow = vietnamDate(new Date(Date.now() + 24 * 3_600_000));
    await phusa.patch(`/documents/${id}`, { recordEmbargo: tomorrow });
    expect(named(await changes(), id)).toBe('gone');
    await phusa.patch(`/documents/${id}`, { recordEmbargo: vietnamDate(new Date()) });
    expect(named(await changes(), id)).toBe('changed');
  });

  it.each(['since=-1', 'since=x', 'size=0', 'size=5000', 'since=1e30'])('refuses %s', async (query) => {
    expect((await phusa.get(`/changes?${query}`, null)).status).toBe(400);
  });
});

describe('the page of a document before its scripts run', () => {
  const page = (id: string, headers = {}) => phusa.api(`//d/${id}`, { headers }, null);

  it('says what is open of it, as text', async () => {
    const answer = await page(open);
    const html = await answer.text();
    expect(html).toContain(
      '<meta name="citation_title" content="Giống lúa chịu mặn &quot;OM $&amp; 429&quot; &amp; &lt;kỹ thuật&gt;" />',
    );
    expect(html.match(/name="citation_author"/g)).toHaveLength(2);
    expect(html).toContain('<meta name="citation_publication_date" content="2019/04/25" />');
    expect(html).toContain(`/api/v1/documents/${open}/files/searchable`);
    expect(html).not.toContain('<script>alert');
    expect(html).toMatch(/<div id="root"><article/);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Report', name: TITLE });
    expect(answer.headers.get('link')).toContain('rel="cite-as"');
    const again = await page(open, {
      'if-none-match': answer.headers.get('etag') ?? '',
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
    expect((await page(`${open}/p/1`)).status).toBe(200);
  });

  it('says nothing of what is not open, and of what is not there the same', async () => {
    const [there, nowhere] = await Promise.all(
      [hidden, '00000000-0000-4000-8000-000000000000'].map(async (id) => (await page(id)).text()),
    );
    expect(there).toBe(nowhere);
    expect(there).toContain('<meta name="robots" content="noindex" />');
  });

  it('lets its own scripts run: data is no script', async () => {
    const policy = (await page(open)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
  });
});

describe('records for reference managers', () => {
  it.each([
    ['ris', 'TY  - RPRT', 'AU  - Nguyễn Văn An'],
    ['bibtex', '@techreport{', 'author = {{Nguyễn Văn An} and {Trần Thị Bé}}'],
    ['csl', '"type": "report"', '"literal": "Trần Thị Bé"'],
    ['csv', 'id,type,title', 'Nguyễn Văn An; Trần Thị Bé'],
  ])('come as %s, of one document and of what a search finds', async (format, ...parts) => {
    for (const path of [
      `/documents/${open}/citation?format=${format}`,
      `/search/export?q=OM+429&format=${format}`,
    ]) {
      const answer = await phusa.api(path, {}, null);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="phusa/);
      const text = await answer.text();
      for (const part of parts) expect(text).toContain(part);
      expect(text).not.toContain('TY  - GEN');
    }
  });

  it('name nothing that is not open', async () => {
    expect((await phusa.api(`/documents/${hidden}/citation?format=ris`, {}, null)).status).toBe(404);
    const all = await phusa.api('/search/export?q=n%E1%BB%99i+dung&format=csl', {}, null);
    expect(await all.text()).not.toContain(hidden);
    expect((await phusa.api(`/documents/${open}/citation?format=doc`, {}, null)).status).toBe(400);
  });
});

describe('what search engines ask for', () => {
  it('is in robots.txt and in a sitemap of what is open', async () => {
    const robots = await (await phusa.api('//robots.txt', {}, null)).text();
    const sitemap = /Sitemap: (\S+)/.exec(robots)?.[1] ?? '';
    const index = await (await phusa.api(`/${new URL(sitemap).pathname}`, {}, null)).text();
    const part = /<loc>([^<]+)<\/loc>/.exec(index)?.[1] ?? '';
    const answer = await phusa.api(`/${new URL(part).pathname}`, {}, null);
    expect(answer.headers.get('content-type')).toContain('xml');
    const listed = await answer.text();
    expect(listed).toContain(`/d/${open}</loc>`);
    expect(listed).not.toContain(hidden);
    expect((await phusa.api('//sitemaps/..%2f.xml', {}, null)).status).toBe(404);
    expect((await phusa.api('//sitemaps/zz.xml', {}, null)).status).toBe(404);
  });
});

describe('other origins', () => {
  const origin = { origin: 'https://truong.example' };

  it('may read, and ask first whether they may send a key', async () => {
    const answer = await phusa.api('/search?q=l%C3%BAa', { headers: origin }, null);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const asked = await phusa.api(
      '/documents',
      { method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'GET' } },
      null,
    );
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
  });
});

describe('who asks too often', () => {
  it('is told so with what is left, by address', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const answer = await phusa.api('/stats', { headers }, null);
    expect(answer.headers.get('ratelimit')).toMatch(/r=2999/);
    expect(answer.headers.get('ratelimit-policy')).toMatch(/q=3000; w=60/);
  });
});
