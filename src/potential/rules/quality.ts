import type { ClaimValues } from '../claim-kinds.js';
import { dateIn, matchesOf, rx, type ClaimRule, type Hit } from './rule.js';

const CODE =
  '((?:tcvn|qcvn|tccs|iso|astm|iec|codex|din|en)(?:[ /-](?:iec|iso))?[ -]?\\d[\\d.:/-]*(?:/[\\p{L}]+)?|haccp|vietgap|globalgap|global gap|asc|bap|gmp(?:-who)?|halal|usda organic|ocop(?: [345] sao)?|iso(?= ?\\d))';
/** Met, not merely used to measure. */
const MET = rx(
  `‹(?:đạt|đáp ứng|phù hợp|được (?:cấp )?(?:giấy )?chứng nhận|được công nhận|thỏa mãn|tuân thủ|meets?|met|complies|complied|certified|conforms?|satisfies)›(?:\\s(?:được|các|theo|với|tiêu chuẩn|quy chuẩn|yêu cầu|chứng nhận|chuẩn|giới hạn|chỉ tiêu|chất lượng|an toàn|của|mức|kỹ thuật|quốc gia|việt nam|sản phẩm|loại [ab]|cột [ab]|the|requirements?|of|standards?|with|to|by|in accordance)){0,8}\\s${CODE}`,
);
/** The method by which something was measured. */
const METHOD = rx(
  '‹(?:phương pháp|phân tích|xác định|đo|lấy mẫu|thử nghiệm|kiểm tra)› (?:[\\p{L}]+ ){0,4}(?:theo|bằng)›',
);

/** Standards and certificates met, by code. */
export const standard: ClaimRule = {
  name: 'standard',
  find: ({ text, printed }) =>
    matchesOf(MET, text).flatMap((match): Hit[] => {
      const code = match[1];
      if (code === undefined || matchesOf(METHOD, match[0]).length > 0) return [];
      const at = match.index + match[0].length - code.length;
      const value = printed.slice(at, at + code.length).replace(/[.:/-]+$/, '');
      return [
        {
          kind: 'standard',
          value: { code: value },
          start: match.index,
          end: at + code.length,
          confidence: 0.84,
        },
      ];
    }),
};

const RATED = rx(
  '‹(?:(?:hội đồng|nghiệm thu|đánh giá|kết quả nghiệm thu|đề tài|nhiệm vụ|dự án)›[^.;]{0,80}?‹(?:xếp loại|đạt loại|loại|mức|kết quả|đánh giá)›\\s?:?\\s?(?:là |ở mức |chung )?[“"‘\']?(?<rating>xuất sắc|giỏi|tốt|khá|không đạt|đạt(?: yêu cầu)?)›|nghiệm thu(?: cấp [\\p{L} ]{2,20})?\\s?[:,–-]?\\s(?:với |kết quả |loại |đạt |và |xếp )*(?<rating2>xuất sắc|giỏi|khá|không đạt|đạt yêu cầu)›)',
);

/** The rating that the acceptance council gave. */
export const acceptance: ClaimRule = {
  name: 'acceptance',
  judgesItself: true,
  find: ({ text }) => {
    const match = matchesOf(RATED, text)[0];
    if (match === undefined || !/nghiệm thu|hội đồng/.test(text)) return [];
    const before = text.slice(0, match.index + match[0].length);
    if (/chưa (?:được )?nghiệm thu|sẽ|dự kiến|nếu|tiêu chí|quy định|phải/.test(before)) return [];
    const rating = ratingOf(match.groups?.['rating'] ?? match.groups?.['rating2'] ?? '');
    const date = dateIn(text);
    return [
      {
        kind: 'acceptance',
        value: { rating, ...(date ? { date } : {}) },
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.84,
      },
    ];
  },
};

function ratingOf(words: string): ClaimValues['acceptance']['rating'] {
  if (words.startsWith('xuất sắc')) return 'excellent';
  if (words.startsWith('không')) return 'failed';
  return words.startsWith('đạt') ? 'passed' : 'good';
}
