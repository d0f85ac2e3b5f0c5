import { describe, expect, it } from '@jest/globals';
import { wordsQuery } from './find-words.js';

describe('the words of a filter', () => {
  it('are folded, and cut where anything but letters and digits stands', () => {
    expect(wordsQuery('  Lúa-gạo (chịu mặn) ĐẤT_07.pdf ')).toBe(
      "'lua':* & 'gao':* & 'chiu':* & 'man':* & 'dat':* & '07':* & 'pdf':*",
    );
  });

  it('never are more than words to the database', () => {
    expect(wordsQuery("'a' | !b & \\c:*")).toBe("'a':* & 'b':* & 'c':*");
    expect(wordsQuery(' %_!’ ')).toBeUndefined();
    expect(wordsQuery('x'.repeat(100))).toBe(`'${'x'.repeat(64)}':*`);
  });
});
