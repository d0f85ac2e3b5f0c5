import { describe, expect, it } from '@jest/globals';
import { plainReasons, unreadLinesOf } from './reasons.js';

describe('reasons of a page', () => {
  it('may come with the number of lines that could not be read', () => {
    expect(unreadLinesOf(['noTextLayer', 'unreadLines:12'])).toBe(12);
    expect(unreadLinesOf(['noTextLayer'])).toBe(0);
  });

  it('leave out what is said elsewhere', () => {
    expect(plainReasons(['decodedLegacyEncoding', 'noTextLayer', 'unreadLines:2'])).toEqual(['noTextLayer']);
  });
});
