import { NUMBER, readNumber } from '../sentences/numbers.js';
import { newTonePlacement } from '../../text/normalise.js';

export interface Money {
  readonly amount: number;
  readonly currency: 'VND' | 'USD';
  /** What it is counted per, as printed. */
  readonly per?: string;
  readonly start: number;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  tr: 1e6,
  million: 1e6,
  m: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  billion: 1e9,
};
const SCALE = '(?<scale>nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion)';
const RANGE = `(?:\\s?[–-]\\s?(?:${NUMBER}))?`;
const CURRENCY = '(?<currency>đồng|đông|vnđ|vnd|đ(?!\\p{L})|usd|đô la(?: mỹ)?|us dollars?|dollars?)';
const STOP =
  '(?!(?:và|để|nhưng|trong|so|với|theo|tuỳ|gồm|thì|mà|cho|đổi|từ|tại|khi|nếu|trở|đến|and|but|in|at|for|when|from|with|to|on|or|by|before|after|while|during|including)(?!\\p{L}))';
const PER = `(?:(?:\\s?/\\s?|\\s(?:mỗi|một|trên một|trên mỗi|cho mỗi|cho một|per|a|an|each)\\s)(?<per>${STOP}(?:(?:cubic|square) )?[\\p{L}²³]+[23]?(?:\\s(?:thử|bột|phẩm|máy|giống)(?!\\p{L}))?))?`;
const BEHIND = new RegExp(
  `(?<![\\d.,])(?<amount>${NUMBER})${RANGE}\\s?(?:${SCALE}\\s?)?${CURRENCY}${PER}`,
  'gu',
);
const BEFORE = new RegExp(
  `(?:(?<currency>vnd|vnđ|usd|us\\$|\\$)\\s?)(?<amount>${NUMBER})${RANGE}(?:\\s?${SCALE}|(?<scale2>m)(?!\\p{L}))?(?:\\s(?:dollars?))?${PER}`,
  'gu',
);
/** `12 tỷ` alone is money too. */
const BARE = new RegExp(
  `(?<![\\d.,])(?<amount>${NUMBER})${RANGE}\\s?(?<scale>triệu|tỷ|tỉ)(?!\\s?(?:đồng|đông|vnd|vnđ|usd|đô|đ(?!\\p{L})|\\p{L}))`,
  'gu',
);

/** Sums of money in a span of lower-case text, in order. */
export function moneyIn(text: string, english: boolean): Money[] {
  const put = newTonePlacement(text);
  return [BEFORE, BEHIND, BARE]
    .flatMap((pattern) => [...put.matchAll(pattern)])
    .flatMap((match): Money[] => {
      const { amount = '', scale, scale2, currency = 'đồng', per } = match.groups ?? {};
      const value = readNumber(amount, english);
      if (value === undefined) return [];
      return [
        {
          amount: Math.round(value * (SCALES[scale ?? scale2 ?? ''] ?? 1) * 100) / 100,
          currency: /usd|\$|đô la|dollar/.test(currency) ? 'USD' : 'VND',
          ...(per === undefined ? {} : { per }),
          start: match.index,
          end: match.index + match[0].length,
        },
      ];
    })
    .filter(
      (money, i, all) => !all.slice(0, i).some((other) => other.start < money.end && money.start < other.end),
    )
    .sort((a, b) => a.start - b.start);
}
