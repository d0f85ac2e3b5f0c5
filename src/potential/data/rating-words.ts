import type { ClaimValues } from '../claims/claim-kinds.js';

/** How acceptance councils rate; the first that fits. Patterns in exact form. */
export const RATINGS: readonly {
  readonly rating: ClaimValues['acceptance']['rating'];
  readonly pattern: string;
}[] = [
  {
    rating: 'failed',
    pattern:
      'không đạt(?: yêu cầu)?|không (?:thông qua|nghiệm thu)|not passed|failed|unsatisfactory|rejected|fail',
  },
  { rating: 'excellent', pattern: 'xuất sắc|excellent|outstanding' },
  { rating: 'good', pattern: 'giỏi|tốt|khá|(?:very )?good|fair' },
  { rating: 'passed', pattern: 'đạt(?: yêu cầu)?|pass(?:ed)?|satisfactory|accepted' },
];

/** Between these and the rating only few words stand. */
export const RATED =
  '‹(?:xếp(?: vào)? (?:loại|hạng|mức)|đạt loại|đạt mức|(?:ở |đạt )?mức|loại|kết quả(?: [\\p{L}]+){0,4}?|đánh giá(?: [\\p{L}]+){0,5}?|nghiệm thu(?: [\\p{L}]+){0,5}?|chấm|bỏ phiếu|kết luận|phân loại|rated|rating|rate|grade|graded|judged|classed|classified|evaluated|ranked|assessed|result|verdict|decision|outcome|mark|category|conclusion|scored|accepted(?: the (?:project|task|work|results?))? (?:with|as|at)|awarded|voted|declared|considered|assessment|evaluation|acceptance)›';
/** It is a council that speaks. */
export const COUNCIL =
  '‹(?:hội đồng|nghiệm thu|xếp loại|phiếu|biên bản|thành viên hội đồng|chủ tịch hội đồng|đạt loại|loại (?:xuất sắc|giỏi|khá)|kết quả đánh giá chung|kết luận chung|council|committee|panel|jury|acceptance|reviewers|final evaluation|(?:project|task|work) was (?:rated|graded|judged|accepted))›';
/** Not yet, or only how it is to be rated. */
export const NOT_RATED =
  '‹(?:chưa (?:được )?(?:nghiệm thu|xếp loại|đánh giá)|sẽ|dự kiến|nếu|tiêu chí|quy định|phải|thang (?:điểm|đánh giá)|gồm (?:các|bốn|ba|4|3) mức|tự đánh giá|đất|nước|chất lượng (?:nước|đất)|cảm quan|học sinh|sinh viên|học lực|sức khoẻ|mẫu|người (?:dùng|dân|tiêu dùng|nuôi|trồng|bệnh)|nông dân|khách hàng|bà con|users|farmers|customers|consumers|will|expected|if|criteria|to be (?:rated|accepted)|not yet|sensory|self-assess\\w*|taste|students)›';
