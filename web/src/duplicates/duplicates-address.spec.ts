import { describe, expect, it } from '@jest/globals';
import { duplicatesAddress } from './duplicates-address.js';

describe('the address of likely duplicates', () => {
  it('keeps a known kind and nothing else', () => {
    expect(duplicatesAddress({ kind: 'person' })).toEqual({ kind: 'person' });
    expect(duplicatesAddress({ kind: 'ghost', q: 'x' })).toEqual({});
  });
});
