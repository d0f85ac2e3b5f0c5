import type { Right } from '../claims/claim-kinds.js';

/** Rights as documents name them; the first that fits. Patterns in exact form. */
export const RIGHT_NAMES: readonly { readonly right: Right; readonly pattern: string }[] = [
  { right: 'utilitySolution', pattern: 'giải pháp hữu ích|gphi|utility (?:solution|model)s?|petty patent' },
  {
    right: 'design',
    pattern:
      'kiểu dáng(?: công nghiệp)?|(?:industrial )?designs?(?= (?:no|patent|registration|certificate|right|was|is|application))|industrial designs?|design patent',
  },
  {
    right: 'plantVariety',
    pattern:
      "(?:bảo hộ|quyền đối với|bằng) giống(?: cây trồng)?|giống cây trồng(?: mới)?|giống [\\p{L}\\d -]{1,40} (?:được|đã)[^.;]{0,40} bằng bảo hộ|plant variet\\w+|(?:plant )?breeders?[’']? rights?|variety (?:right|protection|certificate)s?",
  },
  {
    right: 'trademark',
    pattern: 'nhãn hiệu(?: tập thể| chứng nhận)?|trade ?marks?|collective mark|certification mark|the mark',
  },
  { right: 'patent', pattern: 'sáng chế|patents?' },
];

/** How the office numbers: the first figure tells the right, `00` behind it a title that was granted. */
export const RIGHT_OF_FIGURE: Readonly<Record<string, Right>> = {
  '1': 'patent',
  '2': 'utilitySolution',
  '3': 'design',
  '4': 'trademark',
};

export const GRANTED =
  '‹(?:(?:\\(11\\)(?= [1-4]-0\\d)|văn bằng|bằng độc quyền|bằng bảo hộ|văn bằng bảo hộ|bằng(?= (?:số|sáng chế|giải pháp|độc quyền|bảo hộ|:)))(?: độc quyền| bảo hộ)?(?: quyền đối với)?(?: sáng chế| giải pháp hữu ích| kiểu dáng(?: công nghiệp)?| giống cây trồng| nhãn hiệu)?(?: số)?|số bằng|giấy chứng nhận(?: đăng ký| số)|(?:đã |được )+(?:bảo hộ|cấp|công nhận quyền)|nhận bằng|đã cấp|cấp ngày|bảo hộ(?= (?:kết cấu|cơ cấu|phương pháp|quy trình|hình dáng|thành phần|hợp phần|dấu hiệu|nội dung|giải pháp|bộ|máy|thiết bị))|có hiệu lực|đang được bảo hộ|đã được đăng ký|obtained|granted|awarded|issued|registered (?:as|under|with|by|on)|is registered|was registered|has been registered|is protected|are protected|protected (?:by|under|in)|in force|holds?|certificate|received)›';
export const FILED =
  '‹(?:\\(21\\)(?= [1-4]-)|đơn|số đơn|nộp(?: đơn)?|đã đăng ký|đăng ký bảo hộ|thẩm định|chấp nhận (?:đơn )?hợp lệ|công bố đơn|chờ cấp|đang chờ|application|applied|applications|filed|files|lodged|submitted|pending|under examination|published as)›';
/** A title that a filing led to. */
export const GRANTED_SURELY =
  '‹(?:đã được cấp|được cấp (?:bằng|văn bằng|giấy)|(?<!(?:xin|yêu cầu|đề nghị|chờ|đợi) (?:được )?)cấp (?:bằng|văn bằng|giấy)|nhận (?:được )?(?:bằng|văn bằng)|(?:was|has been|were|have been) (?:granted|awarded|issued)|granted (?:on|in|under))›';
/** Law about rights, prior art and what others own. */
export const NOT_OWN =
  '‹(?:xâm phạm|quy định về|luật sở hữu trí tuệ|người nào|trùng với|bộc lộ|đề cập|mô tả|đã biết(?: đến)?|được biết|nhược điểm|khác (?:với|biệt)|tương tự|gần nhất|tra cứu|tình trạng kỹ thuật|nắm|thuộc (?:sở hữu của )?(?:công ty|hãng|tập đoàn)|của (?:một )?(?:công ty|hãng|tập đoàn|tác giả khác)|infring\\w*|disclos\\w+|teach(?:es)?|describes?|prior art|known from|cited|closest|similar to|unlike|differs? from|drawback|search (?:of|in|found)|owned by (?:a|another)|competitor\\w*|belongs to)›';
/** Numbers of other offices: ours only where the sentence says who filed. */
export const FOREIGN_NUMBER = /(?<![\p{L}])(?:US|CN|JP|EP|WO|KR|TW|DE|TH|AU|IN)[ -]?\d{4}/u;
export const OWN_ACT =
  '‹(?:nhóm|chúng tôi|đề tài|dự án|nhiệm vụ|viện|trường|trung tâm|đã nộp|we|our|the (?:team|institute|university|project|authors|applicant)|filed|lodged)›';
