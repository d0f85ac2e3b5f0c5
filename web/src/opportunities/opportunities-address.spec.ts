import { describe, expect, it } from '@jest/globals';
import { chosenOf, opportunitiesAddress, withChoice } from './opportunities-address.js';

describe('the address of the opportunities', () => {
  it('keeps what it knows, and nothing else', () =>
    expect(
      opportunitiesAddress({ q: 'lúa', trl: '6', sort: 'newest', from: '20', host: 'Viện A, B', other: 'x' }),
    ).toEqual({ q: 'lúa', trl: '6', from: 20, host: 'Viện A, B' }));

  it.each(['0', '10', 'six', ''])('knows no level %j', (trl) =>
    expect(opportunitiesAddress({ trl })).toEqual({}),
  );

  it('takes several values of a facet, one level and one host', () => {
    const two = withChoice(withChoice({}, 'product', 'lúa'), 'product', 'cá tra');
    expect(two).toEqual({ product: 'lúa,cá tra' });
    expect(withChoice(two, 'product', 'lúa')).toEqual({ product: 'cá tra' });
    expect(withChoice({ trl: '4' }, 'trl', '6')).toEqual({ trl: '6' });
    expect(withChoice({ trl: '6' }, 'trl', '6')).toEqual({});
    expect(chosenOf({ host: 'Viện A, B' }, 'host')).toEqual(['Viện A, B']);
  });

  it('goes back to the first page with every choice', () =>
    expect(withChoice({ from: 40 }, 'right', 'patent')).toEqual({ right: 'patent' }));
});
