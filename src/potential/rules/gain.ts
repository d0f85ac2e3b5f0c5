import { GAIN_QUANTITIES } from '../data/gain-quantities.js';
import { NUMBER, readNumber } from '../numbers.js';
import { matchesOf, rx, type ClaimRule, type Hit, type RuleSentence } from './rule.js';

const UP =
  'tăng(?: thêm| lên)?|cao hơn|nâng(?: cao| lên)?|cải thiện|increased|rose|improved|higher|gained|raised|increases|improves';
const DOWN =
  'giảm(?: được| thiểu| xuống)?|thấp hơn|tiết kiệm(?: được)?|ít hơn|hạ|rút ngắn|reduced|decreased|fell|lowered|saved|cut|lower|reduces|saves|decreases';
const BETWEEN =
  '(?:\\s(?:được|thêm|lên|xuống|khoảng|trung bình|bình quân|từ|đến|tới|hơn|trên|gần|đạt|là|by|of|about|up to|an average of|approximately|over|nearly|more than)){0,3}\\s';
const AMOUNT = `(?:${NUMBER})(?:\\s?[–-]\\s?(?:${NUMBER}))?`;
const UNIT =
  '\\s?(%|lần|tấn/ha|tạ/ha|kg/ha|kg/m²|triệu đồng/ha|triệu đồng|tỷ đồng|nghìn đồng|đồng|ngày|giờ|phút|percent|per cent|times|fold|t/ha|tons?/ha|hours?|days?)';
const QUANTITY = GAIN_QUANTITIES.map(({ pattern }) => pattern).join('|');

/** năng suất … tăng 9% */
const QUANTITY_FIRST = rx(
  `‹(?<quantity>${QUANTITY})›(?:\\s(?:đã|này|cũng|đều|được|was|were|has|have|been|is|are)){0,4}\\s(?:(?<up>${UP})|(?<down>${DOWN}))›${BETWEEN}?(?<amount>${AMOUNT})${UNIT}`,
);
/** giảm chi phí điện 20% */
const VERB_FIRST = rx(
  `‹(?:(?<up>${UP})|(?<down>${DOWN}))›\\s(?:the )?(?<quantity>${QUANTITY})›${BETWEEN}(?<amount>${AMOUNT})${UNIT}`,
);
/** tiết kiệm 30% lượng nước */
const AMOUNT_FIRST = rx(
  `‹(?:(?<up>${UP})|(?<down>${DOWN}))›${BETWEEN}?(?<amount>${AMOUNT})${UNIT}\\s(?:về |of |in |the )*(?<quantity>${QUANTITY})›`,
);
/** Test conditions, not results. */
const CONDITION = rx('‹(?:khi|nếu|trong trường hợp|giả sử|when|if)›[^,]*$');

/** Measured changes for the better: more yield, less water. A change for the worse is no gain. */
export const gain: ClaimRule = {
  name: 'gain',
  find: (sentence) => {
    const hits: Hit[] = [];
    for (const pattern of [QUANTITY_FIRST, VERB_FIRST, AMOUNT_FIRST]) {
      for (const match of matchesOf(pattern, sentence.text)) {
        const hit = gainOf(sentence, match);
        const taken = hits.some(
          (other) => other.start < match.index + match[0].length && match.index < other.end,
        );
        if (hit !== undefined && !taken) hits.push(hit);
      }
    }
    return hits.sort((a, b) => a.start - b.start);
  },
};

function gainOf({ text, printed, english }: RuleSentence, match: RegExpExecArray): Hit | undefined {
  const { quantity = '', up, amount = '' } = match.groups ?? {};
  const unit = unitIn(match[0]);
  const direction = up === undefined ? 'down' : 'up';
  if (!isGood(quantity, direction) || matchesOf(CONDITION, text.slice(0, match.index)).length > 0)
    return undefined;
  const value = readNumber(amount.split(/[–-]/)[0]?.trim() ?? '', english);
  if (value === undefined || value === 0) return undefined;
  const at = match.index + match[0].indexOf(quantity);
  const baseline =
    /so với|than|compared (?:to|with)|đối chứng|cách (?:tưới|làm|trồng) (?:cũ|truyền thống)/.test(text);
  return {
    kind: 'gain',
    value: {
      quantity: bareQuantity(printed.slice(at, at + quantity.length).toLowerCase()),
      value,
      ...(unit === undefined ? {} : { unit }),
      direction,
    },
    start: match.index,
    end: match.index + match[0].length,
    confidence: baseline ? 0.85 : 0.74,
  };
}

/** `năng suất của mô hình` → `năng suất`. */
const bareQuantity = (words: string): string =>
  words.replace(/ (?:của|trong|ở|tại|này|mô hình|trung bình|bình quân)(?: .*)?$/u, '');

function unitIn(matched: string): string | undefined {
  const unit = [...matched.matchAll(new RegExp(`(?:${NUMBER})${UNIT}`, 'gu'))].at(-1)?.[1];
  return unit === 'percent' || unit === 'per cent' ? '%' : unit;
}

function isGood(quantity: string, direction: 'up' | 'down'): boolean {
  return GAIN_QUANTITIES.some(
    ({ pattern, good }) =>
      (good === direction || good === 'either') &&
      new RegExp(`^(?:${rx(pattern).source})$`, 'u').test(quantity),
  );
}
