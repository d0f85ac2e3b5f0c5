import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SavedSearchDto, SavedSearchesDto } from '../../src/alerts/saved-searches.dto.js';
import { addressOf, Mailbox } from '../support/mailbox.js';
import { Running } from '../support/running.js';
import { ANSWERS, type Session } from '../support/running-api.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(120_000);

const ANNA = { email: 'anna@example.org', password: 'a long enough password' };
const BINH = { email: 'binh@example.org', password: 'a long enough password' };

let phusa: Running;
let mailbox: Mailbox;
let catalogue: KillCatalogue;
let anna: Session;
let binh: Session;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  phusa = await Running.start({ env: { SMTP_URL: mailbox.url } });
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  await phusa.person('reader', ANNA);
  await phusa.person('librarian', BINH);
  anna = await phusa.signIn(ANNA);
  binh = await phusa.signIn(BINH);
});
afterAll(() => phusa.end());
afterAll(() => mailbox.close());

const OPEN = { visibility: 'public', recordVisibility: 'public', opening: ANSWERS };
const CLOSED = { visibility: 'restricted', recordVisibility: 'restricted' };

/** Taken in and indexed; gives ids in order. */
async function imported(...records: { title: string; open?: boolean; text?: string }[]): Promise<string[]> {
  const lines = records.map(({ title, open = true, text = '' }) =>
    JSON.stringify({ externalId: title, type: 'report', title, pages: [text], ...(open ? OPEN : CLOSED) }),
  );
  const { body } = await phusa.ask<string>('/imports?wait=true', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  return body
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
}

async function save(as: Session, q: string, more: object = {}): Promise<SavedSearchDto> {
  const body = { name: `Theo dõi ${q}`, question: { q }, frequency: 'daily', ...more };
  const answer = await phusa.send<SavedSearchDto>('POST', '/saved-searches', body, as);
  expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ frequency: 'daily' })]);
  return answer.body;
}

/** A machine with much to do may let a transaction stay open for long, and a morning waits for it. */
const PATIENT = { ms: 60_000 };

/** The morning comes, and its mail is sent if there is one. */
async function morning({ id }: SavedSearchDto): Promise<void> {
  await catalogue.rows(`UPDATE saved_search SET next_at = now() WHERE id = $1`, [id]);
  await until(async () => {
    const due = await catalogue.number(
      `SELECT count(*) FROM saved_search WHERE id = $1 AND next_at < now()`,
      [id],
    );
    const open = await catalogue.number(
      `SELECT count(*) FROM digest WHERE saved_search_id = $1 AND status = 'due' AND failures = 0`,
      [id],
    );
    return due + open === 0 || undefined;
  }, PATIENT);
}

const newest = (): string => mailbox.mails.at(-1)?.text ?? '';
const listed = async (as: Session): Promise<SavedSearchDto[]> =>
  (await phusa.get<SavedSearchesDto>('/saved-searches', as)).body.items;
const feedOf = async (search: SavedSearchDto): Promise<string> => {
  await catalogue.rows(`UPDATE saved_search SET looked_at = now() - interval '1 hour' WHERE id = $1`, [
    search.id,
  ]);
  const { status, body, headers } = await phusa.ask<string>(new URL(search.feed).pathname.slice(7), {}, null);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  return body;
};

