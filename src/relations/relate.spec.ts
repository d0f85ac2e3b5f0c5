import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fingerprintsOf, type FingerprintKey } from './fingerprint.js';
import { likeness, minHash } from './min-hash.js';
import { relate } from './relate.js';

const textOf = (name: string): string => readFileSync(`samples/${name}.txt`, 'utf8');
const REPORT = textOf('01-vi-report-scan.pdf');
const ARTICLE = textOf('02-vi-born-digital.pdf');
const keys = (text: string, title?: string, numbers: string[] = []): FingerprintKey[] =>
  fingerprintsOf({
    text,
    ...(title ? { title } : {}),
    numbers: numbers.map((value) => ({ name: 'taskCode', value })),
  });
const kinds = (own: FingerprintKey[], other: FingerprintKey[]): string[] =>
  relate(own, [{ documentId: 'd', keys: other }]).map(({ kind }) => kind);

describe('relations', () => {
  it('knows the same text in other tones, signs and line breaks', () => {
    const other = REPORT.normalize('NFD')
      .replaceAll('\n', '  ')
      .replaceAll(',', ' ,')
      .replaceAll('hòa', 'hoà');
    expect(kinds(keys(REPORT), keys(other))).toEqual(['sameText']);
  });

  it('knows a second scan with misread words', () => {
    let n = 0;
    const misread = REPORT.replace(/\p{L}{4,}/gu, (word) => (n++ % 25 === 0 ? `${word}x` : word));
    const [relation] = relate(keys(REPORT), [{ documentId: 'd', keys: keys(misread) }]);
    expect(relation?.kind).toBe('nearDuplicate');
    expect(relation?.score).toBeGreaterThan(0.55);
    const shared = keys(misread).filter((a) =>
      keys(REPORT).some((b) => a.kind === 'near' && a.key === b.key),
    );
    expect(shared.length).toBeGreaterThan(0);
  });

  it('does not tie different documents', () => {
    expect(kinds(keys(REPORT), keys(ARTICLE))).toEqual([]);
    expect(likeness(minHash(['a', 'b', 'c', 'd', 'e', 'f']), minHash(['g', 'h', 'i', 'j', 'k', 'l']))).toBe(
      0,
    );
  });

  it('ties a part to its whole only when the part is most of it', () => {
    expect(kinds(keys(REPORT), keys(`${REPORT} ${ARTICLE.slice(0, 400)}`))).toEqual(['nearDuplicate']);
    expect(kinds(keys(REPORT + ARTICLE), keys(ARTICLE))).toEqual([]);
  });

  it('ties by title and by number, whichever field holds it', () => {
    const a = keys(ARTICLE, 'Nghiên cứu giống lúa chịu mặn', ['ĐT-2021-07/KQNC']);
    const b = keys(REPORT, 'NGHIÊN CỨU GIỐNG LÚA CHỊU MẶN', ['ĐT 2021-07/KQNC']);
    expect(kinds(a, b)).toEqual(['sharedNumber', 'sameTitle']);
    expect(relate(a, [{ documentId: 'd', keys: b }])[0]?.reason).toBe('ĐT-2021-07/KQNC');
  });

  it('makes no key of what is too short to tell', () => {
    expect(
      fingerprintsOf({ text: 'Phụ lục', title: 'Báo cáo', numbers: [{ name: 'taskCode', value: 'A-1' }] }),
    ).toEqual([]);
  });
});
