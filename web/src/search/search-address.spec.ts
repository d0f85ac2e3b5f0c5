import { describe, expect, it } from '@jest/globals';
import { asksSomething, questionOf, searchAddress, toggled, valuesOf, withFacet } from './search-address.js';

describe('the address of a search', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(searchAddress({ q: 'lúa', from: '20', sort: 'newest', evil: '1', type: '' })).toEqual({
      q: 'lúa',
      from: 20,
      sort: 'newest',
    });
    expect(searchAddress({ sort: 'drop table', from: '-3' })).toEqual({});
  });

  it('tells the home page from a search', () => {
    expect(asksSomething({})).toBe(false);
    expect(asksSomething({ sort: 'newest' })).toBe(false);
    expect(asksSomething({ type: 'patent' })).toBe(true);
  });
});

describe('facet values', () => {
  it('begin at the first result again; readiness is one level', () => {
    expect(withFacet({ q: 'a', from: 40 }, 'type', 'patent')).toEqual({ q: 'a', type: 'patent' });
    expect(withFacet({ trl: '5' }, 'trl', '7').trl).toBe('7');
    expect(withFacet({ trl: '7' }, 'trl', '7').trl).toBeUndefined();
    expect(questionOf({ trl: '7' }).trl).toBe(7);
  });

  it('come and go', () => {
    expect(toggled(undefined, 'patent')).toBe('patent');
    expect(toggled('patent', 'report')).toBe('patent,report');
    expect(toggled('patent,report', 'patent')).toBe('report');
    expect(toggled('patent', 'patent')).toBeUndefined();
    expect(valuesOf('a,,b')).toEqual(['a', 'b']);
  });
});
