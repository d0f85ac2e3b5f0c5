import { describe, expect, it } from '@jest/globals';
import type { FieldEntry } from '../catalog/field-entry.entity.js';
import { type EntryRights, fieldView } from './entry-view.js';

const evidence = { page: 2, boxes: [[1, 2, 3, 4]], quote: 'TS. Cao Thị Thắm', method: 'label', layer: 'l' };
const entry = {
  id: 'e',
  name: 'authors',
  value: { name: 'Cao Thị Thắm' },
  printed: 'TS. Cao Thị Thắm',
  confidence: 0.9,
  status: 'suggested',
  method: 'label',
  alternatives: [{ value: 'vi', printed: 'a line of the page', confidence: 0.1, evidence }],
  evidence,
} as unknown as FieldEntry;

const rights = (more: Partial<EntryRights>): EntryRights => ({
  body: false,
  keeps: false,
  withheld: new Set(),
  ...more,
});
const forms = (more: Partial<EntryRights>): string[] => {
  const view = fieldView(entry, rights(more));
  return [view?.printed ?? '', view?.alternatives[0]?.printed ?? '', view?.evidence?.quote ?? ''];
};

describe('fieldView', () => {
  const open = ['TS. Cao Thị Thắm', 'a line of the page', 'TS. Cao Thị Thắm'];

  it('gives the page’s own words to those who may read the page', () => {
    expect(forms({ body: true })).toEqual(open);
    expect(forms({ keeps: true, withheld: new Set([2]) })).toEqual(open);
  });

  it('gives the value alone where the text is closed, or the page withheld', () => {
    const closed = ['Cao Thị Thắm', 'vi', ''];
    expect(forms({})).toEqual(closed);
    expect(forms({ body: true, withheld: new Set([2]) })).toEqual(closed);
  });

  it('gives what a person or a register said as it was said', () => {
    const given = { ...entry, value: 1987, printed: 'năm 1987', evidence: null } as unknown as FieldEntry;
    expect(fieldView(given, rights({}))?.printed).toBe('năm 1987');
  });
});
