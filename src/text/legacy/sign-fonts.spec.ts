import { describe, expect, it } from '@jest/globals';
import { withKnownSigns } from './sign-fonts.js';

describe('signs of Symbol and Wingdings', () => {
  it('reads Symbol’s Greek and mathematics', () => {
    expect(withKnownSigns('\uf061 \uf0a3 5 \uf06d\uf04d', 'ABCDEF+SymbolMT')).toBe('α ≤ 5 μΜ');
  });

  it('reads the bullets of Wingdings, by name or where one stands alone', () => {
    expect(withKnownSigns('\uf0d8', 'Wingdings-Regular')).toBe('➢');
    expect(withKnownSigns('\uf0b7', 'F3')).toBe('•');
  });

  it('leaves what it does not know, and bytes among letters', () => {
    expect(withKnownSigns('\uf0b7\uf043', 'F3')).toBe('\uf0b7\uf043');
    expect(withKnownSigns('\uf030', 'Wingdings')).toBe('\uf030');
    expect(withKnownSigns('• Lúa', 'Symbol')).toBe('• Lúa');
  });
});
