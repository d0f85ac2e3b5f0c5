import { GAIN_QUANTITIES } from '../data/gain-quantities.js';
import { rx } from '../claims/rule.js';

/** `tỉ lệ` is `tỷ lệ`. */
const QUANTITIES = GAIN_QUANTITIES.map(({ pattern, good }) => ({
  good,
  pattern: pattern.replaceAll('tỷ lệ', 't[ỷỉ] lệ'),
}));
const KNOWN = QUANTITIES.map(({ pattern, good }) => ({ good, pattern: rx(`‹(?:${pattern})›`) }));
/** Where a reading lost the marks: `chi phi lao dong`. */
const WITHOUT_MARKS = KNOWN.map(({ good, pattern }) => ({
  good,
  pattern: new RegExp(withoutMarks(pattern.source), 'gu'),
}));
const ANY = rx(`‹(?:${QUANTITIES.map(({ pattern }) => pattern).join('|')})›`);

/** Part a clause from what stands before it. */
const BOUNDARY =
  /[,;:()]\s?|(?<!\p{L})(?:và|còn(?! lại)|nhưng|đồng thời|trong khi|giúp|khiến|cho thấy|thấy|thì|nên|mà|nhờ|and|but|while|which|that|whereas|so)(?!\p{L})/gu;
const LEADING =
  /^\s*(?:(?:đã|làm|làm cho|được|cho|của|các|những|về|ở|tại|từ|trung bình|bình quân|với|the|a|an|its|their|our|in|of|on|mean|average|total|overall|có|mức|farmers|growers|users|us|them)\s+)+/u;
const TRAILING =
  /(?:\s+(?:đã|được|cũng|đều|có|này|thu được|trung bình|bình quân|rõ rệt|đáng kể|khoảng|thêm|lên|xuống|còn|chỉ|gần|hơn|tới|đến|là|ở mức|của (?:mô hình|đề tài|chúng tôi|máy mới)|làm|giúp|bị|will|đạt|was|were|is|are|took|takes|now|has|have|had|been|be|by|to|of|about|significantly|on average|also|up|down|an?|the|some|roughly|nearly|almost|over|vnd|usd|further|from|went|came|more than|approximately|in))+\s*$/u;
/** When, where and by what it changed. */
const ADJUNCT =
  /\s(?:sau|khi|trong|tại|ở|nhờ|do|bằng|so với|với|còn lại|during|after|when|in the|with|on|under|using|at)(?!\p{L}).*$/u;
const FILLER =
  /^(?:thêm|hẳn|được|lên|xuống|bớt|chỉ|còn|ít nhất|mức|đúng|further|only|just|khoảng|gần|hơn|tới|đến|trung bình|bình quân|xấp xỉ|chừng|about|by|nearly|almost|roughly|some|over|up to|vnd|usd|approximately|\s|[^\p{L}])+$/u;
const MAX_WORDS = 8;
/** What a phrase does not begin with where it names what changed. */
const NO_NAME =
  /^(?:kết quả|con số|mức (?:này|đó)|giá trị này|điều này|our results?|this result|the result|so với|hơn|than|compared|relative|mẫu|lô|đối chứng|nghiệm thức|giống|máy|mô hình|thuật toán|phương án|phương pháp|kiểu|lò|phiên bản|loại|cách|nhóm|ruộng|it|they|this|these|which|by)(?!\p{L})/u;

function withoutMarks(source: string): string {
  return source.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  /** Whether the lists have its head. */
  readonly known: boolean;
}

/** In which direction a change of this quantity is a gain; undefined where the lists do not say. The earliest head decides. */
export function goodDirection(
  name: string,
  marksLost = false,
): 'up' | 'down' | 'either' | 'none' | undefined {
  const found = (marksLost ? WITHOUT_MARKS : KNOWN)
    .flatMap(({ good, pattern }, order) =>
      [...name.matchAll(pattern)].map((match) => ({ good, at: match.index, length: match[0].length, order })),
    )
    .sort((a, b) => a.at - b.at || b.length - a.length || a.order - b.order);
  return found[0]?.good;
}

