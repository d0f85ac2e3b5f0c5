import type { Right } from '../claim-kinds.js';
import { dateIn, matchesOf, rx, type ClaimRule, type Hit } from './rule.js';

const RIGHT =
  '(sáng chế|giải pháp hữu ích|kiểu dáng công nghiệp|nhãn hiệu(?: tập thể| chứng nhận)?|giống cây trồng)';
const GRANTED = rx(
  `‹(?:(?:bằng độc quyền|bằng bảo hộ|văn bằng bảo hộ|giấy chứng nhận đăng ký)›(?: quyền đối với)?\\s${RIGHT}|${RIGHT}[^,;.]{0,60}?‹(?:đã )?được (?:cấp (?:bằng|văn bằng|giấy)|bảo hộ)|được (?:cấp|bảo hộ)[^,;.]{0,25}?(?:bằng|văn bằng|quyền)[^,;.]{0,15}?${RIGHT})`,
);
const FILED = rx(
  `‹(?:đơn (?:đăng ký|yêu cầu)(?: bảo hộ| cấp)?(?: bằng độc quyền| văn bằng bảo hộ)?|đã đăng ký(?: bảo hộ)?|đăng ký bảo hộ|nộp đơn(?: đăng ký)?(?: bảo hộ)?)›\\s${RIGHT}`,
);
const ENGLISH_GRANTED = rx(
  '‹(?:patent (?:no\\.?|number)|(?:was|has been|is) (?:granted|awarded) (?:a |an |the )?(?:[a-z]+ )?(patent|utility model)|is protected by (?:a |the )?(?:[a-z]+ )?(patent|utility model))',
);
const ENGLISH_FILED = rx(
  '‹(?:(?:a |the )?(?:[a-z]+ )?(patent|utility model) application (?:was|has been|is|no\\.?)|(?:filed|has filed|have filed|was filed) (?:for )?(?:a |an |the )?(?:[a-z]+ )?(patent|utility model))',
);
/** Law about rights, not a right. */
const INFRINGED = rx('‹(?:xâm phạm|quy định về|luật sở hữu trí tuệ|người nào|trùng với|infring\\w*)›');
const NUMBER =
  /(?:số|no\.?|number)\s*:?\s*([12]-\d{4}-\d{5}|[12]-00\d{5}|us\s?\d[\d,]{6,}(?:\s?[ab]\d)?|gphi[\s-]?\d{3,5}|\d{4,6}(?:\/[\p{L}-]+)?)/u;
const BARE_NUMBER = /(?<!\d)([12]-\d{4}-\d{5}|[12]-00\d{5})(?!\d)/;

/** Filed or granted rights, with number and date where the sentence gives them. */
export const protection: ClaimRule = {
  name: 'protection',
  find: ({ text }) => {
    if (matchesOf(INFRINGED, text).length > 0) return [];
    // A sentence that names an application speaks of filing even where it names the future title too.
    const filed = [...matchesOf(FILED, text), ...matchesOf(ENGLISH_FILED, text)].map((m) =>
      hit(text, m, 'filed'),
    );
    if (filed.length > 0) return filed.slice(0, 1);
    return [...matchesOf(GRANTED, text), ...matchesOf(ENGLISH_GRANTED, text)]
      .map((m) => hit(text, m, 'granted'))
      .slice(0, 1);
  },
};

function hit(text: string, match: RegExpExecArray, status: 'filed' | 'granted'): Hit {
  const words = match.slice(1).find((group) => group !== undefined) ?? 'patent';
  const behind = text.slice(match.index);
  const number = (NUMBER.exec(behind)?.[1] ?? BARE_NUMBER.exec(text)?.[1])?.toUpperCase();
  const date = dateIn(behind);
  // A title that is merely mentioned, without number, date or the word that it was given, is weak.
  const told =
    /được cấp|được bảo hộ|đã được|được nhận|đã nộp|đã đăng ký|granted|awarded|filed|được chấp nhận/.test(
      text,
    );
  return {
    kind: 'protection',
    value: { right: rightOf(words), status, ...(number ? { number } : {}), ...(date ? { date } : {}) },
    start: match.index,
    end: match.index + match[0].length,
    confidence: number !== undefined ? 0.9 : told ? 0.78 : 0.4,
  };
}

function rightOf(words: string): Right {
  if (/hữu ích|utility/.test(words)) return 'utilitySolution';
  if (/kiểu dáng/.test(words)) return 'design';
  if (/nhãn hiệu/.test(words)) return 'trademark';
  return /giống/.test(words) ? 'plantVariety' : 'patent';
}
