/** Words that make a statement no fact: denied, hoped for, planned, or somebody else's. Exact form, Vietnamese and English. */

/** Within a few words before what is claimed. */
export const NEGATIONS =
  /(?<![\p{L}])(?:chưa|không|chẳng|không hề|chưa từng|thiếu|ngoại trừ|not|no|never|without|cannot|neither|nor|n't|failed to|yet to be)(?![\p{L}])/gu;
/** Contain a negation, and deny nothing. */
export const FALSE_NEGATIONS =
  /không (?:chỉ|những|khí|gian|ngừng|dây|nhỏ|ít)|hàng không|không phụ thuộc|chưa (?:đầy|đến|tới) \d|not only|no\. ?\d|no less than/gu;

/** Anywhere before what is claimed, in its sentence. */
export const HEDGES =
  /(?<![\p{L}])(?:có thể|có khả năng|dự kiến|dự tính|dự báo|sẽ|hy vọng|hi vọng|kỳ vọng|kì vọng|mong muốn|mong đợi|mục tiêu|phấn đấu|hướng tới|hướng đến|đề xuất|đề nghị|kiến nghị|khuyến nghị|khuyến cáo|giả sử|giả định|nếu|ước tính|ước|ước đạt|tiềm năng|triển vọng|cần|cần phải|nên|phải|yêu cầu|kế hoạch|định hướng|trong tương lai|thời gian tới|sắp tới|tiếp theo|đang nghiên cứu|đang hoàn thiện|đang chuẩn bị|chuẩn bị|lý thuyết|mô phỏng|may|might|could|would|will|shall|should|expected|expects?|anticipated|plans?|planned|aims?|aimed|proposes?|proposed|potential|potentially|if|estimated|intend|intends|intended|hopes?|future|target|targets|simulation|simulated|theoretical|in theory|objective|can|needs? to|must|to be)(?![\p{L}])/gu;
/** Contain a hedge, and hedge nothing. */
export const FALSE_HEDGES =
  /được đề xuất|đã đề xuất|thiết bị cần|cần thơ|cần giuộc|cần đước|cần trục|cần cẩu|mục tiêu (?:của đề tài )?đã (?:đạt|hoàn thành)|đạt (?:được )?mục tiêu|không cần|theo (?:đúng )?kế hoạch|theo yêu cầu|đáp ứng (?:được )?(?:các |mọi )?yêu cầu|đạt (?:các )?yêu cầu|phù hợp (?:với )?yêu cầu|cho nên|trở nên|làm nên|tạo nên|nên đã|bên phải|thu phải|phải trả|proposed (?:system|method|device|model|process)|hoàn thiện/gu;

/** Close before what is claimed: a purpose, not a result. */
export const PURPOSES =
  /(?<![\p{L}])(?:nhằm|để|với mong muốn|vì mục đích|in order to|so as to|aiming to)(?![\p{L}])/gu;

/** The sentence speaks of other people's work. */
export const OTHERS =
  /\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|\((?:[^()]{0,60}\p{Lu}[^()]{1,60},\s*(?:19|20)\d{2}[a-z]?(?:;[^()]*)?)\)|(?<![\p{L}])(?:et al\.?|và (?:ctv|cs|cộng sự)\.?|theo (?:nghiên cứu|kết quả|công bố|báo cáo|tác giả|thống kê)[^.]{0,30}(?:của|do)|theo \p{Lu}[\p{L} ]{2,40}\((?:19|20)\d{2}\)|nghiên cứu của|công trình của|(?:nhóm )?tác giả khác|các tác giả|một số nghiên cứu|nhiều nghiên cứu|các nghiên cứu (?:trước|khác|trên thế giới)|đối chứng của|previous (?:studies|work|research)|prior (?:art|work|studies)|other (?:authors|researchers)|has been reported|have been reported|reported (?:by|that)|according to|as reported|was reported)(?![\p{L}])/iu;

/** The sentence speaks of a country, a market or a sector, not of the result. */
export const GENERAL_STATISTICS =
  /(?<![\p{L}])(?:cả nước|toàn quốc|toàn cầu|toàn tỉnh|toàn ngành|toàn thành phố|trên thế giới|các nước|thế giới|kim ngạch|xuất khẩu cả|gdp|grdp|dân số|tổng cục thống kê|niên giám thống kê|fao|worldwide|global|globally|national average|per capita|population|exports?|imports?|bình quân (?:mỗi|hàng|hằng) năm|bình quân\/năm|giai đoạn (?:19|20)\d{2}|trong những năm|những năm (?:gần đây|qua)|nhật bản|hàn quốc|trung quốc|thái lan|ấn độ|hoa kỳ|hà lan|israel|đài loan|malaysia|indonesia|philippines|in (?:china|japan|korea|thailand|india|the united states|europe))(?![\p{L}])/iu;

/** A turn after which earlier denials and hopes no longer count. */
export const TURNS =
  /(?<![\p{L}])(?:nhưng|tuy nhiên|song|mà còn|đến nay|hiện nay đã|but|however|but also|whereas)(?![\p{L}])/gu;
