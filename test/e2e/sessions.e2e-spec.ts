import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SessionDto } from '../../src/access/access.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { EventListener } from '../support/event-listener.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import type { Session } from '../support/running-api.js';

jest.setTimeout(60_000);

const email = 'Tham.Cao@example.org';
const password = 'mật khẩu dài của tôi';

let phusa: Running;
let personId: string;

beforeAll(async () => {
  phusa = await Running.start();
  personId = await phusa.person('librarian', { email, password });
});

afterAll(() => phusa.end());

const signIn = (): Promise<Session> => phusa.signIn({ email, password });
const whoIs = async (session: Session): Promise<string | undefined> =>
  (await phusa.get<SessionDto>('/session', session)).body.person?.email;

describe('signing in', () => {
  it('gives a session of the person and role, in a cookie no script can read', async () => {
    const answer = await phusa.send<SessionDto>(
      'POST',
      '/session',
      { email: email.toUpperCase(), password },
      null,
    );
    expect(answer.status).toBe(200);
    expect(answer.body.person).toMatchObject({ id: personId, role: 'librarian', email: email.toLowerCase() });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^phusa\.session=.*; Path=\/;.*HttpOnly; SameSite=Lax$/);
    expect(JSON.stringify(answer.body)).not.toMatch(/password|hash/i);
  });

  it('refuses a wrong password and an unknown e-mail in the same words', async () => {
    const wrong = await phusa.send<Problem>('POST', '/session', { email, password: 'not mine' }, null);
    const unknown = await phusa.send<Problem>(
      'POST',
      '/session',
      { email: 'no@example.org', password },
      null,
    );
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.message).toEqual({ vi: expect.any(String), en: expect.any(String) });
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('takes the administrator’s key for a session too', async () => {
    const session = await phusa.signIn({ key: phusa.adminKey });
    expect(session.person.role).toBe('admin');
    expect((await phusa.get('/keys', session)).status).toBe(200);
  });

  it('gives a new session each time, so that a planted one is worth nothing', async () => {
    const before = await signIn();
    const again = await phusa.api(
      '/session',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      },
      before,
    );
    const after = again.headers.getSetCookie()[0]?.split(';')[0];
    expect(after).toMatch(/^phusa\.session=/);
    expect(after).not.toBe(before.cookie);
    expect(await whoIs(before)).toBeUndefined();
  });
});

describe('a session', () => {
  it('ends when the person signs out', async () => {
    const session = await signIn();
    expect(await whoIs(session)).toBe(email.toLowerCase());
    expect((await phusa.ask('/session', { method: 'DELETE' }, session)).status).toBe(204);
    expect(await whoIs(session)).toBeUndefined();
    expect((await phusa.get('/settings', session)).status).toBe(401);
  });

  it('lets no other site write with its cookie, and lets our own pages', async () => {
    const session = await signIn();
    const post = async (headers: Record<string, string>): Promise<number> => {
      const init = {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', ...headers },
      };
      return (await phusa.ask('/batches', init, session)).status;
    };
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await post({ origin: phusa.url })).toBe(201);
    const upload = { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' } };
    const foreign = { ...upload, headers: { ...upload.headers, origin: 'https://evil.example' } };
    expect((await phusa.api('/uploads', foreign, session)).status).toBe(403);
    expect((await phusa.api('/uploads', upload, session)).status).toBe(201);
  });

  it('ends with the account, and with a new password', async () => {
    const [first, second] = [await signIn(), await signIn()];
    await phusa.patch(`/people/${personId}`, { password: 'một mật khẩu khác hẳn' });
    expect([await whoIs(first), await whoIs(second)]).toEqual([undefined, undefined]);
    expect((await phusa.send('POST', '/session', { email, password }, null)).status).toBe(401);

    await phusa.patch(`/people/${personId}`, { password });
    const third = await signIn();
    await phusa.patch(`/people/${personId}`, { disabled: true });
    expect(await whoIs(third)).toBeUndefined();
    expect((await phusa.get('/settings', third)).status).toBe(401);
    expect((await phusa.send('POST', '/session', { email, password }, null)).status).toBe(401);

    await phusa.patch(`/people/${personId}`, { disabled: false });
    expect(await whoIs(third)).toBeUndefined();
    expect(await whoIs(await signIn())).toBe(email.toLowerCase());
  });

  it('has at once the role that the person has now', async () => {
    const session = await signIn();
    expect((await phusa.patch('/settings', { target2030: 5 }, session)).status).toBe(403);
    await phusa.patch(`/people/${personId}`, { role: 'manager' });
    expect((await phusa.patch('/settings', { target2030: 5 }, session)).status).toBe(200);
    await phusa.patch(`/people/${personId}`, { role: 'member' });
    expect((await phusa.get('/settings', session)).status).toBe(403);
    await phusa.patch(`/people/${personId}`, { role: 'librarian' });
  });
});

describe('a key', () => {
  it('is shown once, and worth nothing once it is revoked, nor is a session begun with it', async () => {
    const { id, secret } = await phusa.key('librarian');
    const session = await phusa.signIn({ key: secret });
    expect((await phusa.get('/settings', secret)).status).toBe(200);
    expect((await phusa.get('/settings', session)).status).toBe(200);
    expect(JSON.stringify((await phusa.get('/keys')).body)).not.toContain(secret);
    expect((await phusa.ask(`/keys/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await phusa.get('/settings', secret)).status).toBe(401);
    expect((await phusa.get('/settings', session)).status).toBe(401);
    expect((await phusa.ask(`/keys/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('that is revoked hears no more events on a stream that is open', async () => {
    const { id, secret } = await phusa.key('librarian');
    const ear = await EventListener.open(phusa, secret);
    await phusa.ask(`/keys/${id}`, { method: 'DELETE' });
    const document = await phusa.take(sample('10-near-blank.pdf'));
    await phusa.waitFor(document);
    expect(ear.ids).toEqual([]);
    ear.close();
  });
});
