import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DeskCaseDto, DeskListDto } from '../../src/opportunities/interest/desk-interest.dto.js';
import type { InterestReceiptDto, OwnInterestDto } from '../../src/opportunities/interest/interest.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { ASKED } from '../support/interest-asked.js';
import { openCard } from '../support/open-card.js';
import { Running } from '../support/running.js';
import type { Answer, As } from '../support/running-api.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(180_000);

let phusa: Running;
let catalogue: KillCatalogue;
let institute: string;
let card: string;
let desk: string;
let others: string;

beforeAll(async () => {
  phusa = await Running.start();
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  institute = await phusa.organisation('Viện Lúa');
  card = await openCard(phusa, catalogue, 'Máy sấy lúa', institute);
  desk = (await phusa.key('librarian', institute)).secret;
  others = (await phusa.key('manager', await phusa.organisation('Viện Cá'))).secret;
});
afterAll(() => phusa.end());

let sender = 0;
/** As from an address of its own, behind a proxy, unless one is named. */
function express<T = InterestReceiptDto>(
  body: object,
  { id = card, address = `203.0.113.${++sender}`, as = null as As } = {},
): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const given = { method: 'POST', headers, body: JSON.stringify(body) };
  return phusa.ask<T>(`/opportunities/${id}/interest`, given, as);
}

/** Below `/api/v1`, as the page of that address asks. */
const ownPath = ({ link }: InterestReceiptDto): string => new URL(link).pathname;
const own = (receipt: InterestReceiptDto) => phusa.get<OwnInterestDto>(ownPath(receipt), null);
const atDesk = async (as: string = desk, query = ''): Promise<DeskListDto> =>
  (await phusa.get<DeskListDto>(`/interest${query}`, as)).body;
async function idOf({ number }: InterestReceiptDto): Promise<string> {
  const found = (await atDesk(desk, '?size=100')).items.find((item) => item.number === number);
  if (!found) throw new Error(`${number} is not at the desk`);
  return found.id;
}
async function received(more: object = {}): Promise<InterestReceiptDto & { id: string }> {
  const { status, body } = await express({ ...ASKED, ...more });
  expect([status, body]).toEqual([201, expect.objectContaining({ desk: 'Phòng chuyển giao' })]);
  return { ...body, id: await idOf(body) };
}
const step = (id: string, to: string, more: object = {}, as: string = desk) =>
  phusa.send<DeskCaseDto & Problem>('POST', `/interest/${id}/steps`, { to, ...more }, as);

describe('interest in an opportunity', () => {
  it('is taken in from anybody, and waits for the desk', async () => {
    const { body } = await express(ASKED);
    expect(body.number).toMatch(/^QT-[\dA-Z]{4}-[\dA-Z]{4}$/);
    expect(body.link).toMatch(new RegExp(`^${phusa.url}/interest/own/[\\w-]{43}$`));
    expect(body.mails).toBe(false);
    const seen = await own(body);
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.body).toMatchObject({ state: 'waiting', title: 'Máy sấy lúa', name: 'Trần Văn Bình' });
    const list = await atDesk();
    expect(list).toMatchObject({ mails: false, overdue: 0 });
    expect(list.counts.find(({ state }) => state === 'waiting')?.count).toBe(1);
  });

  it('has a reason in words for whatever is wrong with it', async () => {
    const wrong: readonly [object, string][] = [
      [{ consent: false }, 'consent'],
      [{ name: '' }, 'name'],
      [{ name: '\u0000 \t' }, 'name'],
      [{ email: 'binh' }, 'email'],
      [{ phone: 'gọi tôi' }, 'phone'],
      [{ purpose: 'spam' }, 'purpose'],
      [{ message: 'x'.repeat(4001) }, 'message'],
      [{ email: undefined, phone: undefined }, 'email'],
      [{ website: 'http://spam.example' }, 'website'],
      [{ admin: true }, 'admin'],
    ];
    for (const [more, field] of wrong) {
      const { status, body } = await express<Problem>({ ...ASKED, ...more });
      expect([field, status, body.errors?.[0]?.field]).toEqual([field, 400, field]);
    }
    expect((await express({ ...ASKED, message: 'x'.repeat(4000) })).status).toBe(201);
  });

  it('is refused by its size alone before it is read', async () => {
    const { status, body } = await express<Problem>({ ...ASKED, message: 'x'.repeat(10_000_000) });
    expect([status, body.message?.vi]).toEqual([413, 'Dữ liệu gửi lên quá lớn.']);
  });

  it('is only ever text, whatever was typed', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const receipt = await received({ message: script, name: script });
    const seen = await own(receipt);
    expect(seen.headers.get('content-type')).toContain('application/json');
    expect(seen.body).toMatchObject({ message: script, name: script });
    const page = await phusa.ask<string>(`/${ownPath(receipt)}`, {}, null);
    expect(JSON.stringify(page.body)).not.toContain('alert(1)');
  });

  it('is for open cards alone, and tells nobody of others', async () => {
    const closed = await openCard(phusa, catalogue, 'Máy ép còn kín', institute);
    await catalogue.rows(`UPDATE card SET patent = 'intended' WHERE document_id = $1`, [closed]);
    for (const id of [closed, 'guessed', '00000000-0000-4000-8000-000000000000'])
      expect((await express(ASKED, { id, as: desk })).status).toBe(404);
    expect((await phusa.get('/interest/own/guessed', null)).status).toBe(404);
  });
});

