import { describe, expect, it } from '@jest/globals';
import { documentViewOf } from '../../../test/support/page-view.js';
import { PageText } from '../page/page-text.js';
import { readByline } from './byline.js';

function authors(text: string): string[] {
  const [page] = documentViewOf([text]).pages;
  return page ? readByline(new PageText(page), 0, true).people.map(({ read }) => read.person.name) : [];
}

describe('people under a title', () => {
  it.each([
    ['Anna Lindgren and Kenji Morita', ['Anna Lindgren', 'Kenji Morita']],
    ['Thomas Weber1, Ngo Thanh Dung2*', ['Thomas Weber', 'Ngo Thanh Dung']],
    ['By Jean-Luc Bernard, Grace Okonkwo', ['Jean-Luc Bernard', 'Grace Okonkwo']],
    ['Truong Huu Dat\nGrace Okonkwo\nFaculty of Food Technology', ['Truong Huu Dat', 'Grace Okonkwo']],
    [
      'Anna Lindgren, Do Van Loan, Tran\nThanh Giang\nCan Tho University',
      ['Anna Lindgren', 'Do Van Loan', 'Tran Thanh Giang'],
    ],
    [
      'Anna Lindgrena,*, Kenji Moritab\na Uppsala University\nb Tokyo University',
      ['Anna Lindgren', 'Kenji Morita'],
    ],
  ])('%s', (text, expected) => expect(authors(text)).toEqual(expected));

  it('takes no institution for a person', () => expect(authors('Can Tho University, Vietnam')).toEqual([]));
});
