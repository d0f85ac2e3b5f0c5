import { BASELINE, CAUSE, CHANGE_BEHIND, CHANGE_WORDS, HELPS } from '../data/change-words.js';
import {
  AS_TIME_GOES_BY,
  BECOMES_MORE,
  BY_A_SETTING,
  OF_A_NAMED_HOUSE,
  OF_THE_CONTROL,
  THAN_THOUGHT,
  TIME_TO_KEEP,
} from '../data/no-gain-words.js';
import { amountsIn, versusIn, type Amount } from '../words/amounts.js';
import { goodDirection, quantityBefore, quantityBehind, quantityBetween } from '../words/quantities.js';
import { matchesOf, rx, type ClaimRule, type Hit, type RuleSentence } from '../claims/rule.js';

interface Change {
  readonly direction: 'up' | 'down';
  readonly form: 'verb' | 'comparison';
  readonly implies?: string | undefined;
  readonly start: number;
  readonly end: number;
}

const WORDS = CHANGE_WORDS.map((word) => ({ ...word, pattern: rx(`‹(?:${word.pattern})›`) }));
const BEHIND = CHANGE_BEHIND.map((word) => ({ ...word, pattern: rx(`^\\s?(?:${word.pattern})›`) }));
const COMPARED = rx(BASELINE);
const CAUSED = rx(CAUSE);
const CONTROL = rx(OF_THE_CONTROL);
const SETTING = rx(BY_A_SETTING);
const GROWS = rx(BECOMES_MORE);
const IN_TIME = rx(AS_TIME_GOES_BY);
const HELPED = rx(HELPS);
const KEEPS = rx(TIME_TO_KEEP);
const THOUGHT = rx(THAN_THOUGHT);
/** `less than 0.5 ha`, `chỉ còn` of what nobody compares: a limit or a level, no difference. */
const LIMIT = /^ than(?: (?:an? |about |some |only |the )*(?:vnd |usd )?)?\s*$/u;
const CONDITION = rx('‹(?:nếu|trong trường hợp|giả sử|when fully|if)›[^,]*$');
const MAX_GAP = 9;
const TIME =
  /^(?:ngày|giờ|phút|giây|tháng|tuần|năm|hours?|days?|weeks?|months?|minutes?|min|seconds?|years?)(?![\p{L}])/u;

/** Measured changes for the better: more yield, less water. A change for the worse is no gain. */
export const gain: ClaimRule = {
  name: 'gain',
  find: (sentence) => {
    const changes = changesIn(sentence.text);
    const hits: Hit[] = [];
    for (const amount of amountsIn(sentence.text, sentence.english)) {
      const change =
        changeBefore(sentence.text, changes, amount) ??
        changeBehind(sentence.text, amount) ??
        changeItself(sentence.text, amount);
      const hit = change && gainOf(sentence, change, amount);
      if (hit && !hits.some((other) => JSON.stringify(other.value) === JSON.stringify(hit.value)))
        hits.push(hit);
    }
    const apart = ({ start, end }: Hit): boolean =>
      hits.every((other) => other.end <= start || end <= other.start);
    return [...hits, ...versus(sentence).filter(apart)];
  },
};

/** `năng suất đạt 7,2 tấn/ha so với 6,1 tấn/ha`: only of quantities of which it is known what is good. */
function versus(sentence: RuleSentence): Hit[] {
  return versusIn(sentence.text, sentence.english).flatMap((amount): Hit[] => {
    const change = changeItself(sentence.text, amount);
    const hit = change && gainOf(sentence, change, amount);
    return hit && hit.confidence > 0.8 ? [hit] : [];
  });
}

