import { describe, expect, it } from '@jest/globals';
import type { DocumentList, DocumentSummary } from '../api/types.js';
import { withEvent } from './live-documents.js';

const list = (ids: string[]): DocumentList =>
  ({
    items: ids.map((id) => ({ id, status: 'processing', title: id })),
    counts: {},
  }) as unknown as DocumentList;

describe('withEvent', () => {
  it('changes the one document and leaves the others as they are', () => {
    const data = { pages: [list(['a', 'b']), list(['c'])], pageParams: ['', 'x'] };
    const event = { id: 'c', status: 'ready', title: 'Tên mới' } as DocumentSummary;
    const next = withEvent(data, event);
    expect(next.pages[1]?.items[0]).toMatchObject({ status: 'ready', title: 'Tên mới' });
    expect(next.pages[0]?.items).toEqual(data.pages[0]?.items);
  });
});
