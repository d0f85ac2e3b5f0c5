import { CHANGED, INPUTS, INVESTMENT, PRICE } from '../data/price-words.js';
import { isDeniedFromTheStart, isOfOthers } from '../words/assertion.js';
import { moneyIn, type Money } from '../words/money.js';
import { matchesOf, rx, spanOf, type ClaimRule, type Hit, type RuleSentence } from '../claims/rule.js';

const PRICED = rx(PRICE);
const CHANGES = rx(CHANGED);
const BOUGHT = rx(INPUTS);
const SOUGHT = rx(INVESTMENT);
/** Says of itself that it is the result's own cost, whatever it is made of. */
const OWN_COST = rx(
  '‹(?:giá thành|suất đầu tư|(?:để )?(?:làm ra|sản xuất(?: ra)?|chế tạo|tạo ra|xử lý) (?:được )?(?:một|1|mỗi)› [^,;]{2,40}? ‹(?:cần|tốn|hết|mất)|(?:tiền|chi phí)(?: [\\p{L}]+){1,5} (?:để|cho) (?:[\\p{L}]+ ){0,4}(?:một|mỗi)› [^,;]{2,30}? ‹(?:hết|tốn|là|khoảng|chỉ)|chi phí (?:đầu tư|chế tạo|lắp đặt|sản xuất|vận hành|xây dựng|thiết bị|xử lý|chuyển giao|cho một|mỗi)|giá (?:máy|thiết bị|xuất xưởng|chuyển giao|trọn gói)|phí (?:chuyển giao|bản quyền|trọn gói|li-?xăng)|(?:unit|production|manufacturing|operating|running|installation|construction|treatment|selling|licen[sc]e|building) (?:cost|price|fee)s?|cost of (?:the|one|a|producing|making))›',
);
/** A price that is only assumed, to reckon profit from it. */
const RECKONED = rx(
  '‹(?:với|giả sử|tính theo|at an?|assuming)›[^,;]{0,40}?‹(?:giá|price)›.*‹(?:hoàn vốn|thu hồi vốn|lợi nhuận|doanh thu|lãi|hoà vốn|payback|profit|revenue|break-even)›',
);
/** `VND 46,000 lower than with ice`. */
const DIFFERENCE =
  /^(?:\s?\/\s?\p{L}+)? (?:(?:ít|thấp|rẻ|cao|nhiều|đắt) hơn|lower|less|cheaper|more than|higher|below|above)(?!\p{L})/u;
/** What farmers or firms of a region were asked about. */
const SURVEYED = rx(
  '‹(?:của|ở) (?:\\d+ |các |những |nhiều |phần lớn )?(?:hộ|nông hộ|nông dân|người (?:nuôi|trồng|dân)|trang trại|doanh nghiệp|cơ sở trong)›|‹(?:\\d+|surveyed|interviewed|most) (?:farmers|growers|households|respondents|farms)›',
);
const REACH = 70;
const PER_BEFORE = rx('‹(?:mỗi|một|each|every|per) (?<per>[\\p{L}]+)(?: [\\p{L}]+){0,2}\\s$');
const DENIED = /(?:chưa|không|chẳng|not|no)\s(?:\S+\s){0,3}$/u;
/** A need that others should meet, a supposition: no offer to investors. */
const WISHED = rx(
  '‹(?:rất cần|cần có|cần sự|mong rằng|mong các|đề nghị (?:sở|uỷ ban|thành phố|nhà nước|ngân hàng|chính phủ|bộ)|ngân sách|nhà nước|ngân hàng|kinh phí|nếu|dự kiến xin|the (?:state|government|city|province)|authorities|budget|would need|should)›',
);

/** What the product or its use costs. A price that fell or rose by an amount is a gain, not a cost. */
export const cost: ClaimRule = {
  name: 'cost',
  find: (sentence) => {
    if (matchesOf(SOUGHT, sentence.text).length > 0 || matchesOf(RECKONED, sentence.text).length > 0)
      return [];
    const money = moneyIn(sentence.text, sentence.english);
    return money.flatMap((sum, i) => costOf(sentence, sum, money[i - 1]?.end ?? 0)).slice(0, 2);
  },
};

function costOf({ text }: RuleSentence, money: Money, from: number): Hit[] {
  const before = text.slice(Math.max(from, money.start - REACH), money.start);
  const clause = before.slice(Math.max(0, before.lastIndexOf('; ') + 1));
  const price = matchesOf(PRICED, clause).at(-1);
  if (price === undefined) return [];
  if (matchesOf(SURVEYED, clause).length > 0) return [];
  const own = matchesOf(OWN_COST, clause).at(-1);
  const told = clause.slice(own?.index ?? 0);
  const behind = text.slice(money.end, money.end + 40).split(/[,;(]/)[0] ?? '';
  if (DIFFERENCE.test(text.slice(money.end))) return [];
  if (matchesOf(CHANGES, clause.slice(own?.index ?? price.index)).length > 0) return [];
  if (matchesOf(BOUGHT, own ? behind : `${told} ${behind}`).length > 0) return [];
  if (!own && matchesOf(BOUGHT, text.slice(0, money.start)).length > 0) return [];
  const per = money.per ?? matchesOf(PER_BEFORE, clause).at(-1)?.groups?.['per'];
  const start = money.start - clause.length + (own?.index ?? price.index);
  return [
    {
      kind: 'cost',
      value: { amount: money.amount, currency: money.currency, ...(per === undefined ? {} : { per }) },
      start,
      end: money.end,
      confidence: own ? 0.84 : per ? 0.76 : 0.68,
    },
  ];
}

/** Investment that the document itself asks for; the wish is the claim. */
export const investment: ClaimRule = {
  name: 'investment',
  judgesItself: true,
  find: (sentence) => {
    const { text } = sentence;
    const match = matchesOf(SOUGHT, text)[0];
    if (
      match === undefined ||
      DENIED.test(text.slice(0, match.index)) ||
      isDeniedFromTheStart(text) ||
      isOfOthers(text, sentence.printed) ||
      matchesOf(WISHED, text).length > 0
    )
      return [];
    const [money] = moneyIn(text, sentence.english);
    const asks = /đầu tư|vốn|cổ phần|invest|capital|fund|equity|rais/.test(text);
    if (
      !asks ||
      (money === undefined && !/(?:kêu gọi|mời|tìm|seek|looking|invit).*(?:đầu tư|invest)/u.test(match[0]))
    )
      return [];
    const value = money === undefined ? {} : { amount: money.amount, currency: money.currency };
    return [{ kind: 'investment', value, ...spanOf(match), confidence: money ? 0.8 : 0.5 }];
  },
};
