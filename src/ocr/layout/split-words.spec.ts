import { describe, expect, it } from '@jest/globals';
import { setLine } from '../../../test/support/set-lines.js';
import { isOneWord, withSplitWords } from './split-words.js';

describe('a word at the end of a line', () => {
  it.each([
    ['compu-', 'ter', 'en'],
    ['“infra-', 'structure,”', 'en'],
    ['remplace-', 'ment.', 'fr'],
    ['tri\u00ad', 'als', 'vi'],
    ['nine-', 'teen', 'en'],
    ['nghi-', 'ên', 'vi'],
    ['chro-', 'matography', 'vi'],
    ['Maschi-', 'nen', null],
  ])('%s %s goes on', (head, tail, language) => {
    expect(isOneWord(head, tail, language)).toBe(true);
  });

  it.each([
    ['KC-', '07', 'vi'],
    ['KC-', 'BVMT', 'vi'],
    ['ĐT-', 'kqnc', 'vi'],
    ['2019-', '2020', 'en'],
    ['pre-', 'and', 'en'],
    ['ninety-', 'four', 'en'],
    ['peut-', 'être', 'fr'],
    ['well-', 'known', 'en'],
    ['state-of-', 'the', 'en'],
    ['xi-', 'măng', 'vi'],
    ['Hà-', 'Nội', 'vi'],
    ['X-', 'quang', 'vi'],
    ['word', 'ter', 'en'],
    ['–', 'ter', 'en'],
  ])('%s %s does not', (head, tail, language) => {
    expect(isOneWord(head, tail, language)).toBe(false);
  });

  it('is written as elsewhere on the page', () => {
    expect(isOneWord('micro-', 'climate', 'en', new Set(['micro-climate']))).toBe(false);
    expect(isOneWord('self-', 'hood', 'en', new Set(['selfhood']))).toBe(true);
  });

  it('goes on only in a line of its own role', () => {
    const lines = [setLine('then com-', 0, 0), { ...setLine('puters', 0, 45), role: 'footnote' as const }];
    expect(withSplitWords(lines, 'en').some(({ continues }) => continues)).toBe(false);
    expect(withSplitWords([{ ...setLine('a', 0, 0), continues: true }], 'en')[0]).not.toHaveProperty(
      'continues',
    );
  });
});
