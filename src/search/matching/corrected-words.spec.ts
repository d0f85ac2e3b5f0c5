import { describe, expect, it } from '@jest/globals';
import { parseQuery } from '../query/parse-query.js';
import { pageEditing } from './corrected-words.js';

/** What correcting makes of a question where tokens stand in so many readable documents. */
function mended(q: string, readable: Readonly<Record<string, number>>): string | undefined {
  const asking = pageEditing(parseQuery(q));
  let step = asking.next();
  while (!step.done) {
    step = asking.next(new Map(step.value.map((token) => [token, readable[token] ?? 0])));
  }
  return step.value;
}

describe('correcting', () => {
  it('takes the neighbour that stands beside the same words, not the commonest', () => {
    const readable = { thanh: 9, lon: 90, long: 5, _thanh_long: 4 };
    expect(mended('thanh lonng', readable)).toBe('thanh long');
    expect(mended('lonng', readable)).toBe('long');
    expect(mended('lonn', readable)).toBe('lon');
  });
  it('puts the marks back where the question has marks', () => {
    const readable = { bao: 9, lanh: 9, quan: 9, quản: 3, quan_: 0, _bảo_quản: 2, _quản_lạnh: 2, quân: 8 };
    expect(mended('bảo qunả lạnh', readable)).toBe('bảo quản lạnh');
    expect(mended('bao quna lanh', readable)).toBe('bao quan lanh');
  });
  it('leaves a syllable alone that stands nowhere: it may be meant', () => {
    expect(mended('tầng sôi', { tang: 9, sô: 9, so: 9, soi: 0 })).toBeUndefined();
    expect(mended('khoai lan', { khoai: 9, lang: 9 })).toBeUndefined();
  });
  it('leaves alone what stands somewhere, what has no neighbour, and more than three broken words', () => {
    expect(mended('lon', { lon: 1, long: 99 })).toBeUndefined();
    expect(mended('zzzzzz', {})).toBeUndefined();
    expect(mended('lonng thanhh quann baao', { long: 1, thanh: 1, quan: 1, bao: 1 })).toBeUndefined();
  });
});
