import { NO_FIT, SUITS } from '../data/fit-words.js';
import { PRODUCTS } from '../data/products.js';
import { placeIn } from '../words/places.js';
import { matchesOf, rx, type ClaimRule, type Hit } from '../claims/rule.js';

const FITS = rx(SUITS);
const LAW = rx(NO_FIT);
/** Of the name, without what must not follow it. */
const bareLength = (pattern: string): number => pattern.replace(/\(.*$/u, '').length;
const PRODUCT = rx(`‹(?:${[...PRODUCTS].sort((a, b) => bareLength(b) - bareLength(a)).join('|')})›`);
const GROWN = rx(
  '‹(?:trồng|nuôi|canh tác) (?<product>[\\p{Ll}]+(?: [\\p{Ll}]+)?)(?= (?:của|ở|tại|quanh|trên|trong|in|at|of|vùng)›|[,.;])',
);
const REACH = 150;
const REFERS_BACK =
  /vì (?:thế|vậy)|do đó|nên|there|đây|therefore|so |(?:vùng|nơi|đất|xứ|huyện|xã) (?:này|đó|ấy)|(?:với|cho|tại|ở) địa phương/u;
/** `thích hợp điều kiện thổ nhưỡng Lai Vung`: close behind, and of two words at least. */
const BARE_NAME = /^(?: [\p{Ll}–-]+){1,6} (?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*)+)(?! (?:\d|et|và c))/u;
/** `phù hợp với đất cát giồng nơi đây`: where that is was said before. */
const namedBefore = (before: string): string | undefined => {
  const place = placeIn(before);
  return place !== undefined && /\p{Lu}/u.test(place) ? place : undefined;
};
const bareNameIn = (behind: string): string | undefined => {
  const name = BARE_NAME.exec(behind)?.groups?.['name'];
  return name === undefined || /^(?:Hội đồng|Bộ|Sở|Công ty|Trường|Viện|Việt Nam|Khmer)/u.test(name)
    ? undefined
    : name;
};

/** Fits a place, and a product there where one is named; a fit without a place says nothing. */
export const localFit: ClaimRule = {
  name: 'localFit',
  find: ({ text, printed }) => {
    for (const match of matchesOf(FITS, text)) {
      const from = match.index + match[0].length;
      if (matchesOf(LAW, text.slice(Math.max(0, match.index - 12), from + 25)).length > 0) continue;
      const behind = printed.slice(match.index, from + REACH);
      // What fits here is told of before too: `phát triển tốt ở các ao quanh Vĩnh Châu, vì thế thích hợp`.
      const near = placeIn(behind);
      const named =
        near !== undefined && /^\p{Ll}/u.test(near) && REFERS_BACK.test(text)
          ? namedBefore(printed.slice(0, match.index))
          : undefined;
      const place =
        named ??
        near ??
        (REFERS_BACK.test(text) ? placeIn(printed) : undefined) ??
        bareNameIn(behind.slice(match[0].length)) ??
        namedBefore(printed.slice(0, match.index));
      if (place === undefined || /^Việt Nam$/u.test(place)) continue;
      const product = productIn(text, from);
      const hit: Hit = {
        kind: 'localFit',
        value: { place, ...(product ? { product } : {}) },
        start: match.index,
        end: from,
        confidence: product ? 0.78 : 0.7,
      };
      return [hit];
    }
    return [];
  },
};

/** Of one named before and another behind it cannot be told which one fits. */
function productIn(text: string, from: number): string | undefined {
  const behind = matchesOf(PRODUCT, text.slice(from))[0]?.[0];
  const before = matchesOf(PRODUCT, text.slice(0, from))[0]?.[0];
  if (behind !== undefined && before !== undefined && behind !== before) return undefined;
  return behind ?? before ?? matchesOf(GROWN, text)[0]?.groups?.['product'];
}
