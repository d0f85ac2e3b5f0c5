import { describe, expect, it } from '@jest/globals';
import { editDistance } from '../../text/edit-distance.js';
import { pageErrors } from './page-errors.js';

describe('what is wrong on a page', () => {
  it('counts characters over those of the right text', () => {
    expect(pageErrors('Nghiên cúu\nlúa thom', 'Nghiên cứu\nlúa thơm')).toEqual({ errors: 2, letters: 19 });
    expect(pageErrors('a  b\n\n c ', 'a b\nc')).toEqual({ errors: 0, letters: 5 });
    expect(pageErrors('tiếng', 'tiếng'.normalize('NFD'))).toEqual({ errors: 0, letters: 5 });
    expect(pageErrors('', '')).toEqual({ errors: 0, letters: 0 });
    expect(pageErrors('rác', '')).toEqual({ errors: 3, letters: 0 });
  });
  it('counts a line that was missed, typed or not', () => {
    expect(pageErrors('một\nba', 'một\nhai\nba')).toEqual({ errors: 3, letters: 10 });
    expect(pageErrors('aaaa\nbbbb', 'aaaa\nbbbb', 2)).toEqual({ errors: 10, letters: 19 });
    expect(pageErrors('', '', 1)).toEqual({ errors: 50, letters: 50 });
  });
  it('divides a page at right lines and comes to what the whole would', () => {
    const right = Array.from({ length: 60 }, (_, i) => `dòng thứ ${i} của trang này`);
    const wrong = right.map((line, i) => (i % 3 === 1 ? line.replace('trang', 'tranq') : line));
    const joined = (lines: string[]) => [...lines.join(' ')];
    expect(pageErrors(wrong.join('\n'), right.join('\n')).errors).toBe(20);
    expect(editDistance(joined(wrong), joined(right))).toBe(20);
  });
  it('is not led astray by lines that repeat or changed places', () => {
    expect(pageErrors('x\nab\nx', 'x\nac\nx').errors).toBe(1);
    expect(pageErrors('hai\nmột', 'một\nhai').errors).toBeGreaterThan(0);
  });
});
