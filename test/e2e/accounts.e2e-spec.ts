import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { KeysDto } from '../../src/access/access.dto.js';
import type { OwnSessionsDto, ResetLinkDto } from '../../src/access/accounts/account.dto.js';
import { Mailbox } from '../support/mailbox.js';
import { Running } from '../support/running.js';
import type { Session } from '../support/running-api.js';
import { until } from '../support/until.js';

jest.setTimeout(60_000);

const OLD = 'mật khẩu thứ nhất';
let phusa: Running;
let mailbox: Mailbox;
let count = 0;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  phusa = await Running.start({ env: { SMTP_URL: mailbox.url, MAIL_FROM: 'kho@example.org' } });
}, 120_000);

afterAll(async () => {
  await phusa?.end();
  await mailbox?.close();
});

async function member() {
  const email = `member-${String(++count)}@example.org`;
  const id = await phusa.person('member', { email, password: OLD });
  return { id, email, signIn: (password = OLD) => phusa.signIn({ email, password }) };
}
const alive = async (session: Session): Promise<boolean> =>
  (await phusa.get('/account', session)).status === 200;
const send = (path: string, body: unknown, session: Session | null) =>
  phusa.send<{ code?: string }>('POST', path, body, session);
const use = (token: string, password: string) => send('/password-resets/use', { token, password }, null);
const tokenOf = (text: string): string => /reset-password#([\w-]+)/.exec(text)?.[1] ?? 'none';

describe('one’s own account', () => {
  it('changes its password with the old one only; the other sessions end', async () => {
    const lan = await member();
    const [here, there] = [await lan.signIn(), await lan.signIn()];
    const wrong = await send('/account/password', { current: 'not it', password: 'mật khẩu mới' }, here);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'passwordWrong']);
    expect(await alive(there)).toBe(true);

    const changed = await send('/account/password', { current: OLD, password: 'mật khẩu mới' }, here);
    expect(changed.status).toBe(204);
    const cookie = changed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect([await alive(there), await alive(here), await alive({ ...here, cookie })]).toEqual([
      false,
      false,
      true,
    ]);
    await expect(lan.signIn()).rejects.toThrow('401');
    expect(await alive(await lan.signIn('mật khẩu mới'))).toBe(true);
  });

  it('keeps its language, and the session tells it', async () => {
    const lan = await member();
    const session = await lan.signIn();
    expect((await phusa.patch('/account', { language: 'en' }, session)).status).toBe(200);
    expect((await lan.signIn()).person.language).toBe('en');
    expect((await phusa.patch('/account', { language: 'fr' }, session)).status).toBe(400);
  });

  it('lists its sessions and ends one, or all others; nobody else’s', async () => {
    const [lan, minh] = [await member(), await member()];
    const [here, there, further] = [await lan.signIn(), await lan.signIn(), await lan.signIn()];
    const strange = await minh.signIn();
    const list = async (session: Session) =>
      (await phusa.get<OwnSessionsDto>('/account/sessions', session)).body.items;
    const seen = await list(here);
    expect(seen.map(({ current }) => current)).toEqual([true, false, false]);
    expect(seen[0]).toMatchObject({ device: 'node', address: expect.stringContaining('127.0.0.1') });
    expect(Math.abs(Date.now() - Date.parse(seen[0]?.lastUsedAt ?? ''))).toBeLessThan(60_000);
    expect(here.cookie).not.toContain(seen[0]?.id ?? '');

    const [own] = await list(there);
    const end = (id: string) => phusa.ask(`/account/sessions/${id}`, { method: 'DELETE' }, here);
    expect((await end((await list(strange))[0]?.id ?? '')).status).toBe(404);
    expect((await end(own?.id ?? '')).status).toBe(204);
    expect([await alive(there), await alive(further)]).toEqual([false, true]);
    expect((await phusa.ask('/account/sessions', { method: 'DELETE' }, here)).status).toBe(204);
    expect([await alive(further), await alive(here), await alive(strange)]).toEqual([false, true, true]);
  });

  it('sees its keys and revokes them, and no others', async () => {
    const [lan, minh] = [await member(), await member()];
    const made = { name: 'máy quét', role: 'member', personId: lan.id };
    const { body } = await phusa.send<{ id: string; secret: string }>('POST', '/keys', made);
    const keys = async (session: Session) => (await phusa.get<KeysDto>('/account/keys', session)).body.items;
    const [mine, other] = [await lan.signIn(), await minh.signIn()];
    expect([(await keys(mine)).map(({ id }) => id), await keys(other)]).toEqual([[body.id], []]);
    const revoke = (session: Session) => phusa.ask(`/account/keys/${body.id}`, { method: 'DELETE' }, session);
    expect((await revoke(other)).status).toBe(404);
    expect((await revoke(mine)).status).toBe(204);
    expect((await phusa.get('/session', body.secret)).status).toBe(401);
  });
});

describe('a link to a new password', () => {
  it('of an administrator works once, ends every session, and replaces the one before', async () => {
    const lan = await member();
    const session = await lan.signIn();
    const issue = async () =>
      tokenOf((await phusa.send<ResetLinkDto>('POST', `/people/${lan.id}/password-reset`, {})).body.url);
    const [first, second] = [await issue(), await issue()];
    expect((await use(first, 'mật khẩu khác')).status).toBe(422);
    expect((await use(second, 'ngắn')).status).toBe(400);
    expect(await alive(session)).toBe(true);
    expect((await use(second, 'mật khẩu khác')).status).toBe(204);
    expect(await alive(session)).toBe(false);
    expect((await use(second, 'một lần nữa')).body.code).toBe('resetLinkInvalid');
    expect(await alive(await lan.signIn('mật khẩu khác'))).toBe(true);
  });

  it('by mail: the same answer for everybody, at most three an hour an account, ten an hour an address', async () => {
    const lan = await member();
    const ask = (email: string) => send('/password-resets/by-mail', { email }, null);
    const known = await ask(lan.email.toUpperCase());
    const unknown = await ask('nobody@example.org');
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(202);
    const mail = await until(() => Promise.resolve(mailbox.mails[0]), { ms: 20_000, why: () => 'no mail' });
    expect(mail.text).not.toContain(OLD);
    const token = tokenOf(mail.text ?? '');
    expect(phusa.output).not.toContain(token);
    for (let i = 0; i < 4; i++) await ask(lan.email);
    await until(() => Promise.resolve(mailbox.mails.length === 3 || undefined), { ms: 20_000 });
    expect((await use(token, 'mật khẩu từ thư')).status).toBe(204);
    expect((await use(token, 'mật khẩu từ thư')).status).toBe(422);
    expect(await alive(await lan.signIn('mật khẩu từ thư'))).toBe(true);
    for (let i = 0; i < 4; i++) await ask('nobody@example.org');
    expect((await ask(lan.email)).status).toBe(429);
    expect(mailbox.mails).toHaveLength(3);
  });
});
