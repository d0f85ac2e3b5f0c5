/** Quantities whose change is a gain, and in which direction; what is not listed (humidity, interest) is none. */
export const GAIN_QUANTITIES: readonly {
  readonly pattern: string;
  readonly good: 'up' | 'down' | 'either';
}[] = [
  {
    good: 'up',
    pattern:
      'năng suất(?: [\\p{L}]+){0,3}?|sản lượng|lợi nhuận|thu nhập|doanh thu|lãi|hiệu quả kinh tế|hiệu suất|giá trị|công suất|độ bền|tuổi thọ|tỷ lệ (?:sống|nảy mầm|thu hồi|đậu quả|nhân giống)|tỉ lệ (?:sống|nảy mầm|thu hồi)|chất lượng|độ chính xác|tốc độ',
  },
  {
    good: 'down',
    pattern:
      'chi phí(?: [\\p{L}]+){0,4}?|giá thành(?: [\\p{L}]+){0,2}?|lượng nước(?: tưới)?|nước tưới|nước|điện năng(?: tiêu thụ)?|lượng điện|điện|năng lượng|nhiên liệu|phân bón|lượng phân(?: bón)?|thuốc(?: trừ sâu| bảo vệ thực vật)?|công lao động|nhân công|lao động|thời gian(?: [\\p{L}]+){0,3}?|hao hụt|thất thoát|tổn thất|tỷ lệ (?:chết|hao hụt|lỗi|bệnh|sâu bệnh|hư hỏng|phế phẩm)|tỉ lệ (?:chết|hao hụt|lỗi|bệnh)|khí thải|phát thải|tiêu hao(?: [\\p{L}]+){0,2}?|ô nhiễm|lượng giống|dư lượng(?: [\\p{L}]+){0,3}?',
  },
  {
    good: 'up',
    pattern:
      '(?:crop |grain |rice |fruit )?yields?|productivity|efficiency|profits?|income|revenue|survival rate|output|accuracy|lifetime',
  },
  {
    good: 'down',
    pattern:
      '(?:production |operating |energy |labou?r )?costs?|water (?:use|consumption)|energy (?:use|consumption)|fuel (?:use|consumption)|power consumption|fertili[sz]er use|losses|loss rate|emissions?|labou?r|processing time|drying time|mortality|defects?',
  },
];
