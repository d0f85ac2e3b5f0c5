import { describe, expect, it } from '@jest/globals';
import { isId, newId, newSecret, sha256Hex } from './ids.js';

describe('ids', () => {
  it('are told from what is not one', () => {
    expect(isId(newId())).toBe(true);
    expect(isId(newId().toUpperCase())).toBe(true);
    for (const other of ['', 'abc', `${newId()} `, `x${newId()}`, '00000000-0000-0000-0000-000000000000'])
      expect(isId(other)).toBe(false);
  });

  it('differ', () => {
    expect(newId()).not.toBe(newId());
  });
});

describe('secrets', () => {
  it('have the entropy asked for and fit into an address', () => {
    expect(newSecret()).toMatch(/^[\w-]{43}$/);
    expect(newSecret(16)).toMatch(/^[\w-]{22}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('are hashed by SHA-256, letters as UTF-8', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('Đ')).toBe(sha256Hex(Buffer.from('Đ', 'utf8')));
  });
});
