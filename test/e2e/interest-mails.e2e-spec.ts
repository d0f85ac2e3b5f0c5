import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DeskCaseDto, DeskListDto } from '../../src/opportunities/interest/desk-interest.dto.js';
import type { InterestReceiptDto, OwnInterestDto } from '../../src/opportunities/interest/interest.dto.js';
import { addressOf, Mailbox } from '../support/mailbox.js';
import { openCard } from '../support/open-card.js';
import { Running } from '../support/running.js';
import type { Session } from '../support/running-api.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(180_000);

/** A worker may take its time to start. */
const PATIENCE = { ms: 120_000 };
const PASSWORD = 'a long enough password';
const MANAGER = { email: 'manager@vien-lua.example', password: PASSWORD };
const STAFF = { email: 'staff@phusa.example', password: PASSWORD };
const OTHER = { email: 'manager@vien-ca.example', password: PASSWORD };

let phusa: Running;
let mailbox: Mailbox;
let catalogue: KillCatalogue;
let card: string;
let manager: Session;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  phusa = await Running.start({ env: { SMTP_URL: mailbox.url } });
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  const institute = await phusa.organisation('Viện Lúa');
  card = await openCard(phusa, catalogue, 'Máy sấy lúa', institute);
  await phusa.person('manager', { ...MANAGER, organisationId: institute });
  await phusa.person('manager', { ...OTHER, organisationId: await phusa.organisation('Viện Cá') });
  await phusa.person('librarian', STAFF);
  manager = await phusa.signIn(MANAGER);
});
afterAll(() => phusa.end());
afterAll(() => mailbox.close());
beforeEach(() => {
  mailbox.mails.length = 0;
  mailbox.refusal = undefined;
});