/** What changed, as the words before the verb name it: in its own clause, else its known head in the one before. */
export function quantityBefore(text: string, end: number): FoundQuantity | undefined {
  const cuts = [
    0,
    ...[...text.slice(0, end).matchAll(BOUNDARY)].map((match) => match.index + match[0].length),
  ];
  const from = cuts.at(-1) ?? 0;
  const named = phrase(text, from, end);
  const own = named && !named.known && NO_NAME.test(text.slice(named.start, named.end)) ? undefined : named;
  if (own && (own.known || text.slice(own.start, own.end).includes(' '))) return own;
  for (const [i, cut] of [...cuts.entries()].slice(-4, -1).reverse()) {
    const earlier = phrase(text, cut, cuts[i + 1] ?? end);
    if (earlier?.known) return { ...earlier, end: upToVerb(text, earlier) };
  }
  return own;
}

/** `giảm chi phí điện 20%`: between the verb and the amount. */
export function quantityBetween(text: string, start: number, end: number): FoundQuantity | undefined {
  const found = phrase(text, start, end);
  if (found === undefined) return undefined;
  const words = text.slice(found.start, found.end);
  return NO_NAME.test(words) && !found.known ? undefined : FILLER.test(words) ? undefined : found;
}

/** `tiết kiệm 30% lượng nước`, `a 12% cut in losses`. */
export function quantityBehind(text: string, start: number): FoundQuantity | undefined {
  const rest = text.slice(start);
  const stop =
    /[,;:.()]|(?<!\p{L})(?:so với|khi|nhờ|mà|và|trong|ở|tại|cho|sau|than|compared|with|and|over|at|when|during|for|after|per|by|while|tưới)(?!\p{L})/u.exec(
      rest,
    );
  const end = start + (stop === null ? rest.length : stop.index);
  const found = phrase(text, start, end);
  return found && NO_NAME.test(text.slice(found.start, found.end)) ? undefined : found;
}

function phrase(text: string, from: number, to: number): FoundQuantity | undefined {
  const lead = LEADING.exec(text.slice(from, to))?.[0].length ?? leadingBlanks(text.slice(from, to));
  const whole = text
    .slice(from + lead, to)
    .replace(TRAILING, '')
    .trimEnd();
  const slice = whole.replace(ADJUNCT, '').replace(TRAILING, '').trimEnd();
  return (
    within(slice, from + lead, nameHead(slice)) ??
    within(whole, from + lead, lastHead(whole)) ??
    unnamed(slice, from + lead)
  );
}

const leadingBlanks = (slice: string): number => slice.length - slice.trimStart().length;

/** The first known head behind the last figure: `ở mật độ 60 con/m² tỷ lệ sống`. */
function nameHead(slice: string): RegExpExecArray | undefined {
  const heads = [...slice.matchAll(ANY)];
  return heads.find((head) => !/\d/.test(slice.slice(head.index + head[0].length))) ?? heads[0];
}

/** Where what stands before `khi`, `bằng` … names nothing known: the last known head behind it. */
const lastHead = (whole: string): RegExpExecArray | undefined => {
  const last = [...whole.matchAll(ANY)].at(-1);
  return last && whole.slice(last.index).split(' ').length <= MAX_WORDS_BEHIND ? last : undefined;
};
const MAX_WORDS_BEHIND = 4;

function within(slice: string, start: number, head: RegExpExecArray | undefined): FoundQuantity | undefined {
  if (head) {
    const words = slice.slice(head.index).split(' ').slice(0, MAX_WORDS).join(' ').replace(TRAILING, '');
    const before =
      /[a-z]/.test(head[0]) && !/[^ -~]/.test(slice)
        ? slice.slice(0, head.index).split(' ').slice(-3).join(' ').length
        : 0;
    return { start: start + head.index - before, end: start + head.index + words.length, known: true };
  }
  return undefined;
}

function unnamed(slice: string, start: number): FoundQuantity | undefined {
  if (!/\p{L}{2}/u.test(slice)) return undefined;
  const words = slice.split(' ').slice(-MAX_WORDS).join(' ');
  return { start: start + slice.length - words.length, end: start + slice.length, known: false };
}

/** `năng suất máy đạt 210 kg` names `năng suất máy`. */
function upToVerb(text: string, { start, end }: FoundQuantity): number {
  const verb = /\s(?:đạt|là|cho|ở|chỉ|lên|được|was|were|is|reached|averaged|of)(?!\p{L})/u.exec(
    text.slice(start, end),
  );
  return verb === null ? end : start + verb.index;
}
