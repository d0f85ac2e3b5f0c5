import { describe, expect, it } from '@jest/globals';
import { type NamingTie, nameOfAgent } from './agent-facts.js';

const tie = (name: string, weight: number, more: Partial<NamingTie> = {}): NamingTie => ({
  names: [name],
  titles: [],
  country: null,
  weight,
  ...more,
});

describe('the name of an agent', () => {
  it('is the spelling that weighs most, the others are variants', () => {
    const ties = [tie('Trần Hòa', 0.9), tie('Trần Hoà', 3), tie('Trần Hòa', 0.9)];
    expect(nameOfAgent('x', ties)).toMatchObject({ name: 'Trần Hoà', variants: ['Trần Hòa'] });
  });

  it('is not in capitals where a document prints it otherwise', () => {
    const ties = [tie('TRẦN HÒA', 3), tie('Trần Hòa', 0.5)];
    expect(nameOfAgent('x', ties)).toMatchObject({ name: 'Trần Hòa', variants: ['TRẦN HÒA'] });
    expect(nameOfAgent('x', [tie('TRẦN HÒA', 3)]).name).toBe('TRẦN HÒA');
  });

  it('stands with titles and countries, the usual ones first', () => {
    const ties = [
      tie('A B', 0.5, { titles: ['TS.'], country: 'JP' }),
      tie('A B', 3, { titles: ['PGS.'], country: 'VN' }),
    ];
    expect(nameOfAgent('x', ties)).toMatchObject({ titles: ['PGS.', 'TS.'], countries: ['VN', 'JP'] });
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