let sender = 0;
async function received(more: object = {}): Promise<InterestReceiptDto & { id: string }> {
  const asked = {
    purpose: 'visit',
    name: 'Trần Văn Bình',
    email: 'binh@example.org',
    message: 'Mong được thấy máy chạy.',
    consent: true,
    ...more,
  };
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${++sender}` };
  const init = { method: 'POST', headers, body: JSON.stringify(asked) };
  const { status, body } = await phusa.ask<InterestReceiptDto>(`/opportunities/${card}/interest`, init, null);
  expect(status).toBe(201);
  const { items } = (await phusa.get<DeskListDto>('/interest?size=100', manager)).body;
  const id = items.find(({ number }) => number === body.number)?.id ?? '';
  return { ...body, id };
}
const step = (id: string, to: string, more: object = {}) =>
  phusa.send<DeskCaseDto>('POST', `/interest/${id}/steps`, { to, ...more }, manager);
const answer = (id: string, text: string) =>
  phusa.send<DeskCaseDto>('POST', `/interest/${id}/answers`, { text }, manager);
const opened = async (id: string): Promise<DeskCaseDto> =>
  (await phusa.get<DeskCaseDto>(`/interest/${id}`, manager)).body;
const own = async ({ link }: InterestReceiptDto) => phusa.get<OwnInterestDto>(new URL(link).pathname, null);
const becomes = (id: string, mail: string): Promise<DeskCaseDto> =>
  until(
    async () => {
      const found = await opened(id);
      return found.answers.at(-1)?.mail === mail ? found : undefined;
    },
    { ms: 120_000, why: () => `the answer never was ${mail}` },
  );

/** The morning comes for every desk. */
async function morning(): Promise<void> {
  await until(async () => (await catalogue.number('SELECT count(*) FROM desk_reader')) >= 3 || undefined);
  await catalogue.rows(`UPDATE desk_reader SET next_at = now() - interval '1 second', failures = 0`);
  await until(
    async () =>
      (await catalogue.number(
        `SELECT count(*) FROM desk_reader WHERE wanted AND failures = 0
           AND (next_at < now() OR lease_until > now())`,
      )) === 0 || undefined,
    PATIENCE,
  );
}

describe('an answer', () => {
  it('is mailed to the inquirer, with their link, and disturbs nobody before a person let it through', async () => {
    const receipt = await received({ language: 'en' });
    expect(receipt.mails).toBe(true);
    expect(mailbox.mails).toEqual([]);
    await step(receipt.id, 'new');
    expect((await answer(receipt.id, 'Please come on Monday.')).body.answers[0]?.mail).toBe('due');
    await becomes(receipt.id, 'sent');
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(addressOf(mail?.to)).toBe('binh@example.org');
    expect(mail?.subject).toBe(`Answer to your interest ${receipt.number}`);
    expect(mail?.text).toContain('Please come on Monday.');
    expect(mail?.text).toContain(receipt.link);
    expect(mail?.text).toContain('Máy sấy lúa');
    expect(mail?.headers.has('list')).toBe(false);
    expect(`${mail?.text ?? ''}${String(mail?.html)}`).not.toContain(MANAGER.email);
  });

  it('waits while the mail server is away, and is never lost', async () => {
    const receipt = await received();
    await step(receipt.id, 'new');
    mailbox.refusal = 451;
    await answer(receipt.id, 'Mời anh thứ Ba.');
    const waits = await until(async () => {
      const found = await opened(receipt.id);
      return found.answers[0]?.failure ? found : undefined;
    }, PATIENCE);
    expect(waits.answers[0]).toMatchObject({ mail: 'due', failure: { code: 'mailAway' } });
    expect(JSON.stringify(waits.answers)).not.toContain('binh@example.org');
    expect((await own(receipt)).body.answers).toEqual([{ text: 'Mời anh thứ Ba.', at: expect.any(String) }]);
    mailbox.refusal = undefined;
    await catalogue.rows(`UPDATE interest_answer SET due_at = now() WHERE interest_id = $1`, [receipt.id]);
    await becomes(receipt.id, 'sent');
    expect(mailbox.mails.at(-1)?.text).toContain('Mời anh thứ Ba.');
  });

  it('says that an address is not known, and is still there by the link', async () => {
    const receipt = await received();
    await step(receipt.id, 'new');
    mailbox.refusal = 550;
    await answer(receipt.id, 'Xin chào.');
    expect((await becomes(receipt.id, 'failed')).answers[0]?.failure?.code).toBe('mailRefused');
    expect((await own(receipt)).body.answers).toHaveLength(1);
    expect(phusa.output).not.toContain('binh@example.org');
  });

  it('is not sent any more when its inquirer has withdrawn, nor to who gave no address', async () => {
    const receipt = await received();
    await step(receipt.id, 'new');
    mailbox.refusal = 451;
    await answer(receipt.id, 'Quá muộn.');
    await until(
      async () => (await opened(receipt.id)).answers[0]?.failure !== undefined || undefined,
      PATIENCE,
    );
    await phusa.send('POST', `${new URL(receipt.link).pathname}/withdraw`, {}, null);
    mailbox.refusal = undefined;
    expect((await opened(receipt.id)).answers).toEqual([
      expect.not.objectContaining({ text: expect.anything(), failure: expect.anything() }),
    ]);
    expect((await opened(receipt.id)).answers[0]?.mail).toBe('dropped');

    const byPhone = await received({ email: undefined, phone: '0912 345 678' });
    expect(byPhone.mails).toBe(false);
    await step(byPhone.id, 'new');
    expect((await answer(byPhone.id, 'Sẽ gọi.')).body).toMatchObject({
      mails: false,
      answers: [{ mail: 'none' }],
    });
  });
});

describe('the desk', () => {
  it('is told once a morning of all that waits, and nobody else is', async () => {
    await catalogue.rows('DELETE FROM interest');
    await morning();
    expect(mailbox.mails).toEqual([]);
    const [first, second] = [await received({ name: 'Lê Thị Kín' }), await received()];
    await catalogue.rows(`UPDATE interest SET due_at = now() - interval '30 hours' WHERE id = $1`, [
      second.id,
    ]);
    await step(second.id, 'new');
    await morning();
    expect(mailbox.mails.map(({ to }) => addressOf(to))).toEqual([MANAGER.email]);
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('2 thư quan tâm đang chờ');
    expect(mail?.text).toContain('1 thư chờ duyệt · 1 thư chờ trả lời · 1 thư quá hạn trả lời');
    expect(mail?.text).toContain(`${phusa.url}/interest/${first.id}`);
    expect(mail?.text).not.toMatch(/Kín|binh@|Mong được thấy/);
    await morning();
    expect(mailbox.mails).toHaveLength(2);
  });

  it('is told who has written again, and not once nothing is owed', async () => {
    await catalogue.rows('DELETE FROM interest');
    const receipt = await received();
    await step(receipt.id, 'new');
    await answer(receipt.id, 'Mời đến.');
    await becomes(receipt.id, 'sent');
    mailbox.mails.length = 0;
    await phusa.send('POST', `${new URL(receipt.link).pathname}/messages`, { text: 'Ngày nào được?' }, null);
    await morning();
    const [mail] = mailbox.mails;
    expect(mail?.text).toContain('1 người gửi viết thêm');
    expect(mail?.text).toContain(`${receipt.number} · Xin đến xem · viết thêm · còn 5 ngày`);
    expect(mail?.text).not.toContain('Ngày nào được?');
    await phusa.send('POST', `/interest/${receipt.id}/read`, {}, manager);
    await morning();
    expect(mailbox.mails).toHaveLength(1);
  });

  it('ends its mails with one click, and takes them up again', async () => {
    await received();
    await morning();
    const address = /\/unsubscribe\/(\S+)/.exec(mailbox.mails.at(-1)?.text ?? '')?.[1] ?? '';
    const before = mailbox.mails.length;
    const click = { method: 'POST', body: 'List-Unsubscribe=One-Click' };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await phusa.api(`/unsubscribe/${address}`, { ...click, headers: form }, null)).status).toBe(204);
    expect((await phusa.get<DeskListDto>('/interest', manager)).body.dailyMail).toBe(false);
    await morning();
    expect(mailbox.mails).toHaveLength(before);
    const wanted = { wanted: true, language: 'en' };
    expect((await phusa.send('PUT', '/interest/mails', wanted, manager)).status).toBe(204);
    await morning();
    expect(mailbox.mails.at(-1)?.subject).toMatch(/interests? waits?$/);
  });

  it('of an organisation where nobody is, is the whole archive’s', async () => {
    await catalogue.rows('DELETE FROM interest');
    await received();
    await catalogue.rows('UPDATE interest SET organisation_id = gen_random_uuid()');
    await morning();
    expect(mailbox.mails.map(({ to }) => addressOf(to))).toEqual([STAFF.email]);
  });
});

describe('what is kept of a person', () => {
  it('is taken away some time after the end, with the link', async () => {
    const [over, fresh] = [await received(), await received()];
    for (const { link } of [over, fresh])
      await phusa.send('POST', `${new URL(link).pathname}/messages`, { text: 'Bình nói thêm.' }, null);
    for (const { id } of [over, fresh]) await step(id, 'refused', { reason: 'incomplete' });
    await catalogue.rows(`UPDATE interest SET ended_at = now() - interval '181 days' WHERE id = $1`, [
      over.id,
    ]);
    await phusa.stop({ keep: true });
    phusa = await Running.start({ env: { SMTP_URL: mailbox.url }, dataDir: phusa.dataDir });
    manager = await phusa.signIn(MANAGER);
    const found = await until(async () => {
      const one = await opened(over.id);
      return one.forgottenAt ? one : undefined;
    }, PATIENCE);
    expect(found).toMatchObject({ state: 'refused', steps: [{ to: 'waiting' }, { to: 'refused' }] });
    expect(JSON.stringify(found)).not.toMatch(/Bình|binh@|Mong được thấy/);
    expect((await own(over)).status).toBe(404);
    expect((await own(fresh)).body).toMatchObject({
      name: 'Trần Văn Bình',
      messages: [{ text: 'Bình nói thêm.' }],
    });
  });
});
