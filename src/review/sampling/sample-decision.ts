import type { FieldName } from '../../shared/field-names.js';
import { errorRate, type ErrorRate } from './character-error-rate.js';
import type { QualityThresholds } from './quality-settings.js';
import type { SampledPage } from './sampled-page.entity.js';
import type { SampledValue } from './sampled-value.entity.js';
import {
  type Judged,
  judgeErrorRate,
  judgePrecision,
  type Precision,
  precisionOf,
  together,
  type Verdict,
} from './verdict.js';

export interface FieldPrecision extends Precision {
  readonly field: FieldName;
}

/** What is known of a batch from what of a sample was checked. */
export interface SampleFigures {
  /** Of the text as it stood when drawn. */
  readonly cer: ErrorRate & Judged;
  /** Of what machines alone had read; absent where persons had corrected none of the pages. */
  readonly machineCer?: ErrorRate;
  /** Absent: there was no value to draw. */
  readonly precision?: Precision & Judged;
  readonly fields: readonly FieldPrecision[];
  readonly verdict: Verdict;
}

/** The figures by which a sample was closed, so that they stay as they were. */
export interface SampleDecision {
  readonly outcome: Verdict;
  /** False: it was closed before all was checked, and so decides nothing. */
  readonly finished: boolean;
  readonly figures: SampleFigures;
  readonly thresholds: QualityThresholds;
}

/** How many there were to draw from, without those that turned out to be nobody's to judge. */
export interface Population {
  readonly pages: number;
  readonly byField: Readonly<Partial<Record<FieldName, number>>>;
}

type CheckedPage = Pick<SampledPage, 'outcome' | 'errors' | 'machineErrors' | 'letters'>;
type CheckedValue = Pick<SampledValue, 'outcome' | 'field'>;

export function figuresOf(
  pages: readonly CheckedPage[],
  values: readonly CheckedValue[],
  population: Population,
  { maxCer, minPrecision }: QualityThresholds,
): SampleFigures {
  const checked = pages.filter(({ outcome }) => outcome === 'checked');
  const asShown = checked.map(({ errors, letters }) => ({ errors: errors ?? 0, letters: letters ?? 0 }));
  const asRead = checked.map(({ machineErrors, letters }) => ({
    errors: machineErrors ?? 0,
    letters: letters ?? 0,
  }));
  const found = errorRate(asShown, population.pages);
  const cer = { ...found, ...judgeErrorRate(found, maxCer, population.pages) };
  const machine = errorRate(asRead, population.pages);
  const valueCount = Object.values(population.byField).reduce((sum, count) => sum + count, 0);
  const told = values.filter(({ outcome }) => outcome === 'right' || outcome === 'wrong');
  const all = precisionOf(rightOf(told), told.length, valueCount);
  const precision = { ...all, ...judgePrecision(all, minPrecision, valueCount) };
  return {
    cer,
    ...(machine.errors === found.errors ? {} : { machineCer: machine }),
    ...(valueCount > 0 ? { precision } : {}),
    fields: byField(told, population.byField),
    verdict: together([cer.verdict, ...(valueCount > 0 ? [precision.verdict] : [])]),
  };
}

function byField(told: readonly CheckedValue[], population: Population['byField']): FieldPrecision[] {
  const fields = [...new Set(told.map(({ field }) => field))];
  return fields.map((field) => {
    const own = told.filter((value) => value.field === field);
    return { field, ...precisionOf(rightOf(own), own.length, population[field] ?? own.length) };
  });
}

const rightOf = (values: readonly CheckedValue[]): number =>
  values.filter(({ outcome }) => outcome === 'right').length;
