import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import type { SqlCondition } from '../../access/read-filter.js';
import { worksFor } from '../../access/unit-rights.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Batch } from '../../catalog/documents/batch.entity.js';
import type { FieldName } from '../../shared/field-names.js';
import { newId, newSecret } from '../../shared/ids.js';
import { type BatchPopulation, populationOf } from './batch-population.js';
import { fillSample } from './fill-sample.js';
import { laterPasses, type LaterPasses } from './later-passes.js';
import { QualitySample } from './quality-sample.entity.js';
import { QualitySettings, type QualityThresholds } from './quality-settings.js';
import { pagesFor, valuesFor } from './sample-size.js';
import { type SampleState, sampleState } from './sample-state.js';

/** How closely is wanted; undefined: as the settings say. */
export interface Widths {
  readonly cerHalfWidth?: number | undefined;
  readonly precisionHalfWidth?: number | undefined;
}

export interface Sizes {
  readonly pages: number;
  readonly values: number;
}

export interface WantedSample extends Widths, Partial<Sizes> {
  /** To draw the same again; else by chance. */
  readonly seed?: string | undefined;
}

export interface BatchQuality {
  readonly batch: Batch;
  readonly thresholds: QualityThresholds;
  readonly population: BatchPopulation;
  /** What the widths need. */
  readonly proposed: Sizes;
  /** The newest first. */
  readonly samples: readonly SampleSeen[];
}

export interface SampleSeen extends SampleState {
  readonly later: LaterPasses;
}

