import { describe, expect, it } from '@jest/globals';
import { citationOf } from './citation-text.js';

describe('citationOf', () => {
  it('names what is known and nothing else', () => {
    expect(
      citationOf(
        { title: 'Tưới nhỏ giọt', authors: ['Cao Thị Hồng Thắm'], host: 'Trung tâm A', year: 2023 },
        'u',
      ),
    ).toBe('Cao Thị Hồng Thắm (2023). Tưới nhỏ giọt. Trung tâm A. u');
    expect(citationOf({ title: 'Tưới', authors: [], host: 'Trung tâm A' }, 'u', 4)).toBe(
      'Tưới. Trung tâm A, tr. 4. u',
    );
    expect(citationOf({ title: 'Drip', authors: [], language: 'en' }, 'u', 4)).toBe('Drip. p. 4. u');
    expect(citationOf({ title: 'Tưới nhỏ giọt', authors: [] }, 'u')).toBe('Tưới nhỏ giọt. u');
  });
});
