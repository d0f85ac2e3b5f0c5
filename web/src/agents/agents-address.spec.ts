import { describe, expect, it } from '@jest/globals';
import { agentsAddress, letterOf } from './agents-address.js';

describe('the address of people and organisations', () => {
  it('keeps a known kind and the beginning of a name, and nothing else', () => {
    expect(agentsAddress({ kind: 'person', q: 'Trần', size: '9' })).toEqual({ kind: 'person', q: 'Trần' });
    expect(agentsAddress({ kind: 'ghost', q: '' })).toEqual({});
    expect(agentsAddress({ q: 'x'.repeat(999) }).q).toHaveLength(200);
  });

  it('knows the letter that is all that is asked', () => {
    expect([letterOf({ q: 't' }), letterOf({ q: 'tr' }), letterOf({})]).toEqual(['T', undefined, undefined]);
  });
});
