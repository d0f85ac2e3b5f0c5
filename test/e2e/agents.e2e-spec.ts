import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type {
  AgentDocumentsDto,
  AgentDto,
  AgentListDto,
  AgentSummaryDto,
  DuplicatesDto,
} from '../../src/agents/agent.dto.js';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { As } from '../support/running-api.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const HOST = 'Trường Đại học Cần Thơ';
const RECORDS = [
  {
    externalId: 'r1',
    type: 'report',
    title: 'Giống lúa chịu mặn',
    year: 2021,
    visibility: 'public',
    authors: [{ name: 'TRẦN VĂN HÒA', title: 'PGS.TS.' }, 'ThS. Lê Thị Mai'],
    hostOrganisation: HOST,
  },
  {
    externalId: 'r2',
    type: 'article',
    title: 'Salt tolerant rice',
    year: 2022,
    language: 'en',
    visibility: 'public',
    authors: ['Hoa Van Tran', 'Lê Thị Mai'],
    affiliations: ['College of Agriculture, Can Tho University, Vietnam'],
  },
  {
    externalId: 'r3',
    type: 'report',
    title: 'Nuôi tôm dưới tán rừng',
    year: 2023,
    visibility: 'members',
    authors: ['Trần Văn Hoà', 'Đỗ Thành Viên'],
    hostOrganisation: HOST,
  },
  {
    externalId: 'r4',
    type: 'report',
    title: 'Đề tài chưa công bố',
    year: 2024,
    visibility: 'restricted',
    authors: ['GS. Trần Văn Hòa', 'Phạm Kín Đáo'],
    hostOrganisation: HOST,
  },
];

let phusa: Running;
let member: string;
let lan: string;

beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
  const body = RECORDS.map((record) => JSON.stringify(record)).join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  const sent = await phusa.api('/imports?wait=true', { method: 'POST', body, headers });
  expect(sent.status).toBe(200);
  await sent.text();
  member = (await phusa.key('member', await phusa.organisation('Viện bạn'))).secret;
  lan = (await phusa.key('librarian')).secret;
});
afterAll(() => phusa.end());

const list = async (query: string, as: As): Promise<AgentSummaryDto[]> =>
  (await phusa.get<AgentListDto>(`/agents?${query}`, as)).body.items;
const named = async (q: string, as: As): Promise<AgentSummaryDto> => {
  const [found] = await list(`q=${encodeURIComponent(q)}`, as);
  if (!found) throw new Error(`nobody is found by ${q}`);
  return found;
};
/** Trần Văn Hoà, not his likely double Hoa Van Tran, whose name turned round is as typed. */
const hoa = async (as: As): Promise<AgentSummaryDto> => {
  const found = (await list('q=tran%20van%20hoa', as)).find(({ name }) => name === 'Trần Văn Hoà');
  if (!found) throw new Error('Trần Văn Hoà is not found');
  return found;
};
const agent = async (id: string, as: As): Promise<AgentDto> =>
  (await phusa.get<AgentDto>(`/agents/${id}`, as)).body;
const titles = async (id: string, as: As): Promise<(string | null)[]> =>
  (await phusa.get<AgentDocumentsDto>(`/agents/${id}/documents`, as)).body.items.map(({ title }) => title);
const duplicates = async (as: As = lan): Promise<DuplicatesDto> =>
  (await phusa.get<DuplicatesDto>('/agents/duplicates?size=100', as)).body;