/** Samples of batches, drawn and decided. What is drawn stays drawn: another sample only follows a closed one. */
@Injectable()
export class QualitySamples {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly settings: QualitySettings,
    private readonly audit: Audit,
  ) {}

  async ofBatch(batchId: string, widths: Widths, principal: Principal): Promise<BatchQuality> {
    const { manager } = this.dataSource;
    const batch = await manager.findOneBy(Batch, { id: batchId });
    if (!batch || !worksFor(principal, batch.ownerOrganisationId)) throw new NotFoundException();
    const thresholds = await this.settings.thresholds();
    const readable = this.readable(principal);
    const population = await populationOf(manager, batchId, readable);
    const kept = await manager.find(QualitySample, { where: { batchId }, order: { drawnAt: 'DESC' } });
    const samples: SampleSeen[] = [];
    for (const sample of kept) samples.push(await this.seen(sample, thresholds, principal));
    return { batch, thresholds, population, proposed: proposed(population, thresholds, widths), samples };
  }

  async find(batchId: string, id: string, principal: Principal): Promise<SampleSeen> {
    await this.mustWorkOn(this.dataSource.manager, batchId, principal);
    const sample = await this.dataSource.manager.findOneBy(QualitySample, { id, batchId });
    if (!sample) throw new NotFoundException();
    return this.seen(sample, await this.settings.thresholds(), principal);
  }

  /** 409 while another sample of the batch is open, and where there is nothing to check. */
  async draw(batchId: string, wanted: WantedSample, principal: Principal): Promise<string> {
    await this.mustWorkOn(this.dataSource.manager, batchId, principal);
    const thresholds = await this.settings.thresholds();
    return this.dataSource.transaction(async (tx) => {
      const batch = await tx.findOne(Batch, { where: { id: batchId }, lock: { mode: 'pessimistic_write' } });
      if (!batch) throw new NotFoundException();
      if (await tx.existsBy(QualitySample, { batchId, closedAt: IsNull() })) throw sampleOpen();
      const population = await populationOf(tx, batchId, this.readable(principal));
      if (population.pageCount === 0) throw nothingToCheck();
      const usual = proposed(population, thresholds, wanted);
      const sample = tx.create(QualitySample, {
        id: newId(),
        batchId,
        seed: wanted.seed ?? newSecret(12),
        drawnAt: new Date(),
        drawnBy: principal.personId ?? null,
        actor: nameOf(principal),
        pagePopulation: [...population.pages],
        valuePopulation: [...population.values],
        pageCount: population.pageCount,
        fieldCounts: fieldCounts(population),
        leftOut: population.leftOut,
        draws: [],
        closedAt: null,
        closedBy: null,
        closer: null,
        decision: null,
      });
      await tx.insert(QualitySample, sample);
      const drawn = await this.fill(
        tx,
        sample,
        { pages: wanted.pages ?? usual.pages, values: wanted.values ?? usual.values },
        principal,
      );
      await this.audit.record(principal, 'sample.draw', batchId, { sample: sample.id, ...drawn }, tx);
      return sample.id;
    });
  }

  /** Draws more from the same population; what was checked stays. Each time is one more look, and is kept. */
  async extend(batchId: string, id: string, more: Sizes, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await this.mustWorkOn(tx, batchId, principal);
      await this.open(tx, batchId, id);
      const sample = await tx
        .createQueryBuilder(QualitySample, 'sample')
        .addSelect(['sample.pagePopulation', 'sample.valuePopulation'])
        .where('sample.id = :id', { id })
        .getOneOrFail();
      const drawn = await this.fill(tx, sample, more, principal);
      await this.audit.record(principal, 'sample.extend', batchId, { sample: id, ...drawn }, tx);
    });
  }

  /**
   * Ends a sample by what was found, for good. The rule decides, not the person; one that is not finished decides
   * nothing. The batch keeps what was decided last.
   */
  async close(batchId: string, id: string, principal: Principal): Promise<void> {
    const thresholds = await this.settings.thresholds();
    await this.dataSource.transaction(async (tx) => {
      await this.mustWorkOn(tx, batchId, principal);
      const sample = await this.open(tx, batchId, id);
      const { finished, figures } = await sampleState(tx, sample, this.readable(principal), thresholds);
      const outcome = finished ? figures.verdict : 'undecided';
      const at = new Date();
      await tx.update(
        QualitySample,
        { id },
        {
          closedAt: at,
          closedBy: principal.personId ?? null,
          closer: nameOf(principal),
          decision: { outcome, finished, figures, thresholds },
        },
      );
      if (outcome !== 'undecided')
        await tx.update(Batch, { id: batchId }, { qualityOutcome: outcome, qualityAt: at });
      await this.audit.record(principal, 'sample.close', batchId, { sample: id, outcome, finished }, tx);
    });
  }

  /** Locked against closing or drawing more meanwhile; 409 if it is closed. */
  private async open(tx: EntityManager, batchId: string, id: string): Promise<QualitySample> {
    const sample = await tx.findOne(QualitySample, {
      where: { id, batchId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!sample) throw new NotFoundException();
    if (sample.closedAt) throw sampleClosed();
    return sample;
  }

  private async fill(
    tx: EntityManager,
    sample: QualitySample,
    sizes: Sizes,
    principal: Principal,
  ): Promise<Sizes> {
    const drawn = await fillSample(tx, sample, sizes);
    const draws = [...sample.draws, { ...drawn, at: new Date().toISOString(), by: nameOf(principal) }];
    await tx.update(QualitySample, { id: sample.id }, { draws });
    return drawn;
  }

  private async seen(
    sample: QualitySample,
    thresholds: QualityThresholds,
    principal: Principal,
  ): Promise<SampleSeen> {
    const { manager } = this.dataSource;
    const state = await sampleState(manager, sample, this.readable(principal), thresholds);
    return { ...state, later: await laterPasses(manager, sample) };
  }

  /** A batch of another unit is not there for them (404). */
  private async mustWorkOn(manager: EntityManager, batchId: string, principal: Principal): Promise<void> {
    const batch = await manager.findOneBy(Batch, { id: batchId });
    if (!batch || !worksFor(principal, batch.ownerOrganisationId)) throw new NotFoundException();
  }

  private readable(principal: Principal): SqlCondition {
    return this.filters.for(principal).keptSql('document');
  }
}

const nameOf = (principal: Principal): string => principal.name ?? 'stranger';

function fieldCounts({ values }: BatchPopulation): Partial<Record<FieldName, number>> {
  return Object.fromEntries(values.map(({ field, entries }) => [field, entries.length]));
}

/** The batch is thought half as bad as it may be: bad enough to need many pages, and still to pass. */
function proposed(
  { pageCount, letters, values }: BatchPopulation,
  { maxCer, minPrecision, cerHalfWidth, precisionHalfWidth }: QualityThresholds,
  wanted: Widths,
): Sizes {
  const valueCount = values.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    pages: pagesFor(wanted.cerHalfWidth ?? cerHalfWidth, maxCer / 2, { pages: pageCount, letters }),
    values: valuesFor(wanted.precisionHalfWidth ?? precisionHalfWidth, (1 + minPrecision) / 2, valueCount),
  };
}

const sampleOpen = (): ConflictException =>
  new ConflictException({
    code: 'sampleOpen',
    message: {
      vi: 'Lô này đang có một mẫu chưa kết thúc. Hãy kiểm xong hoặc kết thúc mẫu đó trước.',
      en: 'The batch has a sample that is not closed. Finish or close that one first.',
    },
  });

export const sampleClosed = (): ConflictException =>
  new ConflictException({
    code: 'sampleClosed',
    message: {
      vi: 'Mẫu này đã kết thúc, không sửa được nữa.',
      en: 'This sample is closed and cannot be changed any more.',
    },
  });

const nothingToCheck = (): ConflictException =>
  new ConflictException({
    code: 'nothingToCheck',
    message: {
      vi: 'Lô này chưa có trang nào đã đọc xong và có ảnh để kiểm.',
      en: 'The batch has no page yet that was read and has a picture to check it against.',
    },
  });
