import { describe, expect, it } from '@jest/globals';
import type { ClaimSuggestion } from '../src/potential/claims/claim-kinds.js';
import { agrees, overlaps, sameName } from '../bench/potential/agreement.js';
import { evidenceIsRight } from '../bench/potential/boxes.js';
import { pageOf } from '../bench/potential/pages.js';
import type { ExpectedClaim, Passage } from '../bench/potential/passages.js';
import { PlainPatterns } from '../bench/potential/plain-patterns.js';
import { judge, sum } from '../bench/potential/tally.js';

const QUOTE = 'Năng suất tăng 12%.';
const found = (kind: string, value: object, quote = QUOTE): ClaimSuggestion =>
  ({
    kind,
    value,
    quote,
    confidence: 1,
    evidence: { page: 1, boxes: [], quote, method: 'test' },
  }) as ClaimSuggestion;
const expected = (kind: string, value: object, more: object = {}): ExpectedClaim =>
  ({ kind, value, quote: QUOTE, ...more }) as ExpectedClaim;

describe('whether a found claim is the labelled one', () => {
  const gain = { quantity: 'năng suất', value: 12, unit: '%', direction: 'up' };

  it('asks for number, unit and direction of a gain', () => {
    const label = expected('gain', gain);
    expect(agrees(label, found('gain', { ...gain, quantity: 'Nang suat' }))).toBe(true);
    expect(agrees(label, found('gain', { ...gain, value: 1.2 }))).toBe(false);
    expect(agrees(label, found('gain', { ...gain, unit: 'tấn/ha' }))).toBe(false);
    expect(agrees(label, found('gain', { ...gain, direction: 'down' }))).toBe(false);
    expect(agrees(label, found('gain', { ...gain, quantity: 'chi phí' }))).toBe(false);
    expect(agrees(label, found('gain', gain, 'Lợi nhuận giảm.'))).toBe(false);
  });

  it('knows the same sum of money in other words', () => {
    const label = expected('gain', { ...gain, value: 7_800_000, unit: 'VND/ha' });
    expect(agrees(label, found('gain', { ...gain, value: 7.8, unit: 'triệu đồng/ha' }))).toBe(true);
    expect(agrees(label, found('gain', { ...gain, value: 7.8, unit: 'đồng/ha' }))).toBe(false);
  });

  it('takes a readiness told in words within one level, a stated one exactly', () => {
    expect(agrees(expected('readiness', { trl: 6 }), found('readiness', { trl: 7 }))).toBe(false);
    const inWords = expected('readiness', { trl: 6 }, { inWords: true });
    expect(agrees(inWords, found('readiness', { trl: 7 }))).toBe(true);
    expect(agrees(inWords, found('readiness', { trl: 8 }))).toBe(false);
  });

  it('compares codes and names without marks and spacing', () => {
    expect(
      agrees(
        expected('standard', { code: 'TCVN 1763:2008' }),
        found('standard', { code: 'TCVN 1763 : 2008' }),
      ),
    ).toBe(true);
    expect(
      agrees(expected('standard', { code: 'TCVN 1763:2008' }), found('standard', { code: 'TCVN 1764:2008' })),
    ).toBe(false);
    expect(sameName('Cai Lậy và Phong Điền', 'huyện')).toBe(false);
    expect(sameName('Cai Lậy và Phong Điền', 'Cai Lay')).toBe(true);
  });

  it('wants a pilot to say at least one labelled thing and to contradict none', () => {
    const label = expected('pilot', { place: 'Tam Ngãi', year: 2021 });
    expect(agrees(label, found('pilot', { place: 'xã Tam Ngãi', scale: '3 ha' }))).toBe(true);
    expect(agrees(label, found('pilot', { place: 'xã Tam Ngãi', year: 2020 }))).toBe(false);
    expect(agrees(label, found('pilot', { scale: '3 ha' }))).toBe(false);
  });
});

it('two quotes are of one place where they share half of the shorter', () => {
  expect(overlaps('Năng suất\ntăng 12%.', 'Năng suất tăng 12%. Chi phí giảm.')).toBe(true);
  expect(overlaps('một hai ba bốn', 'hai ba bốn năm sáu bảy')).toBe(true);
  expect(overlaps('một hai ba bốn', 'bốn năm sáu bảy tám')).toBe(false);
});

describe('the tally of a passage', () => {
  const trap = 'Năm tới sẽ tăng 20%.';
  const passage = {
    trap: { type: 'plan', quote: trap },
    claims: [expected('gain', { quantity: 'năng suất', value: 12, unit: '%', direction: 'up' })],
    also: ['localFit'],
  } as unknown as Passage;
  const right = found('gain', { quantity: 'năng suất', value: 12, unit: '%', direction: 'up' });
  const false_ = found('gain', { quantity: 'năng suất', value: 20, unit: '%', direction: 'up' }, trap);

  it('counts what was found, missed, false and taken from the trap', () => {
    const sums = sum([judge(passage, [right, right, false_]), judge(passage, [])]);
    expect(sums).toMatchObject({
      right: 1,
      missed: 1,
      wrong: 1,
      precision: 0.5,
      recall: 0.5,
      traps: 2,
      taken: 1,
    });
  });

  it('lets an arguable kind pass, but not out of the trap', () => {
    expect(judge(passage, [found('localFit', { place: 'Cờ Đỏ' })]).wrong).toEqual([]);
    expect(judge(passage, [found('localFit', { place: 'Cờ Đỏ' }, trap)]).taken).toHaveLength(1);
  });
});

describe('evidence', () => {
  const page = pageOf(1, 'KẾT QUẢ', `${'Trồng thử trên đất giồng. '.repeat(6)}Năng suất tăng 12%.`);

  it('is right where the boxes are those of the quoted words', async () => {
    const claims = await new PlainPatterns().read([page]);
    const gain = claims.find(({ kind }) => kind === 'gain');
    if (!gain) throw new Error('no gain found');
    expect(evidenceIsRight(gain, [page])).toBe(true);
    const [first] = gain.evidence.boxes;
    if (!first) throw new Error('no box');
    const moved = { ...gain, evidence: { ...gain.evidence, boxes: [[first[0] + 20, ...first.slice(1)]] } };
    expect(evidenceIsRight(moved as unknown as ClaimSuggestion, [page])).toBe(false);
    const elsewhere = { ...gain, quote: 'Năng suất tăng 13%.' };
    expect(evidenceIsRight(elsewhere, [page])).toBe(false);
  });
});
