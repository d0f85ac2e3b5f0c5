import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictException, NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Principal } from '../../src/access/principal.js';
import { Audit } from '../../src/access/audit.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { DeskInterests } from '../../src/opportunities/interest/desk/desk-interests.js';
import { DeskList } from '../../src/opportunities/interest/desk/desk-list.js';
import { DeskWaiting } from '../../src/opportunities/interest/desk/desk-waiting.js';
import { eraseWhatHasExpired } from '../../src/opportunities/interest/records/erase-personal-data.js';
import { InterestMessage } from '../../src/opportunities/interest/records/interest-message.entity.js';
import { TooManyInterests } from '../../src/opportunities/interest/own/interest-limits.js';
import { caseView, ownView } from '../../src/opportunities/interest/interest-views.js';
import { Interest } from '../../src/opportunities/interest/records/interest.entity.js';
import { OwnInterests } from '../../src/opportunities/interest/own/own-interests.js';
import { OwnMessages } from '../../src/opportunities/interest/own/own-messages.js';
import type { AppConfig } from '../../src/platform/config/app-config.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId, newSecret } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NO_MAIL = { mail: undefined } as unknown as AppConfig;

describe('the thread of an interest', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let own: OwnInterests;
  let messages: OwnMessages;
  let desk: DeskInterests;
  let list: DeskList;
  let at: Principal;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    const audit = new Audit(dataSource);
    const filters = new ReadFilters(new SystemClock());
    own = new OwnInterests(dataSource, filters, audit);
    messages = new OwnMessages(dataSource, audit);
    desk = new DeskInterests(dataSource, NO_MAIL, audit);
    list = new DeskList(dataSource, filters, audit);
  });
  afterAll(() => catalogue.close());

  async function received(): Promise<{ id: string; token: string }> {
    const document = await insertDocument(dataSource.manager, { recordVisibility: 'public' });
    at = { role: 'librarian', organisationId: document.ownerOrganisationId, name: 'Lan' };
    const [id, token] = [newId(), newSecret()];
    await dataSource.manager.insert(Interest, {
      id,
      number: `QT-${id.slice(0, 8)}`,
      documentId: document.id,
      organisationId: document.ownerOrganisationId,
      deskName: 'Phòng chuyển giao',
      purpose: 'visit',
      language: 'vi',
      name: 'Trần Văn Bình',
      email: 'binh@example.org',
      message: 'Mong được thấy máy chạy.',
      consentAt: new Date(),
      ownToken: token,
      dueAt: new Date(Date.now() + 5 * DAY_MS),
    });
    return { id, token };
  }
  const seen = async (token: string) => ownView(await own.view(token), false);
  const opened = async (id: string) => caseView(await list.open(id, at), false);
  const waiting = async (id: string) =>
    (await new DeskWaiting(dataSource).for(at)).find((one) => one.id === id)?.what;

  it('makes the desk owe an answer again, in the time promised at first, until it answers', async () => {
    const { id, token } = await received();
    expect(await waiting(id)).toBe('waiting');
    await desk.step(id, { to: 'new' }, at);
    expect(await waiting(id)).toBe('unanswered');
    await desk.answer(id, 'Mời đến thứ Hai.', at);
    expect(await waiting(id)).toBeUndefined();
    expect(await seen(token)).toMatchObject({ waits: false, mayWrite: true, messages: [] });

    await messages.write(token, '  <b>Mấy giờ?</b>\u0000 ');
    await messages.write(token, 'Tôi đi hai người.');
    expect(await waiting(id)).toBe('wroteAgain');
    const found = await opened(id);
    expect(found).toMatchObject({ state: 'new', unanswered: true, wroteAgain: true });
    expect(found.messages.map(({ text }) => text)).toEqual(['<b>Mấy giờ?</b>', 'Tôi đi hai người.']);
    const promised = Date.parse(found.dueAt) - Date.parse(found.messages[0]?.at ?? '');
    expect(Math.abs(promised - 5 * DAY_MS)).toBeLessThan(60_000);
    expect(await seen(token)).toMatchObject({ waits: true, dueAt: found.dueAt });

    const late = new Date(Date.now() - 6 * DAY_MS);
    await dataSource.manager.update(Interest, { id }, { askedAgainAt: late });
    expect((await list.list({ size: 9 }, at)).overdue).toBe(1);
    await desk.answer(id, 'Tám giờ.', at);
    expect(await opened(id)).toMatchObject({ unanswered: false, wroteAgain: false });
    expect((await list.list({ size: 9 }, at)).overdue).toBe(0);
  });

  it('may need no answer, and a step sees to it, too', async () => {
    const { id, token } = await received();
    await desk.step(id, { to: 'new' }, at);
    await desk.answer(id, 'Đã rõ.', at);
    await messages.write(token, 'Cảm ơn.');
    await desk.read(id, at);
    expect(await waiting(id)).toBeUndefined();
    await messages.write(token, 'Còn một câu.');
    await desk.step(id, { to: 'introduced' }, at);
    expect(await waiting(id)).toBeUndefined();
    await expect(desk.read(id, { ...at, organisationId: newId() })).rejects.toThrow(NotFoundException);
  });

  it('ends with the interest: nothing more is written, nothing waits, and in time all words go', async () => {
    const { id, token } = await received();
    await messages.write(token, 'Bình nói thêm.');
    await desk.step(id, { to: 'refused', reason: 'incomplete' }, at);
    expect(await waiting(id)).toBeUndefined();
    await expect(messages.write(token, 'Còn đó không?')).rejects.toThrow(ConflictException);
    await expect(messages.write('guessed', 'x')).rejects.toThrow(NotFoundException);
    await dataSource.manager.update(Interest, { id }, { endedAt: new Date(Date.now() - 181 * DAY_MS) });
    expect(await dataSource.transaction((tx) => eraseWhatHasExpired(tx, 180))).toEqual([id]);
    expect(await dataSource.manager.findBy(InterestMessage, { interestId: id })).toMatchObject([
      { text: null },
    ]);
  });

  it('goes at once with its inquirer, and a deal without them owes nobody an answer', async () => {
    const { id, token } = await received();
    for (const to of ['new', 'introduced', 'negotiating', 'agreed'] as const) await desk.step(id, { to }, at);
    await messages.write(token, 'Bình nói thêm.');
    await own.withdraw(token);
    expect(await seen(token)).toMatchObject({ state: 'agreed', messages: [], mayWrite: false, waits: false });
    expect(JSON.stringify(await opened(id))).not.toContain('Bình');
    expect(await waiting(id)).toBeUndefined();
  });

  it('is slowed after ten in an hour, however many come at once, and after thirty unanswered', async () => {
    const { id, token } = await received();
    const flood = await Promise.allSettled(Array.from({ length: 14 }, () => messages.write(token, 'Alô?')));
    const refused = flood.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(4);
    expect(refused[0]).toBeInstanceOf(TooManyInterests);
    expect((refused[0] as TooManyInterests).retryAfter).toBeGreaterThan(3000);
    const earlier = new Date(Date.now() - DAY_MS);
    await dataSource.manager.update(InterestMessage, { interestId: id }, { createdAt: earlier });
    await dataSource.manager.insert(
      InterestMessage,
      Array.from({ length: 20 }, () => ({ id: newId(), interestId: id, text: 'Alô?', createdAt: earlier })),
    );
    await expect(messages.write(token, 'Alô?')).rejects.toThrow(TooManyInterests);
    await desk.step(id, { to: 'new' }, at);
    await desk.answer(id, 'Chúng tôi đây.', at);
    await messages.write(token, 'Tốt quá.');
  });
});
