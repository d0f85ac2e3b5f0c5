import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import type { DocumentType } from '../../shared/field-names.js';
import { RegisteredWork } from '../records/registered-work.entity.js';
import type { Potential } from '../records/registered-work-state.js';
import { setPotential } from '../records/registered-works.js';
import { Matching } from '../matching/matching.js';
import { matchKeys } from '../records/match-keys.js';
import { registeredWorksChanged, takeMatchingLock } from '../records/matching-lock.js';
import { Units } from '../records/units.js';
import type { ProposedField } from './differences.js';
import { RegisteredWorkProposal } from './registered-work-proposal.entity.js';

export interface OpenProposal {
  readonly proposal: RegisteredWorkProposal;
  readonly registeredWork: RegisteredWork;
}

/** What later lists say otherwise, waiting for a person. */
@Injectable()
export class Proposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly units: Units,
    private readonly matching: Matching,
    private readonly audit: Audit,
  ) {}

  count(): Promise<number> {
    return this.dataSource.manager.countBy(RegisteredWorkProposal, { state: 'open' });
  }

  /** Oldest first. */
  async list(size: number): Promise<OpenProposal[]> {
    const { manager } = this.dataSource;
    const proposals = await manager.find(RegisteredWorkProposal, {
      where: { state: 'open' },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: size,
    });
    const registeredWorks = await manager.findBy(RegisteredWork, {
      id: In(proposals.map(({ registeredWorkId }) => registeredWorkId)),
    });
    return proposals.flatMap((proposal) => {
      const registeredWork = registeredWorks.find(({ id }) => id === proposal.registeredWorkId);
      return registeredWork ? [{ proposal, registeredWork }] : [];
    });
  }

  async decide(id: string, take: boolean, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await takeMatchingLock(tx);
      const proposal = await tx.findOneBy(RegisteredWorkProposal, { id, state: 'open' });
      if (!proposal) throw new NotFoundException();
      const { registeredWorkId, field, before, after } = proposal;
      if (take) await this.take(tx, proposal, principal.name ?? '');
      await tx.update(
        RegisteredWorkProposal,
        { id },
        { state: take ? 'taken' : 'left', decidedBy: principal.name ?? '', decidedAt: () => 'now()' },
      );
      await this.audit.record(
        principal,
        'registeredWork.proposal',
        registeredWorkId,
        { field, before, after, take },
        tx,
      );
    });
  }

  private async take(
    tx: EntityManager,
    { registeredWorkId, field, after }: RegisteredWorkProposal,
    actor: string,
  ): Promise<void> {
    const registeredWork = await tx.findOneByOrFail(RegisteredWork, { id: registeredWorkId });
    if (field === 'potential') return setPotential(tx, registeredWork, after as Potential, actor);
    if (field === 'unit') {
      const units = await this.units.known(tx);
      await this.units.add(tx, units, [after]);
      await tx.update(
        RegisteredWork,
        { id: registeredWorkId },
        { unitId: units.idOf(after) ?? registeredWork.unitId },
      );
      return registeredWorksChanged(tx);
    }
    const changed = {
      ...registeredWork,
      ...valueOf(field as Exclude<ProposedField, 'potential' | 'unit'>, after),
    };
    const keys = matchKeys({
      numbers: [changed.registrationNumber, changed.taskCode, changed.applicationNumber],
      title: changed.title,
      host: changed.host,
      year: changed.year,
      people: [changed.investigator],
    });
    await tx.update(
      RegisteredWork,
      { id: registeredWorkId },
      {
        ...valueOf(field as Exclude<ProposedField, 'potential' | 'unit'>, after),
        ...keys,
      },
    );
    await this.matching.ofRegisteredWorks(tx, [registeredWorkId]);
    await registeredWorksChanged(tx);
  }
}

function valueOf(
  field: Exclude<ProposedField, 'potential' | 'unit'>,
  after: string,
): Partial<RegisteredWork> {
  if (field === 'year') return { year: Number(after) };
  if (field === 'kind') return { kind: after as DocumentType };
  return { [field]: after };
}
