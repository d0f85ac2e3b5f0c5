import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Asker } from '../../../access/asker.js';
import { Audit } from '../../../access/audit.js';
import type { DocumentType } from '../../../shared/field-names.js';
import { Holding } from '../records/holding.entity.js';
import type { Potential } from '../records/holding-state.js';
import { setPotential } from '../records/holdings.js';
import { Matching } from '../matching/matching.js';
import { matchKeys } from '../records/match-keys.js';
import { holdingsChanged, takeTurn } from '../records/matching-lock.js';
import { Units } from '../records/units.js';
import type { ProposedField } from './differences.js';
import { HoldingProposal } from './holding-proposal.entity.js';

export interface OpenProposal {
  readonly proposal: HoldingProposal;
  readonly holding: Holding;
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
    return this.dataSource.manager.countBy(HoldingProposal, { state: 'open' });
  }

  /** Oldest first. */
  async list(size: number): Promise<OpenProposal[]> {
    const { manager } = this.dataSource;
    const proposals = await manager.find(HoldingProposal, {
      where: { state: 'open' },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: size,
    });
    const holdings = await manager.findBy(Holding, { id: In(proposals.map(({ holdingId }) => holdingId)) });
    return proposals.flatMap((proposal) => {
      const holding = holdings.find(({ id }) => id === proposal.holdingId);
      return holding ? [{ proposal, holding }] : [];
    });
  }

  async decide(id: string, take: boolean, asker: Asker): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await takeTurn(tx);
      const proposal = await tx.findOneBy(HoldingProposal, { id, state: 'open' });
      if (!proposal) throw new NotFoundException();
      const { holdingId, field, before, after } = proposal;
      if (take) await this.take(tx, proposal, asker.name ?? '');
      await tx.update(
        HoldingProposal,
        { id },
        { state: take ? 'taken' : 'left', decidedBy: asker.name ?? '', decidedAt: () => 'now()' },
      );
      await this.audit.record(asker, 'holding.proposal', holdingId, { field, before, after, take }, tx);
    });
  }

  private async take(
    tx: EntityManager,
    { holdingId, field, after }: HoldingProposal,
    actor: string,
  ): Promise<void> {
    const holding = await tx.findOneByOrFail(Holding, { id: holdingId });
    if (field === 'potential') return setPotential(tx, holding, after as Potential, actor);
    if (field === 'unit') {
      const units = await this.units.known(tx);
      await this.units.add(tx, units, [after]);
      await tx.update(Holding, { id: holdingId }, { unitId: units.idOf(after) ?? holding.unitId });
      return holdingsChanged(tx);
    }
    const changed = { ...holding, ...valueOf(field as Exclude<ProposedField, 'potential' | 'unit'>, after) };
    const keys = matchKeys({
      numbers: [changed.registrationNumber, changed.taskCode, changed.applicationNumber],
      title: changed.title,
      host: changed.host,
      year: changed.year,
    });
    await tx.update(
      Holding,
      { id: holdingId },
      {
        ...valueOf(field as Exclude<ProposedField, 'potential' | 'unit'>, after),
        ...keys,
      },
    );
    await this.matching.ofHoldings(tx, [holdingId]);
    await holdingsChanged(tx);
  }
}

function valueOf(field: Exclude<ProposedField, 'potential' | 'unit'>, after: string): Partial<Holding> {
  if (field === 'year') return { year: Number(after) };
  if (field === 'kind') return { kind: after as DocumentType };
  return { [field]: after };
}
