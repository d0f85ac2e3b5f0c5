import { describe, expect, it } from '@jest/globals';
import { screeningView } from './screening-view.js';

const WAITING = {
  visibility: 'public',
  pageCount: 25,
  pagesScreened: 23,
  effectivePass: 0,
  quarantined: false,
} as const;

describe('what waits for screening', () => {
  it('says how far it is, in both languages', () => {
    expect(screeningView(WAITING, [])).toEqual({
      screened: 23,
      pages: 25,
      lookAt: [],
      message: {
        vi: 'Chờ sàng lọc: 23/25 trang.',
        en: 'Waits for screening: 23 of 25 pages.',
      },
    });
  });

  it('names the pages that a person is to look at', () => {
    const { message } = screeningView({ ...WAITING, effectivePass: 1 }, [4, 7]) ?? {};
    expect(message?.en).toContain('look at page 4, 7');
    expect(message?.vi).toContain('xem trang 4, 7');
  });

  it('is nothing that nobody wants open, that is open, or that is shut away', () => {
    expect(screeningView({ ...WAITING, visibility: 'restricted' }, [])).toBeUndefined();
    expect(screeningView({ ...WAITING, pagesScreened: 25, effectivePass: 1 }, [])).toBeUndefined();
    expect(screeningView({ ...WAITING, quarantined: true }, [])).toBeUndefined();
  });

  it('waits for the end of its first reading, though all its pages are screened', () => {
    expect(screeningView({ ...WAITING, pagesScreened: 25 }, [])?.screened).toBe(25);
  });
});
