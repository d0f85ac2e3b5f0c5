import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DueClaimsDto } from '../../src/opportunities/due-claims/due-claims.dto.js';
import type { ReviewQueueDto } from '../../src/review/queue/review.dto.js';
import type { CardDraftDto, CardDto, CardListDto } from '../../src/opportunities/cards/opportunities.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { DEFAULT_WEIGHTS } from '../../src/potential/data/score-weights.js';
import type { SettingsDto } from '../../src/settings/settings.dto.js';
import {
  answersTo,
  cardOf,
  claimWith,
  decide,
  HOST,
  publishedCard,
  takeReport,
  TITLE,
  WRITTEN,
} from '../support/opportunity-shelf.js';
import { viewWithPdfium } from '../support/searchable-pdf/pdf-viewers.js';
import { Running } from '../support/running.js';
import type { As } from '../support/running-api.js';

jest.setTimeout(60_000);

let phusa: Running;
let ours: string;
const keys: Record<'member' | 'stranger member' | 'librarian' | 'stranger librarian', string> = {
  member: '',
  'stranger member': '',
  librarian: '',
  'stranger librarian': '',
};

beforeAll(async () => {
  phusa = await Running.start();
  ours = await phusa.organisation('Viện Nông nghiệp Sông Hậu');
  const theirs = await phusa.organisation('Trung tâm Giống Đồng Tháp');
  keys.member = (await phusa.key('member', ours)).secret;
  keys.librarian = (await phusa.key('librarian', ours)).secret;
  keys['stranger member'] = (await phusa.key('member', theirs)).secret;
  keys['stranger librarian'] = (await phusa.key('librarian', theirs)).secret;
});
afterAll(() => phusa.end());

const batchOf = async (): Promise<Record<string, string>> => {
  const batch = { name: 'Tủ 1', ownerOrganisationId: ours };
  return { batch: (await phusa.send<{ id: string }>('POST', '/batches', batch)).body.id };
};
const statusFor = async (id: string, as: As): Promise<number> =>
  (await phusa.get(`/opportunities/${id}`, as)).status;
const listed = async (query = '', as: As = null): Promise<CardListDto> =>
  (await phusa.get<CardListDto>(`/opportunities${query}`, as)).body;
const pictureOf = (id: string, claimId: string, as: As = null): Promise<Response> =>
  phusa.api(`/documents/${id}/claims/${claimId}/image`, {}, as);

