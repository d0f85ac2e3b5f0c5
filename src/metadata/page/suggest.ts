import type { FieldName } from '../../shared/field-names.js';
import { FLAGGED, type Flag } from '../../shared/flags.js';
import { exactForm } from '../../text/normalise.js';
import type { FieldSuggestion, RivalReading } from './description-reader.js';
import { oneLine, trimmed, withoutSpecks, type PageReading, type Span } from './page-text.js';
import { Stretch } from './text-span.js';

/** A suggestion for what stands at `span`; its value is the printed text on one line unless given. */
export function suggest(
  name: FieldName,
  page: PageReading,
  span: Span,
  method: string,
  confidence: number,
  value?: unknown,
): FieldSuggestion {
  return suggestStretch(name, new Stretch(page, [trimmed(page.text, span)]), method, confidence, value);
}

/** The same for a text in several pieces. */
export function suggestStretch(
  name: FieldName,
  stretch: Stretch,
  method: string,
  confidence: number,
  value?: unknown,
): FieldSuggestion {
  return {
    name,
    value: value ?? withoutSpecks(stretch.text),
    printed: oneLine(stretch.text),
    confidence,
    evidence: stretch.evidence(method),
    trust: stretch.trust,
  };
}

/** A date that no calendar has, a class without form: the printed form is kept and flagged. */
export const flagged = (name: FieldName, stretch: Stretch, method: string, why: Flag): FieldSuggestion =>
  suggestStretch(name, stretch, `${method}:${why}`, FLAGGED, oneLine(stretch.text));

/** One field, several readings: the surest first, each different one kept as its rival. */
export function surest(readings: readonly FieldSuggestion[]): FieldSuggestion | undefined {
  const sorted = [...readings].sort((a, b) => weight(b) - weight(a));
  const best = sorted[0];
  if (best === undefined) return undefined;
  const key = (reading: FieldSuggestion): string => sameness(reading.value);
  const agreeing = sorted.filter((reading) => key(reading) === key(best)).length;
  const rivals = sorted.filter(
    (reading, i) =>
      reading.confidence > FLAGGED &&
      key(reading) !== key(best) &&
      sorted.findIndex((other) => key(other) === key(reading)) === i,
  );
  // What cannot be so is no likelier for being printed twice.
  if (best.confidence <= FLAGGED) return best;
  // Two places that say the same are surer than one; two that differ are less sure than either.
  const confidence = rivals.length > 0 ? best.confidence * 0.9 : 1 - (1 - best.confidence) / agreeing;
  return {
    ...best,
    confidence: Math.round(Math.min(0.99, confidence) * 100) / 100,
    ...(rivals.length === 0 ? {} : { alternatives: rivals.map(asRival) }),
  };
}

const weight = ({ confidence, trust = 1 }: FieldSuggestion): number => confidence * trust;

const asRival = ({ value, printed, confidence, evidence }: FieldSuggestion): RivalReading => ({
  value,
  printed,
  confidence,
  ...(evidence ? { evidence } : {}),
});

/** Readings that differ in signs or spaces only say the same. */
const sameness = (value: unknown): string =>
  typeof value === 'string' ? exactForm(value).replace(/[^\p{L}\p{N}]/gu, '') : JSON.stringify(value);
