import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { NotUnderstood } from './not-understood.js';
import { dict, name, type PdfValue } from './pdf-objects.js';
import { decodeStream } from './stream-filters.js';

const decoded = (entries: Record<string, PdfValue>, bytes: Buffer | string, limit = 1000): string =>
  decodeStream(dict(entries), Buffer.from(bytes), limit).toString('latin1');

describe('decodeStream', () => {
  it('undoes filters one after the other', () => {
    const filters = [name('ASCIIHexDecode'), name('FlateDecode')];
    expect(decoded({ Filter: filters }, `${deflateSync('BT').toString('hex')}>`)).toBe('BT');
    expect(decoded({}, 'as it is')).toBe('as it is');
  });

  it('undoes ASCII85, its short end and its zeros', () => {
    const known =
      '9jqo^BlbD-BleB1DJ+*+F(f,q/0JhKF<GL>Cj@.4Gp$d7F!,L7@<6@)/0JDEF<G%<+EV:2F!,O<DJ+*.@<*K0@<6L(Df-\\0Ec5e;DffZ(EZee.Bl.9pEr~>';
    expect(decoded({ Filter: name('ASCII85Decode') }, known)).toBe(
      'Man is distinguished, not only by his reason, but by this singular passion from other animals',
    );
    expect(decoded({ Filter: name('A85') }, 'z~>')).toBe('\0\0\0\0');
  });

  it.each([
    ['none', [0, 5, 6, 7]],
    ['left', [1, 5, 1, 1]],
    ['up', [2, 4, 4, 4]],
    ['average', [3, 5, 3, 3]],
    ['Paeth', [4, 4, 1, 1]],
  ])('undoes the PNG filter %s', (_, row) => {
    const bytes = deflateSync(Buffer.from([0, 1, 2, 3, ...row]));
    const parms = dict({ Predictor: 15, Columns: 3 });
    const plain = decodeStream(dict({ Filter: name('FlateDecode'), DecodeParms: parms }), bytes, 1000);
    expect([...plain]).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('stops bombs and refuses what it does not know', () => {
    const bomb = deflateSync(Buffer.alloc(1_000_000));
    expect(() => decoded({ Filter: name('FlateDecode') }, bomb)).toThrow(NotUnderstood);
    expect(() => decoded({ Filter: name('LZWDecode') }, 'x')).toThrow(NotUnderstood);
    expect(() => decoded({ Filter: name('FlateDecode') }, 'no such thing')).toThrow(NotUnderstood);
  });
});