describe('a card that nobody has published', () => {
  let id: string;
  beforeAll(async () => {
    id = await takeReport(phusa, await batchOf());
  });

  it('is there for those who keep the document alone', async () => {
    expect(await statusFor(id, null)).toBe(404);
    expect(await statusFor(id, keys['stranger member'])).toBe(404);
    expect(await statusFor(id, keys.member)).toBe(200);
    expect(await statusFor(id, keys.librarian)).toBe(200);
  });

  it('is answered by nothing that nobody confirmed; suggestions are told to its background workers', async () => {
    const card = await cardOf(phusa, id, keys.member);
    expect(card.questions.map(({ question }) => question)).toEqual([
      'what',
      'works',
      'owner',
      'protected',
      'free',
      'cost',
      'call',
    ]);
    expect(card.questions.flatMap(({ answers }) => answers.filter(({ from }) => from === 'claim'))).toEqual(
      [],
    );
    const suggested = card.questions.flatMap(({ suggestions }) => suggestions.map(({ about }) => about));
    expect(suggested).toEqual(
      expect.arrayContaining(['readiness', 'gain', 'cost', 'protection', 'transfer']),
    );
  });

  it('offers sentences of the document for its summary, word for word, with their pages', async () => {
    const { body } = await phusa.get<CardDraftDto>(`/opportunities/${id}/draft`, keys.member);
    const gain = body.sentences.find(
      ({ question, quote }) => question === 'works' && quote.includes('tăng 9%'),
    );
    expect(gain).toMatchObject({ page: 2, confirmed: false });
    const { body: page } = await phusa.get<string>(`/documents/${id}/pages/2/text`, keys.member);
    expect(page).toContain(gain?.quote);
    expect((await phusa.get(`/opportunities/${id}/draft`, keys['stranger member'])).status).toBe(404);
  });

  it('is written by librarians of its owner, not by those of another organisation', async () => {
    const write = (as: As) => phusa.patch<CardDto>(`/opportunities/${id}`, { summaryVi: 'Một câu.' }, as);
    expect((await write(null)).status).toBe(401);
    expect((await write(keys.member)).status).toBe(403);
    expect((await write(keys['stranger librarian'])).status).toBe(404);
    const written = await write(keys.librarian);
    expect([written.status, written.body.summary.vi, written.body.state]).toEqual([200, 'Một câu.', 'draft']);
  });

  it('is not published before all stands that a reader needs', async () => {
    const { status, body } = await phusa.send<Problem>(
      'POST',
      `/opportunities/${id}/publish`,
      {},
      keys.librarian,
    );
    expect([status, body.code]).toEqual([409, 'cardNotReady']);
    expect(body.message?.en).toContain('No desk is named.');
    const { keeping } = await cardOf(phusa, id, keys.librarian);
    expect(keeping?.obstacles.map(({ code }) => code)).toEqual([
      'patentNotAsked',
      'noSummaryEn',
      'noDesk',
      'nothingProven',
    ]);
    expect(await statusFor(id, null)).toBe(404);
  });

  it('is not overwritten by who saw an older one', async () => {
    const { headers } = await phusa.get(`/opportunities/${id}`, keys.librarian);
    const write = (summaryVi: string) =>
      phusa.ask(
        `/opportunities/${id}`,
        {
          method: 'PATCH',
          body: JSON.stringify({ summaryVi }),
          headers: { 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' },
        },
        keys.librarian,
      );
    expect((await write('Hai câu.')).status).toBe(200);
    expect((await write('Ba câu.')).status).toBe(412);
    expect((await cardOf(phusa, id, keys.librarian)).summary.vi).toBe('Hai câu.');
  });
});

describe('a published card of a report whose pages are closed', () => {
  let id: string;
  beforeAll(async () => {
    id = await publishedCard(phusa, await batchOf());
  });
  const patch = async (change: Record<string, unknown>): Promise<void> => {
    expect((await phusa.patch(`/documents/${id}`, change)).status).toBe(200);
  };

  it('answers a stranger by confirmed claims alone, each with its page and its words', async () => {
    const card = await cardOf(phusa, id);
    expect(card).toMatchObject({
      title: TITLE,
      host: HOST,
      summary: { vi: WRITTEN.summaryVi, en: WRITTEN.summaryEn },
      readiness: { lowest: 6, highest: 6 },
      protection: [{ right: 'patent', status: 'granted' }],
      proven: 3,
      bodyOpen: false,
      closed: false,
      desk: { name: WRITTEN.deskName, answerDays: 5, organisation: 'Viện Nông nghiệp Sông Hậu' },
    });
    expect(card).not.toHaveProperty('keeping');
    expect(answersTo(card, 'works').map(({ about, source }) => [about, source?.page, source?.open])).toEqual([
      ['readiness', 2, false],
      ['gain', 2, false],
    ]);
    expect(answersTo(card, 'works')[0]?.source?.quote).toContain('TRL 6');
    expect(answersTo(card, 'cost')).toEqual([]);
    expect(card.questions.flatMap(({ suggestions }) => suggestions)).toEqual([]);
  });

  it('shows the picture of its published words, and of no others', async () => {
    const picture = await pictureOf(id, await claimWith(phusa, id, 'readiness', 'TRL 6'));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(500);
    expect((await pictureOf(id, await claimWith(phusa, id, 'cost'))).status).toBe(404);
    expect((await phusa.get(`/documents/${id}/pages/2/image?width=320`, null)).status).toBe(404);
    const other = await pictureOf(
      id,
      await claimWith(phusa, id, 'readiness', 'TRL 6'),
      keys['stranger member'],
    );
    expect(other.status).toBe(200);
  });

  it('puts claims that contradict each other side by side, and goes by the lower', async () => {
    const lower = await claimWith(phusa, id, 'readiness', 'TRL 4');
    await decide(phusa, id, lower, { status: 'confirmed', publicQuote: true });
    const card = await cardOf(phusa, id);
    expect(card.readiness).toEqual({ lowest: 4, highest: 6 });
    const levels = answersTo(card, 'works').filter(({ about }) => about === 'readiness');
    expect(levels.map(({ id: one, against }) => [one, against])).toEqual(
      levels.map(({ id: one }) => [one, levels.filter((other) => other.id !== one).map((other) => other.id)]),
    );
    expect((await listed('?trl=5')).items.map(({ documentId }) => documentId)).not.toContain(id);
    await decide(phusa, id, lower, { status: 'rejected' });
  });

  it('says nothing by a claim that has run out, which asks again', async () => {
    const gain = await claimWith(phusa, id, 'gain');
    await decide(phusa, id, gain, { validUntil: '2020-01-01' });
    expect(answersTo(await cardOf(phusa, id), 'works').map(({ about }) => about)).toEqual(['readiness']);
    const due = async () =>
      (await phusa.get<DueClaimsDto>('/claims/due', keys.librarian)).body.items.filter(
        ({ id: one }) => one === gain,
      );
    expect(await due()).toMatchObject([{ due: 'expired', documentId: id, kind: 'gain' }]);
    const { items } = (await phusa.get<ReviewQueueDto>('/review?size=100', keys.librarian)).body;
    const asked = items.find(({ about }) => about === 'dueClaim');
    expect(asked).toMatchObject({ due: 'expired', document: { id }, page: 2, dueClaim: { id: gain } });
    const lease = `/review/${asked?.id ?? ''}/claim`;
    expect((await phusa.send('POST', lease, {})).status).toBe(200);
    const again = await phusa.patch(
      `/documents/${id}/claims/${gain}`,
      { status: 'confirmed' },
      keys.librarian,
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'claimed' } });
    expect((await phusa.ask(lease, { method: 'DELETE' })).status).toBe(204);
    await decide(phusa, id, gain, { status: 'confirmed' });
    expect(await due()).toEqual([]);
    expect(answersTo(await cardOf(phusa, id), 'works').map(({ about }) => about)).toEqual([
      'readiness',
      'gain',
    ]);
  });

  it('is closed while an embargo runs or a patent is still to be filed, its picture too', async () => {
    const readiness = await claimWith(phusa, id, 'readiness', 'TRL 6');
    await patch({ embargo: '2999-01-01' });
    expect(await statusFor(id, null)).toBe(404);
    expect((await listed()).items.map(({ documentId }) => documentId)).not.toContain(id);
    expect((await pictureOf(id, readiness)).status).toBe(404);
    expect((await cardOf(phusa, id, keys.member)).closed).toBe(true);
    await patch({ embargo: null });
    expect(await statusFor(id, null)).toBe(200);
    await phusa.patch(`/opportunities/${id}`, { patent: 'intended' }, keys.librarian);
    expect(await statusFor(id, null)).toBe(404);
    await phusa.patch(`/opportunities/${id}`, { patent: 'filed' }, keys.librarian);
    expect(await statusFor(id, null)).toBe(200);
  });

  it('goes with its record, and with the document', async () => {
    await patch({ recordVisibility: 'restricted' });
    expect(await statusFor(id, null)).toBe(404);
    expect(await statusFor(id, keys['stranger member'])).toBe(404);
    await patch({ recordVisibility: 'public', quarantined: true });
    expect(await statusFor(id, keys.librarian)).toBe(404);
    await patch({ quarantined: false });
    await phusa.waitFor(id);
    await patch({ recordVisibility: 'public' });
  });

  it('is printed on one page as everyone may see it, whoever asks', async () => {
    for (const [lang, said] of [
      ['vi', 'Có hiệu quả không?'],
      ['en', 'Does it work?'],
    ] as const) {
      const printDocument = await phusa.api(`/opportunities/${id}/card.pdf?lang=${lang}`, {}, keys.librarian);
      expect([printDocument.status, printDocument.headers.get('content-type')]).toEqual([
        200,
        'application/pdf',
      ]);
      const path = join(phusa.dataDir, 'card.pdf');
      writeFileSync(path, new Uint8Array(await printDocument.arrayBuffer()));
      const pages = await viewWithPdfium(path);
      const text = (pages[0]?.text ?? '').replace(/\s+/g, ' ');
      expect([pages.length, text.includes(said)]).toEqual([1, true]);
      expect(text).toContain('Công nghệ được đánh giá đạt mức TRL 6 tại thời điểm nghiệm thu.');
      // nobody has published this one's words
      expect(text).not.toContain('12.500');
      expect(text).toContain(`/opportunities/${id}`);
    }
    expect((await phusa.get(`/opportunities/${id}/card.pdf?lang=fr`, null)).status).toBe(400);
  });

  it('is told to machines before scripts run, and stands in the sitemap', async () => {
    const page = await phusa.api(`//opportunities/${id}`, {}, null);
    const html = await page.text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
    const said = JSON.parse(json) as { name: string; isBasedOn: string };
    expect(said.name).toBe(TITLE);
    expect(said.isBasedOn).toContain(`/d/${id}`);
    expect(html).toContain(WRITTEN.summaryEn);
    expect(await (await phusa.api('//sitemap.xml', {}, null)).text()).toContain(
      '/sitemaps/opportunities.xml',
    );
    const sitemap = await (await phusa.api('//sitemaps/opportunities.xml', {}, null)).text();
    expect(sitemap).toContain(`/opportunities/${id}</loc>`);
  });

  it('is not there any more once it is withdrawn, and keeps what was written', async () => {
    const other = await publishedCard(phusa, await batchOf());
    const withdraw = (as: As) => phusa.send('POST', `/opportunities/${other}/withdraw`, {}, as);
    expect((await withdraw(keys['stranger librarian'])).status).toBe(404);
    expect((await withdraw(keys.librarian)).status).toBe(200);
    expect(await statusFor(other, null)).toBe(404);
    expect((await listed()).items.map(({ documentId }) => documentId)).not.toContain(other);
    const sitemap = await (await phusa.api('//sitemaps/opportunities.xml', {}, null)).text();
    expect(sitemap).not.toContain(other);
    const html = await (await phusa.api(`//opportunities/${other}`, {}, null)).text();
    expect(html).toContain('noindex');
    expect(html).not.toContain(WRITTEN.summaryEn);
    expect(await cardOf(phusa, other, keys.member)).toMatchObject({
      state: 'withdrawn',
      summary: { vi: WRITTEN.summaryVi },
    });
  });
});

