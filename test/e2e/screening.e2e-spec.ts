import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ChangeListDto } from '../../src/catalog/change-feed/change-feed.dto.js';
import { pagePicture, textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import { type Hidden, sightings } from '../support/sightings.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const FIRST = [
  'Báo cáo về tảo xoắn Arthrospira nuôi trong bể hở ở vùng nước lợ ven biển',
  'Hàm lượng phycocyanin đạt mười bốn phần trăm khối lượng khô sau chín ngày nuôi.',
  'Bể nuôi được khuấy bằng guồng quay chậm, mỗi phút tám vòng, suốt ngày và đêm.',
];
const TWIN = [
  'Báo cáo về nhân giống khoai mỡ bằng mầm củ trên đất bazan vùng cao',
  'Cây giống được ươm trong bầu đất, tưới hai lần mỗi ngày và che bằng lưới đen.',
];
const MARKED = ['Phụ lục', 'MẬT', 'Chỉ những người có trách nhiệm được đọc tài liệu này.'];
const taskCode = 'KC.99.07/21-25';
const metadata = JSON.stringify({ title: 'Nuôi tảo xoắn Arthrospira trong bể hở', taskCode, year: 1987 });
const PUBLIC = { visibility: 'public', recordVisibility: 'public' };

/** 25 scanned pages, the last of which bears a secrecy mark. */
const drawn = (): { name: string; bytes: Buffer }[] =>
  Array.from({ length: 25 }, (_, i) => ({
    name: `hồ sơ/trang ${String(i + 1).padStart(2, '0')}.png`,
    bytes: pagePicture(i === 24 ? MARKED : i === 0 ? FIRST : [...FIRST.slice(1), `Trang ${String(i + 1)}`]),
  }));

let pictures: ReturnType<typeof drawn>;
let phusa: Running;
let twin: string;
/** What is new to a saved search of a reader, as Atom. */
let feed: string;

beforeAll(async () => {
  // before anything is asked: drawing takes seconds, and open connections would be closed meanwhile
  pictures = drawn();
  phusa = await Running.start();
  twin = await phusa.take(
    { name: 'khoai mỡ.pdf', bytes: textPdf([TWIN]) },
    { ...PUBLIC, metadata: JSON.stringify({ title: 'Nhân giống khoai mỡ', taskCode, year: 1999 }) },
  );
  await phusa.waitFor(twin);
  const reader = (await phusa.key('reader')).secret;
  const search = { name: 'Tảo', question: { q: 'tảo' }, frequency: 'never' };
  const saved = await phusa.send<{ feed: string }>('POST', '/saved-searches', search, reader);
  feed = new URL(saved.body.feed).pathname.slice('/api/v1'.length);
});
afterAll(() => phusa.end());

const hiddenOf = (id: string): Hidden => ({
  id,
  twin,
  bodyWords: '"khuấy bằng guồng quay chậm"',
  titleWords: 'tao xoan arthrospira',
  typed: 'nuôi tảo',
  misspelt: 'phycocyannin',
  year: 1987,
  batchName: '',
  all: 2,
});

/** Beside the places of a document: what harvesters and machines follow, and what a stranger fetches by guessing. */
async function elsewhere(id: string): Promise<string[]> {
  const told = async (path: string): Promise<boolean> =>
    (await (await phusa.api(path, {}, null)).text()).includes(id);
  const feeds = [
    '/changes',
    '//sitemap.xml',
    '//sitemaps/documents-1.xml',
    '/opportunities',
    '/opportunities/feed',
    feed,
  ];
  const seen: string[] = [];
  for (const path of feeds) if (await told(path)) seen.push(path);
  for (const page of [1, 5, 24, 25])
    for (const part of ['', '/text', '/image?width=320', '/alto'])
      if ((await phusa.api(`/documents/${id}/pages/${String(page)}${part}`, {}, null)).status !== 404)
        seen.push(`page ${String(page)}${part}`);
  if ((await phusa.api(`//d/${id}`, { headers: { accept: 'text/html' } }, null)).status === 200) {
    const html = await (await phusa.api(`//d/${id}`, { headers: { accept: 'text/html' } }, null)).text();
    if (/tảo xoắn/i.test(html)) seen.push('landing page');
  }
  return seen;
}

