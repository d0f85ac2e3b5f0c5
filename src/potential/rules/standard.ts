import { MET, METHOD, MISSED, STANDARD_CODE } from '../data/standard-words.js';
import { matchesOf, rx, type ClaimRule, type Hit } from '../claims/rule.js';

const CODE = rx(`‹${STANDARD_CODE}›`);
const MEETS = rx(MET);
const METHODS = rx(METHOD);
const MISSES = rx(MISSED);
const NEVER_OVER = rx(
  '‹(?:không|chưa|đều không|not|never|nor|did not|does not|do not|none)(?: [\\p{L}]+){0,2} (?:vượt|quá|cao hơn|exceed(?:ed)?|above|over|higher)›(?: quá)?',
);
const CERTIFIED = rx('‹(?:chứng nhận|certifi\\w+|công nhận|cấp|obtained|awarded|holds?|accredited)›');
/** Behind a comma or `và` that opens a statement of its own, another standard may be only the method. */
const PARTS = /[,;]\s|\s(?:và|còn|nhưng|trong khi|and|but|while|whereas)\s/gu;
const MAX = 3;

/** Standards and certificates met, by code: not those by which was measured, nor those that were missed. */
export const standard: ClaimRule = {
  name: 'standard',
  judgesItself: false,
  find: ({ text, printed }) => {
    const denoise = text.replace(NEVER_OVER, (said) =>
      `dưới ngưỡng${'_'.repeat(Math.max(0, said.length - 11))}`
        .slice(0, said.length)
        .padEnd(said.length, '_'),
    );
    return matchesOf(CODE, text)
      .flatMap((match): Hit[] => {
        const part = partAround(denoise, match.index, match.index + match[0].length);
        const met = lastBefore(MEETS, part, match.index) ?? nextAfter(MEETS, part, match.index);
        if (met === undefined || matchesOf(MISSES, part.text).length > 0) return [];
        const method = lastBefore(METHODS, part, match.index);
        if (
          method !== undefined &&
          (method > met || met > match.index) &&
          matchesOf(CERTIFIED, part.text).length === 0
        )
          return [];
        const code = printed.slice(match.index, match.index + match[0].length).replace(/[.:/-]+$/, '');
        return [
          {
            kind: 'standard',
            value: { code },
            start: Math.min(met, match.index),
            end: match.index + match[0].length,
            confidence: 0.84,
          },
        ];
      })
      .filter(
        (hit, i, all) =>
          all.findIndex((other) => JSON.stringify(other.value) === JSON.stringify(hit.value)) === i,
      )
      .slice(0, MAX);
  },
};

interface Part {
  readonly text: string;
  readonly from: number;
}

/** The statement around a code; where it has no verb of its own, the one before belongs to it (`đạt A và B`). */
function partAround(text: string, start: number, end: number): Part {
  const cuts = [0, ...[...text.matchAll(PARTS)].map((match) => match.index + match[0].length)];
  const next = cuts.find((cut) => cut > end) ?? text.length;
  for (const from of cuts.filter((cut) => cut <= start).reverse()) {
    const part = { from, text: text.slice(from, next) };
    if ([MEETS, METHODS, MISSES].some((pattern) => matchesOf(pattern, part.text).length > 0)) return part;
  }
  return { from: 0, text: text.slice(0, next) };
}

function lastBefore(pattern: RegExp, { text, from }: Part, at: number): number | undefined {
  const last = matchesOf(pattern, text).findLast((match) => from + match.index < at);
  return last && from + last.index;
}

function nextAfter(pattern: RegExp, { text, from }: Part, at: number): number | undefined {
  const next = matchesOf(pattern, text).find((match) => from + match.index >= at);
  return next && from + next.index;
}
