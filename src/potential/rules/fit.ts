import { PRODUCTS } from '../data/products.js';
import { matchesOf, placeIn, rx, type ClaimRule, type Hit } from './rule.js';

const SUITS = rx(
  '‹(?:(?:rất )?(?:phù hợp|thích hợp|thích nghi|thích ứng)(?: tốt| cao| rất tốt)? (?:với|cho|ở|trên)|sinh trưởng (?:và phát triển )?tốt (?:ở|tại|trên|trong)|well (?:suited|adapted) to|suitable for)›',
);
const REGION = rx(
  '‹((?:vùng|đất|tiểu vùng|khu vực) (?:[\\p{L}]+ ){0,5}?(?:ven biển|phèn|mặn|cát|ngập lũ|đồng bằng sông cửu long|mekong delta|nhiễm mặn|phù sa|giồng|trũng)(?: (?:ven biển|phèn|mặn|nhiễm mặn|đồng bằng sông cửu long))*|đồng bằng sông cửu long|đbscl|mekong delta|tây nam bộ)›',
);
/** Fit with the law is no fit with a place. */
const LAW = /^\s*(?:các )?(?:pháp luật|quy định|luật|quy hoạch|chủ trương|chính sách|yêu cầu)/iu;
const PRODUCT = rx(`‹(?:${PRODUCTS.join('|')})›`);

/** Fits a place or a product of the region; a fit with neither named says nothing. */
export const localFit: ClaimRule = {
  name: 'localFit',
  find: ({ text, printed }) =>
    matchesOf(SUITS, text)
      .slice(0, 1)
      .flatMap((match): Hit[] => {
        const from = match.index + match[0].length;
        const behind = printed.slice(from, from + 140);
        const region = matchesOf(REGION, text.slice(from, from + 140))[0];
        const place =
          placeIn(behind) ??
          (region === undefined ? undefined : behind.slice(region.index, region.index + region[0].length));
        const product = matchesOf(PRODUCT, text)[0]?.[0];
        if (place === undefined || /^Việt Nam$|^(?:pháp luật|quy định|luật)/u.test(place) || LAW.test(behind))
          return [];
        return [
          {
            kind: 'localFit',
            value: { place, ...(product ? { product } : {}) },
            start: match.index,
            end: from,
            confidence: product ? 0.78 : 0.7,
          },
        ];
      }),
};

const RESULT =
  '(?:công nghệ|quy trình|kết quả nghiên cứu|kết quả (?:của )?đề tài|sáng chế|giải pháp|giống|bí quyết|sản phẩm|phần mềm|thiết bị)';
const RESTRICTED = rx(
  `‹(?:${RESULT}(?: [\\p{L}]+){0,3}? (?:chỉ|không) được (?:phép )?(?:chuyển giao|công bố|sử dụng|khai thác|phổ biến)|(?:không được (?:phép )?|hạn chế |cấm )(?:chuyển giao|công bố|khai thác|phổ biến) ${RESULT}|quyền (?:sở hữu|khai thác) (?:độc quyền )?(?:đối với )?${RESULT}[^,;.]{0,30} thuộc về|(?:technology|process|results?|invention) may not be (?:used|transferred|disclosed)|exclusively licen[sc]ed)›`,
);

/** What binds the use of the result; said with "may not", so it judges itself. */
export const restriction: ClaimRule = {
  name: 'restriction',
  judgesItself: true,
  find: ({ text, printed }) =>
    matchesOf(RESTRICTED, text)
      .slice(0, 1)
      .map((match): Hit => ({
        kind: 'restriction',
        value: { text: printed.trim() },
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.6,
      })),
};
