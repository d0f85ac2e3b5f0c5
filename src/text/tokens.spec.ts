import { describe, expect, it } from '@jest/globals';
import { tokensOf } from './tokens.js';

const texts = (text: string): string[] => tokensOf(text).map((token) => `${token.kind}:${token.text}`);

describe('tokens', () => {
  it('keeps numbers whole', () => {
    expect(texts('tăng 38%, 9.420 m³/ha; 5,8')).toEqual([
      'word:tăng',
      'number:38',
      'number:9.420',
      'word:m³',
      'word:ha',
      'number:5,8',
    ]);
  });

  it('keeps codes whole and in parts, with offsets', () => {
    const text = 'Mã số: ĐT-2021-07/KQNC.';
    const code = tokensOf(text).find((token) => token.kind === 'code');
    expect(code?.text).toBe('ĐT-2021-07/KQNC');
    expect(code?.parts.map((part) => text.slice(part.start, part.end))).toEqual(['ĐT', '2021', '07', 'KQNC']);
  });

  it.each(['1-2020-09876', '22/CTr-UBND', 'US9998877B2', '14/05/2020', 'CTr-UBND'])(
    'sees the code in %s',
    (code) => {
      expect(
        tokensOf(`số ${code}, ngày`)
          .filter((t) => t.kind === 'code')
          .map((t) => t.text),
      ).toEqual([code]);
    },
  );

  it('splits words joined by a hyphen or a slash', () => {
    expect(texts('Self-levelling và/hoặc')).toEqual(['word:Self', 'word:levelling', 'word:và', 'word:hoặc']);
  });

  it('takes decomposed letters as one word', () => {
    expect(tokensOf('nghiệm thu'.normalize('NFD'))).toHaveLength(2);
  });
});
