import { describe, expect, it } from '@jest/globals';
import { LONGEST_LINE, typedLine } from './line-words.js';

describe('what a person typed', () => {
  it('is kept in NFC with single spaces, without what is silent', () => {
    expect(typedLine('  Nghie\u0302n  cu\u031b\u0301u\u00a0lu\u0301a\u00ad\ufeff ')).toEqual({
      text: 'Nghiên cứu lúa',
    });
    expect(typedLine('   ')).toEqual({ text: '' });
  });

  it.each(['a\u0000b', 'a\tb', 'a\nb', 'a\u0085b', 'a\ud800b', 'a\u202eb', 'a\u2028b', 'a\uffffb'])(
    'is refused with a control character: %j',
    (text) => {
      expect(typedLine(text)).toEqual({ refused: 'controlCharacters' });
    },
  );

  it('is refused when it is no line any more', () => {
    expect(typedLine('a'.repeat(LONGEST_LINE))).toHaveProperty('text');
    expect(typedLine('a'.repeat(LONGEST_LINE + 1))).toEqual({ refused: 'tooLong' });
  });
});
