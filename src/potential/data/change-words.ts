/** Words by which reports say that something became more or less; patterns in exact form. */
export interface ChangeWord {
  readonly pattern: string;
  readonly direction: 'up' | 'down';
  /** `verb`: what changes may follow it; `comparison`: what it is compared with follows. */
  readonly form: 'verb' | 'comparison';
  /** What changed, where the word says so itself (`nặng hơn`). */
  readonly implies?: string;
}

export const CHANGE_WORDS: readonly ChangeWord[] = [
  {
    direction: 'up',
    form: 'verb',
    pattern:
      'gia tăng|nhích(?: lên)?|tăng(?: thêm| lên| cao| mạnh| vọt| đáng kể| rõ rệt| bình quân| trung bình)*|nâng(?: cao| lên| được| thêm)*|cải thiện(?: được| thêm)*|kéo dài(?: được| thêm)*|đẩy (?:nhanh|cao)|vượt(?: hơn| trội| qua)?|tăng trưởng',
  },
  {
    direction: 'down',
    form: 'verb',
    pattern:
      '(?:cắt |tiết |suy |sụt |thuyên )?giảm(?: được| thiểu| bớt| xuống| đi| mạnh| thêm| còn| đáng kể| rõ rệt| bình quân| trung bình| chỉ còn)*|hạ(?: được| thấp| xuống| bớt| còn| chỉ còn)*|rút ngắn(?: được| bớt)*|rút|tiết kiệm(?: được| tới| đến)*|bớt(?: được| đi| hẳn)*|đỡ(?: tốn| được| hao)*|thu ngắn|co lại|cắt bớt|tụt|tiết giảm(?: được)?|ít đi',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern:
      '(?:cao|nhiều|lớn|trội|nhỉnh|khá|tốt|dày|sâu|rộng|khoẻ|dồi dào|mạnh|đậm|đều|chắc|sáng|hiệu quả) hơn(?: hẳn| rõ rệt)?|(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|dài|ngắn|nhanh|chậm|nặng|nhẹ|rẻ|bền|lâu|sớm|tốt|kém|không|hơn|trẻ|muộn|dưới|cần|có|là|cho|gồm|trên|trong|đạt|với|và|của) )(?<=\\p{L},? )hơn(?= (?:đối chứng|gạch|bê tông|thuốc|phân|thức ăn|chế phẩm|sản phẩm|vật liệu|loại|kiểu|lò|lô|mẫu|nghiệm thức|giống|máy|so với|ruộng|ao|cách|quy trình|phương pháp|vườn|hộ (?!nghèo)|nhóm|trại|công thức|mô hình cũ|vụ (?:trước|cũ)|năm (?:trước|ngoái)))',
  },
  {
    direction: 'down',
    form: 'comparison',
    pattern: '(?:thu hoạch|chín|xuất (?:bán|chuồng)|trổ|kết thúc) sớm(?: hơn)?',
    implies: 'thời gian',
  },
  { direction: 'down', form: 'comparison', pattern: 'giảm (?:nhiều|mạnh|sâu|nhanh) hơn' },
  { direction: 'up', form: 'comparison', pattern: 'tăng (?:nhiều|mạnh|nhanh) hơn' },
  { direction: 'up', form: 'comparison', pattern: '(?:dài|lâu) hơn', implies: 'thời gian' },
  { direction: 'up', form: 'comparison', pattern: 'bền hơn', implies: 'độ bền' },
  { direction: 'up', form: 'comparison', pattern: 'nặng (?:hơn|thêm|lên)', implies: 'khối lượng' },
  { direction: 'down', form: 'comparison', pattern: 'ngắn (?:lại|đi|bớt)', implies: 'thời gian' },
  {
    direction: 'down',
    form: 'comparison',
    pattern: '(?:chỉ )?còn(?= (?:khoảng |gần |chừng |độ |chưa tới )?(?:một nửa|phân nửa|nửa|một phần))',
  },
  { direction: 'up', form: 'comparison', pattern: '(?:nhanh|lẹ|mau) hơn', implies: 'tốc độ' },
  {
    direction: 'up',
    form: 'comparison',
    pattern: '(?:nhanh|lẹ|mau) gấp(?: khoảng| gần| hơn)?',
    implies: 'tốc độ',
  },
  { direction: 'down', form: 'comparison', pattern: '(?:thấp|ít|nhỏ|kém|hẹp) hơn(?: hẳn| rõ rệt)?' },
  { direction: 'down', form: 'comparison', pattern: '(?:ngắn|sớm) hơn', implies: 'thời gian' },
  { direction: 'down', form: 'comparison', pattern: '(?:rẻ|mềm) hơn', implies: 'giá' },
  { direction: 'down', form: 'comparison', pattern: 'nhẹ hơn', implies: 'khối lượng' },
  {
    direction: 'up',
    form: 'comparison',
    pattern: '(?:cao |tăng |lớn |nhiều |bền |dài |lâu )?gấp(?: khoảng| gần| hơn)?',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern:
      'gấp(?: khoảng| gần| hơn)?(?= [^,;.]{1,20} (?:(?:so với |một |hai |mỗi )*(?:người|lao động|thợ)|(?:cách )?làm tay|(?:làm )?thủ công))',
    implies: 'năng suất',
  },
  {
    direction: 'down',
    form: 'comparison',
    pattern:
      'chỉ (?:bằng|còn bằng|tương đương)|(?:còn )?bằng(?= [\\d.,]+\\s?% (?:so với |của )?(?:đối chứng|lô|mẫu|ruộng|ao|máy|giống|cách|phương pháp|quy trình|loại|vườn|lò|trước))',
  },
  // Only of what is known to be better less, and where the sentence says beside what or through what.
  { direction: 'down', form: 'comparison', pattern: 'chỉ còn(?: khoảng| chừng| chưa tới)*' },
  {
    direction: 'up',
    form: 'comparison',
    pattern: 'thu (?:được |hoạch (?:được )?)?(?:nhiều|cao) hơn',
    implies: 'năng suất',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern: 'đẻ(?: được)? (?:thêm|nhiều hơn)(?: được)?',
    implies: 'số con',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern: '(?:giữ|bảo quản|để|trữ|tồn trữ)(?: [\\p{L}]+){0,5}? thêm(?: được)?',
    implies: 'thời gian',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern: '(?:(?:thu )?(?:lãi|lời|nhập|lợi)|kiếm)(?: được)? thêm(?: được)?',
    implies: 'lợi nhuận',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern: '(?:sống|thu hoạch|thu|làm ra|dùng|có)(?: được)? thêm(?: được)?',
  },
  {
    direction: 'up',
    form: 'verb',
    pattern:
      'increas(?:ed|es|ing)|rose|risen|rises|improv(?:ed|es)|grew|gained|raised|boost(?:ed|s)|enhanced|extend(?:ed|s)|prolong(?:ed|s)|lengthened|climbed|went(?= from)|went up|lifted|added|outperformed|exceeded|doubled|tripled|trebled',
  },
  {
    direction: 'down',
    form: 'verb',
    pattern:
      'reduc(?:ed|es|ing)|decreas(?:ed|es|ing)|fell|fallen|falls|dropped|drops|declined|lowered|lowers|saved|saves|saving|cuts?|shorten(?:ed|s)|shrank|trimmed|curbed|went down|halved|slashed|brought down|came down|suppressed',
  },
  {
    direction: 'up',
    form: 'comparison',
    pattern:
      '(?:higher|greater|larger|better|stronger|taller|more)(?= than| by| than that)|(?:up|rise|increase|improvement|gain) of',
  },
  { direction: 'up', form: 'comparison', pattern: '(?:heavier)(?= than| by)', implies: 'weight' },
  { direction: 'up', form: 'comparison', pattern: '(?:faster)(?= than| by)', implies: 'speed' },
  { direction: 'up', form: 'comparison', pattern: '(?:longer)(?= than| by)', implies: 'time' },
  {
    direction: 'down',
    form: 'comparison',
    pattern:
      '(?:lower|smaller|less|fewer)(?= than| by)|(?:reduction|decrease|drop|saving|cut|decline|down) of',
  },
  {
    direction: 'down',
    form: 'comparison',
    pattern: '(?:shorter|earlier|sooner|quicker)(?= than| by)',
    implies: 'time',
  },
  { direction: 'down', form: 'comparison', pattern: '(?:cheaper)(?= than| by)', implies: 'price' },
  { direction: 'down', form: 'comparison', pattern: '(?:lighter)(?= than| by)', implies: 'weight' },
];

