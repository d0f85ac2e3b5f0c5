import { IsNull, type DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Batch } from '../../catalog/documents/batch.entity.js';
import type { Batches, NewBatch } from '../batches/batches.js';

/** The batch of that name, box, shelf and owner: the newest one, so that a second start continues the batch of the first. */
export async function folderBatch(
  dataSource: DataSource,
  batches: Batches,
  wanted: NewBatch & { readonly name: string; readonly ownerOrganisationId: string },
  principal: Principal,
): Promise<Batch> {
  const found = await dataSource.manager.findOne(Batch, {
    where: {
      name: wanted.name.normalize('NFC').trim(),
      ownerOrganisationId: wanted.ownerOrganisationId,
      boxNumber: wanted.boxNumber ?? IsNull(),
      shelfMark: wanted.shelfMark ?? IsNull(),
    },
    order: { createdAt: 'DESC' },
  });
  return found ?? batches.create(wanted, principal);
}
