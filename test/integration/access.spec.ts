import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictException, UnauthorizedException } from '@nestjs/common';
import express, { type Express } from 'express';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { ApiKey } from '../../src/access/api-key.entity.js';
import { ApiKeys } from '../../src/access/api-keys.js';
import type { Principal } from '../../src/access/principal.js';
import { Audit } from '../../src/access/audit.js';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { Organisations } from '../../src/access/organisations.js';
import { OrganisationsController } from '../../src/access/organisations.controller.js';
import { People } from '../../src/access/people.js';
import { PeopleController } from '../../src/access/people.controller.js';
import { SessionController } from '../../src/access/session.controller.js';
import { Sessions, stillSignedIn } from '../../src/access/sessions.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const ADMIN: Principal = { role: 'admin', name: 'Quản trị', personId: newId() };
const LAN = {
  name: 'Lan',
  email: 'Lan@Example.vn',
  password: 'mật khẩu của Lan',
  role: 'librarian',
} as const;

describe('access on PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let people: People;
  let keys: ApiKeys;
  let audit: Audit;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    people = new People(dataSource);
    keys = new ApiKeys(dataSource);
    audit = new Audit(dataSource);
  });
  afterAll(() => catalogue.close());

  const eventsOf = (subject: string): Promise<AuditEvent[]> =>
    dataSource.manager.find(AuditEvent, { where: { subject }, order: { id: 'ASC' } });

  describe('people', () => {
    it('are found by an e-mail however it is written, and by the right password only', async () => {
      const lan = await people.create(LAN);
      expect(lan).toMatchObject({ email: 'lan@example.vn', organisationId: null, disabled: false });
      expect(lan.passwordHash).not.toContain(LAN.password);
      expect((await people.verify('LAN@example.VN', LAN.password))?.id).toBe(lan.id);
      expect(await people.verify(LAN.email, 'another')).toBeUndefined();
      expect(await people.verify('nobody@example.vn', LAN.password)).toBeUndefined();
    });

    it('have one account an e-mail: 409 in words', async () => {
      const controller = new PeopleController(people, new Organisations(dataSource), audit);
      await expect(controller.create({ ...LAN, email: 'LAN@example.vn' }, ADMIN)).rejects.toThrow(
        ConflictException,
      );
    });

    it('may change in part; nothing changes what was not said', async () => {
      const minh = await people.create({ ...LAN, name: 'Minh', email: 'minh@example.vn' });
      const organisationId = newId();
      expect(await people.change(minh.id, { organisationId })).toMatchObject({
        name: 'Minh',
        organisationId,
      });
      expect(await people.change(minh.id, {})).toMatchObject({ organisationId, role: 'librarian' });
      expect(await people.change(minh.id, { organisationId: null })).toMatchObject({ organisationId: null });
      expect(await people.change(newId(), { name: 'x' })).toBeNull();
      expect((await people.verify('minh@example.vn', LAN.password))?.id).toBe(minh.id);
    });

    it('cannot come in once disabled', async () => {
      const hoa = await people.create({ ...LAN, email: 'hoa@example.vn' });
      await people.change(hoa.id, { disabled: true });
      expect(await people.verify('hoa@example.vn', LAN.password)).toBeUndefined();
      await people.change(hoa.id, { disabled: false, password: 'mật khẩu mới hơn' });
      expect(await people.verify('hoa@example.vn', LAN.password)).toBeUndefined();
      expect((await people.verify('hoa@example.vn', 'mật khẩu mới hơn'))?.id).toBe(hoa.id);
    });

    it('leave no password in the trail', async () => {
      const an = await people.create({ ...LAN, email: 'an@example.vn' });
      await new PeopleController(people, new Organisations(dataSource), audit).change(
        an.id,
        { password: 'mật khẩu rất mới' },
        ADMIN,
      );
      const [event] = await eventsOf(an.id);
      expect(event).toMatchObject({
        action: 'person.change',
        actor: 'Quản trị',
        detail: { password: 'changed' },
      });
    });
  });

  describe('keys', () => {
    it('are shown once; only their hash is kept', async () => {
      const { key, secret } = await keys.create({ name: 'nightly', role: 'member' });
      expect(secret).toMatch(/^phusa_[\w-]{43}$/);
      expect(key.secretHash).toBe(sha256Hex(secret));
      const rows = await dataSource.query<object[]>('SELECT * FROM api_key');
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect((await keys.find(secret))?.id).toBe(key.id);
      expect(await keys.find(`${secret}x`)).toBeNull();
    });

    it('note their use at most once an hour', async () => {
      const { key } = await keys.create({ name: 'used', role: 'member' });
      await keys.used(key);
      const first = await keys.byId(key.id);
      expect(first?.lastUsedAt).toBeInstanceOf(Date);
      if (first) await keys.used(first);
      expect((await keys.byId(key.id))?.lastUsedAt).toEqual(first?.lastUsedAt);
      const long = new Date(Date.now() - 2 * 3_600_000);
      await keys.used({ ...key, lastUsedAt: long });
      expect((await keys.byId(key.id))?.lastUsedAt?.getTime()).toBeGreaterThan(
        first?.lastUsedAt?.getTime() ?? 0,
      );
    });

    it('once removed open nothing', async () => {
      const { key, secret } = await keys.create({ name: 'gone', role: 'member' });
      expect(await keys.remove(key.id)).toBe(true);
      expect(await keys.remove(key.id)).toBe(false);
      expect(await keys.find(secret)).toBeNull();
    });

    it('of the installation: the newest one counts, however many processes start at once', async () => {
      await Promise.all([1, 2, 3].map(() => keys.bootstrap('first-admin-key')));
      const first = await keys.find('first-admin-key');
      expect(first).toMatchObject({ role: 'admin' });
      await keys.bootstrap('second-admin-key');
      expect(await keys.find('first-admin-key')).toBeNull();
      expect((await keys.find('second-admin-key'))?.role).toBe('admin');
      expect(await dataSource.manager.countBy(ApiKey, { name: first?.name ?? '' })).toBe(1);
    });

    it('of the installation may be one that somebody made before', async () => {
      const { secret } = await keys.create({ name: 'mine', role: 'member' });
      await keys.bootstrap(secret);
      expect(await keys.find(secret)).toMatchObject({ role: 'admin' });
      expect(await keys.find('second-admin-key')).toBeNull();
    });
  });

  describe('organisations', () => {
    it('have one that owns what nobody named an owner for', async () => {
      expect((await new Organisations(dataSource).default()).isDefault).toBe(true);
    });

    it('of one name are one, however it is composed and whoever asks at once', async () => {
      const organisations = new Organisations(dataSource);
      const name = 'Sở Khoa học và Công nghệ';
      const found = await Promise.all(
        [name, ` ${name} `, name.normalize('NFD')].map((one) => organisations.ensure(one)),
      );
      expect(new Set(found.map(({ id }) => id)).size).toBe(1);
      expect(found[0]?.name).toBe(name);
    });

    it('cannot take a name that another has: 409 in words', async () => {
      const organisations = new Organisations(dataSource);
      const controller = new OrganisationsController(organisations, audit);
      const [a] = [await organisations.ensure('Viện A'), await organisations.ensure('Viện B')];
      await expect(controller.rename(a.id, { name: 'Viện B' }, ADMIN)).rejects.toThrow(ConflictException);
      expect((await controller.rename(a.id, { name: 'Viện A1' }, ADMIN)).name).toBe('Viện A1');
    });
  });

  it('the trail stands or falls with what it tells of', async () => {
    const subject = newId();
    const failing = dataSource.transaction(async (tx) => {
      await audit.record(ADMIN, 'document.change', subject, { a: 1 }, tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await eventsOf(subject)).toEqual([]);
    await audit.record({ role: 'reader' }, 'document.change', subject);
    expect(await eventsOf(subject)).toMatchObject([
      { actor: 'stranger', personId: null, keyId: null, detail: {} },
    ]);
  });

  describe('sessions', () => {
    let app: Express;
    let store: Sessions;

    afterAll(() => store.onModuleDestroy());

    beforeAll(() => {
      app = express();
      app.set('trust proxy', true);
      const controller = new SessionController(people, keys, new Organisations(dataSource), audit);
      store = new Sessions(dataSource);
      app.use(store.handler({ secret: 'x'.repeat(32), secure: false }), express.json());
      app.post('/in', (asked, response, next) => {
        controller.begin(asked.body as object, asked).then((body) => response.json(body), next);
      });
      app.post('/out', (asked, response, next) => {
        controller.end(asked).then(() => response.end(), next);
      });
      app.get('/who', (asked, response) => {
        response.json({ personId: asked.session.personId, keyId: asked.session.keyId });
      });
      app.get('/later', (asked, response, next) => {
        const end = () => stillSignedIn(asked).then((signedIn) => response.json({ signedIn }), next);
        const { personId } = asked.session;
        if (asked.query['change'] === undefined) void end();
        else people.change(personId ?? '', { password: 'mật khẩu đổi rồi' }).then(end, next);
      });
      app.use(
        (error: unknown, _asked: express.Request, response: express.Response, next: express.NextFunction) => {
          if (error instanceof UnauthorizedException) response.status(401).end();
          else next(error);
        },
      );
    });

    const signIn = (body: object) => request(app).post('/in').send(body);
    const cookieOf = (answer: request.Response): string =>
      String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const who = async (cookie: string) =>
      (await request(app).get('/who').set('Cookie', cookie)).body as object;

    it('begin with e-mail and password, under a cookie that scripts cannot read', async () => {
      const answer = await signIn({ email: LAN.email, password: LAN.password });
      expect(answer.body).toMatchObject({
        person: { name: 'Lan', email: 'lan@example.vn', role: 'librarian' },
      });
      expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/);
      const { id } = (answer.body as { person: { id: string } }).person;
      expect(await who(cookieOf(answer))).toEqual({ personId: id });
      expect((await eventsOf(id)).at(-1)?.action).toBe('session.begin');
    });

    it('begin with a key', async () => {
      const { key, secret } = await keys.create({ name: 'as a person', role: 'admin' });
      expect(await who(cookieOf(await signIn({ key: secret })))).toEqual({ keyId: key.id });
    });

    it('do not begin with what is wrong; the trail notes it', async () => {
      expect((await signIn({ email: 'lan@example.vn', password: 'wrong' })).status).toBe(401);
      expect((await signIn({ key: 'wrong' })).status).toBe(401);
      expect((await signIn({})).status).toBe(401);
      expect((await eventsOf('lan@example.vn')).at(-1)).toMatchObject({
        action: 'session.refused',
        actor: 'stranger',
      });
    });

    it('get a new id when someone signs in, so that a planted one is worth nothing', async () => {
      const planted = cookieOf(await signIn({ email: LAN.email, password: LAN.password }));
      const again = await signIn({ email: LAN.email, password: LAN.password }).set('Cookie', planted);
      expect(cookieOf(again)).not.toBe(planted);
      expect(await who(planted)).toEqual({});
    });

    it('strangers have none', async () => {
      expect((await request(app).get('/who')).headers).not.toHaveProperty('set-cookie');
    });

    it('end by signing out', async () => {
      const cookie = cookieOf(await signIn({ email: LAN.email, password: LAN.password }));
      await request(app).post('/out').set('Cookie', cookie);
      expect(await who(cookie)).toEqual({});
    });

    it('end with the password, also under a request that is still open', async () => {
      await people.create({ ...LAN, email: 'binh@example.vn' });
      const cookie = cookieOf(await signIn({ email: 'binh@example.vn', password: LAN.password }));
      const open = (query: string) => request(app).get(`/later${query}`).set('Cookie', cookie);
      expect((await open('')).body).toEqual({ signedIn: true });
      expect((await open('?change')).body).toEqual({ signedIn: false });
      expect(await who(cookie)).toEqual({});
    });
  });
});
