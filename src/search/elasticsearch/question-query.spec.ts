import { describe, expect, it } from '@jest/globals';
import type { ReadScope } from '../../access/read-filter.js';
import { stepsOf } from '../matching/match-steps.js';
import { parseQuery } from '../query/parse-query.js';
import { questionQuery } from './question-query.js';
import { rightsOf } from './rights-query.js';

const anonymous: ReadScope = {
  everything: false,
  quarantine: false,
  member: false,
  organisationIds: [],
  today: '2026-03-01',
};
const staff: ReadScope = { ...anonymous, everything: true };

function asked(q: string, scope: ReadScope, steps = 1): string {
  const query = parseQuery(q);
  return JSON.stringify(questionQuery(query, stepsOf(query).slice(0, steps), rightsOf(scope), () => true));
}

describe('questionQuery', () => {
  it('asks strangers for nothing but open pages and records, each under its right', () => {
    const query = asked('cá tra', anonymous);
    expect(query).toContain('"term":{"open":{"value":"_cá_tra"}}');
    expect(query).toContain('"bodyLevel":["public"]');
    expect(query).not.toContain('withheld');
  });
  it('asks staff for withheld pages too, under no condition', () => {
    const query = asked('cá tra', staff);
    expect(query).toContain('"fields":["open^1","withheld^1"]');
    expect(query).not.toContain('Level');
  });
  it('asks the same alternative once, however often it was typed', () => {
    expect(asked('lúa OR lúa OR lúa', staff).length).toBeLessThan(asked('lúa OR gạo OR ngô', staff).length);
  });
  it('ranks by one measure what several steps found, each step under the right of the reader', () => {
    const query = asked('cá tra', anonymous, 2);
    expect(query).toContain('"boost_mode":"multiply"');
    const [, functions = ''] = query.split('"functions":');
    expect(functions.match(/"weight":[\d.]+/g)).toEqual(['"weight":1.2', '"weight":1']);
    expect(functions).toContain('"bodyLevel":["public"]');
    expect(query).not.toContain('withheld');
  });
});
