import { describe, expect, it } from '@jest/globals';
import { figuresOf, typedFigures } from './input-figures.js';

describe('figures of a unit', () => {
  it('tell what is not known from 0, there and back', () => {
    const typed = typedFigures({ goodsValue: 1500.5, ipValue: 0, networks: null });
    expect(typed).toMatchObject({ goodsValue: '1500.5', ipValue: '0', networks: '', intermediaries: '' });
    expect(figuresOf(typed)).toMatchObject({ goodsValue: 1500.5, ipValue: 0, networks: null });
  });
});
