import { rx } from '../claims/rule.js';
import { REGIONS } from '../data/regions.js';

const WORD = String.raw`\p{Lu}[\p{L}'’-]*`;
const NAME = String.raw`${WORD}(?:\s${WORD}|\s\d{1,3}(?![\p{L}\d,.%/-]|\s(?:ha|tấn|kg|hộ|m)))*`;
const LONG_NAME = String.raw`${WORD}(?:\s${WORD})+`;
const ADMINISTRATIVE = new RegExp(
  String.raw`(?<!\p{L})(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|ấp|khu vực|cù lao|cồn|TP\.?|Xã|Phường|Huyện|Quận|Tỉnh|Thành phố|Ấp)\s+${NAME}`,
  'gu',
);
const AFTER_PREPOSITION = new RegExp(
  String.raw`(?<!\p{L})(?:tại|ở|quanh|ven|dọc|trên địa bàn|thuộc|[Vv]ùng|in|at|near|around|along|across)\s(?:(?:[\p{Ll}]+)\s){0,5}?(${LONG_NAME}(?:(?:,| và| and)\s${LONG_NAME})*)`,
  'gu',
);
const AFTER_OF = new RegExp(
  String.raw`(?<!\p{L})(?:của|một hộ dân|[Nn]ông dân|[Nn]gười dân|[Bb]à con|[Nn]gư dân|[Nn]hà vườn|[Dd]iêm dân|with|from|of|on|với|cho|đất|ruộng)\s(?:(?:[\p{Ll}]+)\s){0,3}?(${LONG_NAME}(?:(?:,| và| and)\s${LONG_NAME})*)`,
  'gu',
);
const BEFORE_KIND = new RegExp(
  String.raw`(${NAME}) (?:industrial (?:zone|park)|district|commune|province|city|ward|town|island|village|canal|station|delta|river|coast)(?!\p{L})`,
  'u',
);
/** `tại trại của bà Hai Nhạn, Giồng Riềng` */
const AFTER_PERSON = new RegExp(
  String.raw`(?<!\p{L})(?:ông|bà|anh|chị|chú|cô)\s${NAME},\s(?:ở |tại )?(${LONG_NAME})`,
  'u',
);
const IN_BRACKETS = new RegExp(String.raw`\((?:[^()]*, )?(${LONG_NAME})\)`, 'u');
const REGION = rx(`‹(?:${REGIONS.join('|')})›`);
/** Names of offices, people and things, not of places. */
const NO_PLACE =
  /^(?:Hội đồng|Hội|Sở|Cục|Bộ|Ủy ban|Uỷ ban|Chủ tịch|Đề tài|Dự án|Nhóm|Công ty|Việt Nam|USDA|HACCP|ISO|OCOP|VietGAP|GlobalGAP|WHO|FAO|Bacillus|Trichoderma|Council|Department|Ministry|Table|Figure|TRL|TCVN|QCVN|Institute|University|The)(?!\p{L})/u;
const PERSON_BEFORE = /(?<!\p{L})(?:ông|bà|anh|chị|TS\.?|ThS\.?|KS\.?|BS\.?|GS\.?|Mr\.?|Mrs\.?|Dr\.?)\s$/u;

/** The place that a span names: administrative units joined (`xã A, huyện B`), a name behind tại or in, else a region. */
export function placeIn(printed: string): string | undefined {
  return unitsIn(printed) ?? namedIn(printed) ?? regionIn(printed);
}

function unitsIn(printed: string): string | undefined {
  const units = [...printed.matchAll(ADMINISTRATIVE)];
  const first = units[0];
  if (first === undefined) return undefined;
  let end = first.index + first[0].length;
  for (const unit of units.slice(1)) {
    if (!/^(?:[\s,–-]{1,3}| và )$/.test(printed.slice(end, unit.index))) break;
    end = unit.index + unit[0].length;
  }
  const more = new RegExp(String.raw`^ (?:và|and) ${LONG_NAME}`, 'u').exec(printed.slice(end))?.[0] ?? '';
  return printed.slice(first.index, end + more.length);
}

function namedIn(printed: string): string | undefined {
  for (const match of [AFTER_PREPOSITION, AFTER_OF].flatMap((pattern) => [...printed.matchAll(pattern)])) {
    const name = match[1] ?? '';
    const at = match.index + match[0].length - name.length;
    if (!NO_PLACE.test(name) && !PERSON_BEFORE.test(printed.slice(0, at))) return name;
  }
  return [AFTER_PERSON, BEFORE_KIND, IN_BRACKETS]
    .map((pattern) => pattern.exec(printed)?.[1])
    .find((name) => name !== undefined && !NO_PLACE.test(name));
}

function regionIn(printed: string): string | undefined {
  const match = printed.toLowerCase().matchAll(REGION).next().value;
  return match === undefined ? undefined : printed.slice(match.index, match.index + match[0].length);
}
