import { describe, expect, it } from '@jest/globals';
import { setLine } from '../../../test/support/set-lines.js';
import { withLanguages } from './line-languages.js';

const VIETNAMESE = 'Kết quả theo dõi hai vụ cho thấy luống phủ bèo tây giữ độ ẩm lâu hơn';
const languages = (texts: readonly string[], page: string | null): (string | undefined)[] =>
  withLanguages(
    texts.map((text, i) => setLine(text, 0, 45 * i)),
    page,
  ).map(({ language }) => language);

describe('the language of a line', () => {
  it('is told where it is not that of the page', () => {
    const abstract = [
      'The records show that pumping by hotels during the dry season',
      'draws the interface between fresh and salt water inland by almost',
      'forty metres, and that a simple rule would keep the wells usable',
    ];
    expect(languages([VIETNAMESE, VIETNAMESE, ...abstract, VIETNAMESE, VIETNAMESE], 'vi')).toEqual([
      undefined,
      undefined,
      'en',
      'en',
      'en',
      undefined,
      undefined,
    ]);
  });

  it('is not told of short lines, of names and numbers, nor of all that is as the page', () => {
    expect(languages(['ABSTRACT', VIETNAMESE], 'vi')).toEqual([undefined, undefined]);
    expect(languages(['Okafor, Lindqvist, Tanaka, Moreau, Haddad, Silva 1998'], 'vi')).toEqual([undefined]);
    expect(languages([VIETNAMESE, VIETNAMESE], 'vi')).toEqual([undefined, undefined]);
    expect(languages([VIETNAMESE], 'en')).toEqual(['vi']);
  });
});
