import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initialsOf', () => {
  it('are the first letters of three words, marks kept', () => {
    expect(initialsOf('ứng dụng năng lượng gió')).toBe('ỨDN');
    expect(initialsOf('“Điều tra” cây thuốc'.normalize('NFD'))).toBe('ĐTC');
  });

  it('are what there is of a short title, and nothing of one without letters', () => {
    expect(initialsOf('Gió')).toBe('G');
    expect(initialsOf('— …')).toBe('');
  });
});