function changesIn(text: string): Change[] {
  return WORDS.flatMap(({ pattern, direction, form, implies }) =>
    matchesOf(pattern, text).map((match) => ({
      direction,
      form,
      implies,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((a, b) => a.end - b.end);
}

/** The nearest word of change before an amount, with nothing between that parts them. */
function changeBefore(text: string, changes: readonly Change[], amount: Amount): Change | undefined {
  const change = changes.findLast(({ end }) => end <= amount.start);
  if (change === undefined) return undefined;
  const gap = text.slice(change.end, amount.start);
  const parted = /[;:.!?]\s|,\s|\d/.test(gap.replace(/\([^()]*\)/g, '')) || wordsOf(gap) > MAX_GAP;
  return parted || STARTS_ANEW.test(gap) ? undefined : change;
}
/** Something else is told of from here on. */
const STARTS_ANEW =
  /(?<!\p{L})(?:và|nhưng|đạt|cho năng suất|khi|sau|trong|tại|ở|với (?!quy)|nồng độ|liều|mật độ|and|but|at|after|within|during|reached)(?!\p{L})/u;

function changeBehind(text: string, amount: Amount): Change | undefined {
  const rest = text.slice(amount.end);
  for (const { pattern, direction, implies } of BEHIND) {
    const match = matchesOf(pattern, rest)[0];
    if (match) {
      const start = amount.end + match.index;
      return { direction, form: 'comparison', implies, start, end: amount.end + match[0].length };
    }
  }
  return undefined;
}

/** `doubled`, `từ 31 xuống còn 22`: the amount says itself that something changed. */
function changeItself(text: string, amount: Amount): Change | undefined {
  const said = text.slice(amount.start, amount.end);
  if (amount.form === 'fraction' && !/doubled|halved|tripled|trebled|gấp|twice|fold/.test(said))
    return undefined;
  const direction =
    amount.form === 'fraction'
      ? said === 'halved'
        ? 'down'
        : 'up'
      : amount.form === 'fromTo'
        ? amount.direction
        : undefined;
  if (direction === undefined) return undefined;
  return { direction, form: 'comparison', start: amount.start, end: amount.start };
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function gainOf({ text, printed, english }: RuleSentence, change: Change, amount: Amount): Hit | undefined {
  const [start, end] = [Math.min(change.start, amount.start), Math.max(change.end, amount.end)];
  if (matchesOf(CONDITION, text.slice(0, start)).length > 0 || isNone(text, change, amount)) return undefined;
  const direction = directionOf(text, change, amount);
  const quantity = quantityOf(text, printed, change, amount);
  if (quantity === undefined || direction === undefined) return undefined;
  if (NAMES_NOTHING.test(quantity.name)) return undefined;
  const level = TO_A_LEVEL.test(text.slice(change.start, amount.start));
  const good = quantity.implied
    ? direction
    : (goodDirection(quantity.name) ?? (english ? undefined : goodDirection(quantity.name, true)));
  if (good === 'none' || (good !== undefined && good !== 'either' && good !== direction)) return undefined;
  if (/^(?:tốc độ|speed)$/u.test(quantity.name) && /^(?:m|cm|km|ha|m²|°c|con|kg|g)$/u.test(amount.unit ?? ''))
    return undefined;
  if (quantity.implied && isTimeLost(text, quantity.name, direction)) return undefined;
  const compared = matchesOf(COMPARED, text).length > 0 || (amount.form === 'fromTo' && good !== undefined);
  const known = good !== undefined && (!quantity.implied || quantity.saved === true);
  const caused = matchesOf(CAUSED, text.slice(0, start)).length > 0;
  if (ONLY_LEFT.test(text.slice(change.start, change.end)) && (good !== 'down' || !(compared || caused)))
    return undefined;
  if (matchesOf(COMPARED, text).length === 0 && !caused && growsByItself(text, quantity.name, direction))
    return undefined;
  const saves = SAVES.test(text.slice(change.start, change.end)) && direction === 'down';
  const sure = known || saves || quantity.name === 'lợi nhuận';
  // Of what no list knows only a word that says so tells which way is the better.
  if (!sure && !quantity.implied && matchesOf(HELPED, text.slice(0, start)).length === 0) return undefined;
  if (!sure && !compared && !caused) return undefined;
  return {
    kind: 'gain',
    value: {
      quantity: quantity.name,
      ...(amount.value === undefined || level ? {} : { value: amount.value }),
      ...(amount.unit === undefined || level ? {} : { unit: amount.unit }),
      direction,
    },
    start,
    end,
    confidence: sure ? (compared ? 0.85 : 0.74) : compared ? 0.7 : 0.56,
  };
}

/** Words of measure and of order that stand where a name should. */
const NAMES_NOTHING =
  /(?<![\p{L}])(?:slowed|consumed|took|had|held|increased|decreased|rose|fell|owned|used|gained|tăng(?! trưởng| trọng)|giảm|cao hơn|thấp hơn)(?![\p{L}])|^(?:(?:mức|con số|giá trị|tỷ lệ|thêm|hẳn|này|đó|the rest|those|that)$|[\d<>≥≤~])/u;
const ONLY_LEFT = /^chỉ còn/u;

/** Of the control, of a named house's thing, a mere limit, or otherwise than thought. */
function isNone(text: string, change: Change, amount: Amount): boolean {
  const between = text.slice(change.end, Math.max(change.end, amount.start));
  return (
    matchesOf(CONTROL, text.slice(0, Math.min(change.start, amount.start))).length > 0 ||
    OF_A_NAMED_HOUSE.test(text) ||
    matchesOf(SETTING, text).length > 0 ||
    (change.form === 'comparison' && change.end <= amount.start && LIMIT.test(between)) ||
    matchesOf(THOUGHT, text.slice(Math.max(change.end, amount.end))).length > 0 ||
    matchesOf(THOUGHT, text.slice(change.end)).length > 0
  );
}

/** Longer is better for what is kept, shorter for what is waited for. */
function isTimeLost(text: string, name: string, direction: 'up' | 'down'): boolean {
  if (!/^(?:time|thời gian)$/u.test(name)) return false;
  return matchesOf(KEEPS, text).length > 0 ? false : direction === 'up';
}

/** `Trọng lượng cá tăng từ 5 g lên 480 g sau 6 tháng nuôi`. */
const growsByItself = (text: string, name: string, direction: 'up' | 'down'): boolean =>
  direction === 'up' && matchesOf(GROWS, name).length > 0 && matchesOf(IN_TIME, text).length > 0;

/** `giảm còn 2%` tells what it came down to, not by how much. */
const TO_A_LEVEL =
  /(?<!\p{L})(?:còn|xuống|(?:fell|dropped|down|cut|reduced|lowered|rose|up|increased|grew) to)(?: (?:chỉ|còn|khoảng|only|just|about))*\s?$/u;
/** `chỉ bằng 0,45 lần` is less, `bằng 1,2 lần` would be more; quicker by days is a shorter time. */
function directionOf(text: string, change: Change, amount: Amount): 'up' | 'down' | undefined {
  if (amount.form === 'fromTo') return amount.direction ?? change.direction;
  if (
    /^chỉ bằng|^chỉ còn bằng|^chỉ tương|^(?:còn )?bằng/.test(text.slice(change.start, change.end)) &&
    amount.form === 'value'
  ) {
    const whole = amount.unit === '%' ? 100 : amount.unit === 'lần' ? 1 : 0;
    return (amount.value ?? 0) < whole ? 'down' : undefined;
  }
  return change.implies !== undefined &&
    /^(?:tốc độ|speed)$/.test(change.implies) &&
    TIME.test(amount.unit ?? '')
    ? 'down'
    : change.direction;
}

interface Quantity {
  readonly name: string;
  readonly implied?: boolean;
  /** Money, time or work that was saved: a gain whatever else the sentence says. */
  readonly saved?: boolean;
}

function quantityOf(text: string, printed: string, change: Change, amount: Amount): Quantity | undefined {
  const name = (found: { start: number; end: number } | undefined): Quantity | undefined =>
    found && {
      name: printed
        .slice(found.start, found.end)
        .toLowerCase()
        .replace(/[\s,;:.]+$/u, ''),
    };
  const behind = quantityBehind(text, Math.max(change.end, amount.end));
  if (change.form === 'verb' && change.end <= amount.start) {
    const between = quantityBetween(text, change.end, amount.start);
    if (between) return name(between);
    if (behind?.known) return name(behind);
  }
  const quicker = change.direction === 'down' && TIME.test(amount.unit ?? '') && change.form === 'comparison';
  const saved =
    quicker || SAVES.test(text.slice(change.start, change.end)) ? impliedBy(text, amount, change) : undefined;
  const before = quantityBefore(text, Math.min(change.start, amount.start));
  if (change.start >= amount.end && behind) return name(behind);
  const quickerBy = change.implies !== undefined && TIME.test(amount.unit ?? '');
  if (before?.known && !(quickerBy && !A_TIME.test(text.slice(before.start, before.end))))
    return name(before);
  if (change.implies !== undefined) {
    const implied = TIME.test(amount.unit ?? '')
      ? /\p{L}/u.test(change.implies) && /^[a-z]+$/.test(change.implies)
        ? 'time'
        : 'thời gian'
      : change.implies;
    return { name: implied, implied: true };
  }
  if (saved) return { ...saved, saved: true };
  const yields = change.direction === 'up' && WEIGHT.test(amount.unit ?? '') && PER_AREA.exec(text);
  if (yields) return { name: /^[ -~]*$/.test(text) ? 'yield' : 'năng suất', implied: true };
  if (before) return name(before);
  return impliedBy(text, amount, change);
}

/** `cho 7,4 tấn/ha, nhỉnh hơn ruộng ngoài 0,6 tấn`: of what is weighed by the area it is the yield. */
const WEIGHT = /^(?:tấn|tạ|kg|t|tonnes?)(?!\p{L})/u;
const PER_AREA = /(?:tấn|tạ|kg|t|tonnes?)\s?\/\s?(?:ha|công|sào)(?!\p{L})/u;
const A_TIME = /thời gian|tuổi|hạn (?:dùng|sử dụng)|time|life|duration|stay|age/u;
const SAVES = /^(?:tiết kiệm|đỡ|bớt|cắt|sav)/u;

/** Money saved is cost, time saved is time. */
function impliedBy(text: string, { unit = '' }: Amount, change: Change): Quantity | undefined {
  const english = /^[ -~]*$/.test(text);
  if (change.direction === 'down' && /^(?:đồng|usd|vnd)/i.test(unit))
    return { name: english ? 'cost' : 'chi phí', implied: true };
  if (change.direction === 'down' && /^(?:ngày )?công/.test(unit))
    return { name: 'công lao động', implied: true };
  return TIME.test(unit) ? { name: english ? 'time' : 'thời gian', implied: true } : undefined;
}
