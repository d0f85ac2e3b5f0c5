import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { OrganisationDto } from '../../src/access/access.dto.js';
import type {
  RegisteredWorkDto,
  RegisteredWorkProposalsDto,
} from '../../src/registered-works/registered-works.dto.js';
import type {
  RegisteredWorkImportDto,
  RegisteredWorkImportsDto,
} from '../../src/registered-works/lists/registered-work-lists.dto.js';
import type { WithdrawalDto } from '../../src/registered-works/lists/withdrawals.dto.js';
import type { IndicatorsDto } from '../../src/progress/indicators/indicators.dto.js';
import type { ProgressReportDto } from '../../src/progress/figures/progress.dto.js';
import { asTcvn3 } from '../fixtures/legacy-bytes.js';
import { makeXlsx } from '../fixtures/make-xlsx.js';
import { registeredWorksApi } from '../support/registered-works-api.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const RICE = 'Nghiên cứu chọn tạo giống lúa chịu mặn cho vùng ven biển Cần Thơ';
const SHRIMP = 'Xây dựng mô hình nuôi tôm nước lợ bền vững trong ao lót bạt';
const MANGO = 'Hoàn thiện quy trình bảo quản xoài cát Hòa Lộc sau thu hoạch';
const SOLAR = 'Thiết kế máy sấy lúa dùng năng lượng mặt trời cho nông hộ nhỏ';
const HEAD = 'STT;Số đăng ký;Tên nhiệm vụ;Cơ quan chủ trì;Đơn vị phụ trách;Năm;Lĩnh vực;Tiềm năng;Độ mật';
const LINES = [
  `1;KQ015440;${RICE};Viện Lúa;Sở Khoa học và Công nghệ;2019;Nông nghiệp;có;`,
  `2;KQ015441;${SHRIMP};Đại học Cần Thơ;Sở Nông nghiệp;2020;Thủy sản;có;`,
  `3;KQ015442;${MANGO};Đại học Cần Thơ;Sở Nông nghiệp;2021;Nông nghiệp;không;`,
  `4;KQ015443;${SOLAR};Đại học Cần Thơ;;2022;Cơ khí;;`,
  '5;;;Viện Lúa;;2020;;;',
  `6;KQ015440;${RICE};Viện Lúa;Sở Khoa học và Công nghệ;2018;Nông nghiệp;có;`,
  '7;KQ015449;Một nhiệm vụ không được biết đến;;;2020;;;Tối mật',
];
const csv = (lines: readonly string[] = LINES): string => [HEAD, ...lines].join('\r\n');

let phusa: Running;
beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
});
afterAll(() => phusa.end());

const { bring, carryOut, importDocuments, registeredWorks, byNumber, inState, matches, progress } =
  registeredWorksApi(() => phusa);

let shrimp = '';

