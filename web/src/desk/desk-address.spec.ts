import { describe, expect, it } from '@jest/globals';
import { deskAddress, queryOf, sortedBy } from './desk-address.js';

describe('the address of the desk', () => {
  it('says what the table shows, and drops what it does not know', () => {
    expect(
      deskAddress({
        filter: 'all',
        q: 'lua',
        type: 'report',
        yearFrom: '2015',
        yearTo: 'soon',
        sort: 'weight',
      }),
    ).toEqual({ q: 'lua', type: 'report', yearFrom: 2015 });
  });

  it('keeps the window over the table out of the question', () => {
    expect(queryOf({ q: 'lua', change: 'x' })).toEqual({ q: 'lua' });
  });

  it('sorts by a column, and by the same the other way round', () => {
    expect(sortedBy({ q: 'lua' }, 'title')).toEqual({ q: 'lua', sort: 'title' });
    expect(sortedBy({ sort: 'title' }, 'title')).toEqual({ sort: 'title', direction: 'desc' });
    expect(sortedBy({ sort: 'title', direction: 'desc' }, 'title')).toMatchObject({ direction: 'asc' });
    expect(sortedBy({}, 'created')).toEqual({ sort: 'created', direction: 'asc' });
  });
});
