import { READINESS_LABELS } from '../data/readiness-labels.js';
import { matchesOf, rx, type ClaimRule, type Hit } from './rule.js';

const NUMBERED = rx(
  '‹(?:trl|(?:mức|cấp) độ sẵn sàng(?: của)?(?: về)? công nghệ(?: \\(trl\\))?|technology readiness level(?: \\(trl\\))?)›[\\s:=–-]*(?:(?:đạt|ở|là|được đánh giá(?: ở| là)?|of|at|is|reached|mức|cấp(?: độ)?|level)\\s+){0,4}([1-9])›(?![.,]?\\d|\\s?%)',
);
/** The scale itself, or a range on it, says nothing about this technology. */
const SCALE = rx(
  '‹(?:thang(?: đo| đánh giá)?|định nghĩa|scale|gồm (?:9|chín) (?:mức|cấp)|từ (?:mức |cấp |trl )?[1-9] đến|from (?:trl )?[1-9] to)›|trl\\s?[1-9]\\s?[–-]\\s?(?:trl\\s?)?[1-9]',
);

export const readiness: ClaimRule = {
  name: 'readiness',
  find: ({ text }) => {
    if (matchesOf(SCALE, text).length > 0) return [];
    const numbered = matchesOf(NUMBERED, text).map((match): Hit => ({
      kind: 'readiness',
      value: { trl: Number(match[1]) },
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.92,
    }));
    return numbered.length > 0 ? numbered : labelled(text);
  },
};

/** The highest level that the words name. */
function labelled(text: string): Hit[] {
  const hits = READINESS_LABELS.flatMap(({ trl, pattern, confidence }) =>
    matchesOf(rx(pattern), text).map((match): Hit & { kind: 'readiness' } => ({
      kind: 'readiness',
      value: { trl },
      start: match.index,
      end: match.index + match[0].length,
      confidence,
    })),
  );
  return hits.sort((a, b) => b.value.trl - a.value.trl).slice(0, 1);
}
