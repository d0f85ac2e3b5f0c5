import { newTonePlacement } from '../../text/normalise.js';
import { NUMBER, NUMBER_WORD, readNumber } from '../sentences/numbers.js';
import { moneyIn } from './money.js';

/** A measured amount of change. `fromTo`: two values are told, `fraction`: none in figures. */
export interface Amount {
  readonly form: 'value' | 'fraction' | 'fromTo';
  readonly value?: number;
  readonly unit?: string;
  /** What two values say by themselves; unset where words between them leave it open. */
  readonly direction?: 'up' | 'down';
  readonly start: number;
  readonly end: number;
}

const UNITS =
  '%|‰|phần trăm|điểm (?:phần trăm|%)|percentage points?|per ?cent|points?|điểm|(?:person|man|labou?r|work)[- ]?days?|lần|times|[- ]?fold|(?:nghìn|triệu|tỷ) đồng|tấn|tạ|kg|mg|µg|g|lít|litres?|liters?|ml|l|m³|m3|m²|m2|ha|km|mm|cm|m|ngày công|công lao động|công|ngày|giờ|phút|giây|tháng|tuần|năm|vụ|kwh|mwh|kw|mw|w|°c|độ c|độ|con|trứng|bao|thùng|chai|gói|bịch|khay|chuyến|trang|cây|cái|chiếc|người|lao động|bậc|hạt|bông|chồi|trái|quả|ppm|ppb|mmhg|mpa|n|db|dba|hours?|days?|weeks?|months?|years?|minutes?|min|seconds?|tonnes?|tons?|t|kilograms?|grams?|degrees?|units?|workers?|metres?|nm|µm|lux|v|a|hp|cv|cfu';
const PER =
  '(?:\\s?/\\s?(?:(?:\\d+\\s?)?[\\p{L}²³]+[23]?(?:\\s(?:tăng trọng|sản phẩm|nguyên liệu|thành phẩm))?)|\\s(?:mỗi|trên mỗi|một|per|an?|every)\\s[\\p{L}]+)?';
