import { describe, expect, it } from '@jest/globals';
import { choicesIn } from './choice-boxes.js';

const told = (text: string): [string, boolean][] =>
  choicesIn(text).map(({ words, ticked }) => [words, ticked]);

describe('choicesIn', () => {
  it('gives each answer the box before it', () => {
    expect(told('☐ Quốc gia ☑ Bộ\n☐ Cơ sở')).toEqual([
      ['Quốc gia', false],
      ['Bộ', true],
      ['Cơ sở', false],
    ]);
  });

  it('gives it the box behind it where the words come first', () => {
    expect(told('Bình thường [x] Mật [ ] Tối mật [ ]')).toEqual([
      ['Bình thường', true],
      ['Mật', false],
      ['Tối mật', false],
    ]);
  });

  it('finds none in a text without boxes', () => {
    expect(told('Cấp tỉnh (tỉnh Cần Thơ)')).toEqual([]);
  });

  it('says where an answer stands with its box', () => {
    const text = '□ Đạt ■ Khá';
    const [, good] = choicesIn(text);
    expect(good && [text.slice(good.start, good.end), text[good.box]]).toEqual(['■ Khá', '■']);
  });
});
