import { describe, expect, it } from '@jest/globals';
import type { Claim } from '../evidence/claim.entity.js';
import type { Evidence } from '../evidence/evidence.js';
import type { EntryRights } from '../evidence/evidence-rights.js';
import type { FieldEntry } from '../evidence/field-entry.entity.js';
import { claimView, evidenceView, fieldView } from './entry-view.js';

const EVIDENCE: Evidence = {
  page: 4,
  boxes: [[1, 2, 3, 4]],
  quote: 'năng suất tăng 30%',
  method: 'gain',
  layer: 'layer-1',
};
const entry = (given: Partial<FieldEntry> = {}): FieldEntry =>
  ({
    id: 'e1',
    name: 'title',
    value: 'Lúa',
    printed: 'LÚA',
    confidence: 0.9,
    status: 'suggested',
    method: 'rule',
    alternatives: [],
    evidence: EVIDENCE,
    ...given,
  }) as FieldEntry;
const claim = (given: Partial<Claim> = {}): Claim =>
  ({
    id: 'c1',
    kind: 'gain',
    value: { quantity: 'yield', direction: 'up' },
    quote: EVIDENCE.quote,
    confidence: 0.8,
    status: 'confirmed',
    evidence: EVIDENCE,
    validUntil: null,
    publicQuote: false,
    ...given,
  }) as Claim;

const none = new Set<number>();
const WORKER: EntryRights = { body: true, keeps: true, withheld: new Set([4]) };
const READER: EntryRights = { body: true, keeps: false, withheld: none };
const ANONYMOUS: EntryRights = { body: false, keeps: false, withheld: none };
const WITHHELD: EntryRights = { body: true, keeps: false, withheld: new Set([4]) };

describe('evidence', () => {
  it('of an open page is whole', () => {
    for (const rights of [WORKER, READER])
      expect(evidenceView(EVIDENCE, rights)).toEqual({ ...EVIDENCE, boxes: [[1, 2, 3, 4]] });
  });

  it('of a closed or withheld page says only that it stands there', () => {
    for (const rights of [ANONYMOUS, WITHHELD])
      expect(evidenceView(EVIDENCE, rights)).toEqual({ page: 4, method: 'gain' });
    expect(evidenceView({ ...EVIDENCE, page: 5 }, WITHHELD)).toHaveProperty('quote');
  });

  it('tells when it is stale', () => {
    expect(evidenceView({ ...EVIDENCE, stale: true }, ANONYMOUS)).toMatchObject({ stale: true });
  });
});

describe('a field', () => {
  it('shows its value where the record may be read, its quote only where the page may', () => {
    expect(fieldView(entry(), ANONYMOUS)).toMatchObject({ value: 'Lúa', evidence: { page: 4 } });
    expect(JSON.stringify(fieldView(entry(), ANONYMOUS))).not.toContain(EVIDENCE.quote);
  });

  it('gives the page’s own words to those who may read the page, to others the value alone', () => {
    const candidate = { value: 'vi', printed: 'a line of the page', confidence: 0.1, evidence: EVIDENCE };
    const given = entry({ value: { name: 'Thắm' }, printed: 'TS. Thắm', alternatives: [candidate] });
    const forms = (rights: EntryRights) => {
      const view = fieldView(given, rights);
      return [view?.printed, view?.alternatives[0]?.printed, view?.alternatives[0]?.evidence?.quote];
    };
    for (const rights of [READER, WORKER])
      expect(forms(rights)).toEqual(['TS. Thắm', 'a line of the page', EVIDENCE.quote]);
    for (const rights of [ANONYMOUS, WITHHELD]) expect(forms(rights)).toEqual(['Thắm', 'vi', undefined]);
  });

  it('gives what a person or a register said as it was said', () => {
    const given = entry({ value: 1987, printed: 'năm 1987', evidence: null });
    expect(fieldView(given, ANONYMOUS)).toMatchObject({ printed: 'năm 1987' });
    expect(fieldView(given, ANONYMOUS)).not.toHaveProperty('evidence');
  });

  it('says why a value is kept as printed, until a person decides', () => {
    const given = { value: '31/02/2020', confidence: 0.05, method: 'inid:22:impossibleDate' };
    expect(fieldView(entry(given), ANONYMOUS)).toMatchObject({ value: '31/02/2020', flag: 'impossibleDate' });
    expect(fieldView(entry({ ...given, status: 'confirmed' }), WORKER)).not.toHaveProperty('flag');
    expect(fieldView(entry(), WORKER)).not.toHaveProperty('flag');
  });

  it('that was rejected, and whom to turn to, are for those who keep the document', () => {
    for (const given of [{ status: 'rejected' }, { name: 'contact', status: 'confirmed' }] as const) {
      expect(fieldView(entry(given), READER)).toBeUndefined();
      expect(fieldView(entry(given), ANONYMOUS)).toBeUndefined();
      expect(fieldView(entry(given), WORKER)).toBeDefined();
    }
  });
});

describe('a claim', () => {
  it('is for those who keep the document until a person confirms it', () => {
    for (const status of ['suggested', 'rejected'] as const) {
      expect(claimView(claim({ status, publicQuote: true }), READER)).toBeUndefined();
      expect(claimView(claim({ status, publicQuote: true }), ANONYMOUS)).toBeUndefined();
      expect(claimView(claim({ status }), WORKER)).toMatchObject({ status, quote: EVIDENCE.quote });
    }
  });

  it('whose value is none of its kind is for those who keep the document, and said to be faulty', () => {
    const faulty = claim({ publicQuote: true, kind: 'readiness', value: { trl: 7.5 } });
    expect(claimView(faulty, WORKER)).toMatchObject({ faulty: true, value: { trl: 7.5 } });
    expect(claimView(faulty, READER)).toBeUndefined();
    expect(claimView(claim(), WORKER)).not.toHaveProperty('faulty');
  });

  it('confirmed is seen by whoever may read its page', () => {
    expect(claimView(claim(), READER)).toMatchObject({ kind: 'gain', quote: EVIDENCE.quote });
    expect(claimView(claim(), ANONYMOUS)).toBeUndefined();
    expect(claimView(claim(), WITHHELD)).toBeUndefined();
  });

  it('with an open quote is seen by all, its quote and boxes too', () => {
    for (const rights of [ANONYMOUS, WITHHELD]) {
      const view = claimView(claim({ publicQuote: true, validUntil: '2027-01-01' }), rights);
      expect(view).toMatchObject({
        quote: EVIDENCE.quote,
        validUntil: '2027-01-01',
        evidence: { page: 4, quote: EVIDENCE.quote, boxes: [[1, 2, 3, 4]] },
      });
      expect(view?.evidence).not.toHaveProperty('layer');
    }
  });
});
