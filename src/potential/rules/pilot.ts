import { NUMBER, NUMBER_WORD } from '../numbers.js';
import { matchesOf, placeIn, rx, yearIn, type ClaimRule, type Hit } from './rule.js';

const DONE = rx(
  '‹(?:(?:đã |được |đã được )?(?:triển khai|xây dựng|thực hiện|áp dụng|ứng dụng|lắp đặt|vận hành|nhân rộng|bố trí)(?: thành công)?[^,;.]{0,40}?‹(?:mô hình(?: trình diễn| thí điểm| thử nghiệm| sản xuất| nuôi| trồng)?|trình diễn|thí điểm)›|mô hình[^,;.]{0,60}?‹(?:đã )?được (?:triển khai|xây dựng|thực hiện|lắp đặt|áp dụng|nhân rộng)›|(?:đã |được |đã được )?(?:sản xuất|trồng|nuôi|vận hành|chạy|canh tác) thử nghiệm›|(?:đã|được) thử nghiệm (?:thực tế )?(?:tại|trên|ở)›|(?:đã|được) (?:lắp đặt|vận hành) (?:thực tế )?(?:tại|ở|trên)›|khảo nghiệm (?:sản xuất|diện rộng)›)',
);
const ENGLISH = rx(
  '‹(?:pilot(?:ed)? (?:plant|trial|trials|production|model|project)?[^,;.]{0,40}?(?:was|were|has been|have been) (?:built|run|installed|carried out|conducted|operated|completed)|(?:was|were|has been|have been) (?:piloted|field[- ]tested|trialled|installed) (?:at|in|on)|field trials? (?:was|were) (?:conducted|carried out))›',
);
const SCALE = new RegExp(
  `(?:(?:${NUMBER})|(?<!\\p{L})(?:${NUMBER_WORD}))\\s?(?:ha|hécta|héc-ta|hecta|hectares?|m²|m2|m³|hộ|mẫu|ao|bể|nhà lưới|nhà màng|trang trại|households?|farms?|kg/mẻ|kg/ngày|tấn/ngày|tấn/năm|lít/ngày)(?![\\p{L}\\p{N}/])`,
  'iu',
);
const LABORATORY = rx('‹(?:phòng thí nghiệm|trong ống nghiệm|in vitro|laboratory)›');

/** Trial production and models in the field, with place, scale or year: told of none, it is talk. A laboratory trial is no pilot. */
export const pilot: ClaimRule = {
  name: 'pilot',
  find: ({ text, printed }) => {
    if (matchesOf(LABORATORY, text).length > 0) return [];
    const match = matchesOf(DONE, text)[0] ?? matchesOf(ENGLISH, text)[0];
    if (match === undefined) return [];
    const place = placeIn(printed);
    const scale = SCALE.exec(printed)?.[0].trim();
    const year = yearIn(text);
    const told = [place, scale, year].filter((part) => part !== undefined).length;
    if (told === 0) return [];
    const hit: Hit = {
      kind: 'pilot',
      value: { ...(place ? { place } : {}), ...(scale ? { scale } : {}), ...(year ? { year } : {}) },
      start: match.index,
      end: match.index + match[0].length,
      confidence: [0.76, 0.84, 0.88][told - 1] ?? 0.88,
    };
    return [hit];
  },
};