describe('a card of a report whose pages are open', () => {
  it('does not answer by what stands on a withheld page, unless its words were published', async () => {
    const id = await publishedCard(phusa, { visibility: 'public' });
    const cost = await claimWith(phusa, id, 'cost');
    await decide(phusa, id, cost, { status: 'confirmed' });
    expect(answersTo(await cardOf(phusa, id), 'cost')).toMatchObject([{ source: { page: 2, open: true } }]);
    expect((await cardOf(phusa, id)).proven).toBe(4);
    await phusa.patch(`/documents/${id}/pages/2`, { withheld: true });
    const card = await cardOf(phusa, id);
    expect(answersTo(card, 'cost')).toEqual([]);
    expect(answersTo(card, 'works').map(({ source }) => source?.open)).toEqual([false, false]);
    expect((await pictureOf(id, cost)).status).toBe(404);
    expect((await listed(`?q=tuoi+nho+giot`)).items.find(({ documentId }) => documentId === id)?.proven).toBe(
      3,
    );
  });
});

describe('the list of cards', () => {
  let fish: string;
  beforeAll(async () => {
    fish = await publishedCard(phusa, { visibility: 'public' }, 'Nuôi cá tra bằng nước tuần hoàn');
  });

  it('is found by words without tones, and by its facets, whose counts hold under the others', async () => {
    expect((await listed('?q=ca+tra')).items.map(({ documentId }) => documentId)).toEqual([fish]);
    const all = await listed();
    const narrow = await listed('?right=patent&cooperation=trialProduction&trl=6&field=4&q=ca+tra');
    expect(narrow.items.map(({ documentId }) => documentId)).toEqual([fish]);
    expect(narrow.facets['host']).toEqual([{ value: HOST, count: 1 }]);
    expect(all.facets['host']).toEqual([{ value: HOST, count: all.total }]);
    const none = await listed('?right=design');
    expect([none.total, none.items]).toEqual([0, []]);
    // what else could be chosen of the same facet
    expect(none.facets['right']).toEqual(all.facets['right']);
    expect(none.facets['host']).toBeUndefined();
  });

  it('refuses what it does not know', async () => {
    for (const query of ['?trl=10', '?sort=worst', '?size=51', '?other=1'])
      expect([query, (await phusa.get(`/opportunities${query}`, null)).status]).toEqual([query, 400]);
  });

  it('says nothing new to who has it already', async () => {
    const first = await phusa.api(`/opportunities/${fish}`, {}, null);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await phusa.api(`/opportunities/${fish}`, { headers }, null)).status).toBe(304);
  });
});

describe('the weights of the score', () => {
  it('are set by administrators, sum to 100, and count at once', async () => {
    const id = await publishedCard(phusa, { visibility: 'public' });
    const weights = { ...DEFAULT_WEIGHTS, readiness: 45, protection: 0 };
    const manager = (await phusa.key('manager')).secret;
    expect((await phusa.patch('/settings', { weights }, manager)).status).toBe(403);
    expect((await phusa.patch('/settings', { weights: { readiness: 99 } })).status).toBe(400);
    const before = await cardOf(phusa, id);
    expect(before.parts.find(({ part }) => part === 'protection')).toMatchObject({ points: 20, max: 20 });
    const { body } = await phusa.patch<SettingsDto>('/settings', { weights });
    expect(body.weights).toEqual(weights);
    const after = await cardOf(phusa, id);
    expect(after.parts.find(({ part }) => part === 'readiness')).toMatchObject({ points: 30, max: 45 });
    expect(after.parts.find(({ part }) => part === 'protection')).toMatchObject({ points: 0, max: 0 });
    expect((await phusa.document(id)).potential.parts.find(({ part }) => part === 'readiness')?.max).toBe(45);
  });
});
