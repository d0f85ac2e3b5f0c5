import { describe, expect, it } from '@jest/globals';
import { pageViewOf } from '../../../test/support/page-view.js';
import { withLostLetters } from './lost-letters.js';
import { PageText } from '../page/page-text.js';

const mended = (value: string, ...pages: readonly string[]): string =>
  withLostLetters(
    value.split(' '),
    pages.map((text, i) => new PageText(pageViewOf(i + 1, text))),
  ).join(' ');

describe('letters lost from a value', () => {
  it.each([
    ['TAM BÌNH, BN TRE', 'huyện Tam Bình, Bến Tre', 'TAM BÌNH, BẾN TRE'],
    ['Đ Minh Hương', 'ThS. Đổ Minh Hương', 'Đổ Minh Hương'],
    ['nuôi cua biểnn,', 'mô hình nuôi cua biển trong ao', 'nuôi cua biển,'],
  ])('%s, elsewhere %s', (value, elsewhere, whole) => expect(mended(value, value, elsewhere)).toBe(whole));

  it.each([
    ['what is a syllable', 'Lê Minh Hương', 'Lêu Minh Hương'],
    ['an acronym', 'tại VNPT Cần Thơ', 'tại VNP Cần Thơ'],
    ['what has other neighbours', 'Tam Bình, BN Tre', 'Tam Nông, Bến Tre'],
    ['what is more than a letter away', 'ở Cn Thơ này', 'ở Cong Thơ này'],
  ])('leaves %s', (_, value, elsewhere) => expect(mended(value, value, elsewhere)).toBe(value));

  it('takes what another reader read there', () => {
    const view = pageViewOf(1, 'tại huyện Long M, tỉnh Hậu Giang');
    const lines = view.lines.map((line) => ({
      ...line,
      words: line.words.map((word) =>
        word.text === 'M,'
          ? { ...word, alternatives: [{ text: 'Mỹ,', confidence: 0.5, by: 'second' }] }
          : word,
      ),
    }));
    const page = new PageText({ ...view, lines });
    expect(withLostLetters(['huyện', 'Long', 'M,', 'tỉnh'], [page])).toEqual([
      'huyện',
      'Long',
      'Mỹ,',
      'tỉnh',
    ]);
  });

  it('leaves what other places do not agree on', () =>
    expect(mended('Tam Bình, BN Tre', 'Tam Bình, Bến Tre', 'Tam Bình, Bun Tre')).toBe('Tam Bình, BN Tre'));
});
