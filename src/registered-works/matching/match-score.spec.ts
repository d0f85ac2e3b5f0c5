import { describe, expect, it } from '@jest/globals';
import { matchKeys } from '../records/match-keys.js';
import { type Compared, type Candidate, matchOf, settle } from './match-score.js';

const TITLE = 'Nghiên cứu chọn tạo giống lúa chịu mặn cho vùng ven biển';

function compared(given: {
  title?: string;
  number?: string;
  host?: string;
  year?: number;
  people?: string[];
}): Compared {
  const year = given.year ?? null;
  return { ...matchKeys({ ...given, numbers: [given.number], year }), year };
}

describe('matchOf', () => {
  it('links by a shared number, however it is written', () => {
    const registeredWork = compared({ title: TITLE, number: 'KQ 015440', year: 2019 });
    expect(matchOf(registeredWork, compared({ title: TITLE, number: 'kq-015440' }))).toEqual({
      score: 0.99,
      reason: 'number',
      sure: true,
    });
    expect(matchOf(registeredWork, compared({ number: 'KQ015440' }))).toMatchObject({ sure: true });
  });

  it('asks a person where the titles contradict the shared number', () => {
    const registeredWork = compared({ title: TITLE, number: '2019-02-566/KQNC' });
    const other = compared({
      title: 'Mô hình nuôi tôm nước lợ trong ao lót bạt',
      number: '2019-02-566/KQNC',
    });
    expect(matchOf(registeredWork, other)).toMatchObject({ reason: 'number', sure: false });
  });

  it('takes a short number for sure only with a like title beside it', () => {
    const registeredWork = compared({ title: TITLE, number: 'DT-01' });
    expect(matchOf(registeredWork, compared({ number: 'DT-01' }))).toMatchObject({ sure: false });
    expect(matchOf(registeredWork, compared({ title: TITLE, number: 'DT-01' }))).toMatchObject({
      sure: true,
    });
  });

  it('links by the title when host or year agree, typing errors and all', () => {
    const registeredWork = compared({ title: TITLE, host: 'Trường Đại học Cần Thơ', year: 2019 });
    const same = compared({ title: TITLE.toUpperCase(), host: 'ĐH Cần Thơ', year: 2019 });
    expect(matchOf(registeredWork, same)).toMatchObject({ reason: 'title', sure: true });
    const typo = compared({ title: TITLE.replace('giống', 'giông').replace('biển', 'bien'), year: 2020 });
    expect(matchOf(registeredWork, typo)).toMatchObject({ sure: true });
  });

  it('takes the investigator for evidence, titles and marks aside', () => {
    const registeredWork = compared({
      title: TITLE,
      people: ['PGS.TS. Nguyễn Thị Hồng Điệp; ThS. Lê Văn An'],
    });
    const authors = compared({ title: TITLE, people: ['Trần Bình', 'Nguyen Thi Hong Diep'] });
    expect(matchOf(registeredWork, authors)).toMatchObject({ reason: 'title', sure: true });
    const others = compared({ title: TITLE, people: ['Trần Bình'] });
    expect(matchOf(registeredWork, others)).toMatchObject({ sure: false });
    expect(matchOf({ ...registeredWork, year: 2019 }, { ...others, year: 2019 })).toMatchObject({
      sure: false,
    });
  });

  it('asks a person for a like title of another year or house, and for one that nothing else supports', () => {
    const registeredWork = compared({ title: TITLE, host: 'Trường Đại học Cần Thơ', year: 2019 });
    expect(matchOf(registeredWork, compared({ title: TITLE, year: 2012 }))).toMatchObject({ sure: false });
    expect(
      matchOf(
        registeredWork,
        compared({ title: TITLE, host: 'Viện Lúa Đồng bằng sông Cửu Long', year: 2019 }),
      ),
    ).toMatchObject({ sure: false });
    expect(matchOf(registeredWork, compared({ title: TITLE }))).toMatchObject({ sure: false });
    const reworded = compared({
      title: 'Chọn tạo giống lúa chịu mặn cho vùng ven biển Sóc Trăng',
      year: 2019,
    });
    expect(matchOf(registeredWork, reworded)).toMatchObject({ sure: false });
  });

  it('does not link two results with numbers of their own by their title', () => {
    const registeredWork = compared({ title: TITLE, number: '2019-02-566/KQNC', year: 2019 });
    const other = compared({ title: TITLE, number: '2019-02-567/KQNC', year: 2019 });
    expect(matchOf(registeredWork, other)).toMatchObject({ sure: false });
  });

  it('offers nothing for another title, nor for what has none', () => {
    const registeredWork = compared({ title: TITLE, year: 2019 });
    expect(
      matchOf(registeredWork, compared({ title: 'Nghiên cứu ứng dụng vi tảo', year: 2019 })),
    ).toBeUndefined();
    expect(matchOf(registeredWork, compared({ year: 2019 }))).toBeUndefined();
  });
});

describe('settle', () => {
  const candidate = (registeredWorkId: string, documentId: string, score: number): Candidate<string> => ({
    registeredWorkId,
    documentId,
    score,
    reason: 'title',
    sure: true,
  });
  const sure = (candidates: Candidate<string>[], taken?: (id: string) => boolean): string[] =>
    settle(candidates, taken)
      .filter((one) => one.sure)
      .map(({ registeredWorkId, documentId }) => registeredWorkId + documentId);

  it('links the clearly likeliest only', () => {
    expect(sure([candidate('A', '1', 1), candidate('A', '2', 0.92)])).toEqual(['A1']);
    expect(sure([candidate('A', '1', 0.99), candidate('A', '2', 0.98)])).toEqual([]);
  });

  it('gives a document to one registered work by itself', () => {
    expect(sure([candidate('A', '1', 0.99), candidate('B', '1', 0.99)])).toEqual([]);
    expect(sure([candidate('A', '1', 0.99)], (id) => id === '1')).toEqual([]);
  });
});
