import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Organisations } from '../../access/organisations.js';
import type { Principal } from '../../access/principal.js';
import { ownerFor } from '../../access/unit-rights.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { ownsItAlready, patchDocument } from '../../documents/patch-document.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { ActDto } from './act.dto.js';
import type { BulkAct, Turn } from './act.js';
import { missing } from './act-refusals.js';

interface Owned {
  readonly ownerOrganisationId: string;
}

/** Gives them to another organisation. */
@Injectable()
export class OwnerAct implements BulkAct<Owned> {
  constructor(
    private readonly organisations: Organisations,
    private readonly passes: ProcessingPasses,
  ) {}

  async read({ ownerOrganisationId }: ActDto, principal: Principal): Promise<Owned> {
    if (!ownerOrganisationId) throw missing('ownerOrganisationId');
    await this.organisations.mustKnow('ownerOrganisationId', ownerOrganisationId);
    ownerFor(principal, ownerOrganisationId);
    return { ownerOrganisationId };
  }

  async changes({ tx, document, principal }: Turn, { ownerOrganisationId }: Owned): Promise<boolean> {
    ownerFor(principal, ownerOrganisationId);
    if (document.ownerOrganisationId === ownerOrganisationId) return false;
    const { sha256, externalId } = document;
    const same = [
      { ownerOrganisationId, sha256, deletedAt: IsNull() },
      ...(externalId === null ? [] : [{ ownerOrganisationId, externalId, deletedAt: IsNull() }]),
    ];
    if (await tx.exists(Document, { where: same })) throw ownsItAlready();
    return true;
  }

  async apply({ tx, document, principal }: Turn, owned: Owned): Promise<readonly Run[]> {
    return (await patchDocument(tx, document, owned, this.passes, principal)).runs;
  }
}
