import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { RegisteredWorkFigures } from '../../registered-works/registered-work-figures.js';
import {
  DIGITISED_STATES,
  REGISTERED_WORK_STATES,
  type RegisteredWorkState,
} from '../../registered-works/records/registered-work-state.js';
import type { StateCounts } from '../../registered-works/records/figures.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { PROGRAMME_INDICATORS, type ProgrammeIndicator } from './programme-indicators.js';

export interface KnownIndicator extends ProgrammeIndicator {
  /** By year, the oldest first. */
  readonly values: readonly IndicatorValue[];
  /** As the system counts it now; absent where it cannot be computed yet. */
  readonly now?: number;
}

/** The programme's indicators: typed year by year with their source, or counted where the system can. */
@Injectable()
export class Indicators {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: RegisteredWorkFigures,
    private readonly audit: Audit,
  ) {}

  async all(): Promise<KnownIndicator[]> {
    const values = await this.dataSource.manager.find(IndicatorValue, { order: { year: 'ASC' } });
    const share = await this.digitisedShare();
    return PROGRAMME_INDICATORS.map((indicator) => ({
      ...indicator,
      values: values.filter(({ indicator: key }) => key === indicator.key),
      ...(indicator.computed && share !== undefined ? { now: share } : {}),
    }));
  }

  async set(key: string, year: number, value: number, source: string, principal: Principal): Promise<void> {
    const indicator = typed(key);
    if (indicator.unit === 'count' && (!Number.isInteger(value) || value < 0))
      throw new BadRequestException({ errors: [{ field: 'value', message: 'must be a whole number' }] });
    await this.dataSource.transaction(async (tx) => {
      const before = await tx.findOneBy(IndicatorValue, { indicator: key, year });
      const row = { indicator: key, year, value, source, typedBy: principal.name ?? '', typedAt: new Date() };
      await tx.upsert(IndicatorValue, row, ['indicator', 'year']);
      const detail = { year, value, source, ...(before ? { before: before.value } : {}) };
      await this.audit.record(principal, 'indicator.change', key, detail, tx);
    });
  }

  /** Nothing happens where nothing was typed. */
  async clear(key: string, year: number, principal: Principal): Promise<void> {
    typed(key);
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.delete(IndicatorValue, { indicator: key, year });
      if (affected === 1)
        await this.audit.record(principal, 'indicator.change', key, { year, value: null }, tx);
    });
  }

  /** Percent of the registered works likely to have potential that are described or further. */
  private async digitisedShare(): Promise<number | undefined> {
    const likely = (await this.figures.current())?.likely;
    if (!likely) return undefined;
    const all = sum(likely, REGISTERED_WORK_STATES);
    return all === 0 ? undefined : (100 * sum(likely, DIGITISED_STATES)) / all;
  }
}

const sum = (counts: StateCounts, states: readonly RegisteredWorkState[]): number =>
  states.reduce((all, state) => all + counts[state], 0);

function typed(key: string): ProgrammeIndicator {
  const found = PROGRAMME_INDICATORS.find((indicator) => indicator.key === key && !indicator.computed);
  if (!found) throw new NotFoundException();
  return found;
}
