import { describe, expect, it } from '@jest/globals';
import type { Batch } from '../../catalog/documents/batch.entity.js';
import { BatchDto } from './ingest.dto.js';

describe('a batch as it is told', () => {
  const batch = {
    id: 'b1',
    name: 'Hộp 7',
    boxNumber: null,
    shelfMark: null,
    ownerOrganisationId: 'o1',
    createdBy: null,
    createdAt: new Date('2026-01-02T03:04:05Z'),
  } as Batch;
  const counts = { total: 3, ready: 1, failed: 1, inWork: 1 };

  it('has shelf mark and box where it has them, and says nothing where it has not', () => {
    expect(BatchDto.of({ batch: { ...batch, boxNumber: '7', shelfMark: 'KH.12' }, counts })).toEqual({
      id: 'b1',
      name: 'Hộp 7',
      boxNumber: '7',
      shelfMark: 'KH.12',
      ownerOrganisationId: 'o1',
      createdAt: '2026-01-02T03:04:05.000Z',
      counts,
    });
    expect(Object.keys(BatchDto.of({ batch, counts }))).not.toContain('shelfMark');
  });
});
