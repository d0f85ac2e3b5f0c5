import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { pageLines } from './page-lines.js';

describe('lines of pages', () => {
  it('are asked for where there is a picture that they stand on, and nowhere else', async () => {
    const asked: string[] = [];
    const database = {
      get connection(): never {
        asked.push('database');
        throw new Error('the database was asked');
      },
    } as unknown as EntityManager;
    const nobody = {
      scope: { everything: true, organisationIds: [] },
      recordSql: () => ({ sql: 'true', parameters: {} }),
      bodySql: () => ({ sql: 'true', parameters: {} }),
    } as unknown as ReadFilter;
    const load = pageLines(database, nobody);
    const page = { id: 'a', number: 1, text: 'Cá tra', places: [[0, 2]] as const };
    expect(await load([{ ...page, pictureless: true }])).toEqual(new Map());
    expect(asked).toEqual([]);
    await expect(load([page])).rejects.toThrow('the database was asked');
  });
});