describe('the desk', () => {
  it('is the owner’s and the administrators’: to others there is nothing', async () => {
    const { id } = await received();
    for (const as of [desk, phusa.adminKey])
      expect((await phusa.get<DeskCaseDto>(`/interest/${id}`, as)).body).toMatchObject({
        email: 'binh@example.org',
        phone: '0912 345 678',
        next: [{ to: 'new', reasons: [] }, { to: 'refused' }],
        mayAnswer: false,
      });
    expect((await atDesk(others)).items).toEqual([]);
    expect((await phusa.get(`/interest/${id}`, others)).status).toBe(404);
    expect((await step(id, 'new', {}, others)).status).toBe(404);
    for (const [path, body] of [
      ['answers', { text: 'x' }],
      ['value', { valueVnd: 1 }],
    ] as const) {
      const method = path === 'value' ? 'PUT' : 'POST';
      expect((await phusa.send(method, `/interest/${id}/${path}`, body, others)).status).toBe(404);
    }
    const reader = (await phusa.key('member', institute)).secret;
    expect((await phusa.get(`/interest/${id}`, reader)).status).toBe(403);
  });

  it('takes an interest from step to step, with who, when and why, and not otherwise', async () => {
    const receipt = await received();
    const { id } = receipt;
    expect((await step(id, 'introduced')).status).toBe(409);
    expect((await step(id, 'new', { note: 'Đã gọi điện.' })).body.state).toBe('new');
    expect((await step(id, 'new')).body).toMatchObject({ status: 409, code: 'notAStep' });
    for (const to of ['introduced', 'negotiating', 'agreed'])
      expect((await step(id, to)).body.state).toBe(to);
    const valued = await phusa.send<DeskCaseDto>(
      'PUT',
      `/interest/${id}/value`,
      { valueVnd: 250_000_000 },
      desk,
    );
    expect(valued.body.valueVnd).toBe(250_000_000);
    const { body } = await step(id, 'transferred');
    expect(body.next).toEqual([]);
    expect(body.steps.map(({ to, by, note }) => [to, by, note])).toEqual([
      ['waiting', undefined, undefined],
      ['new', 'a librarian', 'Đã gọi điện.'],
      ['introduced', 'a librarian', undefined],
      ['negotiating', 'a librarian', undefined],
      ['agreed', 'a librarian', undefined],
      ['transferred', 'a librarian', undefined],
    ]);
    const seen = (await own(receipt)).body;
    expect(seen.state).toBe('transferred');
    expect(JSON.stringify(seen)).not.toMatch(/Đã gọi điện|librarian/);
    const trail = await catalogue.rows<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_event WHERE subject = $1 AND action <> 'interest.open'`,
      [id],
    );
    expect(trail.filter(({ action }) => action === 'interest.step')).toHaveLength(5);
    expect(JSON.stringify(trail)).not.toMatch(/Bình|binh@|Đã gọi/);
  });

  it('refuses and closes with a reason that the inquirer sees, and for good', async () => {
    const [first, second] = [await received(), await received()];
    expect((await step(first.id, 'refused')).body.errors?.[0]?.field).toBe('reason');
    expect((await step(first.id, 'refused', { reason: 'noAgreement' })).status).toBe(400);
    expect((await step(first.id, 'refused', { reason: 'other' })).body.errors?.[0]?.field).toBe('note');
    expect((await step(first.id, 'refused', { reason: 'spam' })).body.next).toEqual([]);
    expect((await own(first)).body.steps.at(-1)).toMatchObject({ to: 'refused', reason: 'spam' });
    await step(second.id, 'new');
    expect((await step(second.id, 'closed', { reason: 'noReply' })).body.state).toBe('closed');
    expect((await step(second.id, 'new')).status).toBe(409);
  });

  it('answers by the secret link when there is no mail server, and says so', async () => {
    const receipt = await received();
    const answers = `/interest/${receipt.id}/answers`;
    expect((await phusa.send('POST', answers, { text: 'Mời đến.' }, desk)).status).toBe(409);
    await step(receipt.id, 'new');
    const { body } = await phusa.send<DeskCaseDto>('POST', answers, { text: 'Mời đến thứ Hai.' }, desk);
    expect(body).toMatchObject({ mails: false, unanswered: false, answers: [{ mail: 'none' }] });
    expect((await own(receipt)).body).toMatchObject({
      responded: true,
      mails: false,
      answers: [{ text: 'Mời đến thứ Hai.' }],
    });
    expect((await phusa.send('POST', answers, { text: 'x'.repeat(4001) }, desk)).status).toBe(400);
  });

  it('lists what is overdue first, and all of it once', async () => {
    const late = await received();
    await catalogue.rows(`UPDATE interest SET due_at = now() - interval '3 days' WHERE id = $1`, [late.id]);
    const list = await atDesk();
    expect([list.items[0]?.number, list.overdue]).toEqual([late.number, 1]);
    const total = list.counts.reduce((sum, { count }) => sum + count, 0);
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: DeskListDto = await atDesk(desk, `?size=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    const waiting = await atDesk(desk, '?state=waiting');
    expect(new Set(waiting.items.map(({ state }) => state))).toEqual(new Set(['waiting']));
    expect((await phusa.get('/interest?cursor=guessed', desk)).status).toBe(400);
  });
});