describe('nothing is public before it is screened', () => {
  it('a stranger sees nothing of 25 pages whose last bears a secrecy mark, all through their reading', async () => {
    const { status, body } = await phusa.upload(pictures, { ...PUBLIC, metadata, assemble: 'true' });
    expect(status).toBe(202);
    const { id } = body;
    const seen = new Set<string>();
    const waiting = new Set<string>();
    let looks = 0;
    await until(
      async () => {
        for (const place of await sightings(phusa, hiddenOf(id), null)) seen.add(place);
        for (const place of await elsewhere(id)) seen.add(place);
        looks++;
        const { status: now, screening } = await phusa.document(id);
        if (screening) waiting.add(screening.message.en);
        return now === 'failed' ? true : undefined;
      },
      { ms: 280_000 },
    );
    expect(await phusa.document(id)).toMatchObject({ quarantined: true, failure: { code: 'secret' } });
    expect([...seen]).toEqual([]);
    expect(looks).toBeGreaterThan(2);
    // its owner was told how far it was
    expect([...waiting].some((text) => /^Waits for screening: [1-9]\d* of 25 pages\.$/.test(text))).toBe(
      true,
    );
  });

  it('opens by itself, in search and feeds too, when the last page has been screened', async () => {
    const id = await phusa.take(
      { name: 'tảo xoắn.pdf', bytes: textPdf([FIRST, FIRST.slice(1)]) },
      { ...PUBLIC, metadata },
    );
    const document = await phusa.waitFor(id);
    expect(document.screening).toBeUndefined();
    expect(document.opening).toMatchObject({ patent: 'none', secrecy: false, at: expect.any(String) });
    expect(await sightings(phusa, hiddenOf(id), null)).toEqual(
      expect.arrayContaining(['search by words of its text', 'page', 'picture', 'searchable file', 'facets']),
    );
    expect(await phusa.document(id, null)).not.toHaveProperty('opening');
    await until(async () => {
      const { body } = await phusa.get<ChangeListDto>('/changes', null);
      return body.changes.some((change) => change.id === id) || undefined;
    });
    await phusa.ask(`/documents/${id}`, { method: 'DELETE' });
  });

  it('waits for a person where a page seems to hold personal data and nobody has looked', async () => {
    const opening = JSON.stringify({ patent: 'none', personalData: false, secrecy: false });
    const page = ['Căn cước công dân số 079203001234 của chủ nhiệm đề tài, điện thoại 0912 345 678.'];
    const id = await phusa.take(
      { name: 'căn cước.pdf', bytes: textPdf([FIRST, page]) },
      { ...PUBLIC, metadata, opening },
    );
    const document = await phusa.waitFor(id);
    expect(document.screening).toMatchObject({ screened: 1, pages: 2, lookAt: [2] });
    expect((await phusa.get(`/documents/${id}/pages/1`, null)).status).toBe(404);
    expect(
      (await phusa.get<{ total: number }>('/search?q=%22gu%E1%BB%93ng+quay+ch%E1%BA%ADm%22', null)).body
        .total,
    ).toBe(0);
    expect((await phusa.patch(`/documents/${id}/pages/2`, { withheld: true })).status).toBe(200);
    expect((await phusa.get(`/documents/${id}/pages/1`, null)).status).toBe(200);
    // what is found there is still to be looked at before it is shown
    const shown = await phusa.patch<{ code: string }>(`/documents/${id}/pages/2`, { withheld: false });
    expect([shown.status, shown.body.code]).toEqual([409, 'openingRefused']);
    const answers = { patent: 'none', personalData: true, secrecy: false };
    expect(
      (await phusa.patch(`/documents/${id}/pages/2`, { withheld: false, opening: answers })).status,
    ).toBe(200);
    expect((await phusa.get(`/documents/${id}/pages/2`, null)).status).toBe(200);
  });
});
