import { describe, expect, it } from '@jest/globals';
import { PermanentError, TransientError } from '../../shared/errors.js';
import { InspectionStream } from './inspection-stream.js';
import type { PageSpace } from './port/media-reader.js';

const space = (number: number): PageSpace => ({
  number,
  width: 10,
  height: 20,
  rotation: 0,
  fullPagePicture: false,
});
const begun = (pageCount: number, ...pages: number[]): InspectionStream => {
  const found = new InspectionStream();
  found.add({ pageCount });
  for (const number of pages) found.add({ page: space(number) });
  return found;
};

describe('what is known of a file while children look at it', () => {
  it('blames the page in hand for taking too long, and goes on behind it', () => {
    const found = begun(3, 1);
    expect(found.survives(new PermanentError('timeLimit', 'one step'))).toBe(true);
    expect(found.next).toBe(3);
    found.add({ page: space(3) });
    found.add({ info: { title: 'A' } });
    expect(found.result()).toEqual({
      pages: [space(1), { number: 2, unreadable: true, code: 'timeLimit', detail: 'one step' }, space(3)],
      info: { title: 'A' },
    });
  });

  it('gives a page a second try where memory ran out, and a third where a child died', () => {
    for (const [error, tries] of [
      [new PermanentError('memoryLimit'), 2],
      [new TransientError('childDied'), 3],
    ] as const) {
      const found = begun(2);
      for (let i = 1; i < tries; i++) expect([found.survives(error), found.next]).toEqual([true, 1]);
      expect([found.survives(error), found.next]).toEqual([true, 2]);
      expect([found.survives(error), found.next]).toEqual([true, 2]); // the next page begins anew
    }
  });

  it('blames no page for a file that does not open, for what comes after the last, or for what is no limit', () => {
    expect(new InspectionStream().survives(new PermanentError('memoryLimit'))).toBe(false);
    expect(begun(1, 1).survives(new PermanentError('timeLimit'))).toBe(false);
    expect(begun(2, 1).survives(new PermanentError('corrupt'))).toBe(false);
    expect(begun(2, 1).survives(new Error('aborted'))).toBe(false);
  });

  it('fails with the first page’s reason when no page can be read', () => {
    const found = begun(2);
    found.add({ page: { number: 1, unreadable: true, code: 'pageUnreadable', detail: 'no contents' } });
    found.survives(new PermanentError('timeLimit'));
    expect(() => found.result()).toThrow(expect.objectContaining({ code: 'corrupt', detail: 'no contents' }));
  });
});
