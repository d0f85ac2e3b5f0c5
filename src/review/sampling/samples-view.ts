import type { ClaimView } from '../items/review-locks.js';
import { pageItemId } from '../items/item-id.js';
import type { BatchPopulation } from './batch-population.js';
import type { BatchQuality, SampleSeen } from './quality-samples.js';
import type { SampleFigures } from './sample-decision.js';
import type { PageNow, PlacedPage, PlacedValue } from './sample-state.js';
import type { SampledValue } from './sampled-value.entity.js';
import { reviewLockView, reviewDocumentView } from '../queue/review-view.js';
import type {
  SampledPageDto,
  SampledValueDto,
  SampleDto,
  SampleFiguresDto,
  SamplePopulationDto,
  SampleProgressDto,
  SamplesDto,
} from './samples.dto.js';

export type Claims = ReadonlyMap<string, ClaimView>;

export function samplesView({ batch, thresholds, population, proposed, samples }: BatchQuality): SamplesDto {
  return {
    batchId: batch.id,
    name: batch.name,
    ...(batch.qualityOutcome ? { outcome: batch.qualityOutcome } : {}),
    thresholds: { ...thresholds },
    population: populationView(population),
    proposed: { ...proposed },
    items: samples.map((sample) => sampleView(sample)),
  };
}

export function sampleView({
  sample,
  pages,
  values,
  finished,
  figures,
  thresholds,
  later,
}: SampleSeen): SampleDto {
  const { decision, closedAt, closer } = sample;
  return {
    id: sample.id,
    batchId: sample.batchId,
    seed: sample.seed,
    drawnAt: sample.drawnAt.toISOString(),
    drawnBy: sample.actor,
    population: {
      pages: sample.pageCount,
      values: Object.values(sample.fieldCounts).reduce((sum, count) => sum + count, 0),
      leftOut: { ...sample.leftOut },
    },
    draws: sample.draws.map((draw) => ({ ...draw })),
    pages: progressOf(pages.map(({ outcome, now }) => ({ outcome, here: now !== undefined }))),
    values: progressOf(values.map(({ outcome, document }) => ({ outcome, here: document !== undefined }))),
    finished: decision?.finished ?? finished,
    figures: figuresView(decision?.figures ?? figures),
    thresholds: { ...(decision?.thresholds ?? thresholds) },
    ...later,
    ...(decision && closedAt
      ? {
          closed: {
            outcome: decision.outcome,
            finished: decision.finished,
            at: closedAt.toISOString(),
            by: closer ?? '',
          },
        }
      : {}),
  };
}

export function sampledPageView(page: PlacedPage, now: PageNow, claims: Claims): SampledPageDto {
  const itemId = pageItemId(now.document.id, now.number);
  const { position, revision, source, errors, letters, missingLines, outcome } = page;
  return {
    position,
    document: reviewDocumentView(now.document),
    revision,
    itemId,
    page: now.number,
    version: now.version,
    source,
    readAgain: now.readAgain,
    ...checkOf(page),
    ...(outcome ? { outcome } : {}),
    ...(errors === null || letters === null ? {} : { errors, letters, missingLines }),
    ...claimOf(claims, itemId),
  };
}

export function sampledValueView(
  value: PlacedValue,
  document: NonNullable<PlacedValue['document']>,
  claims: Claims,
): SampledValueDto {
  const { position, revision, field, printed, entryId, page, boxes, outcome } = value;
  return {
    position,
    document: reviewDocumentView(document),
    revision,
    itemId: entryId,
    field,
    value: value.value,
    printed,
    entryId,
    ...(page === null ? {} : { page }),
    boxes: boxes.map((box) => [...box]),
    ...checkOf(value),
    ...(outcome ? { outcome } : {}),
    ...claimOf(claims, entryId),
  };
}

function populationView({ pageCount, values, leftOut }: BatchPopulation): SamplePopulationDto {
  const count = values.reduce((sum, { entries }) => sum + entries.length, 0);
  return { pages: pageCount, values: count, leftOut: { ...leftOut } };
}

function figuresView({ cer, machineCer, precision, fields, verdict }: SampleFigures): SampleFiguresDto {
  const { worth: _, ...shown } = cer;
  return {
    cer: shown,
    ...(machineCer
      ? { machineCer: { rate: machineCer.rate, low: machineCer.low, high: machineCer.high } }
      : {}),
    ...(precision ? { precision: { ...precision } } : {}),
    fields: fields.map((field) => ({ ...field })),
    verdict,
  };
}

function progressOf(items: readonly { outcome: string | null; here: boolean }[]): SampleProgressDto {
  return {
    drawn: items.length,
    checked: items.filter(({ outcome }) => outcome !== null).length,
    unclear: items.filter(({ outcome }) => outcome === 'unreadable' || outcome === 'unclear').length,
    gone: items.filter(({ outcome, here }) => outcome === null && !here).length,
  };
}

function checkOf({ checker, checkedAt }: Pick<SampledValue, 'checker' | 'checkedAt'>) {
  return checker === null || checkedAt === null ? {} : { by: checker, at: checkedAt.toISOString() };
}

function claimOf(claims: Claims, itemId: string) {
  const claim = claims.get(itemId);
  return claim ? { claim: reviewLockView(claim) } : {};
}