describe('registeredWorks', () => {
  let rice = '';

  it('are none at first, and the dashboard still says what stands', async () => {
    const { body } = await phusa.get<ProgressReportDto>('/progress');
    expect(body).not.toHaveProperty('registeredWorks');
    expect(body).toMatchObject({ total: 0 });
  });

  it('come from a list that is mapped and shown before anything is kept', async () => {
    [rice = '', shrimp = ''] = await importDocuments([
      { externalId: 'D1', title: RICE, registrationNumber: 'KQ-015440', year: 2019 },
      { externalId: 'D2', title: SHRIMP.replace('bền vững', 'hiệu quả'), year: 2012 },
    ]);
    const list = await bring('danh mục.csv', asTcvn3(csv()));
    expect(list.reading.encoding).toBe('TCVN3');
    expect(list.columns.map(({ field }) => field)).toEqual([
      null,
      'registrationNumber',
      'title',
      'hostOrganisation',
      'unit',
      'year',
      'field',
      'potential',
      'securityLevel',
    ]);
    expect(list.preview.map(({ outcome, problems }) => [outcome, problems[0]?.code])).toEqual([
      ['new', 'newUnit'],
      ['new', 'newUnit'],
      ['new', 'newUnit'],
      ['new', undefined],
      ['refused', 'nameless'],
      ['refused', 'doubled'],
      ['refused', 'secret'],
    ]);
    expect((await registeredWorks()).total).toBe(0);

    const ended = await carryOut(list.id);
    expect(ended).toMatchObject({ status: 'done', done: 7, counts: { created: 4, refused: 3 } });
    const refused = (await phusa.get<string>(`/registered-works/lists/${list.id}/refused`)).body;
    expect(refused).toContain('5;;;Viện Lúa;;2020;;;;thiếu cả tên lẫn số');
    expect(refused).toContain('một dòng ở trên đã có số hoặc tên này');
    expect(refused).toContain('“Tối mật”: có dấu mật');
    const units = (await phusa.get<{ items: OrganisationDto[] }>('/organisations')).body;
    expect(JSON.stringify(units)).toContain('Sở Nông nghiệp');
  });

  it('are linked to their documents, for sure by a number, else by a person', async () => {
    const linked = await inState('KQ015440', 'described');
    expect(linked).toMatchObject({
      documentId: rice,
      unit: 'Sở Khoa học và Công nghệ',
      potential: 'likely',
      potentialFrom: 'list',
      links: [{ state: 'linked', reason: 'number' }],
    });
    const sums = await progress(undefined, ({ all }) => all.digitised === 1);
    expect(sums).toMatchObject({
      all: { total: 4, digitised: 1, checked: 0, open: 0 },
      likely: { total: 2, digitised: 1 },
      unlikely: 1,
      unknown: 1,
      doubtfulMatches: 1,
    });
    const { items, total } = await matches();
    expect(total).toBe(1);
    const [offered] = items;
    expect(offered).toMatchObject({
      registeredWork: { registrationNumber: 'KQ015441' },
      document: { id: shrimp, year: 2012 },
      link: { state: 'doubtful', reason: 'title' },
    });

    const answer = await phusa.send<RegisteredWorkDto>(
      'PUT',
      `/registered-works/${offered?.registeredWork.id ?? ''}/matches/${shrimp}`,
      { answer: 'yes' },
    );
    expect(answer.body).toMatchObject({ state: 'described', documentId: shrimp });
    const moved = await progress(undefined, ({ likely }) => likely.digitised === 2);
    expect(moved).toMatchObject({ all: { total: 4, digitised: 2 }, path: { target: 4 }, doubtfulMatches: 0 });
    expect(moved.byUnit?.find(({ name }) => name === 'Sở Nông nghiệp')?.all).toMatchObject({
      total: 2,
      digitised: 1,
    });
  });

  it('keep a person’s no when they are matched again', async () => {
    const [mango = ''] = await importDocuments([
      { externalId: 'D3', title: MANGO.replace('xoài cát', 'xoài'), year: 2015 },
    ]);
    const waiting = await until(async () => (await matches()).items[0], { why: () => 'nothing is asked' });
    expect(waiting.document.id).toBe(mango);
    await phusa.send('PUT', `/registered-works/${waiting.registeredWork.id}/matches/${mango}`, {
      answer: 'no',
    });
    await importDocuments([{ externalId: 'D3', title: MANGO, year: 2015 }]);
    await importDocuments([{ externalId: 'D4', title: SOLAR, registrationNumber: 'KQ015443', year: 2022 }]);
    // what came later is matched, so what came before was looked at
    await inState('KQ015443', 'described');
    expect((await byNumber('KQ015442')).links).toMatchObject([
      { documentId: mango, state: 'refused', decidedBy: expect.any(String) },
    ]);
    expect((await matches()).total).toBe(0);
  });

  it('keep a word on the potential that comes after the reading, and do not count it', async () => {
    const { id } = await byNumber('KQ015443');
    const before = await progress(undefined, ({ all }) => all.digitised === 3);
    const { body } = await phusa.patch<RegisteredWorkDto>(`/registered-works/${id}`, { potential: 'likely' });
    expect(body).toMatchObject({
      potential: 'likely',
      countedPotential: 'unknown',
      potentialBeforeReading: false,
    });
    const after = await progress(undefined, ({ changedAfterReading }) => changedAfterReading === 1);
    expect(after.likely).toEqual(before.likely);
    const { events } = await byNumber('KQ015443');
    expect(events.at(-1)).toMatchObject({ kind: 'potential', after: 'likely', counts: false });
  });

  it('are opened by what a person decides on the document, and lose it with the document', async () => {
    const document = await phusa.document(rice);
    for (const name of ['title', 'documentType', 'year'] as const)
      for (const { id } of document.fields[name] ?? [])
        await phusa.patch(`/documents/${rice}/fields/${id}`, { status: 'confirmed' });
    const verified = await inState('KQ015440', 'verified');
    expect(Object.keys(verified.reached)).toEqual(['known', 'received', 'read', 'described', 'verified']);
    await phusa.patch(`/documents/${rice}`, { recordVisibility: 'public' });
    await inState('KQ015440', 'open');

    const strangers = await progress(null, ({ all }) => all.open === 1);
    expect(strangers.all).toEqual({ total: 4, open: 1 });
    expect(strangers.likely).toEqual({ total: 2, open: 1 });
    expect(Object.keys(strangers).sort()).toEqual(['all', 'at', 'byField', 'byYear', 'likely']);

    await phusa.send('DELETE', `/documents/${rice}`, {});
    const lost = await inState('KQ015440', 'known');
    expect(lost.links).toEqual([]);
    expect(lost.events.map(({ after }) => after)).toEqual(expect.arrayContaining(['open', 'known']));
  });

  it('are never overwritten by another list: what it says otherwise is proposed', async () => {
    const again = await bring('danh mục.csv', csv(LINES.slice(0, 4)));
    expect(again.mappingFrom).toBe('saved');
    expect((await carryOut(again.id)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 4 });

    const other = makeXlsx({
      'Danh mục': [
        ['Số đăng ký', 'Tên nhiệm vụ', 'Năm', 'Tiềm năng'],
        ['KQ 015442', MANGO, '2022', 'có'],
        ['KQ015441', 'Một tên khác hẳn về vi tảo biển', '2020', ''],
        ['', MANGO.replace('xoài cát', 'xòai cát'), '', ''],
      ],
    });
    const list = await bring('sổ.xlsx', other);
    expect(list.preview.map(({ outcome, problems }) => [outcome, problems[0]?.code])).toEqual([
      ['changed', undefined],
      ['refused', 'numberTaken'],
      ['new', 'alike'],
    ]);
    expect(list.preview[0]?.before).toEqual({ year: '2021', potential: 'unlikely' });
    expect((await carryOut(list.id)).counts).toMatchObject({
      created: 1,
      updated: 1,
      refused: 1,
      withheld: 1,
    });
    expect(await byNumber('KQ015442')).toMatchObject({ year: 2021, potential: 'unlikely' });

    const { items, total } = (await phusa.get<RegisteredWorkProposalsDto>('/registered-works/proposals'))
      .body;
    expect(total).toBe(2);
    for (const { id, field } of items)
      await phusa.send('POST', `/registered-works/proposals/${id}`, { take: field === 'year' });
    expect(await byNumber('KQ015442')).toMatchObject({ year: 2022, potential: 'unlikely' });
    // what was left as it was is not asked again
    await carryOut((await bring('sổ.xlsx', other)).id);
    expect((await phusa.get<RegisteredWorkProposalsDto>('/registered-works/proposals')).body.total).toBe(0);
  });

  it('go page by page, and answer to state, unit and year', async () => {
    const first = await registeredWorks('?size=2');
    const second = await registeredWorks(`?size=2&cursor=${first.nextCursor ?? ''}`);
    const third = await registeredWorks(`?size=2&cursor=${second.nextCursor ?? ''}`);
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(first.total);
    expect(third.nextCursor).toBeUndefined();
    expect((await registeredWorks('?state=known')).items.every(({ state }) => state === 'known')).toBe(true);
    expect((await registeredWorks('?year=2020')).total).toBe(1);
    expect((await phusa.get('/registered-works?cursor=x')).status).toBe(400);
  });
});

