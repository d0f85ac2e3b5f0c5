import { describe, expect, it } from '@jest/globals';
import { doublesAddress } from './doubles-address.js';

describe('the address of likely doubles', () => {
  it('keeps a known kind and nothing else', () => {
    expect(doublesAddress({ kind: 'person' })).toEqual({ kind: 'person' });
    expect(doublesAddress({ kind: 'ghost', q: 'x' })).toEqual({});
  });
});
