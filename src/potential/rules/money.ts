import { NUMBER, readNumber } from '../numbers.js';
import { matchesOf, rx, type ClaimRule, type Hit, type RuleSentence } from './rule.js';

const MONEY = `(?<amount>${NUMBER})\\s?(?:(?<scale>nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion)\\s?)?(?<currency>đồng|vnđ|vnd|đ(?![\\p{L}])|usd|đô la(?: mỹ)?|dollars?)(?:\\s?(?:/|mỗi|một|trên|per|a|cho (?:mỗi|một))\\s?(?<per>kg|tấn|ha|hécta|m³|m3|m²|m2|lít|cái|chiếc|bộ|máy|sản phẩm|hệ thống|con|cây|kwh|vụ|năm|tháng|mẻ|hộ|l|ton|tonne|unit|hectare|litre|liter)›)?`;
const DOLLAR = `(?:us)?\\$\\s?(?<amount>${NUMBER})(?:\\s?(?<scale>thousand|million))?(?:\\s?(?:/|per|a)\\s?(?<per>kg|ton|tonne|unit|hectare|ha|litre|liter|m3|m²)›)?`;
const PRICE =
  '‹(?:giá thành(?: sản xuất| sản phẩm| chế tạo| thiết bị| máy)?|giá bán(?: lẻ| sản phẩm| dự kiến)?|giá(?: của)? (?:thiết bị|máy|sản phẩm|hệ thống)|chi phí (?:sản xuất|đầu tư|vận hành|lắp đặt|chế tạo|thiết bị|xử lý|xử lí|nguyên liệu)(?: ban đầu)?|suất đầu tư|vốn đầu tư(?: ban đầu)?|(?:production |unit |investment |operating |manufacturing )cost|(?:selling |retail |unit )?price|costs)›';
const COST = rx(`${PRICE}[^.;]{0,50}?${MONEY}`);
const COST_DOLLAR = rx(`${PRICE}[^.;]{0,50}?${DOLLAR}`);
/** The budget of the research, fines and wages are no cost of the technology. */
const OTHER_MONEY = rx(
  '‹(?:kinh phí|ngân sách|đề tài được cấp|phạt|hàng giả|trở lên|tiền lương|lương|hỗ trợ|nhiệm vụ|budget|funding|grant|fine)›',
);
const INVESTMENT = rx(
  `‹(?:kêu gọi (?:vốn )?đầu tư|tìm kiếm (?:nhà|vốn) đầu tư|cần (?:vốn|huy động)|seeking (?:an )?investment|looking for investors?)›(?:[^.;]{0,40}?${MONEY})?`,
);
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  million: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  billion: 1e9,
};

/** What the product or its use costs. A price that fell or rose by an amount is a gain, not a cost. */
export const cost: ClaimRule = {
  name: 'cost',
  find: (sentence) => {
    if (matchesOf(OTHER_MONEY, sentence.text).length > 0) return [];
    return [...matchesOf(COST, sentence.text), ...matchesOf(COST_DOLLAR, sentence.text)].flatMap(
      (match): Hit[] => {
        const money = moneyOf(sentence, match);
        if (
          money === undefined ||
          /‹?(?:giảm|tăng|tiết kiệm|thấp hơn|cao hơn|reduced|lower|saved)/.test(match[0])
        )
          return [];
        return [{ kind: 'cost', value: money, ...spanOf(match), confidence: money.per ? 0.84 : 0.72 }];
      },
    );
  },
};

/** Investment that the document itself asks for; the wish is the claim. */
export const investment: ClaimRule = {
  name: 'investment',
  judgesItself: true,
  find: (sentence) =>
    matchesOf(INVESTMENT, sentence.text).flatMap((match): Hit[] => {
      if (/‹?(?:chưa|không)\s(?:\S+\s){0,2}$/.test(sentence.text.slice(0, match.index))) return [];
      const money = moneyOf(sentence, match);
      const value = money === undefined ? {} : { amount: money.amount, currency: money.currency };
      return [{ kind: 'investment', value, ...spanOf(match), confidence: money ? 0.7 : 0.5 }];
    }),
};

function moneyOf(
  { english }: RuleSentence,
  match: RegExpExecArray,
): { amount: number; currency: 'VND' | 'USD'; per?: string } | undefined {
  const { amount, scale, currency, per } = match.groups ?? {};
  const value = amount === undefined ? undefined : readNumber(amount, english);
  if (value === undefined) return undefined;
  const dollars = currency === undefined || /usd|đô la|dollar/.test(currency);
  return {
    amount: value * (scale === undefined ? 1 : (SCALES[scale] ?? 1)),
    currency: dollars ? 'USD' : 'VND',
    ...(per === undefined ? {} : { per }),
  };
}

const spanOf = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});
