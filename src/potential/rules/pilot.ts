import { LASTED, NO_PILOT, PILOTED, SCALE_RATE, SCALE_UNITS } from '../data/pilot-words.js';
import { NUMBER, NUMBER_WORD } from '../sentences/numbers.js';
import { organisationsIn } from '../words/organisations.js';
import { placeIn } from '../words/places.js';
import { matchesOf, rx, yearIn, type ClaimRule, type Hit } from '../claims/rule.js';

const PILOT = rx(PILOTED);
/** Installed, placed, ran: a trial only where it says for how long. */
const MERE_RUN = rx(
  '^(?:(?:áp dụng|ứng dụng|triển khai|canh tác|đặt|lắp|lắp đặt|gắn|neo|bố trí|treo) |(?:được |đã )+(?!được |đã |[\\p{L}]+ (?:theo|bằng|với)›|[\\p{L} ]{2,60}(?:của (?:nhóm|đề tài|dự án|chúng tôi)|do (?:nhóm|đề tài|dự án))›|(?:[\\d.]+ )?(?:nông dân|bà con|hộ|ngư dân|người (?:nuôi|trồng)))|(?:we|the (?:team|project)) |cho |vận hành|hoạt động|chạy|was|were|has been|have been|ran|operated|worked|tested|test|tried)',
);
const TRIED = /thử|tried|test|trial|pilot|semi-industrial|bán công nghiệp/u;
const DURATION = rx(
  `\\d[\\d.,]*\\s?(?:${['ngày', 'tháng', 'tuần', 'giờ', 'vụ', 'mẻ', 'năm', 'lượt', 'hours?', 'days?', 'weeks?', 'months?', 'seasons?', 'years?', 'batches', 'runs'].join('|')})›|‹(?:từ (?:đầu |cuối |giữa )?(?:tháng|năm|vụ|quý|ngày) \\d|since (?:[a-z]+ )?\\d{4}|suốt|throughout|trọn|(?:during|over|through|for) (?:the |one |a )?(?:whole |full |entire )?(?:\\d{4} )?(?:[a-z]+ ){0,2}(?:season|harvest)|for (?:a|one|an entire|a whole) (?:year|season|month|crop))›|‹(?:một|hai|ba|bốn|năm|sáu|one|two|three|four|five|six|eleven|twelve) (?:vụ|mùa|tháng|năm|tuần|seasons?|months?|weeks?|years?|crops?)›`,
);
const LONG = rx(LASTED);
const NONE = rx(NO_PILOT);
const SCALE = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:(?:${NUMBER})|(?:${NUMBER_WORD}|eleven|twelve|fifteen|twenty|thirty|forty|fifty|mười hai|mười lăm|hai mươi|ba mươi))\\s?(?:(?:[a-z]+ )?(?:${SCALE_UNITS}))${SCALE_RATE}(?![\\p{L}\\p{N}/²³])`,
  'giu',
);
/** An area or a capacity tells more than how many machines. */
const AREA =
  /(?:ha|m²|m2|m³|m3|hécta|hectares?|công|acres?|hộ|households?|farms?|farmers?|bệnh nhân|patients?)$/iu;
const RATE = /\/|mỗi|per| a day/iu;
/** A few litres, kilograms or animals alone are an experiment as well. */
const isSmall = (scale: string): boolean => !AREA.test(scale) && !RATE.test(scale);
/** Yields, doses and densities are no sizes of a trial. */
const NO_SCALE =
  /(?:năng suất|sản lượng|đạt|liều|lượng giống|bón|mật độ|thả|giảm|tăng|hơn|yield|yielded|dose|of feed)\s(?:[\p{L}]+\s){0,3}$/iu;

/** Trial production and models in the field, with place, scale or year: told of none, it is talk. A laboratory trial is no pilot. */
export const pilot: ClaimRule = {
  name: 'pilot',
  find: ({ text, printed }) => {
    if (matchesOf(NONE, text).length > 0) return [];
    const matches = matchesOf(PILOT, text).filter((found) => !isBareModel(text, found));
    const match =
      matches.find(({ 0: words }) => TRIED.test(words) || matchesOf(MERE_RUN, words).length === 0) ??
      (matchesOf(DURATION, text).length > 0 && matchesOf(LONG, text).length > 0 ? matches[0] : undefined);
    if (match === undefined) return [];
    const place = placeIn(printed) ?? hostIn(printed);
    const scale = scaleIn(printed);
    const year = yearIn(text);
    const told = [place, scale, year].filter((part) => part !== undefined).length;
    if (told === 0 || (told === 1 && (year !== undefined || (scale !== undefined && isSmall(scale)))))
      return [];
    const hit: Hit = {
      kind: 'pilot',
      value: { ...(place ? { place } : {}), ...(scale ? { scale } : {}), ...(year ? { year } : {}) },
      start: match.index,
      end: match.index + match[0].length,
      confidence: [0.72, 0.84, 0.88][told - 1] ?? 0.88,
    };
    return [hit];
  },
};

/** `tại nhà xưởng của Công ty Thực phẩm Hoa Sen`: where no place is named, whose it was tried at. */
const hostIn = (printed: string): string | undefined =>
  organisationsIn(printed).find(
    ({ name, start }) => / \p{Lu}\S+ \p{Lu}\S+$/u.test(name) && AT.test(printed.slice(0, start)),
  )?.name;
const AT = /(?<!\p{L})(?:tại|ở|in|at)\s(?:[\p{Ll}\d]+\s){0,5}$/u;

/** A model of which nothing is told but that there is one. */
const isBareModel = (text: string, match: RegExpExecArray): boolean =>
  /^mô hình(?: [\p{L}]+)*$/u.test(match[0]) && !MODEL_DONE.test(text.slice(match.index, match.index + 110));
const MODEL_DONE =
  /(?<!\p{L})(?:được|đã|tại|ở|diện tích|quy mô|trên(?: [\p{L}]+)? \d|\d+ (?:ha|hộ))(?!\p{L})/u;

function scaleIn(printed: string): string | undefined {
  const found = [...printed.matchAll(SCALE)].filter(({ index }) => !NO_SCALE.test(printed.slice(0, index)));
  const best =
    found.find(([words]) => AREA.test(words)) ?? found.find(([words]) => RATE.test(words)) ?? found[0];
  return best?.[0].trim();
}
