import { LEVEL_ANSWERS, LEVELS, RATINGS } from '../data/report-labels.js';
import { FIELDS_2008 } from '../data/fields-2008.js';
import { OBJECTIVES_2008 } from '../data/objectives-2008.js';
import type { FieldName } from '../../shared/field-names.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import { codedValues } from '../fields/coded-values.js';
import { readCode } from './task-codes.js';
import { findDates, findImpossibleDates } from '../../text/dates.js';
import { readPeople, readPerson, peopleBehindTitles } from '../names/people.js';
import { oneLine, withoutSpecks } from '../page/page-text.js';
import { properOrganisation, properTitle } from '../names/proper-case.js';
import { levelOfAnswer } from '../secrecy/secrecy.js';
import { TextSpan } from '../page/text-span.js';
import { mayNameBody } from '../names/may-name-body.js';
import { flagged, suggestSpan } from '../page/suggest.js';
import { foldedForm, mappedFoldedForm, originalSpan } from '../../text/normalise.js';
import { choicesIn, type Choice } from '../../text/choice-boxes.js';
import { languageOf } from '../../text/language.js';
import type { LabelledValue } from './labelled-values.js';

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}./_–-]*(?:\s?[./–-]\s?[\p{L}\p{N}]+)*/u;

/** Turns what stands behind a label into values of its field; nothing when it does not fit. */
export function valuesOfLabel(found: LabelledValue, elsewhere: readonly string[]): FieldSuggestion[] {
  const { label, page, pieces } = found;
  const span = new TextSpan(page, pieces);
  const printed = withoutSpecks(span.text).replace(/[;,]$/, '');
  const method = `label:${label.field}`;
  const one = (confidence: number, value?: unknown): FieldSuggestion[] => [
    suggestSpan(label.field, span, method, confidence, value),
  ];
  switch (label.shape) {
    case 'title':
      return printed.split(' ').length >= 4 ? one(0.93, properTitle(unquoted(printed), elsewhere).text) : [];
    case 'titleEn':
      return isEnglish(printed) ? one(0.92, unquoted(printed)) : [];
    case 'organisation':
      return printed.length >= 6 && mayNameBody(printed)
        ? one(0.92, properOrganisation(printed.replace(/\.$/, ''), elsewhere).text)
        : [];
    case 'person':
      return personValue(span);
    case 'people':
      return peopleValues(span);
    case 'code':
      return codeValue(label.field, span, 0);
    case 'programme':
      return programmeValue(span);
    case 'level':
      return coded(label.field, span, LEVEL_ANSWERS, 0.9);
    case 'rating':
      return coded(label.field, span, RATINGS, 0.85);
    case 'secrecy': {
      const level = levelOfAnswer(printed);
      return level === undefined ? [] : one(0.92, level);
    }
    case 'date':
      return dateValue(label.field, span);
    case 'period':
      return periodValues(span);
    case 'fieldCodes':
      return codedValues('fieldCodes', span, FIELDS_2008);
    case 'objectiveCodes':
      return codedValues('objectiveCodes', span, OBJECTIVES_2008);
    case 'prose':
      return printed.split(' ').length >= 2 ? one(0.85, printed.replace(/\.$/, '')) : [];
    case 'abstract':
      return printed.split(' ').length >= 12 ? one(0.85) : [];
    default:
      return [];
  }
}

const unquoted = (text: string): string => text.replace(/^[“"«]\s*|\s*[”"»]\.?$/gu, '');

const isEnglish = (text: string): boolean =>
  text.split(' ').length >= 3 && languageOf(text).language !== 'vi';

function personValue(span: TextSpan): FieldSuggestion[] {
  const text = span.text.replace(/\([^)]*\)\s*$/, '');
  const read = readPerson(text);
  if (read === undefined) return [];
  const method = 'label:principalInvestigator';
  return [suggestSpan('authors', span.slice(0, text.length), method, read.sure ? 0.94 : 0.8, read.person)];
}

