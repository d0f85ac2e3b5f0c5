import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { PagesDto } from '../../src/catalog/page-views/page.dto.js';
import type { DocumentHitsDto, SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { EventListener } from '../support/event-listener.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import { ANSWERS, type As } from '../support/running-api.js';
import { type Hidden, PLACES, sightings } from '../support/sightings.js';

jest.setTimeout(60_000);

const EVERYWHERE = Object.keys(PLACES);
/** What a reader who may read all of a document still does not get: the original, and how the desk stands. */
const READERS = EVERYWHERE.filter((place) => !['original file', 'batches'].includes(place));
/** Where a document stands of which the record is open but the text is not. */
const RECORDS = READERS.filter(
  (place) =>
    !/text|ALTO|page|picture|searchable|hits inside|misspelt/.test(place) || place === 'search by its title',
);

const FIRST = [
  'Báo cáo về tảo xoắn Arthrospira nuôi trong bể hở ở vùng nước lợ ven biển',
  'Hàm lượng phycocyanin đạt mười bốn phần trăm khối lượng khô sau chín ngày nuôi.',
  'Bể nuôi được khuấy bằng guồng quay chậm, mỗi phút tám vòng, suốt ngày và đêm.',
  'Nước được bổ sung muối khoáng mỗi tuần một lần theo lượng bốc hơi đo được.',
];
const SECOND = [
  'Phương pháp thu hoạch bằng lưới lọc quay có mắt lưới bốn mươi micrômét',
  'Sinh khối thu được rửa bằng nước ngọt rồi sấy ở nhiệt độ thấp trong sáu giờ.',
  'Chất lượng bột được kiểm tra theo tiêu chuẩn của phòng thí nghiệm tỉnh.',
];
const TWIN = [
  'Báo cáo về nhân giống khoai mỡ bằng mầm củ trên đất bazan vùng cao',
  'Cây giống được ươm trong bầu đất, tưới hai lần mỗi ngày và che bằng lưới đen.',
  'Sau ba tháng, tỷ lệ sống đạt chín mươi phần trăm và cây được đưa ra ruộng.',
];

let phusa: Running;
let hidden: Hidden;
let id: string;
const principals: Record<string, As> = { anonymous: null };

beforeAll(async () => {
  phusa = await Running.start();
  const ours = await phusa.organisation('Viện Tảo học miền Duyên hải');
  const theirs = await phusa.organisation('Trung tâm Giống cây vùng cao');
  principals['reader'] = (await phusa.key('reader', ours)).secret;
  principals['member of another organisation'] = (await phusa.key('member', theirs)).secret;
  principals['member of its organisation'] = (await phusa.key('member', ours)).secret;
  principals['librarian'] = (await phusa.key('librarian')).secret;
  const batchName = 'Thùng 7 của Viện Tảo học';
  const { body: batch } = await phusa.send<{ id: string }>('POST', '/batches', {
    name: batchName,
    ownerOrganisationId: ours,
  });
  const taskCode = 'KC.99.07/21-25';
  id = await phusa.take(
    { name: 'tảo xoắn.pdf', bytes: textPdf([FIRST, SECOND]) },
    {
      batch: batch.id,
      metadata: JSON.stringify({ title: 'Nuôi tảo xoắn Arthrospira trong bể hở', taskCode, year: 1987 }),
    },
  );
  const twin = await phusa.take(
    { name: 'khoai mỡ.pdf', bytes: textPdf([TWIN]) },
    {
      visibility: 'public',
      metadata: JSON.stringify({ title: 'Nhân giống khoai mỡ', taskCode, year: 1999 }),
    },
  );
  await Promise.all([id, twin].map((one) => phusa.waitFor(one)));
  hidden = {
    id,
    twin,
    bodyWords: '"khuấy bằng guồng quay chậm"',
    titleWords: 'tao xoan arthrospira',
    typed: 'nuôi tảo',
    misspelt: 'phycocyannin',
    year: 1987,
    batchName,
    all: 2,
  };
});

afterAll(() => phusa.end());

const seenBy = (name: string): Promise<string[]> => sightings(phusa, hidden, principals[name] ?? null);
const set = (change: Record<string, unknown>): Promise<unknown> =>
  phusa.patch<DocumentDto>(`/documents/${id}`, change).then(({ status, body }) => {
    // it has answered, so the index has said that it knows
    expect([status, body]).toEqual([200, expect.objectContaining({ indexed: true })]);
  });
const closed = {
  visibility: 'restricted',
  recordVisibility: 'restricted',
  embargo: null,
  recordEmbargo: null,
};

async function toldOf(): Promise<string[]> {
  const listeners = await Promise.all(
    Object.entries(principals).map(async ([name, as]) => ({
      name,
      ear: await EventListener.open(phusa, as),
    })),
  );
  try {
    await set({ shelfMark: 'K1' });
    // open to all and changed later: whoever has heard of it has heard all there was for them before
    await phusa.patch(`/documents/${hidden.twin}`, { shelfMark: 'K2' });
    await Promise.all(listeners.map(({ ear }) => ear.hear(hidden.twin)));
    return listeners.filter(({ ear }) => ear.ids.includes(id)).map(({ name }) => name);
  } finally {
    for (const { ear } of listeners) ear.close();
  }
}

describe('a restricted document', () => {
  it('is seen everywhere by its organisation and the staff', async () => {
    expect(await seenBy('member of its organisation')).toEqual(EVERYWHERE);
    expect(await seenBy('librarian')).toEqual(EVERYWHERE);
  });

  it.each(['stranger', 'reader', 'member of another organisation'])('is nowhere for a %s', async (name) => {
    expect(await seenBy(name)).toEqual([]);
  });

  it('is told of in the event stream to those who may see it only', async () => {
    expect(await toldOf()).toEqual(['member of its organisation', 'librarian']);
  });

  it('answers a stranger like a document that never was', async () => {
    const never = '00000000-0000-4000-8000-000000000000';
    for (const rest of ['', '/pages', '/pages/1', '/files/original', '/hits?q=t%E1%BA%A3o']) {
      const [there, nowhere] = await Promise.all(
        [id, never].map((one) => phusa.get(`/documents/${one}${rest}`, null)),
      );
      expect([rest, there?.status, there?.body]).toEqual([rest, 404, nowhere?.body]);
    }
  });
});

describe('opening and closing', () => {
  it('to members opens it to members of other organisations, not to strangers', async () => {
    await set({ visibility: 'members', recordVisibility: 'members' });
    await phusa.waitFor(id);
    expect(await seenBy('member of another organisation')).toEqual([...READERS, 'batches'].sort(asListed));
    expect(await seenBy('stranger')).toEqual([]);
    expect(await seenBy('reader')).toEqual([]);
  });

  it('to the public opens it to everyone; closing takes it away before the answer', async () => {
    await set({ visibility: 'public', recordVisibility: 'public' });
    await phusa.waitFor(id);
    expect(await seenBy('stranger')).toEqual(READERS);
    expect(await toldOf()).toEqual(Object.keys(principals));
    await set(closed);
    expect(await seenBy('stranger')).toEqual([]);
    expect(await seenBy('member of another organisation')).toEqual([]);
  });

  it('waits for an embargo, of the record and of the text each', async () => {
    const embargo = '2999-01-01';
    await set({ visibility: 'public', recordVisibility: 'public', embargo, recordEmbargo: embargo });
    expect(await seenBy('stranger')).toEqual([]);
    await set({ recordEmbargo: null });
    expect(await seenBy('stranger')).toEqual(RECORDS);
    await set({ embargo: '2020-01-01', opening: ANSWERS });
    await phusa.waitFor(id);
    expect(await seenBy('stranger')).toEqual(READERS);
    await set(closed);
  });
});

describe('an open record with a closed text', () => {
  beforeAll(() => set({ recordVisibility: 'public' }));
  afterAll(() => set(closed));

  it('is found by its title, and nothing of its pages is shown', async () => {
    expect(await seenBy('stranger')).toEqual(RECORDS);
    const { body } = await phusa.get<SearchAnswerDto>('/search?q=tao%20xoan%20arthrospira', null);
    expect(body.hits.map((hit) => [hit.id, hit.pages, hit.pictured])).toEqual([[id, [], false]]);
    const kept = await phusa.get<SearchAnswerDto>('/search?q=tao%20xoan%20arthrospira');
    expect(kept.body.hits[0]?.pictured).toBe(true);
    const document = await phusa.document(id, null);
    expect(document).toMatchObject({ bodyOpen: false, editable: false, files: [], warnings: [] });
    expect(JSON.stringify(document)).not.toMatch(/"quote"|"boxes"|phycocyanin|guồng quay|K1|\.pdf/);
    expect(document.potential.claims).toEqual([]);
    // the same answer holds quotes for those who keep it: what was looked for does exist
    expect(JSON.stringify(await phusa.document(id))).toMatch(/"quote"/);
  });
});

describe('a withheld page of an open document', () => {
  const about = encodeURIComponent('"lưới lọc quay"');
  const page2 = ['', '/text', '/alto', '/image?width=320'].map((rest) => `/pages/2${rest}`);

  beforeAll(async () => {
    await set({ visibility: 'public', recordVisibility: 'public' });
    await phusa.waitFor(id);
  });
  afterAll(() => set(closed));

  const looks = async (as: As): Promise<Record<string, unknown>> => ({
    statuses: await Promise.all(
      [...page2, '/files/searchable'].map(
        async (path) => (await phusa.get(`/documents/${id}${path}`, as)).status,
      ),
    ),
    listed: (await phusa.get<PagesDto>(`/documents/${id}/pages`, as)).body.items.map(({ number }) => number),
    inside: (await phusa.get<DocumentHitsDto>(`/documents/${id}/hits?q=${about}`, as)).body.total,
    pagesFound: (await phusa.get<SearchAnswerDto>(`/search?q=${about}`, as)).body.hits.flatMap(({ pages }) =>
      pages.map(({ number }) => number),
    ),
  });
  const open = { statuses: [200, 200, 200, 200, 200], listed: [1, 2], inside: 1, pagesFound: [2] };

  it('is gone for readers when the answer comes, the other pages stay', async () => {
    expect(await looks(null)).toEqual(open);
    const { status } = await phusa.patch(`/documents/${id}/pages/2`, { withheld: true });
    expect(status).toBe(200);
    expect(await looks(null)).toEqual({
      statuses: [404, 404, 404, 404, 404],
      listed: [1],
      inside: 0,
      pagesFound: [],
    });
    const { body } = await phusa.get<SearchAnswerDto>(`/search?q=${about}`, null);
    expect(body.total).toBe(0);
    expect(await looks(principals['librarian'] ?? null)).toEqual(open);
  });

  it('comes back when it is shown again', async () => {
    await phusa.patch(`/documents/${id}/pages/2`, { withheld: false });
    await phusa.waitFor(id);
    expect(await looks(null)).toEqual(open);
  });
});

describe('a deleted document', () => {
  it('is nowhere, for nobody', async () => {
    await set({ visibility: 'public', recordVisibility: 'public' });
    await phusa.waitFor(id);
    expect((await phusa.ask(`/documents/${id}`, { method: 'DELETE' })).status).toBe(204);
    for (const name of Object.keys(principals)) {
      // an empty box may stand on the staff's desk
      expect((await seenBy(name)).filter((place) => place !== 'batches')).toEqual([]);
    }
  });
});

/** In the order of `PLACES`. */
function asListed(a: string, b: string): number {
  return EVERYWHERE.indexOf(a) - EVERYWHERE.indexOf(b);
}