describe('writing on', () => {
  const write = <T = OwnInterestDto>(receipt: InterestReceiptDto, text: string) =>
    phusa.send<T>('POST', `${ownPath(receipt)}/messages`, { text }, null);
  const answer = (id: string, text: string) =>
    phusa.send<DeskCaseDto>('POST', `/interest/${id}/answers`, { text }, desk);
  const opened = async (id: string): Promise<DeskCaseDto> =>
    (await phusa.get<DeskCaseDto>(`/interest/${id}`, desk)).body;

  it('goes into the thread in order, and the desk owes an answer again, in the same time', async () => {
    const receipt = await received();
    const { id } = receipt;
    await step(id, 'new');
    expect((await answer(id, 'Mời đến thứ Hai.')).body).toMatchObject({ unanswered: false });
    const script = '<img src=x onerror=alert(1)> Mấy giờ?\u0000';
    const written = await write(receipt, script);
    expect(written.status).toBe(200);
    expect(written.headers.get('cache-control')).toBe('no-store');
    expect(written.body).toMatchObject({
      state: 'new',
      waits: true,
      mayWrite: true,
      messages: [{ text: '<img src=x onerror=alert(1)> Mấy giờ?' }],
    });
    await write(receipt, 'Tôi đi hai người.');
    const found = await opened(id);
    expect(found).toMatchObject({ state: 'new', unanswered: true, wroteAgain: true });
    expect(found.messages.map(({ text }) => text)).toEqual([
      '<img src=x onerror=alert(1)> Mấy giờ?',
      'Tôi đi hai người.',
    ]);
    const promised = Date.parse(found.dueAt) - Date.parse(found.messages[0]?.at ?? '');
    expect(Math.abs(promised - 5 * 86_400_000)).toBeLessThan(60_000);
    expect((await atDesk(desk, '?size=100')).items.find((item) => item.id === id)?.wroteAgain).toBe(true);

    expect((await answer(id, 'Tám giờ.')).body).toMatchObject({ unanswered: false, wroteAgain: false });
    const seen = (await own(receipt)).body;
    const thread = [...seen.answers, ...seen.messages].sort((a, b) => a.at.localeCompare(b.at));
    expect(thread.map(({ text }) => text)).toEqual([
      'Mời đến thứ Hai.',
      '<img src=x onerror=alert(1)> Mấy giờ?',
      'Tôi đi hai người.',
      'Tám giờ.',
    ]);
    expect(seen).toMatchObject({ waits: false, responded: true });
  });

  it('may need no answer, and is over when the interest is', async () => {
    const receipt = await received();
    const { id } = receipt;
    expect((await write(receipt, 'Xin nói thêm: ba máy.')).body).toMatchObject({ state: 'waiting' });
    expect(await opened(id)).toMatchObject({ unanswered: true, wroteAgain: false });
    await step(id, 'new');
    await answer(id, 'Đã rõ.');
    await write(receipt, 'Cảm ơn.');
    const read = (as: string) => phusa.send<DeskCaseDto>('POST', `/interest/${id}/read`, {}, as);
    expect((await read(others)).status).toBe(404);
    expect((await read(desk)).body).toMatchObject({ unanswered: false, wroteAgain: false });
    await write(receipt, 'Còn một câu.');
    expect((await step(id, 'introduced')).body).toMatchObject({ unanswered: false });
    await write(receipt, 'Chào.');
    await step(id, 'closed', { reason: 'noReply' });
    expect(await opened(id)).toMatchObject({ unanswered: false });
    expect((await own(receipt)).body.mayWrite).toBe(false);
    expect(await write<Problem>(receipt, 'Còn đó không?')).toMatchObject({
      status: 409,
      body: { code: 'hasEnded' },
    });
    expect((await opened(id)).messages).toHaveLength(4);
  });

  it('is refused without words, by its size, and by a link that is none', async () => {
    const receipt = await received();
    for (const text of ['', '\u0000 \n', 'x'.repeat(4001)])
      expect((await write<Problem>(receipt, text)).body.errors?.[0]?.field).toBe('text');
    expect((await write(receipt, 'x'.repeat(10_000_000))).status).toBe(413);
    expect((await write({ ...receipt, link: `${phusa.url}/interest/own/guessed` }, 'x')).status).toBe(404);
    expect((await opened(receipt.id)).messages).toEqual([]);
  });

  it('is slowed after ten in an hour, and after thirty without an answer', async () => {
    const receipt = await received();
    const flood = await Promise.all(Array.from({ length: 14 }, () => write<Problem>(receipt, 'Alô?')));
    const slowed = flood.filter(({ status }) => status === 429);
    expect([flood.filter(({ status }) => status === 200).length, slowed.length]).toEqual([10, 4]);
    expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(slowed[0]?.body.message?.vi).toMatch(/^Bạn đã gửi nhiều tin\. Hãy gửi tiếp sau \d+ phút\.$/);
    await catalogue.rows(
      `INSERT INTO interest_message (id, interest_id, text, created_at)
       SELECT gen_random_uuid(), $1, 'Alô?', now() - interval '2 hours' FROM generate_series(1, 20)`,
      [receipt.id],
    );
    await catalogue.rows(`UPDATE interest_message SET created_at = created_at - interval '2 hours'`);
    expect((await write(receipt, 'Alô?')).status).toBe(429);
    await step(receipt.id, 'new');
    await answer(receipt.id, 'Chúng tôi đây.');
    expect((await write(receipt, 'Tốt quá.')).status).toBe(200);
  });
});