function peopleValues(span: TextSpan): FieldSuggestion[] {
  const text = oneLine(span.text);
  const people = readPeople(text) ?? peopleBehindTitles(text) ?? [];
  return people.map(({ person, sure }) => {
    const at = span.find(person.name);
    return suggestSpan('authors', at ?? span, 'memberCell', sure ? 0.88 : 0.7, person);
  });
}

function codeValue(field: FieldName, span: TextSpan, from: number): FieldSuggestion[] {
  const code = CODE.exec(span.text.slice(from))?.[0];
  if (code === undefined || !/\d/.test(code)) return [];
  const read = readCode(code);
  const confidence = read.mended ? 0.8 : 0.92;
  return [suggestSpan(field, span.slice(from, from + code.length), `label:${field}`, confidence, read.code)];
}

/** `Chương trình …, mã số KC.08/16-20` */
function programmeValue(span: TextSpan): FieldSuggestion[] {
  const folded = mappedFoldedForm(span.text);
  const label = /ma\s+so(?:\s+chuong\s+trinh)?\s*:?\s*/.exec(folded.text);
  if (label === null) return [];
  return codeValue(
    'programmeCode',
    span,
    originalSpan(folded, label.index, label.index + label[0].length)[1],
  );
}

function coded(
  field: FieldName,
  span: TextSpan,
  codes: readonly { code: string; pattern: RegExp }[],
  confidence: number,
): FieldSuggestion[] {
  const choices = choicesIn(span.text);
  const answer = choices.length === 0 ? span : tickedAnswer(span, choices);
  if (answer === undefined) return [];
  const text = foldedForm(oneLine(answer.text));
  const hits = codes.filter(({ pattern }) => pattern.test(text));
  const only = hits.length === 1 || hits[0]?.code === 'failed' ? hits[0] : undefined;
  // A form that prints every choice to be ticked answers nothing by its words.
  return only === undefined ? [] : [suggestSpan(field, answer, `label:${field}`, confidence, only.code)];
}

/** A box that was seen less surely than this may be ticked or not. */
const CLEAR_BOX = 0.5;

/** The one answer that is ticked, with its box; undefined where none is, or several are, or a box is not clear. */
function tickedAnswer(span: TextSpan, choices: readonly Choice[]): TextSpan | undefined {
  const [only, more] = choices.filter(({ ticked }) => ticked);
  const clear = choices.every(({ box }) => span.slice(box, box + 1).trust >= CLEAR_BOX);
  return only === undefined || more !== undefined || !clear ? undefined : span.slice(only.start, only.end);
}

function dateValue(field: FieldName, span: TextSpan): FieldSuggestion[] {
  const [date] = findDates(span.text);
  const at = ({ index, printed }: { index: number; printed: string }): TextSpan =>
    span.slice(index, index + printed.length);
  if (date !== undefined) return [suggestSpan(field, at(date), `label:${field}`, 0.92, date.iso)];
  const [impossible] = findImpossibleDates(span.text);
  return impossible === undefined ? [] : [flagged(field, at(impossible), `label:${field}`, 'impossibleDate')];
}

function periodValues(span: TextSpan): FieldSuggestion[] {
  const dates = [
    ...findDates(span.text),
    ...findImpossibleDates(span.text).map((date) => ({ ...date, iso: undefined })),
  ].sort((a, b) => a.index - b.index);
  const [from, to] = dates;
  if (from === undefined || to === undefined) return [];
  if (from.iso !== undefined && to.iso !== undefined && from.iso > to.iso) return [];
  return (['startDate', 'endDate'] as const).map((name, i) => {
    const { index, printed, iso } = i === 0 ? from : to;
    const at = span.slice(index, index + printed.length);
    return iso === undefined
      ? flagged(name, at, 'label:period', 'impossibleDate')
      : suggestSpan(name, at, 'label:period', 0.9, iso);
  });
}

/** The level as the cover words it, over as many lines as it takes: `đề tài cấp thành phố`. */
export function levelOfCover(text: string, line: TextSpan | undefined): FieldSuggestion[] {
  const hit = LEVELS.find(({ pattern }) => /\bcap\b/.test(text) && pattern.test(text));
  return hit && line ? [suggestSpan('level', line, 'coverLevel', 0.88, hit.code)] : [];
}
