import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fingerprintsOf, type FingerprintKey, syllablesOf } from './fingerprint.js';
import { likeness, minHash } from './min-hash.js';
import { relate, worthComparing } from './relate.js';
import { sharedText } from './shared-text.js';

const textOf = (name: string): string => readFileSync(`samples/${name}.txt`, 'utf8');
const REPORT = textOf('01-vi-report-scan.pdf');
const ARTICLE = textOf('02-vi-born-digital.pdf');
const keys = (
  text: string,
  title?: string,
  numbers: string[] = [],
  people: string[] = [],
): FingerprintKey[] =>
  fingerprintsOf({ text, syllables: syllablesOf(text), titles: title ? [title] : [], numbers, people });
const kinds = (own: FingerprintKey[], other: FingerprintKey[]): string[] =>
  relate(own, [{ documentId: 'd', keys: other }]).map(({ kind }) => kind);
const textKinds = (first: string, second: string, title?: string): string[] => {
  const shared = sharedText(syllablesOf(first), syllablesOf(second));
  return relate(keys(first, title), [{ documentId: 'd', keys: keys(second, title), shared }]).map(
    ({ kind }) => kind,
  );
};

describe('relations', () => {
  it('knows the same text in other tones, signs and line breaks', () => {
    const other = REPORT.normalize('NFD')
      .replaceAll('\n', '  ')
      .replaceAll(',', ' ,')
      .replaceAll('hòa', 'hoà');
    expect(kinds(keys(REPORT), keys(other))).toEqual(['sameText']);
  });

  it('knows a second scan, one word in eight misread in each', () => {
    const misread = (from: number): string => {
      let n = from;
      return REPORT.replace(/\p{L}{3,}/gu, (word) => (n++ % 8 === 0 ? `${word}x` : word));
    };
    const [first, second] = [misread(0), misread(3)];
    expect(textKinds(first, second)).toEqual(['nearDuplicate']);
    expect(worthComparing(keys(first), keys(second))).toBeGreaterThan(0.2);
    const shared = keys(first).filter((a) => keys(second).some((b) => a.kind === 'near' && a.key === b.key));
    expect(shared.length).toBeGreaterThan(0);
  });

  it('does not tie different documents', () => {
    expect(kinds(keys(REPORT), keys(ARTICLE))).toEqual([]);
    expect(likeness(minHash(['a', 'b', 'c', 'd', 'e', 'f']), minHash(['g', 'h', 'i', 'j', 'k', 'l']))).toBe(
      0,
    );
  });

  it('takes a text with an added chapter for another version, if it is of the same title', () => {
    const title = 'Nghiên cứu giống lúa chịu mặn';
    expect(textKinds(REPORT, REPORT + ARTICLE, title)).toEqual(['version', 'sameTitle']);
    expect(textKinds(REPORT, REPORT + ARTICLE)).toEqual([]);
    expect(textKinds(REPORT, `${REPORT} ${ARTICLE.slice(0, 200)}`)).toEqual(['nearDuplicate']);
  });

  it('ties by title and by number, whichever field holds it', () => {
    const a = keys(ARTICLE, 'Nghiên cứu giống lúa chịu mặn', ['ĐT-2021-07/KQNC']);
    const b = keys(REPORT, 'NGHIÊN CỨU GIỐNG LÚA CHỊU MẶN', ['ĐT 2021-07/KQNC']);
    expect(kinds(a, b)).toEqual(['sharedNumber', 'sameTitle']);
    expect(relate(a, [{ documentId: 'd', keys: b }])[0]?.reason).toBe('ĐT-2021-07/KQNC');
  });

  it('ties a report to the patent whose number it cites, from the citing one', () => {
    const report = keys('Kết quả đã nộp đơn sáng chế số 1-2019-04725 tại Cục Sở hữu trí tuệ.');
    const patent = keys('', 'Quy trình sản xuất bột mít', ['1-2019-04725']);
    expect(relate(report, [{ documentId: 'd', keys: patent }])).toEqual([
      { documentId: 'd', kind: 'cites', reason: '1-2019-04725', score: 0.8 },
    ]);
    expect(relate(patent, [{ documentId: 'd', keys: report }])[0]).toMatchObject({ reversed: true });
  });

  it('ties works of one project by people and a title in nearly the same words', () => {
    const people = ['Nguyễn Thị Hồng Nhung', 'Trần Văn Khoát'];
    const report = keys('', 'Nghiên cứu quy trình sản xuất bột mít sấy phun quy mô pilot', [], people);
    const patent = keys('', 'Quy trình sản xuất bột mít sấy phun', [], ['TRẦN VĂN KHOÁT']);
    const other = keys('', 'Quy trình nuôi cá tra thâm canh trong ao', [], people);
    expect(relate(report, [{ documentId: 'd', keys: patent }])).toMatchObject([
      { kind: 'sameProject', reason: 'Trần Văn Khoát' },
    ]);
    expect(kinds(report, other)).toEqual([]);
    expect(kinds(report, keys('', 'Quy trình sản xuất bột mít sấy phun', [], ['Lê Văn Tám']))).toEqual([]);
  });

  it('makes no key of what is too short to tell', () => {
    expect(
      fingerprintsOf({
        text: 'Phụ lục',
        syllables: ['phu', 'luc'],
        titles: ['Báo cáo'],
        numbers: ['A-1'],
        people: ['Khoát'],
      }),
    ).toEqual([]);
  });
});