describe('withdrawing', () => {
  it('takes all that tells who asked away at once, and the count stays', async () => {
    const receipt = await received({ name: 'Phạm Thị Rút Lui', email: 'rut-lui@example.org' });
    await step(receipt.id, 'new', { note: 'Bà Rút Lui gọi lại.' });
    await phusa.send('POST', `/interest/${receipt.id}/answers`, { text: 'Thưa bà Rút Lui' }, desk);
    await phusa.send('POST', `${ownPath(receipt)}/messages`, { text: 'Rút Lui xin nói thêm.' }, null);
    const before = (await atDesk()).counts.reduce((sum, { count }) => sum + count, 0);
    for (let twice = 0; twice < 2; twice++)
      expect((await phusa.send('POST', `${ownPath(receipt)}/withdraw`, {}, null)).status).toBe(204);
    const seen = (await own(receipt)).body;
    expect(seen).toMatchObject({ state: 'withdrawn', withdrawn: true, answers: [], messages: [] });
    expect(seen.mayWrite).toBe(false);
    const found = (await phusa.get<DeskCaseDto>(`/interest/${receipt.id}`, desk)).body;
    expect(found).toMatchObject({ state: 'withdrawn', next: [], mayAnswer: false, unanswered: false });
    expect(JSON.stringify([seen, found])).not.toMatch(/Rút Lui|rut-lui/);
    expect((await atDesk()).counts.reduce((sum, { count }) => sum + count, 0)).toBe(before);
    const rows = await catalogue.rows<{ row: string }>(
      `SELECT row_to_json(i)::text || coalesce((SELECT string_agg(row_to_json(a)::text, '') FROM interest_answer a
         WHERE a.interest_id = i.id), '') || coalesce((SELECT string_agg(row_to_json(s)::text, '')
         FROM interest_step s WHERE s.interest_id = i.id), '') || coalesce((SELECT string_agg(row_to_json(m)::text, '')
         FROM interest_message m WHERE m.interest_id = i.id), '') AS row FROM interest i WHERE id = $1`,
      [receipt.id],
    );
    expect(rows[0]?.row).not.toMatch(/Rút Lui|rut-lui/);
  });

  it('leaves a deal a deal', async () => {
    const receipt = await received();
    for (const to of ['new', 'introduced', 'negotiating', 'agreed']) await step(receipt.id, to);
    await phusa.send('POST', `${ownPath(receipt)}/messages`, { text: 'Một câu nữa.' }, null);
    await phusa.send('POST', `${ownPath(receipt)}/withdraw`, {}, null);
    expect((await own(receipt)).body).toMatchObject({ state: 'agreed', withdrawn: true, mayWrite: false });
    expect((await phusa.get<DeskCaseDto>(`/interest/${receipt.id}`, desk)).body.unanswered).toBe(false);
    expect((await step(receipt.id, 'transferred')).status).toBe(200);
  });

  it('is done by itself some days after the end, as administrators choose', async () => {
    expect((await atDesk()).keepDays).toBe(180);
    const change = (keepDays: number, as: string) =>
      phusa.send('PUT', '/interest/settings', { keepDays }, as);
    expect((await change(90, desk)).status).toBe(403);
    expect((await change(0, phusa.adminKey)).status).toBe(400);
    expect((await change(90, phusa.adminKey)).status).toBe(204);
    expect((await atDesk()).keepDays).toBe(90);
  });

  it('leaves no trace of inquirers in the log', () => {
    expect(phusa.output).toContain('/api/v1/interest/own/[secret]');
    expect(phusa.output).not.toMatch(/Trần Văn Bình|binh@example\.org|Rút Lui|0912 345 678|Mấy giờ/);
    expect(phusa.output).not.toMatch(/interest\/own\/[\w-]{43}/);
  });
});

describe('a flood', () => {
  it('from one address is slowed after ten, with the time to wait', async () => {
    const flood = await Promise.all(
      Array.from({ length: 40 }, () => express<Problem>(ASKED, { address: '198.51.100.1' })),
    );
    const taken = flood.filter(({ status }) => status === 201);
    const slowed = flood.filter(({ status }) => status === 429);
    expect([taken.length, slowed.length]).toEqual([10, 30]);
    const [one] = slowed;
    expect(Number(one?.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(one?.body.message?.vi).toMatch(/^Đã nhận nhiều thư quan tâm\. Hãy gửi lại sau \d+ phút\.$/);
  });

  it('from many addresses on one card is slowed, and leaves other cards open', async () => {
    const statuses = [];
    for (let n = 1; n <= 30; n++)
      statuses.push((await express(ASKED, { address: `198.51.100.${100 + n}` })).status);
    expect(statuses.at(-1)).toBe(429);
    const other = await openCard(phusa, catalogue, 'Máy gặt', institute);
    expect((await express(ASKED, { id: other })).status).toBe(201);
  });
});
