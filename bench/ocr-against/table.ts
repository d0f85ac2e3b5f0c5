import type { DocumentSet } from '../../test/corpus/scans/scan-documents.js';
import type { Result } from './compare-set.js';
import { cpuOf, errorDifference, errorRate, outsideOf, startOf, timesLess, typical } from './figures.js';
import { GOALS, OUTSIDE_GOAL } from './goals.js';
import type { Interval } from './statistics.js';
import type { Tool } from './tools.js';

/** The lines of one set: a line a tool, and what the two together show beside the goals. */
export function linesOfSet(
  set: DocumentSet,
  tools: readonly Tool[],
  results: readonly (readonly Result[])[],
): string[] {
  const of = (tool: number): Result[] => results.flatMap((row) => row[tool] ?? []);
  const lines = tools.map(({ name }, i) => toolLine(name, of(i)));
  const ours = of(tools.length - 1);
  const pairs = results.flatMap(([theirs, own]) => (theirs && own ? [[theirs, own] as const] : []));
  return [
    GOALS[set].name,
    ...lines,
    ...(pairs.length > 0 ? pairLines(set, pairs) : []),
    ...ownLines(set, ours),
  ];
}

function toolLine(name: string, results: readonly Result[]): string {
  return [
    `  ${name.padEnd(11)}`,
    `${typical(results, cpuOf).toFixed(2)} CPU s a page`,
    `${typical(results, startOf).toFixed(2)} CPU s to start`,
    `errors ${percent(errorRate(results))}`,
  ].join('  ');
}

function pairLines(set: DocumentSet, pairs: readonly (readonly [Result, Result])[]): string[] {
  const { times, fewerErrors } = GOALS[set];
  const less = timesLess(pairs);
  const difference = errorDifference(pairs);
  const fewer = fewerErrors ? goal('lower, by interval not higher', difference.high <= 0) : '';
  return [
    `  ${less.value.toFixed(1)} × less CPU (${less.low.toFixed(1)} to ${less.high.toFixed(1)})${goal(`≥ ${times} ×`, less.value >= times)}`,
    `  errors, ours less theirs: ${percent(difference)}${fewer}`,
  ];
}

function ownLines(set: DocumentSet, ours: readonly Result[]): string[] {
  const { errors } = GOALS[set];
  const rate = errorRate(ours);
  const outside = typical(ours, outsideOf);
  return [
    ...(errors === undefined
      ? []
      : [
          `  errors of ours: ${percent(rate)}${goal(`≤ ${(100 * errors).toFixed(1)} %`, rate.value <= errors)}`,
        ]),
    `  outside the line reader: ${outside.toFixed(3)} CPU s a page${goal(`≤ ${OUTSIDE_GOAL} s`, outside <= OUTSIDE_GOAL)}`,
  ];
}

const goal = (words: string, met: boolean): string => `   goal ${words}: ${met ? 'met' : 'MISSED'}`;

const percent = ({ value, low, high }: Interval): string =>
  `${(100 * value).toFixed(2)} % (${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)})`;
