import type { FieldName } from '../../shared/field-names.js';
import { FLAGGED, type Flag } from '../../shared/flags.js';
import { exactForm } from '../../text/normalise.js';
import type { FieldSuggestion, CandidateValue } from './description-reader.js';
import { oneLine, trimmed, withoutSpecks, type PageText, type Span } from './page-text.js';
import { TextSpan } from './text-span.js';

/** A suggestion for what stands at `span`; its value is the printed text on one line unless given. */
export function suggest(
  name: FieldName,
  page: PageText,
  span: Span,
  method: string,
  confidence: number,
  value?: unknown,
): FieldSuggestion {
  return suggestSpan(name, new TextSpan(page, [trimmed(page.text, span)]), method, confidence, value);
}

/** The same for a text in several pieces. */
export function suggestSpan(
  name: FieldName,
  span: TextSpan,
  method: string,
  confidence: number,
  value?: unknown,
): FieldSuggestion {
  return {
    name,
    value: value ?? withoutSpecks(span.text),
    printed: oneLine(span.text),
    confidence,
    evidence: span.evidence(method),
    trust: span.trust,
  };
}

/** A date that no calendar has, a class without form: the printed form is kept and flagged. */
export const flagged = (name: FieldName, span: TextSpan, method: string, why: Flag): FieldSuggestion =>
  suggestSpan(name, span, `${method}:${why}`, FLAGGED, oneLine(span.text));

/** One field, several readings: the surest first, each different one kept as its candidate. */
export function surest(readings: readonly FieldSuggestion[]): FieldSuggestion | undefined {
  const sorted = [...readings].sort((a, b) => weight(b) - weight(a));
  const best = sorted[0];
  if (best === undefined) return undefined;
  const key = (reading: FieldSuggestion): string => sameness(reading.value);
  const agreeing = sorted.filter((reading) => key(reading) === key(best)).length;
  const candidates = sorted.filter(
    (reading, i) =>
      reading.confidence > FLAGGED &&
      key(reading) !== key(best) &&
      sorted.findIndex((other) => key(other) === key(reading)) === i,
  );
  // What cannot be so is no likelier for being printed twice.
  if (best.confidence <= FLAGGED) return best;
  // Two places that say the same are surer than one; two that differ are less sure than either.
  const confidence = candidates.length > 0 ? best.confidence * 0.9 : 1 - (1 - best.confidence) / agreeing;
  return {
    ...best,
    confidence: Math.round(Math.min(0.99, confidence) * 100) / 100,
    ...(candidates.length === 0 ? {} : { alternatives: candidates.map(asCandidate) }),
  };
}

const weight = ({ confidence, trust = 1 }: FieldSuggestion): number => confidence * trust;

const asCandidate = ({ value, printed, confidence, evidence }: FieldSuggestion): CandidateValue => ({
  value,
  printed,
  confidence,
  ...(evidence ? { evidence } : {}),
});

/** Readings that differ in signs or spaces only say the same. */
const sameness = (value: unknown): string =>
  typeof value === 'string' ? exactForm(value).replace(/[^\p{L}\p{N}]/gu, '') : JSON.stringify(value);