/** Stand behind the amount: `41% lower`, `a 12% reduction in`. */
export const CHANGE_BEHIND: readonly {
  readonly pattern: string;
  readonly direction: 'up' | 'down';
  readonly implies?: string;
}[] = [
  {
    direction: 'up',
    pattern:
      'as (?:many|much|fast|high|large|long|strong)|higher|greater|more|larger|better|taller|above|(?:increase|rise|improvement|gain|growth|extension|boost)(?= in| of)',
  },
  { direction: 'up', pattern: 'longer', implies: 'time' },
  { direction: 'up', pattern: 'stronger', implies: 'strength' },
  { direction: 'up', pattern: 'heavier', implies: 'weight' },
  { direction: 'down', pattern: 'lighter', implies: 'weight' },
  { direction: 'up', pattern: 'faster', implies: 'speed' },
  {
    direction: 'down',
    pattern:
      'lower|less|fewer|smaller|below|(?:reduction|decrease|drop|fall|cut|decline|savings?|shortening)(?= in| of| on)',
  },
  { direction: 'down', pattern: 'shorter|earlier|sooner|quicker', implies: 'time' },
  { direction: 'down', pattern: 'cheaper', implies: 'price' },
];

/** Say with what the measured is compared, or what brought the change about: without either an unknown quantity is none. */
export const BASELINE =
  '‹(?:so (?:với|sánh)|bằng [\\d.,]+\\s?% (?:của )?(?:đối chứng|lô|mẫu|ruộng|ao|máy|giống|cách|phương pháp|quy trình|loại|vườn|lò|trước)|gấp [^,;.]{1,20} (?:một |hai |mỗi )?(?:người|lao động|thợ|làm tay|thủ công)|đối chứng|hơn (?:lô|mẫu|giống|máy|cách|ruộng|ao|phương pháp|quy trình|gạch|bê tông|thuốc|phân|thức ăn|lưới|túi|bao|vật liệu|nước|gạo|chế phẩm|loại|nhóm|trái|quả|hạt|cây|con|hộ|vườn|trại|người|khi|lúc|hình thức|sản phẩm|công thức|kiểu|bể|chuồng|lò|phơi|sấy|nuôi|trồng|làm|vụ trước)|(?:lô|mẫu|máy|quy trình|cách|loại|phiên bản|nhóm|công thức|giống) (?:đối chứng|cũ|trước|thường|không|nhập|thông thường|hiện có|truyền thống|để tự nhiên)|gấp(?: khoảng| gần| hơn)? [\\d.,]+ lần (?!(?:và|nhưng|khi|trong|sau|vào|ở|tại|từ|mỗi|một|so)›)[\\p{L}]+|thay vì|như trước|trước (?:đây|kia|khi)|truyền thống|than|compared|versus|vs|relative to|control|against|conventional|before|without)›';
export const CAUSE =
  '‹(?:giúp|nhờ|khiến|khi (?:dùng|sử dụng|áp dụng|bổ sung|thay|chuyển|gắn|lắp|phun|bón|phủ)|được (?:ăn|bón|phun|xử lý|bổ sung|tưới|phủ|bọc|ngâm|tiêm|uống)|bổ sung|sau khi (?:dùng|áp dụng|lắp)|(?:nuôi|trồng|sấy|bón|tưới|ủ|xử lý|canh tác|chế biến|ương|làm) theo (?:quy trình|kỹ thuật|phương pháp|mô hình|công thức)|áp dụng|sử dụng|kết quả thử nghiệm|thanks to|due to|using|(?:the|our|this) (?:device|system|process|method|model|machine|new [a-z]+|coating|tool|software|kit|filter))›';
/** Say that the change is for the better. */
export const HELPS = '‹(?:giúp|nhờ|thanks to|helped|helps|improved?)›';
