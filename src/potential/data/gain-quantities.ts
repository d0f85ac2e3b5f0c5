/**
 * Heads of quantities, and in which direction their change is a gain; `none`: its change is neither.
 * What is not listed is a gain only where the sentence compares or names a cause. Patterns in exact form.
 */
export const GAIN_QUANTITIES: readonly {
  readonly pattern: string;
  readonly good: 'up' | 'down' | 'either' | 'none';
}[] = [
  {
    good: 'none',
    pattern:
      'độ ẩm|ph|điện áp|điện trở|điện thế|dòng điện|tần số|bước sóng|khoảng cách|tuổi(?! thọ)|voltage|distance|frequency|wavelength|(?:mean )?age|clay|sand|độ nhớt|độ dẫn|áp suất|tỷ trọng|mật độ quang|độ brix|độ pha|lượng đường|nhiệt độ|diện tích|dân số|kim ngạch|giá trị sản xuất|mực nước|độ mặn|lượng mưa|nồng độ|hàm lượng (?:muối|nước|tro|ẩm|xơ|tạp chất)|độ lệch chuẩn|hệ số biến thiên|liều lượng|mật độ dân|giá (?:điện|nước|lúa|phân|xăng|dầu|vật tư|thức ăn|nguyên liệu)|số (?:hộ|lượng học viên)|độ tuổi|standard deviation|variance|coefficient|humidity|moisture|viscosity|pressure|ph|density|absorbance|brix|temperature|area|population|salinity|rainfall|prices? of|urea|exports?',
  },
  {
    good: 'down',
    pattern:
      '(?:khối lượng|lượng|số(?: lượng)?|tổng) (?:[\\p{L}]+ ){0,2}?(?:phế|thải|rác|hao|hỏng|thất thoát|rơi|lỗi|bụi|khí|điện|phân|thuốc|hoá chất|củi|than|dầu|xăng|công)|(?:tổng )?chi phí|giá thành|tiêu hao|tiêu tốn|tiêu thụ|mức tiêu thụ|hệ số (?:chuyển hoá )?thức ăn|fcr|lượng nước|nước tưới|nước|điện năng|lượng điện|tiền điện|điện|năng lượng|nhiên liệu|dầu diesel|xăng dầu|phân bón|phân (?:đạm|hoá học|vô cơ)|lượng phân|lượng giống|giống gieo|thuốc|hoá chất|kháng sinh|lượng (?:thuốc|hoá chất|muối|đường|khí|bụi|chất thải|rác)|công (?:lao động|tưới|làm cỏ|phun(?: xịt)?|chăm sóc|thu hoạch|cắt|gặt|tát|bơm|vận chuyển)|(?:hạt|trái|quả|củ|cây|con|cá|tôm|lá|trứng|sản phẩm|mẻ) (?:bị )?(?:nứt|vỡ|gãy|lép|thối|hỏng|hư|chết|bệnh|rụng|lỗi|sâu|dập|ung|loại)|ngày công|nhân công|lao động|số (?:lao động|người|lần phun|lần|công|ca)|thời gian|hao hụt|độ hao hụt|thất thoát|tổn thất|rơi vãi|phế phẩm|phế liệu|tỷ lệ (?:[\\p{L}]+ ){0,4}?(?:chết|hao hụt|lỗi|bệnh|sâu|hư|hỏng|phế|nhiễm|sót|vỡ|gãy|nứt|hao|thối|rụng|biến chứng|tái phát|tử vong|tuyến trùng|thất thoát|đổ ngã|lép)|khí thải|phát thải|ô nhiễm|dư lượng|tồn dư|sai số|(?:mức )?độ (?:ngứa|đau|bệnh|ô nhiễm|nhiễm)|đau|bệnh|sâu bệnh|mùi|tiếng ồn|độ ồn|độ rung|độ đục|cod|bod|tss|bod5?|tds|amoni(?:ac|a)?|nh[34]|h2s|coliforms?|e\\. coli|ký sinh trùng|ấu trùng|rầy nâu|bọ trĩ|nhện|cỏ dại|asen|kim loại nặng|hba1c|(?:chỉ số )?(?:huyết áp|đường huyết)|cholesterol|triệu chứng|hoá đơn|tiền (?:điện|nước|thuốc|phân|công|dầu|gas|củi|thuê)|(?:lượng )?(?:trấu|củi|gas|than đá)|độ hút nước|độ co ngót|độ (?:mài mòn|rò rỉ)|tỷ lệ (?:[\\p{L}]+ ){0,3}?(?:nhầm|sai|trễ|bỏ sót|tái nhiễm|loại bỏ|chửa)|nồng độ (?:bụi|khí|h2s|nh3|amoniac|amonia)|mật độ (?:rầy|sâu|vi khuẩn|muỗi|bọ)|trọng lượng (?:máy|thiết bị)|khối lượng máy|giá máy|giá bán máy|nhiệt độ nước nóng',
  },
  {
    good: 'up',
    pattern:
      'năng suất|sản lượng|lợi nhuận|thu nhập|doanh thu|tiền lãi|lãi|hiệu quả|hiệu suất|công suất|giá trị (?:gia tăng|kinh tế)|độ bền|tuổi thọ|thời gian (?:[\\p{L}]+ ){0,2}?(?:bảo quản|sử dụng|tồn trữ|sống|lưu trữ|hoạt động|giữ|làm việc|chờ giữa)|hạn (?:sử dụng|dùng)|tỷ lệ (?:[\\p{L}]+ ){0,3}?(?:sống|nảy mầm|thu hồi|đậu|nhân|loại [i1]|thành công|ra rễ|nở|thụ thai|khỏi|hài lòng|hạt nguyên|chính phẩm|thịt|lột)|chất lượng|độ chính xác|tốc độ|lực|cường độ|khối lượng|trọng lượng|tăng trọng|lãi ròng|nước ngọt|(?:lượng )?sữa|số (?:trứng|lứa|bông|hạt|trái|quả|chồi|củ|con|hộ khách|khách)|sinh khối|chiều cao|hàm lượng|độ (?:trắng|bóng|nở|phồng|che phủ|ngọt|dai|giòn|trong|sáng|tinh khiết|thu hồi)|điểm|thu hồi|số lượng|mức độ hài lòng|sức (?:chứa|nổi|bền)|khả năng',
  },
  { good: 'none', pattern: 'giá' },
  { good: 'either', pattern: 'giá bán|mật độ|độ dày|kích thước|mức' },
  {
    good: 'down',
    pattern:
      '(?:[a-z]+ )?costs?|expenses?|(?:cracked|broken|damaged|dead|diseased|infected|rotten|spoil(?:ed|t)|lost|defective|rejected|empty|unfilled|bruised)(?: [a-z]+)?|(?:[a-z]+ )?(?:use|usage|consumption)|(?:pest|insect|mosquito|weed|mite|thrips|larval|hopper|snail) (?:density|numbers?|counts?)|(?:[a-z]+ )?water(?: use| consumption| demand)?|(?:[a-z]+ )?(?:energy|fuel|diesel|electricity|power|pesticide|fertili[sz]er|antibiotic|feed|chemical|seed|firewood)(?: use| consumption| demand| bills?| inputs?)?|losses|loss(?: rate)?|emissions?|labou?r|(?:[a-z]+ ){0,2}?time|mortality|defects?|defect rate|breakage|turbidity|pain|infection|incidence|disease|noise|waste|downtime|errors?|error rate|spoilage|damage|complications?|residues?|ammonia|dust|cod|bod|feed conversion ratio|fcr|price|waiting|mites?|infestation|weeds?|rejects?|relapse|stay',
  },
  {
    good: 'up',
    pattern:
      '(?:[a-z]+ ){0,2}use efficiency|(?:[a-z]+ )?yields?|productivity|production|efficiency|profits?|income|revenue|earnings|returns?|margins?|survival(?: rate)?|output|throughput|accuracy|lifetime|service life|shelf life|storage (?:life|time)|recovery|germination|growth(?: rate)?|weight|strength|capacity|quality|satisfaction|speed|content|biomass|durability|hatching rate|catch|runtime|battery life|scores?|grain|paddy|milk|eggs?|recall|precision|f1|sensitivity|specificity|sales|turnover|coverage|attendance|adherence|quality of life|retention',
  },
];
