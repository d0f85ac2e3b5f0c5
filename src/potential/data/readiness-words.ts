import { WORD_VALUES } from '../sentences/numbers.js';

/** Words around a level on the readiness scale; patterns in exact form. */
export const SCALE_NAMES =
  '(?:trl(?![\\p{L}])|(?:mức |cấp |trình |nấc )?(?:độ )?(?:sẵn sàng|thành thục|trưởng thành|chín muồi)(?: (?:của|về))?(?: (?:công nghệ|kỹ thuật))?|(?:technology |technical )?(?:readiness|maturity)(?: levels?)?)';
export const LEVEL_WORDS = '(?:mức|cấp(?: độ)?|bậc|nấc|level|stage|thang)';
const HIGHEST_LEVEL = 9;
export const LEVEL_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(WORD_VALUES).filter(([, level]) => level <= HIGHEST_LEVEL),
);
/** The extent of the scale, which is no level: `(1–9)`, `6/9`, `thang 9 bậc`. */
export const EXTENT =
  '\\(\\s?(?:trl\\s?)?1\\s?[–-]\\s?(?:trl\\s?)?9\\s?\\)|‹1\\s?[–-]\\s?9›|‹từ (?:trl )?1 đến (?:trl )?9›|‹from (?:trl )?(?:1|one) to (?:trl )?(?:9|nine)›|(?<=\\d)\\s?/\\s?9›|‹(?:thang|gồm|có) (?:9|chín) (?:mức|cấp|bậc)(?: độ)?›|‹(?:9|chín) (?:mức|cấp|bậc)›|‹(?:nine|9)[- ](?:level|point|step)s?›|‹(?:out )?of (?:9|nine)›|‹trên (?:thang )?9›';
/** What the levels mean, or who has to reach one. */
export const NO_LEVEL =
  '‹(?:thang(?: đo| đánh giá)? (?:trl )?(?:gồm|có|là|quy định|được định nghĩa)|định nghĩa|hướng dẫn|quy định|được hiểu|có nghĩa|nghĩa là|theo quy ước|tức là mức|ứng với|tương ứng|tối thiểu|ít nhất|trở lên|mục tiêu|yêu cầu|đặt hàng|khuyến khích|phải đạt|cần đạt|để đạt|để lên|hướng tới|phấn đấu|dự kiến|sẽ|kỳ vọng|cam kết|sau khi kết thúc|muốn|tiến tới|chưa (?:đạt|tới|đến|lên)|chưa vượt|không đạt|kế hoạch|sản phẩm dự kiến|ưu tiên|chỉ xét|xét (?:duyệt|chọn)|tiêu chí|goal|aims?|aimed|target(?:ed)?|objective|at least|minimum|or (?:higher|above)|required?|requires?|must|will|would|should|expected|intend\\w*|planned|plan|hopes?|means?|meaning|defined?|defines|definition|stands for|denotes|corresponds? to|call|eligible|priority|foresees?|foreseen|roadmap|lộ trình|envisag\\w+|not (?:yet )?(?:reach\\w*|attain\\w*|at)|has not|by the end of|in order to|to reach|to bring|reaching|raising|moving|on the way|towards)›';
