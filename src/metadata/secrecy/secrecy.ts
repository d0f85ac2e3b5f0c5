import { choicesIn, type Choice } from '../../text/choice-boxes.js';
import type { Evidence, PageView } from '../page/description-reader.js';
import { PageText, type LineText } from '../page/page-text.js';

export type SecrecyLevel = 'normal' | 'confidential' | 'secret' | 'topSecret';

export interface SecrecyMark {
  readonly level: Exclude<SecrecyLevel, 'normal'>;
  readonly kind: 'stamp' | 'form';
  readonly evidence: Evidence;
}

/** A stamp stands alone on its line: the word in running text is no mark. */
const STAMP =
  /^[^\p{L}\p{N}]*(?:(?:do|muc do|muc)\s?(?:bao )?mat\s?[:.]?\s*)?(tuyet mat|toi mat|mat)[^\p{L}\p{N}]*$/u;
const FORM_LABEL = /^(?:\d{1,2}[.)]?\s+)?(?:muc do bao mat|do mat|muc do mat)\s*(?:\([^)]*\))?\s*:?\s*(.*)$/;

/** `Mật`, `Tối mật`, `Tuyệt mật` set as a mark: a stamp alone on its line, or the answer on a form. */
export function findSecrecyMarks(view: PageView): SecrecyMark[] {
  const page = new PageText(view);
  return page.lines.flatMap((line): SecrecyMark[] => formMark(page, line) ?? stampMark(page, line));
}

function stampMark(page: PageText, line: LineText): SecrecyMark[] {
  const words = STAMP.exec(line.folded)?.[1];
  const span = line.match(STAMP, 1);
  if (words === undefined || span === undefined) return [];
  const printed = page.text.slice(span.start, span.end);
  // `mat` folds mắt, mất and mặt too; a stamp is in capitals or at least keeps its dot below.
  if (words === 'toi mat' && !/^t[oố]i/iu.test(printed.normalize('NFC'))) return [];
  if (!/m[aậ]t$/iu.test(printed.normalize('NFC')) || (words === 'mat' && printed !== printed.toUpperCase()))
    return [];
  if (words === 'mat' && !/ẬT$/u.test(printed)) return [];
  return [{ level: levelOfWords(words), kind: 'stamp', evidence: page.evidence(span, 'secrecyStamp') }];
}

function formMark(page: PageText, line: LineText): SecrecyMark[] | undefined {
  const answer = FORM_LABEL.exec(line.folded)?.[1];
  if (answer === undefined) return undefined;
  const here = line.match(FORM_LABEL, 1);
  const next = answer.trim() === '' ? page.lines[line.index + 1] : undefined;
  const span = next ?? here;
  if (span === undefined) return [];
  const level = levelOfAnswer(page.text.slice(span.start, span.end));
  if (level === undefined || level === 'normal') return [];
  return [
    { level, kind: 'form', evidence: page.evidence({ start: line.start, end: span.end }, 'secrecyForm') },
  ];
}

const BOX = String.raw`[☐□☑☒✓✔■xX×]`;
const TICK = String.raw`[☑☒✓✔■xX×]`;
const LEVEL = '(bình thường|tuyệt mật|tối mật|mật)';
const BOX_BEFORE = new RegExp(`^[^\\p{L}]*${BOX}`, 'u');
const TICK_BEFORE = new RegExp(`${TICK}\\s*[\\])]?\\s*${LEVEL}`, 'iu');
const TICK_BEHIND = new RegExp(`${LEVEL}\\s*[[(]?\\s*${TICK}`, 'iu');
const CHOICES = /bình thường|tuyệt mật|tối mật|mật/giu;

/** The level that a form's answer names; undefined when several are printed and none is ticked. */
export function levelOfAnswer(answer: string): SecrecyLevel | undefined {
  const text = answer.normalize('NFC');
  const choices = choicesIn(text).filter(({ words }) => /\p{L}/u.test(words));
  if (choices.length > 1) return strictest(choices.filter(({ ticked }) => ticked));
  // Boxes stand all before or all behind their words: the head of the answer tells which.
  const chosen = (BOX_BEFORE.test(text.trim()) ? TICK_BEFORE : TICK_BEHIND).exec(text)?.[1];
  const named = [...text.matchAll(CHOICES)].map((match) => match[0]);
  const words = chosen ?? (named.length === 1 ? named[0] : undefined);
  if (words === undefined) return undefined;
  return /bình/iu.test(words) ? 'normal' : levelOfWords(words);
}

/** Of the ticked answers; undefined where none is. A letter that ran into its box does not matter. */
function strictest(ticked: readonly Choice[]): SecrecyLevel | undefined {
  const levels = ticked.map(({ words }) => (/th[uư][oơờ]ng/iu.test(words) ? 'normal' : levelOfWords(words)));
  return (['topSecret', 'secret', 'confidential', 'normal'] as const).find((level) => levels.includes(level));
}

function levelOfWords(words: string): SecrecyMark['level'] {
  if (/tuy[eệ]t/iu.test(words)) return 'topSecret';
  return /t[oố]i/iu.test(words) ? 'secret' : 'confidential';
}
