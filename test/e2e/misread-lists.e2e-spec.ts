import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RegisteredWorkImportDto } from '../../src/registered-works/lists/registered-work-lists.dto.js';
import type { ProgressReportDto } from '../../src/progress/figures/progress.dto.js';
import { registeredWorksApi } from '../support/registered-works-api.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const HEAD = 'STT;Số đăng ký;Tên nhiệm vụ;Cơ quan chủ trì;Đơn vị phụ trách;Năm;Lĩnh vực;Tiềm năng;Độ mật';
const csv = (lines: readonly string[]): string => [HEAD, ...lines].join('\r\n');

let phusa: Running;
beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
});
afterAll(() => phusa.end());

const { bring, carryOut, importDocuments, registeredWorks, byNumber, inState, matches } = registeredWorksApi(
  () => phusa,
);

describe('a list whose letters were misread', () => {
  const TITLE = 'Nghiên cứu quy trình nuôi cấy mô cây sen hồng Đồng Tháp';
  const lines = csv([]).replace('Cơ quan chủ trì', 'Chủ nhiệm đề tài');
  const doubled = new TextDecoder('windows-1252').decode(
    Buffer.from([lines, `1;KQ800001;${TITLE};PGS.TS. Trần Thị Ngọc Diễm;;2024;Nông nghiệp;;`].join('\r\n')),
  );
  const path = (id: string): string => `/registered-works/lists/${id}`;

  it('says so before a line is taken in, and is read repaired once a person says so', async () => {
    const list = await bring('lỗi.csv', doubled);
    expect(list.misreadAs).toBe('doubleUtf8');
    const refused = await phusa.send<{ message: unknown }>('POST', `${path(list.id)}/start`, {});
    expect(refused.status).toBe(409);
    expect((await phusa.patch(path(list.id), { reading: { repair: 'x' } })).status).toBe(400);
    const kept = await phusa.patch<RegisteredWorkImportDto>(path(list.id), { reading: { repair: 'none' } });
    expect(kept.body).not.toHaveProperty('misreadAs');
    const { body } = await phusa.patch<RegisteredWorkImportDto>(path(list.id), {
      reading: { repair: 'doubleUtf8' },
    });
    expect(body).not.toHaveProperty('misreadAs');
    expect(body.columns.map(({ field }) => field)).toContain('investigator');
    expect(body.preview[0]?.values).toMatchObject({
      title: TITLE,
      investigator: 'PGS.TS. Trần Thị Ngọc Diễm',
    });
    expect((await carryOut(list.id)).counts).toMatchObject({ created: 1, refused: 0 });
  });

  it('is found by its investigator, who is told beside the authors of a like document', async () => {
    for (const query of ['investigator=tran%20thi%20ngoc', 'q=Ngọc%20Diễm', 'investigator=PGS.TS.%20Trần'])
      expect([
        query,
        (await registeredWorks(`?${query}`)).items.map(({ investigator }) => investigator),
      ]).toEqual([query, ['PGS.TS. Trần Thị Ngọc Diễm']]);
    expect((await registeredWorks('?investigator=diem%20ngoc')).total).toBe(0);
    const [lotus = ''] = await importDocuments([
      { externalId: 'M1', title: TITLE, year: 2024, authors: [{ name: 'Lê Minh' }] },
    ]);
    const asked = await until(
      async () => (await matches()).items.find(({ document }) => document.id === lotus),
      { why: () => 'another investigator is taken for sure' },
    );
    expect(asked).toMatchObject({
      registeredWork: { investigator: 'PGS.TS. Trần Thị Ngọc Diễm' },
      document: { people: ['Lê Minh'] },
    });
    await importDocuments([
      { externalId: 'M1', title: TITLE, year: 2024, authors: [{ name: 'Trần Thị Ngọc Diễm' }] },
    ]);
    expect((await inState('KQ800001', 'described')).documentId).toBe(lotus);
  });

  it('is not digitised by a record without pages', async () => {
    const title = 'Đánh giá sinh khối rong đuôi chồn trong kênh thủy lợi nội đồng';
    await importDocuments([{ externalId: 'M2', title, registrationNumber: 'KQ800002', text: undefined }]);
    const list = await bring('rong.csv', csv([`1;KQ800002;${title};;;2024;;;`]));
    await carryOut(list.id);
    const linked = await until(
      async () => {
        const found = await byNumber('KQ800002');
        return found.documentId === undefined ? undefined : found;
      },
      { why: () => 'the record is not linked' },
    );
    expect(linked.state).toBe('known');
    expect((await phusa.get<ProgressReportDto>('/progress')).body.records).toBe(1);
  });
});
