import { READINESS_LABELS } from '../data/readiness-labels.js';
import { EXTENT, LEVEL_NUMBERS, LEVEL_WORDS, NO_LEVEL, SCALE_NAMES } from '../data/readiness-words.js';
import { matchesOf, rx, type ClaimRule, type Hit } from '../claims/rule.js';

const LEVEL = `(?:[1-9]|${Object.keys(LEVEL_NUMBERS).join('|')})›(?![.,]?\\d|\\s?(?:%|năm|tháng|vụ|ha|years?|months?))`;
const FILLERS =
  '(?:\\s?[:=(–-]\\s?|\\s|hiện (?:tại|nay)|hiện|đạt(?: được)?|đang|đã|ở|là|được|đánh giá|tự|xếp|vào|trên|thang|của|theo|công nghệ|và|đến|nay|khoảng|số|mức|cấp|độ|bậc|trl|level|levels|of|at|is|was|reached|has|been|assessed|rated|stands|currently|now|as|self-assessed|the|technology|\\)){0,12}?';
const NAMED = rx(`‹${SCALE_NAMES}(?!\\p{L})${FILLERS}(?<![\\d.,])(?<level>${LEVEL})`);
const LEVEL_FIRST = rx(`‹${LEVEL_WORDS}\\s?:?\\s(?<level>${LEVEL})`);
const SCALE = rx(`‹${SCALE_NAMES}(?!\\p{L})`);
const WHOLE_SCALE = rx(EXTENT);
const NOT_REACHED = rx(NO_LEVEL);
const ROSE = rx(
  `‹(?:đã |has |was )(?:được )?(?:[\\p{L}]+ ){0,3}?(?:đưa|nâng|phát triển|tăng|brought|raised|moved|advanced|taken|progressed)[^.;]{0,60}?‹(?:từ|from)›[^.;]{0,25}?[1-9][^.;]{0,12}?‹(?:lên|đến|tới|to)›\\s(?:(?:mức|cấp|trl|level)\\s?)*(?<level>[1-9])›`,
);
/** Without `đã` only a plain verb tells that it was raised, and nothing may call it an aim. */
const WENT_UP = rx(
  `‹(?:tăng|đi|rose|increased|advanced|went|moved|progressed) (?:từ|from)› [^.;]{0,12}?[1-9]› [^.;]{0,30}?‹(?:lên|đến|tới|to)›\\s(?:(?:mức|cấp|trl|level)\\s?)*(?<level>[1-9])›`,
);
const LABELS = READINESS_LABELS.map(({ trl, pattern, confidence }) => ({
  trl,
  confidence,
  pattern: rx(pattern),
}));

export const readiness: ClaimRule = {
  name: 'readiness',
  find: ({ text }) => {
    const masked = text.replace(WHOLE_SCALE, (extent) => ' '.repeat(extent.length));
    if (matchesOf(SCALE, masked).length === 0) return labelled(text);
    const rose =
      matchesOf(ROSE, masked)[0] ??
      (matchesOf(NOT_REACHED, masked).length === 0 ? matchesOf(WENT_UP, masked)[0] : undefined);
    if (rose) return [hit(rose)];
    const told = [...matchesOf(NAMED, masked), ...matchesOf(LEVEL_FIRST, masked)].sort(
      (a, b) => a.index - b.index,
    );
    const levels = new Set(told.map(levelOf));
    const [first] = told;
    if (first === undefined) return /độ|level/.test(text) ? labelled(text) : [];
    // Several levels in one sentence: a range, a definition, or where from and where to.
    if (levels.size > 1 || matchesOf(NOT_REACHED, masked).length > 0) return [];
    return [hit(first)];
  },
};

const levelOf = (match: RegExpExecArray): number =>
  LEVEL_NUMBERS[match.groups?.['level'] ?? ''] ?? Number(match.groups?.['level']);

const hit = (match: RegExpExecArray): Hit => ({
  kind: 'readiness',
  value: { trl: levelOf(match) },
  start: match.index,
  end: match.index + match[0].length,
  confidence: 0.92,
});

/** The highest level that the words name. */
function labelled(text: string): Hit[] {
  const hits = LABELS.flatMap(({ trl, pattern, confidence }) =>
    matchesOf(pattern, text).map((match): Hit & { kind: 'readiness' } => ({
      kind: 'readiness',
      value: { trl },
      start: match.index,
      end: match.index + match[0].length,
      confidence,
    })),
  );
  return hits.sort((a, b) => b.value.trl - a.value.trl).slice(0, 1);
}
