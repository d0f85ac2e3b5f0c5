import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { CLIENT_HEADER, Nginx } from '../support/nginx.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';

jest.setTimeout(240_000);

/** Where the proxy connects from. */
const PROXY = '127.0.0.2';
const [LAN, HUY] = ['203.0.113.5', '198.51.100.9'];
const CALLS_PER_MINUTE = 40;
const GUESSES = 10;

/** A phusa of https, and the proxy in front of it. */
class Behind {
  private constructor(
    readonly phusa: Running,
    readonly direct: string,
    readonly proxy: Nginx,
  ) {}

  static async start(program: string, trusted: string): Promise<Behind> {
    const port = String(await freePort());
    const phusa = await Running.start({
      env: {
        PORT: port,
        PUBLIC_URL: 'https://khoahoc.example.gov.vn',
        PHUSA_TRUSTED_PROXIES: trusted,
        PHUSA_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE),
      },
    });
    const direct = `http://127.0.0.1:${port}`;
    return new Behind(phusa, direct, await Nginx.start(program, { to: direct, from: PROXY }));
  }

  async end(): Promise<void> {
    await this.proxy.stop();
    await this.phusa.end();
  }

  ask(path: string, client: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.proxy.url}/api/v1${path}`, { headers: { [CLIENT_HEADER]: client, ...headers } });
  }

  signIn(key: string, client: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.proxy.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [CLIENT_HEADER]: client, ...headers },
      body: JSON.stringify({ key }),
    });
  }

  /** What a guess gets after so many wrong ones of Lan's, each of which says something else of itself. */
  async guess(client: string): Promise<number> {
    for (let n = 0; n < GUESSES; n++)
      await this.signIn('wrong-wrong-wrong', LAN, { 'X-Forwarded-For': `192.0.2.${String(n)}` });
    return (await this.signIn('wrong-wrong-wrong', client)).status;
  }
}

const told = ({ phusa }: Behind): string[] =>
  phusa.supervisor.said.split('\n').filter((line) => line.includes('PHUSA_TRUSTED_PROXIES='));

describeWith('nginx', 'behind a proxy that is trusted', (program) => {
  let behind: Behind;
  beforeAll(async () => {
    behind = await Behind.start(program, PROXY);
  });
  afterAll(() => behind.end());

  it('gives a cookie for https, and has browsers come by nothing else', async () => {
    const answer = await behind.signIn(behind.phusa.adminKey, LAN);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^phusa\.session=.*; Secure/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { person } = (await (await behind.ask('/session', LAN, { cookie })).json()) as {
      person?: { role: string };
    };
    expect(person?.role).toBe('admin');
  });

  it('counts each client by itself, whatever it says of itself', async () => {
    const statuses: number[] = [];
    for (let n = 0; n <= CALLS_PER_MINUTE; n++)
      statuses.push((await behind.ask('/stats', HUY, { 'X-Forwarded-For': `192.0.2.${String(n)}` })).status);
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect((await behind.ask('/stats', HUY, { 'X-Forwarded-For': LAN })).status).toBe(429);
    expect((await behind.ask('/stats', '203.0.113.77')).status).toBe(200);
  });

  it('lets nobody guess on under another name, nor shut others out', async () => {
    expect(await behind.guess(LAN)).toBe(429);
    expect((await behind.signIn('wrong-wrong-wrong', '203.0.113.78')).status).toBe(401);
  });

  it('has nothing to say of it in the log', () => {
    expect(told(behind)).toEqual([]);
  });

  it('takes no word of one that comes past the proxy', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': LAN };
    const answer = await fetch(`${behind.direct}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ key: behind.phusa.adminKey }),
    });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    expect(told(behind)).toHaveLength(1);
  });
});

describeWith('nginx', 'behind a proxy that is not trusted', (program) => {
  let behind: Behind;
  beforeAll(async () => {
    behind = await Behind.start(program, '127.0.0.1');
  });
  afterAll(() => behind.end());

  it('gives no cookie, and tells the log once why', async () => {
    for (let n = 0; n < 3; n++) {
      const answer = await behind.signIn(behind.phusa.adminKey, LAN);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    }
    expect(told(behind)).toEqual([expect.stringContaining(`PHUSA_TRUSTED_PROXIES=${PROXY}`)]);
  });

  it('takes all clients for one', async () => {
    expect(await behind.guess(HUY)).toBe(429);
  });
});

describe('a phusa of http', () => {
  it('does not ask for https', async () => {
    const phusa = await Running.start();
    const { headers } = await phusa.get('/stats', null);
    expect(headers.get('strict-transport-security')).toBeNull();
    await phusa.end();
  });
});
