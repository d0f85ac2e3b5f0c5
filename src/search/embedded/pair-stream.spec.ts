import { expect, it } from '@jest/globals';
import { pairStream } from './pair-stream.js';

it('leaves pairs in their sequence, and a gap where words stood between', () => {
  expect(pairStream('lua nuoc _lua_nuoc _nuoc_ngot lúa _lúa_nước  ca _ca_tra')).toBe(
    '_lua_nuoc _nuoc_ngot _ _lúa_nước _ _ca_tra',
  );
  expect(pairStream('lua nuoc')).toBe('');
});