describe('a saved search', () => {
  it('mails what is new to it, once, and nothing that was there before', async () => {
    await imported({ title: 'Lúa chịu mặn có từ trước' });
    const search = await save(anna, 'lua chiu man');
    await morning(search);
    expect(mailbox.mails).toEqual([]);

    await imported({ title: 'Lúa chịu mặn giống mới' }, { title: 'Cá tra ao nổi' });
    await morning(search);
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(addressOf(mail?.to)).toBe(ANNA.email);
    expect(mail?.subject).toBe('1 tài liệu mới: Theo dõi lua chiu man');
    expect(mail?.text).toContain('Lúa chịu mặn giống mới');
    expect(mail?.text).not.toMatch(/từ trước|Cá tra/);
    expect(mail?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining(`${phusa.url}/api/v1/unsubscribe/`) },
    });
    expect(mail?.headers.get('list-unsubscribe-post') ?? 'List-Unsubscribe=One-Click').toBe(
      'List-Unsubscribe=One-Click',
    );

    await morning(search);
    expect(mailbox.mails).toHaveLength(1);
    const [kept] = await listed(anna);
    expect(kept).toMatchObject({ unnotified: 0, lastMailAt: expect.any(String) });
  });

  it('waits in the morning for what changed before, where a transaction stays open', async () => {
    const search = await save(anna, 'khom cau duc');
    const open = catalogue.rows('SELECT pg_current_xact_id(), pg_sleep(5)');
    await imported({ title: 'Khóm Cầu Đúc trồng xen' });
    await morning(search);
    expect(newest()).toContain('Khóm Cầu Đúc trồng xen');
    await open;
  });

  it('tells nobody of what is closed to them, and tells of it when it opens', async () => {
    const [forReader, forStaff] = [
      await save(anna, 'nho gai'),
      await save(binh, 'nho gai', { language: 'en' }),
    ];
    const [id] = await imported({ title: 'Nho gai', open: false });
    const before = mailbox.mails.length;
    await morning(forReader);
    expect(mailbox.mails).toHaveLength(before);
    expect(await feedOf(forReader)).not.toContain('Nho gai</title><updated');
    expect(await feedOf(forReader)).not.toContain(String(id));
    await morning(forStaff);
    expect(newest()).toContain('One document is new');
    expect(await feedOf(forStaff)).toContain(String(id));

    await phusa.patch(`/documents/${String(id)}`, OPEN);
    await until(async () => (await phusa.document(String(id))).indexed || undefined);
    await morning(forReader);
    expect(addressOf(mailbox.mails.at(-1)?.to)).toBe(ANNA.email);
    expect(newest()).toContain('Nho gai');
    await morning(forStaff);
    expect(mailbox.mails).toHaveLength(before + 2);
  });

  it('waits while the mail server refuses, and leaves out what was closed meanwhile', async () => {
    const search = await save(anna, 'sau rieng');
    const [, hidden] = await imported({ title: 'Sầu riêng hạt lép' }, { title: 'Sầu riêng bí mật' });
    const before = mailbox.mails.length;
    mailbox.refusal = 451;
    await catalogue.rows(`UPDATE saved_search SET next_at = now() WHERE id = $1`, [search.id]);
    await until(async () => (await listed(anna))[0]?.failure !== undefined || undefined);
    expect((await listed(anna))[0]?.failure).toMatchObject({ code: 'mailAway' });
    await phusa.patch(`/documents/${String(hidden)}`, CLOSED);
    mailbox.refusal = undefined;
    await catalogue.rows(`UPDATE digest SET due_at = now() WHERE saved_search_id = $1`, [search.id]);
    await until(() => mailbox.mails.length > before || undefined);
    expect(newest()).toContain('Sầu riêng hạt lép');
    expect(newest()).not.toContain('bí mật');
    expect(mailbox.mails.at(-1)?.subject).toMatch(/^1 tài liệu mới/);
    expect(await feedOf(search)).not.toContain('bí mật');
    await until(async () => (await listed(anna))[0]?.failure === undefined || undefined);
  });

  it('gives up an address that the server does not know, and says so', async () => {
    const search = await save(anna, 'vu sua');
    await imported({ title: 'Vú sữa tím' });
    mailbox.refusal = 550;
    await morning(search);
    await until(async () => (await listed(anna))[0]?.failure !== undefined || undefined);
    mailbox.refusal = undefined;
    expect((await listed(anna))[0]?.failure).toMatchObject({ code: 'mailRefused' });
  });

  it('ends its mails with one click, without a sign-in, and not by a mere look', async () => {
    const search = await save(anna, 'xoai cat');
    await imported({ title: 'Xoài cát Hòa Lộc' });
    await morning(search);
    const address = /\/unsubscribe\/(\S+)/.exec(newest())?.[1] ?? '';
    const path = `/unsubscribe/${address}`;
    const look = await phusa.api(path, { redirect: 'manual' }, null);
    expect([look.status, look.headers.get('location')]).toEqual([302, `${phusa.url}${path}`]);
    expect((await listed(anna))[0]?.frequency).toBe('daily');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const click = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' };
    expect((await phusa.api(path, click, null)).status).toBe(204);
    expect((await listed(anna))[0]).toMatchObject({ frequency: 'never' });
    expect((await phusa.api('/unsubscribe/guessed', click, null)).status).toBe(404);
  });

  it('is its owner’s alone, and its feed has an address that nobody guesses', async () => {
    const search = await save(anna, 'lua');
    const path = `/saved-searches/${search.id}`;
    for (const as of [binh, phusa.adminKey]) {
      expect((await phusa.patch(path, { name: 'x' }, as)).status).toBe(404);
      expect((await phusa.ask(path, { method: 'DELETE' }, as)).status).toBe(404);
    }
    expect((await phusa.get('/saved-searches', null)).status).toBe(401);
    const feed = new URL(search.feed).pathname.slice(7);
    expect(feed.split('/').at(-1)).toMatch(/^[\w-]{43}$/);
    expect((await phusa.get('/feeds/guessed', null)).status).toBe(404);
    const { body } = await phusa.patch<SavedSearchDto>(path, { newFeed: true }, anna);
    expect((await phusa.api(feed, {}, null)).status).toBe(404);
    expect((await phusa.api(new URL(body.feed).pathname.slice(7), {}, null)).status).toBe(200);
    expect(phusa.output).not.toContain(feed.split('/').at(-1));
    expect((await phusa.ask(path, { method: 'DELETE' }, anna)).status).toBe(204);
    expect((await phusa.api(new URL(body.feed).pathname.slice(7), {}, null)).status).toBe(404);
  });

  it('of a program has a feed and no mails', async () => {
    const body = { name: 'x', question: { q: 'lúa', type: 'report,thesis' } };
    const { secret } = await phusa.key('member');
    const saved = await phusa.send<SavedSearchDto>('POST', '/saved-searches', body, secret);
    expect(saved.body).toMatchObject({ frequency: 'never', path: '/?q=l%C3%BAa&type=report%2Cthesis' });
    const mails = await phusa.patch<{ code: string }>(
      `/saved-searches/${saved.body.id}`,
      { frequency: 'daily' },
      secret,
    );
    expect([mails.status, mails.body.code]).toEqual([400, 'noMailbox']);
    const wrong = { name: 'x', question: { q: '', year: 'last' } };
    expect((await phusa.send('POST', '/saved-searches', wrong, secret)).status).toBe(400);
  });
});
