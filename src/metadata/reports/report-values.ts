import { LEVEL_ANSWERS, LEVELS, RATINGS } from '../data/report-labels.js';
import type { FieldSuggestion } from '../description-reader.js';
import { findDates } from '../dates.js';
import { readPerson } from '../people.js';
import { oneLine, type PageReading } from '../page-reading.js';
import { properOrganisation, properTitle } from '../proper-case.js';
import { levelOfAnswer } from '../secrecy.js';
import { suggest } from '../suggest.js';
import { foldedForm } from '../../text/normalise.js';
import type { LabelledValue } from './labelled-values.js';

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}./_–-]*(?:\s?[./–-]\s?[\p{L}\p{N}]+)*/u;

/** Turns what stands behind a label into values of its field; nothing when it does not fit. */
export function valuesOfLabel(found: LabelledValue, elsewhere: readonly string[]): FieldSuggestion[] {
  const { label, page, span } = found;
  const printed = oneLine(page.text.slice(span.start, span.end)).replace(/[;,]$/, '');
  const one = (confidence: number, value?: unknown): FieldSuggestion[] => [
    suggest(label.field, page, span, `label:${label.field}`, confidence, value),
  ];
  switch (label.shape) {
    case 'title':
      return printed.split(' ').length >= 4 ? one(0.93, properTitle(unquoted(printed), elsewhere).text) : [];
    case 'organisation':
      return printed.length >= 6
        ? one(0.92, properOrganisation(printed.replace(/\.$/, ''), elsewhere).text)
        : [];
    case 'person':
      return personValue(found);
    case 'code':
      return codeValue(found);
    case 'level':
      return coded(found, LEVEL_ANSWERS, 0.9);
    case 'rating':
      return coded(found, RATINGS, 0.85);
    case 'secrecy': {
      const level = levelOfAnswer(printed);
      return level === undefined ? [] : one(0.92, level);
    }
    case 'period':
      return periodValues(found);
    case 'abstract':
      return printed.split(' ').length >= 12 ? one(0.85) : [];
    default:
      return [];
  }
}

const unquoted = (text: string): string => text.replace(/^[“"«]\s*|\s*[”"»]\.?$/gu, '');

function personValue({ label, page, span }: LabelledValue): FieldSuggestion[] {
  const read = readPerson(page.text.slice(span.start, span.end));
  if (read === undefined) return [];
  return [
    suggest(label.field, page, span, 'label:principalInvestigator', read.sure ? 0.94 : 0.8, read.person),
  ];
}

function codeValue({ label, page, span }: LabelledValue): FieldSuggestion[] {
  const code = CODE.exec(page.text.slice(span.start, span.end))?.[0];
  if (code === undefined || !/\d/.test(code)) return [];
  const exact = { start: span.start, end: span.start + code.length };
  const compact = code.replace(/\s/g, '').replace(/\.$/, '');
  return [suggest(label.field, page, exact, `label:${label.field}`, 0.9, compact)];
}

function coded(
  { label, page, span }: LabelledValue,
  codes: readonly { code: string; pattern: RegExp }[],
  confidence: number,
): FieldSuggestion[] {
  const text = foldedForm(page.text.slice(span.start, span.end)).trim();
  const hits = codes.filter(({ pattern }) => pattern.test(text));
  const only = hits.length === 1 || hits[0]?.code === 'failed' ? hits[0] : undefined;
  // A form that prints every choice to be ticked answers nothing by its words.
  return only === undefined
    ? []
    : [suggest(label.field, page, span, `label:${label.field}`, confidence, only.code)];
}

function periodValues({ page, span }: LabelledValue): FieldSuggestion[] {
  const dates = findDates(page.text.slice(span.start, span.end));
  const [from, to] = dates;
  if (from === undefined || to === undefined || from.iso > to.iso) return [];
  return (['startDate', 'endDate'] as const).map((name, i) => {
    const date = i === 0 ? from : to;
    const at = span.start + date.index;
    return suggest(name, page, { start: at, end: at + date.printed.length }, 'label:period', 0.88, date.iso);
  });
}

/** The level as the cover words it: `đề tài cấp thành phố`. */
export function levelOfCover(
  page: PageReading,
  lines: readonly { start: number; end: number; folded: string }[],
): FieldSuggestion[] {
  return lines.flatMap((line) =>
    LEVELS.filter(({ pattern }) => /\bcap\b/.test(line.folded) && pattern.test(line.folded)).map(({ code }) =>
      suggest('level', page, line, 'coverLevel', 0.85, code),
    ),
  );
}
