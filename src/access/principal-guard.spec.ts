import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ExecutionContext, ForbiddenException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { ApiKey } from './api-key.entity.js';
import type { ApiKeys } from './api-keys.js';
import { PrincipalGuard, Needs } from './principal-guard.js';
import { ANONYMOUS } from './principal.js';
import type { Organisations } from './organisations.js';
import type { People } from './people.js';
import type { Person } from './person.entity.js';

const person = (given: Partial<Person> = {}): Person => ({
  id: 'p1',
  name: 'Lan',
  email: 'lan@example.vn',
  passwordHash: '',
  role: 'librarian',
  organisationId: 'o1',
  disabled: false,
  language: null,
  createdAt: new Date(0),
  ...given,
});
const key = (given: Partial<ApiKey> = {}): ApiKey => ({
  id: 'k1',
  name: 'bot',
  secretHash: '',
  role: 'member',
  organisationId: null,
  personId: null,
  createdAt: new Date(0),
  lastUsedAt: null,
  ...given,
});

@Needs('admin')
class Closed {
  @Needs('member')
  lessClosed(): void {
    // only its mark counts
  }
  asTheClass(): void {
    // only its mark counts
  }
}
class Whole {
  @Needs('librarian', { wholeArchive: true, also: ['reporter'] })
  archive(): void {
    // only its mark counts
  }
  @Needs('librarian', { also: ['reporter'] })
  form(): void {
    // only its mark counts
  }
}
class Open {
  open(): void {
    // only its mark counts
  }
}

