import type { FieldSuggestion } from '../../../src/metadata/page/description-reader.js';
import type { FieldName } from '../../../src/shared/field-names.js';
import { exactForm } from '../../../src/text/normalise.js';
import { characterErrors } from '../scoring/text-errors.js';
import type { Truth } from './described-document.js';

/** Rows of the table: fields, and of people the first and the rest apart. */
export type ScoredField = FieldName | 'investigator' | 'members';

export interface ScoredValue {
  readonly field: ScoredField;
  readonly found: FieldSuggestion;
  readonly right: boolean;
}

export interface FieldScore {
  right: number;
  shown: number;
  all: number;
}

/** A long text is right with at most this share of its letters wrong. */
const ABSTRACT_ERRORS = 0.03;

const letters = (text: string): string => exactForm(text).replace(/[^\p{L}\p{N}]/gu, '');

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Whether a value is the true one: texts by their letters and figures, case and signs aside; all else exactly. */
export function isRight(field: ScoredField, value: unknown, truth: unknown): boolean {
  if (LONG.has(field)) {
    const { errors, letters: all } = characterErrors(String(value), String(truth));
    return errors <= ABSTRACT_ERRORS * all;
  }
  if (field === 'priority') {
    const [a, b] = [record(value), record(truth)];
    return ['number', 'date', 'country'].every((key) => a[key] === b[key]);
  }
  if (field === 'contact') return record(value)['email'] === record(truth)['email'];
  if (field === 'fieldCodes' || field === 'objectiveCodes') return record(value)['code'] === truth;
  const [name, trueName] = [record(value)['name'], record(truth)['name']];
  if (typeof trueName === 'string') {
    const country = record(truth)['country'];
    const title = record(truth)['title'];
    return (
      typeof name === 'string' &&
      letters(name) === letters(trueName) &&
      (country === undefined || record(value)['country'] === country) &&
      (typeof title !== 'string' || title === record(value)['title'])
    );
  }
  if (typeof truth === 'string' && !/^(?:[\d-]+|[a-z]+)$/.test(truth) && !EXACT.has(field))
    return letters(String(value)) === letters(truth);
  return value === truth;
}

/** Texts of several lines. */
const LONG: ReadonlySet<ScoredField> = new Set<ScoredField>([
  'abstract',
  'advantages',
  'technicalSpecifications',
]);

/** Codes and numbers, where every sign counts. */
const EXACT: ReadonlySet<ScoredField> = new Set<ScoredField>([
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'applicationNumber',
  'grantNumber',
  'publicationNumber',
  'kindCode',
  'ipc',
  'doi',
  'issn',
  'documentType',
]);

/** Values that say themselves that they are not to be believed. */
export const isFlagged = ({ confidence }: FieldSuggestion): boolean => confidence <= 0.05;

/** Scores one document's fields against its truth: each true value may be found once. */
export function scoreDocument(
  found: readonly FieldSuggestion[],
  truth: Truth,
  splitPeople: boolean,
  scores: Map<ScoredField, FieldScore>,
): ScoredValue[] {
  const names = new Set<FieldName>([
    ...(Object.keys(truth) as FieldName[]),
    ...found.map(({ name }) => name),
  ]);
  return [...names].flatMap((name) => {
    const expected = truth[name] ?? [];
    const values = found.filter((field) => field.name === name && !isFlagged(field));
    if (name !== 'authors' || !splitPeople) return scoreField(name, values, expected, scores);
    return [
      ...scoreField('investigator', values.slice(0, 1), expected.slice(0, 1), scores),
      ...scoreField('members', values.slice(1), expected.slice(1), scores),
    ];
  });
}

function scoreField(
  field: ScoredField,
  values: readonly FieldSuggestion[],
  expected: readonly unknown[],
  scores: Map<ScoredField, FieldScore>,
): ScoredValue[] {
  const score = scores.get(field) ?? { right: 0, shown: 0, all: 0 };
  scores.set(field, score);
  const left = [...expected];
  const scored = values.map((found) => {
    const at = left.findIndex((truth) => isRight(field, found.value, truth));
    if (at >= 0) left.splice(at, 1);
    return { field, found, right: at >= 0 };
  });
  score.right += scored.filter(({ right }) => right).length;
  score.shown += values.length;
  score.all += expected.length;
  return scored;
}

export const f1 = ({ right, shown, all }: FieldScore): number =>
  shown + all === 0 ? 1 : (2 * right) / (shown + all);