describe('people and organisations over HTTP', () => {
  it.each(['tran van h', 'hoa tran', 'Trần Văn Hoà', 'PGS.TS. Trần Văn Hòa', 'hoa van'])(
    'are found by %s',
    async (q) => {
      const names = (await list(`q=${encodeURIComponent(q)}`, null)).map(({ name }) => name);
      expect(names).toContain('Trần Văn Hoà');
    },
  );

  it('are found by acronym, by kind, in order and page by page', async () => {
    expect((await named('ĐHCT', null)).name).toBe(HOST);
    const organisations = (await list('kind=organisation', null)).map(({ name }) => name);
    expect(organisations).toEqual(['Can Tho University', 'College of Agriculture', HOST]);
    const all = (await list('size=100', lan)).map(({ name }) => name);
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = await phusa.get<AgentListDto>(`/agents?size=2${cursor}`, lan);
      paged.push(...page.body.items.map(({ name }) => name));
      cursor = page.body.nextCursor === undefined ? '' : `&cursor=${page.body.nextCursor}`;
    } while (cursor !== '');
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  it('tell each principal of what they may read, and of no more', async () => {
    const { id } = await hoa(null);
    const seen: Record<string, unknown> = {};
    for (const [who, as] of [
      ['anonymous', null],
      ['member', member],
      ['staff', lan],
    ] as const) {
      const { documents, titles: degrees, people } = await agent(id, as);
      seen[who] = [documents, degrees, people.map(({ name }) => name), await titles(id, as)];
    }
    const [rice, shrimp, closed] = [RECORDS[0]?.title, RECORDS[2]?.title, RECORDS[3]?.title];
    expect(seen).toEqual({
      anonymous: [1, ['PGS.TS.'], ['Lê Thị Mai'], [rice]],
      member: [2, ['PGS.TS.'], expect.arrayContaining(['Lê Thị Mai', 'Đỗ Thành Viên']), [shrimp, rice]],
      staff: [
        3,
        expect.arrayContaining(['PGS.TS.', 'GS.']),
        expect.arrayContaining(['Phạm Kín Đáo']),
        [closed, shrimp, rice],
      ],
    });
    expect((await agent(id, null)).organisations.map(({ name }) => name)).toEqual([HOST]);
  });

  it('are not there for whoever may read none of their documents', async () => {
    const hidden = await named('Phạm Kín Đáo', lan);
    for (const as of [null, member]) {
      expect(await list('q=pham%20kin', as)).toEqual([]);
      expect((await phusa.get(`/agents/${hidden.id}`, as)).status).toBe(404);
      expect((await phusa.get(`/agents/${hidden.id}/documents`, as)).status).toBe(404);
    }
    expect(await list('q=do%20thanh', null)).toEqual([]);
    expect(await list('q=do%20thanh', member)).toHaveLength(1);
    expect((await list('', null)).map(({ name }) => name)).not.toContain('Đỗ Thành Viên');
  });

  it('vanish for a stranger when the last open document closes, and come back', async () => {
    const alike = await list('q=hoa%20van%20tran', null);
    const { id } = alike.find(({ name }) => name === 'Hoa Van Tran') ?? { id: '' };
    const [of] = (await phusa.get<AgentDocumentsDto>(`/agents/${id}/documents`)).body.items;
    await phusa.patch(`/documents/${of?.id}`, { recordVisibility: 'restricted', visibility: 'restricted' });
    expect((await phusa.get(`/agents/${id}`, null)).status).toBe(404);
    const opening = { patent: 'none', personalData: true, secrecy: false };
    await phusa.patch(`/documents/${of?.id}`, { recordVisibility: 'public', visibility: 'public', opening });
    expect((await phusa.get(`/agents/${id}`, null)).status).toBe(200);
  });

  it('are linked from documents and hits', async () => {
    const [hit] = (await phusa.get<SearchAnswerDto>('/search?q=giong%20lua', null)).body.hits;
    const person = await hoa(null);
    expect(hit?.nameLinks).toContainEqual({ text: 'TRẦN VĂN HÒA', agentId: person.id });
    const { body } = await phusa.get<DocumentDto>(`/documents/${hit?.id}`, null);
    expect(body.nameLinks).toContainEqual({ text: HOST, agentId: expect.any(String) });
    expect(body.fields['authors']?.[0]?.agents).toEqual([
      { id: person.id, kind: 'person', name: 'TRẦN VĂN HÒA' },
    ]);
  });

  it('answer what is no question of a list with 400', async () => {
    for (const query of ['cursor=x', 'kind=animal', 'size=0', `q=${'a'.repeat(300)}`])
      expect([query, (await phusa.get(`/agents?${query}`, null)).status]).toEqual([query, 400]);
    expect(await list('q=%21%21', null)).toEqual([]);
    expect(await list('q=%25', null)).toEqual([]);
  });
});

describe('likely duplicates over HTTP', () => {
  it('are for staff', async () => {
    expect((await phusa.get('/agents/duplicates', null)).status).toBe(401);
    expect((await phusa.get('/agents/duplicates', member)).status).toBe(403);
  });

  it('are listed with reasons; called different they go, and taken back they return', async () => {
    const items = await until(async () => {
      const found = (await duplicates()).items;
      return found.length >= 2 ? found : undefined;
    });
    const people = items.find(({ agents }) => agents[0]?.kind === 'person');
    expect(people?.agents.map(({ name }) => name).sort()).toEqual(['Hoa Van Tran', 'Trần Văn Hoà']);
    const abroad = people?.agents.find(({ name }) => name === 'Hoa Van Tran');
    expect(abroad?.works.map(({ language }) => language)).toEqual(['en']);
    expect(people?.reasons).toEqual([
      { kind: 'turned' },
      { kind: 'toneless' },
      { kind: 'sharedPeople', names: ['Lê Thị Mai'] },
    ]);
    const at = `/agents/duplicates/${people?.id}/different`;
    expect((await phusa.ask(at, { method: 'POST' }, member)).status).toBe(403);
    expect((await phusa.ask(at, { method: 'POST' }, lan)).status).toBe(204);
    expect((await duplicates()).items.map(({ id }) => id)).not.toContain(people?.id);
    expect((await phusa.ask(at, { method: 'DELETE' }, lan)).status).toBe(204);
    expect((await duplicates()).items.map(({ id }) => id)).toContain(people?.id);
  });
});

describeWith('chromium', 'people and organisations in a browser', (program) => {
  let browser: TestBrowser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await TestBrowser.open(program, phusa.url);
    visitor = await browser.visitor();
  });
  afterAll(() => browser?.close());

  const narrowToo = async (name: string): Promise<void> => {
    await visitor.screenshot(name);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.page.setViewportSize({ width: 390, height: 800 });
    await visitor.screenshot(`${name}-390`);
    await visitor.page.setViewportSize({ width: 320, height: 700 });
    expect(await visitor.sideways()).toEqual([]);
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
  };
  const link = (name: string) => visitor.page.getByRole('link', { name, exact: true });

  it('are reached from a hit and from a document, and lead on to each other', async () => {
    await visitor.go('/?q=giong%20lua%20chiu%20man');
    await link('TRẦN VĂN HÒA').click();
    await visitor.page.getByRole('heading', { level: 1, name: 'TRẦN VĂN HÒA' }).waitFor();
    await visitor.settled();
    await visitor.page.getByText('1 tài liệu', { exact: true }).waitFor();
    await narrowToo('agent');
    await visitor.page.getByRole('region', { name: 'Đơn vị' }).getByRole('link', { name: HOST }).click();
    await visitor.page.getByRole('heading', { level: 1, name: HOST }).waitFor();
    await visitor.settled();
    await narrowToo('agent-organisation');
    await link('Giống lúa chịu mặn').click();
    await visitor.page.getByRole('tab', { name: 'Mô tả' }).click();
    await visitor.page.getByRole('link', { name: 'Trang của Lê Thị Mai' }).first().click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Lê Thị Mai' }).waitFor();
    // a record without pages has no first page to show
    expect(visitor.takeComplaints().filter((one) => !one.includes('/pages/1'))).toEqual([]);
  });

  it('are looked through by letter, by the beginning of a name without marks, and by kind', async () => {
    const { page } = visitor;
    const listed = page.getByRole('list', { name: 'Người và đơn vị' }).locator('li > a');
    let last: string[] = [];
    const shown = (...names: string[]) =>
      until(
        async () => {
          last = await listed.allInnerTexts();
          return JSON.stringify(last) === JSON.stringify(names);
        },
        { why: () => `shown: ${last.join(', ')}; not ${names.join(', ')}` },
      );
    await visitor.go('/');
    await link('Tất cả người và đơn vị').click();
    await page.getByRole('heading', { level: 1, name: 'Người và đơn vị' }).waitFor();
    await visitor.settled();
    const open = (await list('size=100', null)).map(({ name }) => name);
    await shown(...open);
    expect(open).not.toContain('Phạm Kín Đáo');
    await narrowToo('agents');
    await link('C').click();
    const withC = (await list('q=C', null)).map(({ name }) => name);
    expect(withC).toEqual(expect.arrayContaining(['Can Tho University', HOST]));
    expect(withC).not.toContain('Lê Thị Mai');
    await shown(...withC);
    expect(new URL(page.url()).search).toBe('?q=C');
    await page.getByLabel('Tìm theo tên').fill('le thi');
    await shown('Lê Thị Mai');
    await link('Chỉ đơn vị').click();
    await page.getByText('Không có tên nào như vậy.').waitFor();
    await narrowToo('agents-none');
    await link('Xem tất cả').click();
    await shown(...open);
    expect(await page.getByLabel('Tìm theo tên').inputValue()).toBe('');
    await visitor.tabTo(link('Lê Thị Mai'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lê Thị Mai' }).waitFor();
    await link('Tất cả người và đơn vị').click();
    await shown(...open);
    // a record without pages has no first page to show
    expect(visitor.takeComplaints().filter((one) => !one.includes('/pages/1'))).toEqual([]);
  });

  it('are not there for a stranger when closed, and say so when the server cannot be reached', async () => {
    const hidden = await named('Phạm Kín Đáo', lan);
    await visitor.go(`/a/${hidden.id}`);
    await visitor.page.getByRole('alert').waitFor({ timeout: 20_000 });
    await visitor.screenshot('agent-closed');
    expect(await visitor.page.content()).not.toContain('Kín Đáo');
    visitor.takeComplaints();
  });

  it('likely duplicates are staff’s: reasons in words, a word that they differ, and that taken back', async () => {
    await visitor.go('/duplicates');
    await visitor.page.getByText('Trang này dành cho người đã đăng nhập.').waitFor();
    const { cookie } = await phusa.signIn({ key: phusa.adminKey });
    const [name = '', value = ''] = cookie.split('=');
    await visitor.page.context().addCookies([{ name, value, url: phusa.url }]);
    await visitor.go('/duplicates');
    const pair = visitor.page.getByRole('listitem', { name: /Hoa Van Tran/ });
    await pair.getByText('cùng các chữ, đảo thứ tự họ tên').waitFor();
    await pair.getByText('cùng có tên với Lê Thị Mai').waitFor();
    await narrowToo('duplicates');
    await pair.getByRole('button', { name: /^Hai người khác nhau/ }).click();
    await pair.getByText('Đã ghi: khác nhau.').waitFor();
    expect(
      (await duplicates()).items.some(({ agents }) => agents.some((one) => one.name === 'Hoa Van Tran')),
    ).toBe(false);
    await visitor.screenshot('doubles-different');
    await pair.getByRole('button', { name: /^Hoàn tác/ }).click();
    await pair.getByText('cùng các chữ, đảo thứ tự họ tên').waitFor();
    expect(
      (await duplicates()).items.some(({ agents }) => agents.some((one) => one.name === 'Hoa Van Tran')),
    ).toBe(true);
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('speak English too, and say so when there is nothing or no server', async () => {
    await visitor.page.getByRole('button', { name: 'English' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Likely duplicates' }).waitFor();
    await visitor.go('/duplicates?kind=organisation');
    await visitor.page.getByText('one is the English name of the other').waitFor();
    await visitor.screenshot('doubles-english');
    await visitor.go(`/a/${(await hoa(lan)).id}`);
    await visitor.page.getByText('Two people of one name are not told apart', { exact: false }).waitFor();
    await visitor.screenshot('agent-english');
    await visitor.page.route('**/api/v1/agents/duplicates?*', (route) =>
      route.fulfill({ json: { items: [] } }),
    );
    await visitor.go('/duplicates');
    await visitor.page.getByText('No names look like duplicates.').waitFor();
    await visitor.screenshot('doubles-empty');
    await visitor.page.unroute('**/api/v1/agents/duplicates?*');
    expect(visitor.takeComplaints()).toEqual([]);
    await visitor.page.route('**/api/v1/agents/duplicates?*', (route) => route.abort());
    await visitor.go('/duplicates?kind=person');
    await visitor.page.getByRole('alert').waitFor({ timeout: 20_000 });
    await visitor.screenshot('doubles-failing');
    visitor.takeComplaints();
  });
});
