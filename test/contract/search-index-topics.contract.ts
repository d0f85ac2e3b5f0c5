import { describe, expect, it } from '@jest/globals';
import type { SearchHit } from '../../src/search/port/search-index.js';
import { topicQuery } from '../../src/search/topic-query.js';
import type { SearchIndexAsked } from './search-index-asked.js';
import { scopes } from './search-index-library.js';

/** What is found that speaks of a topic, though it does not hold all of its words. */
export function describeTopics(asked: SearchIndexAsked): void {
  describe('topics', () => {
    const about = async (texts: string[], who = scopes.anonymous): Promise<readonly SearchHit[]> =>
      (await asked.index.search(topicQuery(texts), who, { topic: true })).hits;
    const ids = async (texts: string[], who = scopes.anonymous): Promise<string[]> =>
      (await about(texts, who)).map(({ id }) => id);

    it('are met by some of their words, the more the better', async () => {
      const found = await about(['Kho lạnh bảo quản sầu riêng', 'công nghệ sinh học', 'nuôi cá tra']);
      expect(found.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['title-mention', 'body-mention', 'toned', 'toneless']),
      );
      expect(found.findIndex(({ id }) => id === 'title-mention')).toBeLessThan(
        found.findIndex(({ id }) => id === 'body-mention'),
      );
      expect(found.findIndex(({ id }) => id === 'toned')).toBeLessThan(
        found.findIndex(({ id }) => id === 'toneless'),
      );
    });

    it('make no pair of the last word of one text and the first of the next', async () => {
      expect(await ids(['cái phân', 'vi lượng'])).toContain('record-only');
      const pairs = topicQuery(['thiết', 'bị']).alternatives.flatMap(({ clauses }) => clauses);
      expect(pairs).toHaveLength(2);
    });

    it('find nothing in what may not be read', async () => {
      expect(await ids(['thorium muối nóng chảy'])).toEqual([]);
      expect(await ids(['thorium muối nóng chảy'], scopes.owner)).toEqual(['closed']);
      expect(await ids(['zeolit xốp'])).toEqual([]);
      expect(await ids(['zeolit xốp'], scopes.staff)).toEqual(['record-only']);
    });

    it('are never mended into other words', async () => {
      const { suggestion } = await asked.index.search(
        topicQuery(['blockchian traceability']),
        scopes.anonymous,
        {
          topic: true,
        },
      );
      expect(suggestion).toBeUndefined();
    });
  });
}
