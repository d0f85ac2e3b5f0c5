import { COUNCIL, NOT_RATED, RATED, RATINGS } from '../data/rating-words.js';
import { dateIn, matchesOf, rx, type ClaimRule, type Hit } from '../claims/rule.js';

const GAP =
  '(?:[abcd],\\s|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|,\\s(?=(?:đạt (?:yêu cầu|loại)|xếp loại|loại)›)|\\s?[:–-]\\s?|\\s|[“"‘\'(]|[\\p{L}\\d]+){0,9}?';
const RATING = rx(
  `${RATED}${GAP}[“"‘'(]?(?<rating>${RATINGS.map(({ pattern }) => pattern).join('|')})›(?!\\s?(?:[\\d.,]+\\s?(?:%|điểm|/)|được|loại|mức|mục tiêu|tiêu chuẩn|chuẩn|năng suất|chất lượng|kết quả|ocop|giải|hiệu quả))`,
);
const OF_COUNCIL = rx(COUNCIL);
const OPEN = rx(NOT_RATED);
const WORDS = RATINGS.map(({ rating, pattern }) => ({ rating, pattern: rx(`^(?:${pattern})$`) }));

/** The rating that the acceptance council gave. */
export const acceptance: ClaimRule = {
  name: 'acceptance',
  judgesItself: true,
  find: ({ text, section }) => {
    const match = matchesOf(RATING, text)[0];
    if (match === undefined) return [];
    if (matchesOf(OF_COUNCIL, text).length === 0 && section !== 'form') return [];
    if (matchesOf(OPEN, text.slice(0, match.index + match[0].length)).length > 0) return [];
    const said = match.groups?.['rating'] ?? '';
    const rating = WORDS.find(({ pattern }) => matchesOf(pattern, said).length > 0)?.rating;
    if (rating === undefined) return [];
    const date = dateIn(text);
    const hit: Hit = {
      kind: 'acceptance',
      value: { rating, ...(date ? { date } : {}) },
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.84,
    };
    return [hit];
  },
};
