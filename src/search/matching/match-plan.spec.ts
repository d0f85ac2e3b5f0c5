import { describe, expect, it } from '@jest/globals';
import { parseQuery } from '../query/parse-query.js';
import type { QueryNode } from './query-node.js';
import { type Breadth, type Form, MatchPlan } from './match-plan.js';

/** Short to read. */
function shown(ask: QueryNode): string {
  switch (ask.kind) {
    case 'token':
      return `"${ask.token}"`;
    case 'start':
      return `"${ask.start}" *`;
    case 'phrase':
      return ask.tokens.map((token) => `"${token}"`).join(' + ');
    case 'all':
      return `(${ask.of.map(shown).join(' AND ')})`;
    case 'any':
      return `(${ask.of.map(shown).join(' OR ')})`;
    case 'record':
      return `({record} : ${shown(ask.asked)})`;
    case 'part':
      return `({${ask.part}} : ${shown(ask.asked)})`;
    case 'except':
      return `(${shown(ask.wanted)} NOT ${shown(ask.unwanted)})`;
  }
}

const asked = (q: string, form: Form, breadth: Breadth, rare: readonly string[] = []): string | undefined => {
  const alternative = parseQuery(q).alternatives[0];
  if (!alternative) throw new Error('no alternative');
  const ask = new MatchPlan(form, (token) => rare.includes(token)).document(alternative, breadth);
  return ask && shown(ask);
};

describe('MatchPlan', () => {
  it('asks for every pair when strict', () => {
    expect(asked('công nghệ sinh', 'exact', 'strict')).toBe('("_công_nghệ" AND "_nghệ_sinh")');
    expect(asked('công nghệ', 'folded', 'strict')).toBe('"_cong_nghe"');
  });
  it('counts common words through their pairs and rare ones alone', () => {
    expect(asked('giong lua st25', 'folded', 'cover', ['st25'])).toBe(
      '(("_giong_lua" OR ({record} : "giong")) AND ("_giong_lua" OR "_lua_st25" OR ({record} : "lua")) AND "st25")',
    );
    expect(asked('giong lua st25', 'folded', 'wide', ['st25'])).toBe(
      '("_giong_lua" OR "_lua_st25" OR "st25")',
    );
  });
  it('asks for a sign of either half, common words of it in the record alone', () => {
    expect(asked('sấy dẻo dứa', 'exact', 'halves', ['dẻo'])).toBe(
      '(("_sấy_dẻo" OR ({record} : "sấy") OR "dẻo") AND ({record} : "dứa"))',
    );
  });
  it('takes a word that has no neighbour alone, however common', () => {
    for (const breadth of ['strict', 'cover', 'wide', 'scattered'] as const) {
      expect(asked('tôm', 'exact', breadth)).toBe('"tôm"');
    }
  });
  it('asks a phrase as pairs in sequence, in pieces around numbers that make no pair', () => {
    expect(asked('"nuôi cá tra"', 'exact', 'wide')).toBe('"_nuôi_cá" + "_cá_tra"');
    expect(asked('"5 10 lúa"', 'folded', 'strict')).toBe('("5" AND "_10_lua")');
  });
  it('keeps what is unwanted out at every breadth', () => {
    for (const breadth of ['strict', 'cover', 'wide', 'scattered'] as const) {
      expect(asked('tôm -cá', 'folded', breadth)).toBe('("tom" NOT "ca")');
    }
  });
});