describe('a wrong list', () => {
  const TEA = 'Nghiên cứu chế biến trà mãng cầu xiêm túi lọc ở vùng nước lợ';
  const line = (number: string, title: string, host = ''): string =>
    `1;${number};${title};${host};Sở Công Thương;2023;Nông nghiệp;;`;
  const withdrawal = (id: string): string => `/registered-works/lists/${id}/withdrawal`;
  let wrong: RegisteredWorkImportDto;
  let other: RegisteredWorkImportDto;
  let tea = '';

  it('is asked beforehand what would go and what would stay, and why', async () => {
    [tea = ''] = await importDocuments([
      { externalId: 'W1', title: TEA, registrationNumber: 'KQ900001', year: 2023 },
    ]);
    const list = await bring(
      'sai.csv',
      csv([
        line('KQ900001', TEA, 'Viện A'),
        line('KQ900002', 'Khảo sát nguồn gen cây bần chua ven sông Hậu'),
        line('KQ900003', 'Chế tạo bộ lọc nước nhiễm phèn bằng vỏ trấu'),
        line('KQ900004', 'Nuôi thử nghiệm cá chạch lấu trong bể lót bạt'),
        `5;KQ015443;${SOLAR};;;1999;;;`,
      ]),
    );
    expect((await phusa.get(withdrawal(list.id))).status).toBe(409);
    wrong = await carryOut(list.id);
    expect(wrong.counts).toMatchObject({ created: 4, updated: 1 });
    await inState('KQ900001', 'described');
    other = await carryOut(
      (
        await bring(
          'khác.csv',
          csv([line('KQ900002', 'Khảo sát nguồn gen cây bần chua ven sông Hậu'), line('', TEA)]),
        )
      ).id,
    );
    const { id } = await byNumber('KQ900003');
    await phusa.patch(`/registered-works/${id}`, { potential: 'likely' });
    const fish = await byNumber('KQ900004');
    await phusa.send('PUT', `/registered-works/${fish.id}/matches/${shrimp}`, { answer: 'no' });
    expect((await phusa.get<WithdrawalDto>(withdrawal(wrong.id))).body).toEqual({
      goes: 1,
      // one that it brought, and one that it only names
      otherList: 2,
      person: 1,
      link: 1,
      proposals: 1,
    });
    // what only names what is there takes nothing of it along
    expect((await phusa.get<WithdrawalDto>(withdrawal(other.id))).body).toMatchObject({
      goes: 1,
      otherList: 1,
    });
  });

  it('goes with what it alone brought, says so, and is not gone on with', async () => {
    const withdraw = (goes: number) => phusa.send<WithdrawalDto>('POST', withdrawal(wrong.id), { goes });
    const { total } = await registeredWorks('');
    // what the lists before have brought is counted a moment later
    await progress(undefined, ({ all: sums }) => sums.total === total);
    expect((await withdraw(4)).status).toBe(409);
    expect(await withdraw(1)).toMatchObject({
      status: 200,
      body: { goes: 1, otherList: 2, person: 1, link: 1 },
    });
    expect((await withdraw(0)).status).toBe(409);
    expect((await phusa.send('POST', `/registered-works/lists/${wrong.id}/start`, {})).status).toBe(409);
    expect((await registeredWorks('?q=KQ900001')).total).toBe(0);
    for (const number of ['KQ900002', 'KQ900003', 'KQ900004'])
      expect([number, (await registeredWorks(`?q=${number}`)).total]).toEqual([number, 1]);
    expect((await phusa.get<RegisteredWorkProposalsDto>('/registered-works/proposals')).body.total).toBe(0);
    await progress(undefined, ({ all: sums }) => sums.total === total - 1);
    const { items } = (await phusa.get<RegisteredWorkImportsDto>('/registered-works/lists')).body;
    expect(items.find(({ id }) => id === wrong.id)?.withdrawn).toMatchObject({
      goes: 1,
      at: expect.any(String),
      actor: expect.any(String),
    });
  });

  it('leaves its documents, which are free for another list’s registered work', async () => {
    expect((await phusa.document(tea)).title).toBe(TEA);
    const linked = await until(
      async () => (await registeredWorks('?state=described')).items.find(({ title }) => title === TEA),
      { why: () => 'the document is not tied again' },
    );
    expect(linked.documentId).toBe(tea);
    expect(linked).not.toHaveProperty('registrationNumber');
  });

  it('withdrawn last, takes along what only lists that are withdrawn have named', async () => {
    const { body } = await phusa.get<WithdrawalDto>(withdrawal(other.id));
    expect(body).toMatchObject({ goes: 2, otherList: 0 });
    expect((await phusa.send('POST', withdrawal(other.id), { goes: 2 })).status).toBe(200);
    expect((await registeredWorks('?q=KQ900002')).total).toBe(0);
  });
});

