/** Words with which the name of an organisation begins; in capitals or not, a name of its own has to follow. */
const HEADS =
  '(?:Tổng công ty|Công ty|Cty|HTX|Hợp tác xã|Liên hiệp HTX|Liên hiệp hợp tác xã|Liên minh|Tổ hợp tác|Tổ hợp|Tập đoàn|Doanh nghiệp|DNTN|Nhà máy|Xí nghiệp|Trung tâm|Viện|Trường|Học viện|Đại học|Bệnh viện|Phòng khám|Nhà thuốc|Sở|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chi cục|Cục|Ban [Qq]uản lý|Hạt|Trạm|Trang trại|Nông trại|Trại|Cơ sở|Lò|Xưởng|Tiệm|Cửa hàng|Chuỗi cửa hàng|Siêu thị|Nhà hàng|Khách sạn|Ngân hàng|Cảng|Vườn quốc gia|Câu lạc bộ|Làng nghề|Hộ kinh doanh|Hội Nông dân|Hội Phụ nữ|Hội|Vựa|Tòa soạn|Bảo tàng|Thư viện|Điện lực|Nông trường|Vinamilk|Quỹ|Đài(?! Loan)|Khu bảo tồn|Khu du lịch|Bưu điện|Phòng(?! thí nghiệm| sạch| khách| mổ| bệnh| họp| học)|Văn phòng|Hiệp hội|Sân bay)';
const STOP =
  '(?!(?:đã|được|ở|tại|cho|là|với|để|sẽ|của|trong|này|đó|đang|từ|có|không|hiện|nay|nhận|mua|bán|sử|áp|ứng|theo|về|khi|vào|do|bởi|bằng|cùng|nào|khác|trên|đưa|vừa|ký|tiếp|vẫn|chưa|nhằm|mà|như|rồi|thì|hoặc|đều|xếp|nghiệm|cấp)(?!\\p{L}))';
const LOWER = `${STOP}\\p{Ll}[\\p{L}-]*`;
const OWN =
  '(?:[“"]?\\p{Lu}[\\p{L}\\d.&’\'–-]*[”"]?|\\d{1,4}(?![\\d,.%/]|\\s(?:ha|tấn|kg|hộ|m|triệu|đồng))(?!\\p{L}))';
const VIETNAMESE = new RegExp(
  `(?<![\\p{L}])(?<!(?:trên|số) )${withCapitals(HEADS)}(?:\\s${LOWER}){0,6}?\\s${OWN}(?:\\s(?:(?:${LOWER})\\s){0,3}?${OWN}(?![\\p{Ll}]))*(?:\\s(?:${LOWER}\\s){0,3}?(?:thành phố|tỉnh|huyện|quận)(?!\\p{L}))?`,
  'gu',
);
const SUFFIXES =
  '(?:Company|Co\\.(?:,? Ltd\\.?)?|Ltd\\.?|Limited|Inc\\.?|Corporation|Corp\\.?|Cooperative|Co-operative|University|Institute|Hospital|Clinic|Pharmacy|Pharmaceuticals?|Farms?|Mill|Factory|Plant|School|College|Hotel|Group|Enterprises?|Bakery|Nursery|Hatchery|Workshop|Works|Brewery|Distillery|Dairy|Foods?|Seafoods?|Fisheries|Union|Cent(?:re|er)|Supermarkets?|Market|Bank|Port|Authority|Board|Office|Station|Department|Garden|Park|Restaurant|Joint Stock Company|JSC|LLC|GmbH|Mechanical|Engineering|Association|Club|Stores?|Museum|Library|Utility|Electronics|Textiles?|Garments?|Shipyard|Boatyard)';
const ENGLISH = new RegExp(
  `(?:(?!(?:The|In|At|By|Since|From|When|After|Our|This|One|Two|Today)\\s)\\p{Lu}[\\p{L}&.’'-]*\\s(?:(?:and|of|for|&)\\s)?){1,6}${SUFFIXES}(?: of(?: \\p{Lu}[\\p{L}]*)+)?(?![\\p{L}])`,
  'gu',
);

/** `HTX A và Công ty B` are two. */
const BETWEEN_TWO = new RegExp(
  ` (?:và|cùng|and) (?=${withCapitals(HEADS)} )|(?<= ${SUFFIXES}) and (?=\\p{Lu})`,
  'u',
);

export interface NamedOrganisation {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The organisations that a span of printed text calls by names of their own, in order. */
export function organisationsIn(printed: string): NamedOrganisation[] {
  const vietnamese = [...printed.matchAll(VIETNAMESE)];
  const found = vietnamese.length > 0 ? vietnamese : [...printed.matchAll(ENGLISH)];
  return found.flatMap((match) => {
    let start = match.index;
    return match[0].split(BETWEEN_TWO).map((part) => {
      const name = part.replace(/[.,]$/, '');
      const from = start;
      start += part.length;
      start += BETWEEN_TWO.exec(match.input.slice(start))?.[0].length ?? 0;
      return { name, start: from, end: from + name.length };
    });
  });
}

/** Each head also as it stands inside a sentence: `công ty TNHH An Phú`. */
function withCapitals(heads: string): string {
  return heads.replace(/(?<=[(|?:])\p{Lu}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toLowerCase()}]`);
}