describe('the principal guard', () => {
  let keys: Map<string, ApiKey>;
  let people: Map<string, Person>;
  let used: string[];
  let guard: PrincipalGuard;

  beforeEach(() => {
    keys = new Map([['secret', key()]]);
    people = new Map([['p1', person()]]);
    used = [];
    guard = new PrincipalGuard(
      new Reflector(),
      {
        find: (secret: string) => Promise.resolve(keys.get(secret) ?? null),
        byId: (id: string) => Promise.resolve([...keys.values()].find((one) => one.id === id) ?? null),
        used: (one: ApiKey) => Promise.resolve(void used.push(one.id)),
      } as unknown as ApiKeys,
      { find: (id: string) => Promise.resolve(people.get(id) ?? null) } as unknown as People,
      { defaultId: () => Promise.resolve('o0') } as unknown as Organisations,
    );
  });

  const request = (
    headers: Record<string, string> = {},
    session: Record<string, string> = {},
    method = 'GET',
  ): Request => ({ method, headers: { host: 'phusa.vn', ...headers }, session }) as unknown as Request;
  const principal = (...given: Parameters<typeof request>) => guard.principalOf(request(...given));

  it('takes who shows nothing for a stranger', async () => {
    expect(await principal()).toEqual(ANONYMOUS);
    expect(await guard.principalOf({ method: 'GET', headers: {} } as unknown as Request)).toEqual(ANONYMOUS);
    expect(await principal({ authorization: 'Basic abc' })).toEqual(ANONYMOUS);
  });

  it('knows a program by its key, and notes that it was used', async () => {
    expect(await principal({ authorization: 'bearer secret' })).toEqual({
      role: 'member',
      keyId: 'k1',
      name: 'bot',
    });
    expect(used).toEqual(['k1']);
  });

  it.each(['Bearer wrong', 'Bearer', 'Bearer  secret'])('refuses %j', async (authorization) => {
    await expect(principal({ authorization }, { personId: 'p1' })).rejects.toThrow(UnauthorizedException);
  });

  it('knows a person by the session, with role and organisation of today', async () => {
    expect(await principal({}, { personId: 'p1' })).toEqual({
      role: 'librarian',
      personId: 'p1',
      name: 'Lan',
      organisationId: 'o1',
    });
    people.set('p1', person({ role: 'reader', organisationId: null }));
    expect(await principal({}, { personId: 'p1' })).toEqual({ role: 'reader', personId: 'p1', name: 'Lan' });
  });

  it('takes a disabled or deleted person, and a removed key, for a stranger', async () => {
    people.set('p1', person({ disabled: true }));
    expect(await principal({}, { personId: 'p1' })).toEqual(ANONYMOUS);
    people.clear();
    expect(await principal({}, { personId: 'p1' })).toEqual(ANONYMOUS);
    expect(await principal({}, { keyId: 'k1' })).toMatchObject({ keyId: 'k1' });
    keys.clear();
    expect(await principal({}, { keyId: 'k1' })).toEqual(ANONYMOUS);
  });

  describe('a cookie alone', () => {
    const write = (headers: Record<string, string>) => principal(headers, { personId: 'p1' }, 'POST');

    it.each<Record<string, string>>([
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'https://phusa.vn.evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://phusa.vn' },
    ])('changes nothing for %j', async (headers) => {
      await expect(write(headers)).rejects.toThrow(ForbiddenException);
    });

    it.each<Record<string, string>>([
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://phusa.vn' },
      {},
    ])('counts for %j', async (headers) => {
      expect(await write(headers)).toMatchObject({ personId: 'p1' });
    });

    it('may read from anywhere, and a key may write from anywhere', async () => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      expect(await principal(headers, { personId: 'p1' })).toMatchObject({ personId: 'p1' });
      const withKey = { ...headers, authorization: 'Bearer secret' };
      expect(await principal(withKey, { personId: 'p1' }, 'DELETE')).toMatchObject({ keyId: 'k1' });
    });
  });

  describe('a route', () => {
    const enter = (route: object, method: string, session: Record<string, string> = {}) => {
      const asked = request({}, session);
      const context = {
        switchToHttp: () => ({ getRequest: () => asked }),
        getHandler: () => (route as { prototype: Record<string, unknown> }).prototype[method],
        getClass: () => route,
      } as unknown as ExecutionContext;
      return guard.canActivate(context);
    };

    it('without a mark is open to strangers', async () => {
      expect(await enter(Open, 'open')).toBe(true);
    });

    it('asks a stranger to sign in, and tells others that they may not', async () => {
      await expect(enter(Closed, 'lessClosed')).rejects.toThrow(UnauthorizedException);
      people.set('p1', person({ role: 'reader' }));
      await expect(enter(Closed, 'lessClosed', { personId: 'p1' })).rejects.toThrow(ForbiddenException);
    });

    it('of the whole archive is closed to those who are held to a unit', async () => {
      const came = (): Promise<boolean> => enter(Whole, 'archive', { personId: 'p1' });
      await expect(came()).rejects.toThrow(ForbiddenException);
      people.set('p1', person({ organisationId: 'o0' }));
      expect(await came()).toBe(true);
      people.set('p1', person({ organisationId: null }));
      expect(await came()).toBe(true);
      people.set('p1', person({ role: 'admin' }));
      expect(await came()).toBe(true);
    });

    it('may be open to a role beside the ladder, and not to those between', async () => {
      people.set('p1', person({ role: 'reporter' }));
      expect(await enter(Whole, 'form', { personId: 'p1' })).toBe(true);
      await expect(enter(Closed, 'lessClosed', { personId: 'p1' })).rejects.toThrow(ForbiddenException);
      people.set('p1', person({ role: 'member' }));
      await expect(enter(Whole, 'form', { personId: 'p1' })).rejects.toThrow(ForbiddenException);
    });

    it('has its own mark before that of its class', async () => {
      expect(await enter(Closed, 'lessClosed', { personId: 'p1' })).toBe(true);
      await expect(enter(Closed, 'asTheClass', { personId: 'p1' })).rejects.toThrow(ForbiddenException);
      people.set('p1', person({ role: 'admin' }));
      expect(await enter(Closed, 'asTheClass', { personId: 'p1' })).toBe(true);
    });
  });
});
