import { describe, expect, it } from '@jest/globals';
import { parseQuery } from './parse-query.js';
import type { Clause, ParsedQuery } from './parsed-query.js';
import { QueryError } from './query-error.js';

const shown = (clause: Clause): string =>
  clause.kind === 'start'
    ? `${clause.start.folded}*`
    : clause.kind === 'phrase'
      ? `"${clause.words.map((word) => word.folded).join(' ')}"`
      : clause.words.map((word) => word.folded).join(' ');

const first = (q: string): ParsedQuery['alternatives'][number] => {
  const alternative = parseQuery(q).alternatives[0];
  if (!alternative) throw new Error('no alternative');
  return alternative;
};

describe('parseQuery', () => {
  it('keeps neighbouring words in one run', () => {
    expect(first('công nghệ sinh học').clauses.map(shown)).toEqual(['cong nghe sinh hoc']);
  });
  it('knows whether tones were typed', () => {
    expect(parseQuery('công nghệ').toned).toBe(true);
    expect(parseQuery('cong nghe').toned).toBe(false);
    expect(parseQuery('đề').toned).toBe(true);
  });
  it('reads phrases in any quotes, and one that is never closed', () => {
    expect(first('"cá tra" nuôi').clauses.map(shown)).toEqual(['"ca tra"', 'nuoi']);
    expect(first('“cá tra”').clauses.map(shown)).toEqual(['"ca tra"']);
    expect(first('nuôi "cá tra').clauses.map(shown)).toEqual(['nuoi', '"ca tra"']);
  });
  it('reads -without, but not a hyphen inside a word', () => {
    const { clauses, without } = first('tôm -"cá tra" -sú');
    expect(clauses.map(shown)).toEqual(['tom']);
    expect(without.clauses.map(shown)).toEqual(['"ca tra"', 'su']);
    expect(first('1-2019-04725').without.clauses).toEqual([]);
  });
  it('reads -without of a part of the record and of a condition', () => {
    const { without } = first('tôm -author:An -type:patent -year:2019 -type:book');
    expect(without.parts.map(({ part, clause }) => [part, shown(clause)])).toEqual([['people', 'an']]);
    expect(without.conditions).toEqual([
      { types: ['patent'], languages: [], fields: [] },
      { types: [], languages: [], fields: [], years: { from: 2019, to: 2019 } },
    ]);
    expect(without.clauses.map(shown)).toEqual(['type book']);
  });
  it('reads OR between whole sides', () => {
    const sides = parseQuery('lúa gạo OR cá tra').alternatives;
    expect(sides.map(({ clauses }) => clauses.map(shown))).toEqual([['lua gao'], ['ca tra']]);
    expect(parseQuery('OR OR lúa OR').alternatives).toHaveLength(1);
    expect(parseQuery('a OR '.repeat(100)).alternatives).toHaveLength(8);
  });
  it('reads named parts and conditions in both languages', () => {
    const { parts, conditions } = first(
      'author:"Nguyễn An" tácgiả:Bình year:2015..2020 loại:patent ipc:A01K',
    );
    expect(parts.map(({ part, clause }) => [part, shown(clause)])).toEqual([
      ['people', '"nguyen an"'],
      ['people', 'binh'],
      ['codes', 'a01k'],
    ]);
    expect(conditions).toEqual({
      types: ['patent'],
      languages: [],
      fields: [],
      years: { from: 2015, to: 2020 },
    });
  });
  it.each([
    ['year:2019', { from: 2019, to: 2019 }],
    ['year:2015..', { from: 2015 }],
    ['năm:..2020', { to: 2020 }],
    ['year:2015-2020', { from: 2015, to: 2020 }],
  ])('reads %s', (q, years) => {
    expect(first(q).conditions.years).toEqual(years);
  });
  it('takes what is no name or no value for words', () => {
    expect(first('kết luận: tốt').clauses.map(shown)).toEqual(['ket luan tot']);
    expect(first('year:soon type:book').clauses.map(shown)).toEqual(['year soon type book']);
    expect(first('constructor:x').clauses.map(shown)).toEqual(['constructor x']);
  });
  it('reads the beginning of a word, unless it is too short to tell', () => {
    expect(first('nano*').clauses.map(shown)).toEqual(['nano*']);
    expect(first('a*').clauses.map(shown)).toEqual(['a']);
    expect(first('si*').clauses.map(shown)).toEqual(['si*']);
  });
  it('tells nothing typed from nothing that could be found', () => {
    expect(parseQuery(' \u0000\t ').asks).toBe('everything');
    expect(parseQuery('\u0301\u0323').asks).toBe('nothing');
    expect(parseQuery('-tôm').asks).toBe('nothing');
  });
  it('refuses what is too long at once, and survives anything shorter', () => {
    const odd = [
      '"'.repeat(1000),
      '-'.repeat(1000),
      'a:'.repeat(500),
      '*"-: '.repeat(200),
      '\ud800'.repeat(1000),
      'ạ̃̀'.repeat(250),
      'x '.repeat(500),
      'OR '.repeat(333),
    ];
    // Our own processor time, the best of three: what waits for another program costs nothing.
    const times = [1, 2, 3].map(() => {
      const began = process.cpuUsage();
      expect(() => parseQuery('a'.repeat(100_000))).toThrow(QueryError);
      for (const q of odd) expect(() => parseQuery(q)).not.toThrow();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
    expect(
      first('x '.repeat(500)).clauses.flatMap((one) => (one.kind === 'start' ? [] : one.words)),
    ).toHaveLength(64);
  });
});
