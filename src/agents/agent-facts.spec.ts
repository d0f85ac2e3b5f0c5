import { describe, expect, it } from '@jest/globals';
import { type NamingLink, nameOfAgent } from './agent-facts.js';

const link = (name: string, weight: number, more: Partial<NamingLink> = {}): NamingLink => ({
  names: [name],
  titles: [],
  country: null,
  weight,
  ...more,
});

describe('the name of an agent', () => {
  it('is the spelling that weighs most, the others are variants', () => {
    const links = [link('Trần Hòa', 0.9), link('Trần Hoà', 3), link('Trần Hòa', 0.9)];
    expect(nameOfAgent('x', links)).toMatchObject({ name: 'Trần Hoà', variants: ['Trần Hòa'] });
  });

  it('is not in capitals where a document prints it otherwise', () => {
    const links = [link('TRẦN HÒA', 3), link('Trần Hòa', 0.5)];
    expect(nameOfAgent('x', links)).toMatchObject({ name: 'Trần Hòa', variants: ['TRẦN HÒA'] });
    expect(nameOfAgent('x', [link('TRẦN HÒA', 3)]).name).toBe('TRẦN HÒA');
  });

  it('stands with titles and countries, the usual ones first', () => {
    const links = [
      link('A B', 0.5, { titles: ['TS.'], country: 'JP' }),
      link('A B', 3, { titles: ['PGS.'], country: 'VN' }),
    ];
    expect(nameOfAgent('x', links)).toMatchObject({ titles: ['PGS.', 'TS.'], countries: ['VN', 'JP'] });
  });

  it('is the known one where nothing is told', () => {
    expect(nameOfAgent('Trần Hòa', [])).toEqual({
      name: 'Trần Hòa',
      variants: [],
      titles: [],
      countries: [],
    });
  });
});
