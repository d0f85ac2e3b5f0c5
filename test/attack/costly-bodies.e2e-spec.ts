import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Problem } from '../../src/platform/http/problem.js';
import type { As } from '../support/running-api.js';
import { Running } from '../support/running.js';
import { type JsonRoute, jsonRoutes } from './json-routes.js';
import { Victim } from './victim.js';

jest.setTimeout(300_000);

const ATTACKERS_AT_ONCE = 4;
const LONGEST_ANSWER = 12_000;
const routes = jsonRoutes();

const keys = (count: number): string =>
  `{${Array.from({ length: count }, (_, n) => `"${n.toString(36)}":1`).join(',')}}`;
/** What froze or broke the process, and what is just within the bounds. */
const BODIES: readonly (readonly [name: string, body: string, beyond: boolean])[] = [
  ['100,000 keys', keys(100_000), true],
  ['arrays in arrays', `{"lines":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, true],
  ['nothing but arrays', `${'['.repeat(300_000)}${']'.repeat(300_000)}`, true],
  ['100,000 objects', `{"operations":[${'{},'.repeat(100_000)}{}]}`, true],
  ['one name of 900 kB', `{"${'k'.repeat(900_000)}":1}`, false],
  ['490 keys', keys(490), false],
  ['490 objects', `{"lines":[${'{"a":1},'.repeat(490)}1]}`, false],
];

let phusa: Running;

beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
});
afterAll(() => phusa.end());

interface Seen {
  readonly route: string;
  readonly status: number;
  readonly length: number;
  readonly problem: Problem;
}

async function send({ method, path }: JsonRoute, body: string, as: As): Promise<Seen> {
  const headers = { 'content-type': 'application/json' };
  const response = await phusa.api(path, { method, headers, body }, as);
  const text = await response.text();
  return {
    route: `${method} ${path}`,
    status: response.status,
    length: text.length,
    problem: JSON.parse(text) as Problem,
  };
}

/** Every route, several at once. */
async function everywhere(body: string, as: As): Promise<Seen[]> {
  const waiting = [...routes];
  const seen: Seen[] = [];
  const attacker = async (): Promise<void> => {
    for (let route = waiting.pop(); route; route = waiting.pop()) seen.push(await send(route, body, as));
  };
  await Promise.all(Array.from({ length: ATTACKERS_AT_ONCE }, attacker));
  return seen;
}

describe('a body made to be costly', () => {
  it('is sent to every call that the description names', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  describe.each([
    ['an administrator', (): As => phusa.adminKey],
    ['a stranger', (): As => null],
  ] as const)('from %s', (_who, as) => {
    it.each(BODIES)('%s: is refused shortly, and nobody else waits', async (_name, body, beyond) => {
      const victim = new Victim(`${phusa.url}/api/v1/stats`);
      const seen = await everywhere(body, as());
      const { answers, p95, failures } = await victim.end();
      expect(seen).toHaveLength(routes.length);
      expect(seen.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
      expect(seen.filter(({ length }) => length > LONGEST_ANSWER)).toEqual([]);
      for (const { problem } of seen) {
        expect(problem.message).toEqual({ vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
      }
      if (beyond && as() !== null) expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([413]));
      expect(failures).toEqual([]);
      expect(answers).toBeGreaterThan(0);
      expect(p95).toBeLessThan(1_000);
    });
  });

  it('is not read at all where the call is not for who sends it', async () => {
    const { status, problem } = await send({ method: 'POST', path: '/keys' }, '{"half', null);
    expect([status, problem.status]).toEqual([401, 401]);
  });
});

describe('a large body that is meant so', () => {
  const NEVER = '00000000-0000-4000-8000-000000000000';

  it.each([
    [
      'a page of 1,000 new lines',
      { method: 'PUT', path: `/documents/${NEVER}/pages/1/text` },
      { lines: Array.from({ length: 1_000 }, () => ({ text: 'Lúa', box: [1, 2, 3, 4], after: null })) },
    ],
    [
      'the order of 20,000 sheets',
      { method: 'POST', path: `/documents/${NEVER}/pages/edit` },
      { operations: [{ kind: 'order', pages: Array.from({ length: 20_000 }, () => NEVER) }] },
    ],
  ])('is read: %s', async (_name, route, body) => {
    const { status, problem } = await send(route, JSON.stringify(body), phusa.adminKey);
    expect([status, problem.errors]).toEqual([404, undefined]);
  });
});

describe('an address made to be costly', () => {
  it('is refused shortly', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => `k${n}`).join('&');
    for (const path of ['/search', '/documents', '/opportunities']) {
      const { status, body } = await phusa.get<Problem>(`${path}?${many.slice(0, 14_000)}`, null);
      expect([status, body.code]).toEqual([400, 'tooManyParameters']);
    }
    const { status, body } = await phusa.get<Problem>(`/search?${many.slice(0, 2_000)}`, null);
    expect([status, body.errors?.length]).toEqual([400, 20]);
    expect(body.furtherErrors).toBeGreaterThan(100);
  });
});