const WITH_UNIT = new RegExp(
  newTonePlacement(
    `(?<![\\p{L}\\d.,/-])(?<amount>${NUMBER}|${NUMBER_WORD})(?:\\s?(?:[–-]|đến|to)\\s?(?:${NUMBER}))?\\s?(?<unit>(?:${UNITS})(?![\\p{L}\\d])${PER})`,
  ),
  'gu',
);
/** The conversion of feed has no unit. */
const BARE = new RegExp(
  newTonePlacement(
    `(?<=(?:fcr|hệ số (?:chuyển hoá )?thức ăn|feed conversion(?: ratio)?)(?!\\p{L})[^.;,\\d]{0,40}(?:giảm|hạ|bớt|thấp hơn|tiết kiệm|lower|fell|reduced|by)[^.;,\\d]{0,20}\\s)(?<amount>\\d+[.,]\\d+)(?=[.,;)]?(?:\\s|$))(?! ?(?:%|kg|đến|xuống|còn|to ))`,
  ),
  'gu',
);
const FRACTION =
  /(?<!\p{L})(?:(?:khoảng|gần|hơn) )?(?:một nửa|phân nửa|nửa|(?:một|hai|ba) phần (?:hai|ba|tư|bốn|năm|sáu|mười)|gấp đôi|gấp ba|(?:by )?(?:about |nearly |almost |roughly )?(?:a |one[- ])?(?:half|third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|doubled|halved|tripled|trebled|gấp rưỡi|twice(?= (?:as|the|that|what))|twofold|threefold)(?!\p{L})/gu;
const ONE = `(?:${NUMBER})(?:\\s?(?:[–-])\\s?(?:${NUMBER}))?(?:\\s?(?:nghìn|triệu|tỷ|million|thousand))?(?:\\s?(?:đồng|vnd|usd|${UNITS})(?![\\p{L}\\d])${PER})?(?: \\d+ phút)?`;
const FROM_TO = new RegExp(
  newTonePlacement(
    `(?<!\\p{L})(?:từ|from)(?: mức| khoảng| about| around| an average of| (?:vnd|usd))*\\s(?<from>${ONE})(?:\\s\\([^()]*\\))?,?\\s(?:(?:giảm|hạ|tăng|nâng|rút|kéo|down|up) )?(?<to>xuống|còn|chỉ còn|lên|đến|tới|thành|sang|to)(?: còn| chỉ| khoảng| mức| đến| tới| about| only| just| (?:vnd|usd))*\\s(?<until>${ONE})`,
  ),
  'gu',
);

const VERSUS = new RegExp(
  newTonePlacement(
    `(?<![\\p{L}\\d.,/-])(?<from>${ONE})(?:\\s\\([^()]*\\))?(?:,? (?:so với|thay vì|thay cho|down from|up from|versus|vs\\.?|compared (?:with|to)|against)(?: mức| chỉ| only)*|,? (?:trong khi|còn|while) [^.;,\\d]{0,40}?(?:chỉ|đạt|là|only|was|reached|mất|tới)|, [^.;,\\d]{0,30}?(?:đối chứng|không \\p{L}+|(?:cách|máy|kiểu|lò|mẫu) cũ|truyền thống|control|untreated|conventional)[^.;,\\d]{0,24}(?:chỉ|đạt|là|only|was|reached|mất)(?: \\p{L}+)?)+\\s(?<until>${ONE})`,
  ),
  'gu',
);

/** `82% so với 65%`: what was reached and what it is compared with, in the same unit; no word of change stands between. */
export function versusIn(text: string, english: boolean): Amount[] {
  return [...text.matchAll(VERSUS)].flatMap((match): Amount[] => {
    const { from = '', until = '' } = match.groups ?? {};
    const [one, other] = [from, until].map((side) =>
      readNumber(/\d[\d.,]*\d|\d/.exec(side)?.[0] ?? '', english),
    );
    const units = [from, until].map((side) => side.replace(/[\d.,\s–-]/g, ''));
    if (one === undefined || other === undefined || one === other || units[0] !== units[1] || units[0] === '')
      return [];
    return [{ form: 'fromTo', direction: one > other ? 'up' : 'down', ...at(match) }];
  });
}

/** Amounts of change in lower-case text, in order and without overlaps; money as one. */
export function amountsIn(text: string, english: boolean): Amount[] {
  const found: Amount[] = [
    ...[...text.matchAll(FROM_TO)].flatMap((match) => fromTo(match, english)),
    ...[...text.matchAll(FRACTION)].map((match): Amount => ({ form: 'fraction', ...at(match) })),
    ...moneyIn(text, english).map(({ amount, currency, per, start, end }): Amount => ({
      form: 'value',
      value: amount,
      unit: `${currency === 'USD' ? 'USD' : english ? 'VND' : 'đồng'}${per === undefined ? '' : `/${per}`}`,
      start,
      end,
    })),
    ...[...text.matchAll(WITH_UNIT)].flatMap((match): Amount[] => {
      const value = readNumber(match.groups?.['amount'] ?? '', english);
      const unit = unitOf(match.groups?.['unit'] ?? '');
      return value === undefined || value === 0 ? [] : [{ form: 'value', value, unit, ...at(match) }];
    }),
    ...[...text.matchAll(BARE)].flatMap((match): Amount[] => {
      const value = readNumber(match.groups?.['amount'] ?? '', english);
      return value === undefined || value === 0 ? [] : [{ form: 'value', value, ...at(match) }];
    }),
  ];
  return found
    .filter(
      (amount, i) => !found.slice(0, i).some((other) => other.start < amount.end && amount.start < other.end),
    )
    .sort((a, b) => a.start - b.start);
}

const at = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

function fromTo(match: RegExpExecArray, english: boolean): Amount[] {
  const { from = '', to = '', until = '' } = match.groups ?? {};
  const first = (text: string): number | undefined =>
    readNumber(/\d[\d.,]*\d|\d/.exec(text)?.[0] ?? '', english);
  const [one, other] = [first(from), first(until)];
  if (one === undefined || other === undefined || one === other) return [];
  const direction = one < other ? ('up' as const) : ('down' as const);
  const said = to === 'lên' || to === 'xuống' || to === 'còn' || to === 'chỉ còn';
  return [
    {
      form: 'fromTo',
      ...(said
        ? { direction: to === 'lên' ? ('up' as const) : ('down' as const) }
        : direction === 'down'
          ? { direction }
          : {}),
      ...at(match),
    },
  ];
}

function unitOf(printed: string): string {
  const unit = printed.trim();
  if (/^(?:phần trăm|per ?cent)$/.test(unit)) return '%';
  // `gấp bốn lần một người`: no times per person.
  return /^(?:[- ]?fold$|lần (?:một|mỗi) )/u.test(unit)
    ? 'lần'
    : unit.replace(/\s(?:trên mỗi|mỗi|trên một)\s/u, '/');
}