describe('indicators of the programme', () => {
  it('are typed by year with their source, and those that nobody knows say so', async () => {
    const put = (path: string, body: object) => phusa.send('PUT', `/progress/indicators/${path}`, body);
    expect((await put('ipShare/2025', { value: 16.5, source: 'Báo cáo của Sở, tháng 11/2025' })).status).toBe(
      204,
    );
    expect((await put('ipShare/2025', { value: 17, source: 'Bản sửa' })).status).toBe(204);
    expect((await put('intermediaries/2025', { value: 2.5, source: 'Báo cáo' })).status).toBe(400);
    expect((await put('digitisedShare/2025', { value: 50, source: 'Báo cáo' })).status).toBe(404);
    expect((await put('ipShare/2040', { value: 50, source: 'Báo cáo' })).status).toBe(400);
    const { items } = (await phusa.get<IndicatorsDto>('/progress/indicators')).body;
    expect(items.find(({ key }) => key === 'ipShare')).toMatchObject({
      target2025: { value: 15, over: true },
      target2030: { value: 20, over: true },
      values: [{ year: 2025, value: 17, source: 'Bản sửa' }],
    });
    expect(items.find(({ key }) => key === 'digitisedShare')).toMatchObject({
      computed: true,
      now: expect.any(Number),
    });
    expect(items.find(({ key }) => key === 'tradeGrowth')).toMatchObject({ values: [] });
    expect((await phusa.send('DELETE', '/progress/indicators/ipShare/2025', {})).status).toBe(204);
  });
});
