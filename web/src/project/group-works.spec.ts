import { describe, expect, it } from '@jest/globals';
import { groupWorks, linksOf, type Work } from './group-works.js';

const work = (id: string, type: string): Work => ({ id, type }) as Work;
const REPORT = work('r', 'report');
const PATENT = work('p', 'patent');
const ARTICLE = work('a', 'article');

describe('works of a project', () => {
  it('stand by kind, reports before patents before articles, kinds unknown here last', () => {
    const groups = groupWorks([ARTICLE, work('x', 'map'), PATENT, REPORT]);
    expect(groups.map(({ type }) => type)).toEqual(['report', 'patent', 'article', 'map']);
  });

  it('see their ties from their own side', () => {
    const project = {
      documents: [REPORT, PATENT],
      links: [{ fromId: 'r', toId: 'p', kind: 'cites', reason: '1-2019-04725' }],
    };
    expect(linksOf(REPORT, project)).toMatchObject([{ kind: 'cites', other: { id: 'p' } }]);
    expect(linksOf(PATENT, project)).toMatchObject([{ kind: 'citedBy', other: { id: 'r' } }]);
    expect(linksOf(ARTICLE, project)).toEqual([]);
  });
});
