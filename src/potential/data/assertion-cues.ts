/** Words that make a statement no fact: denied, hoped for, planned, or somebody else's. Exact form, Vietnamese and English. */

/** Within a few words before what is claimed. */
export const NEGATIONS =
  /(?<![\p{L}])(?:chưa|không|chẳng|không hề|chưa từng|thiếu|ngoại trừ|khó|not|no|never|without|cannot|neither|nor|n't|failed to|fails to|unable to|yet to be|yet to|nothing|lacks?|lacking)(?![\p{L}])/gu;
/** At the head of a clause they deny all of it, however far away. */
export const DENYING_HEADS =
  /^\W*(?:(?:tuy (?:vậy|nhiên|thế)|song|nhưng|đến (?:nay|thời điểm [\p{L} ]{1,20}),?|hiện(?: nay| tại)?,?|however,?|so far,?|to date,?|as yet,?) )?(?:chưa|không|chẳng|vẫn (?:chưa|không)|none|neither|nor|no|nobody|never|not one|nothing)(?![\p{L}]| (?:chỉ|những|only))/u;
/** Deny the whole sentence, commas or not. */
export const DENIES_ALL =
  /^\W*(?:(?:đến nay|hiện nay|hiện|tuy nhiên|song),? )?(?:chưa|không)(?: có)?(?: [\p{L}]+){0,5} nào(?!\p{L})|^\W*(?:none of|neither|nor|nobody|no one|không ai|chưa ai)(?!\p{L})/u;
/** Say that it came to nothing. */
export const FAILURES =
  /(?<![\p{L}])(?:thất bại|bị (?:từ chối|trả (?:về|lại)|bác|loại|đình chỉ|huỷ|thu hồi)|từ chối|hết hiệu lực|ngừng (?:sử dụng|hoạt động|sản xuất)|rút (?:lại )?đơn|hết hạn|trả lại|không ai|bỏ (?:dở|cuộc)|tạm ngưng|ngưng|dừng (?:sử dụng|sản xuất)|không còn|kém hiệu quả|đã huỷ|không thành|rejected|refused|withdrawn|withdrew|lapsed|abandoned|discontinued|declined to|turned down|gave up|stopped|ceased|expired|no longer|returned the|sent back|called off|cancell?ed|failed|did not|does not|do not|has not|have not|had not|was not|were not|is not|are not|didn't|doesn't|hasn't|wasn't|weren't|isn't)(?![\p{L}])/u;
/** Contain a negation, and deny nothing. */
export const FALSE_NEGATIONS =
  /không (?:chỉ|những|khí|gian|ngừng|dây|nhỏ|ít|bùn|đất|lưu|hạt|chất bảo quản|cần|nung|vượt|phải (?:chỉnh|sửa)|hỏng|thấm)|chân không|hàng không|máy bay không|không phụ thuộc|không kém|không thua|chưa (?:đầy|đến|tới) \d|chưa từng có|khó tiêu|not only|no\. ?\d|nos?\.|no less than|no-till|not exceed/gu;

/** Anywhere before what is claimed, in its sentence. */
export const HEDGES =
  /(?<![\p{L}])(?:có khả năng|dự kiến|dự tính|dự báo|dự định|sẽ|hy vọng|hi vọng|kỳ vọng|kì vọng|mong muốn|mong đợi|mong rằng|mong|ước mong|mục tiêu|phấn đấu|hướng tới|hướng đến|tiến tới|đề xuất|đề nghị|kiến nghị|khuyến nghị|khuyến cáo|khuyến khích|giả sử|giả định|giả thiết|giả dụ|giả thử|ví như|cứ cho là|(?:trong )?trường hợp|tính được|ước chừng|dự trù|công suất thiết kế|phương án|bài toán|nếu|một khi|ước tính|ước|ước đạt|tiềm năng|triển vọng|cam kết|kế hoạch|đề cương|định hướng|định chọn|trong tương lai|thời gian tới|sắp tới|năm tới|giai đoạn (?:tới|sau|tiếp)|bước tiếp theo|đang nghiên cứu|đang hoàn thiện|đang (?:được )?(?:chuẩn bị|xây dựng hồ sơ|tính toán|thiết kế|soạn|lập|lên kế hoạch|đàm phán|thương thảo|xem xét|xúc tiến|tìm hiểu|vận động)|chuẩn bị|lý thuyết|lí thuyết|mô phỏng|theo tính toán|tính toán cho thấy|xin (?:được|phép)|giá như|hứa hẹn|chỉ tiêu (?:đặt ra|đăng ký|giao)|đặt ra|đăng ký đạt|được giao|theo hợp đồng|quy ra|ngoại suy|suy rộng|kịch bản|khi (?:mở rộng|nhân rộng|nhân lên|nâng (?:quy mô|công suất)|sản xuất đại trà|đi vào sản xuất)|lẽ ra|thuyết minh|đặt hàng|tối thiểu|ít nhất phải|might|could|would|will|shall|should|expected|expects?|anticipated|anticipates?|plans?|planned|planning|aims?|aimed|aiming|proposes?|proposed|potentially|if|provided that|assuming|assumed?|suppose|supposing|estimated|estimates?|projected|projections?|intend|intends|intended|hopes?|hoped|hoping|wish|wishes|goal|goals|simulations?|simulated|modelled|hypothetical|hypothetically|at full (?:capacity|scale)|would-be|calculations?|calculated|theoretical|theoretically|in theory|on paper|objective|objectives|ought|recommend|recommends|recommended|suggest that|to be|is due|are due|scheduled|envisaged|foreseen|under preparation|being prepared|being drafted|being considered|in talks|promis(?:es|ing)|envisions?|extrapolat\w*|scenarios?|scaled up to|when scaled|if scaled|negotiating|call for|calls for|once)(?![\p{L}])/gu;
/** Before what is claimed, in the same part of the sentence: a need, a duty, a possibility. */
export const WEAK_HEDGES =
  /(?<![\p{L}])(?:có thể|cần|cần phải|nên|phải|yêu cầu|được kỳ vọng|cho phép|may|can|must|needs?|needed|required|requires?|potential|future|targets?|targeted)(?![\p{L}])/gu;
/** Contain a hedge, and hedge nothing. */
export const FALSE_HEDGES =
  /(?:giới hạn|mức|ngưỡng|nồng độ)(?: tối đa)?(?: được)? cho phép|(?:đạt|đáp ứng|thoả(?: mãn)?|đúng|phù hợp|bảo đảm|đảm bảo|vượt)(?: [\p{L}]+){0,3} yêu cầu|(?<!\p{L})(?:nhờ|do|vì|bởi)(?: [^\s,;]+){1,14}?,? nên(?!\p{L})|, nên|(?:được|đã) đề xuất|thiết bị cần|cần thơ|cần giuộc|cần đước|cần giờ|cần trục|cần cẩu|cần thiết|cần câu|mục tiêu (?:của đề tài )?đã (?:đạt|hoàn thành)|đạt (?:được )?mục tiêu|không cần|chỉ cần|phải xin phép|không phải|theo (?:đúng )?kế hoạch|theo (?:đơn )?đặt hàng|theo yêu cầu|đáp ứng (?:được |đầy đủ |tốt )?(?:các |mọi )?yêu cầu|(?:đạt|đảm bảo|thoả mãn|đúng) (?:được )?(?:các |mọi )?yêu cầu|phù hợp (?:với )?(?:các )?yêu cầu|các yêu cầu|cho nên|trở nên|làm nên|tạo nên|nên đã|bên phải|thu phải|phải trả|hơn (?:kế hoạch|dự kiến|mong đợi)|vượt (?:kế hoạch|dự kiến|mục tiêu)|mặt nạ|(?:the|our|this) proposed|proposed (?:system|method|device|model|process)|hoàn thiện|(?:meets?|met|meeting|fulfil\w*|satisf\w*) (?:all |the |these )*requirements|can tho|than expected|recommended area|than planned|target (?:was )?(?:met|reached)|trial run|recommended (?:dose|rate)|for the (?:first )?year|to be (?:safe|effective|stable)/gu;
/** Close behind what is claimed. */
export const HEDGES_BEHIND =
  /(?<![\p{L}])(?:nếu|giả sử|với điều kiện|trong (?:tương lai|thời gian tới|năm tới|quý tới|giai đoạn tới|điều kiện lý tưởng)|vào (?:năm|quý) (?:tới|sau)|(?:năm|quý|vụ|tháng) (?:tới|sau)|sắp tới|là (?:mục tiêu|mong muốn|kỳ vọng)|sẽ|dự kiến|đang (?:được )?(?:chuẩn bị|xem xét|soạn|lập|thương thảo|đàm phán|lên kế hoạch)|if|provided that|would|could|might|should|will|is (?:planned|expected|scheduled|foreseen|envisaged|intended|under (?:preparation|discussion|negotiation)|being (?:prepared|drafted|considered|negotiated|planned))|are (?:planned|expected|scheduled|foreseen|to be|being (?:prepared|planned|considered))|is to be|(?:is|are) (?:still )?(?:needed|required)|remains? (?:to be|a goal)|next (?:year|season|quarter|month|phase)|in (?:the )?(?:future|theory))(?![\p{L}])/u;

/** Heads of what a programme resolves or a service offers; nothing of it is done yet. */
export const RESOLVED =
  /^(?:[-–+•*]\s|[a-zđ]\)\s|\d+[.)]\s)*(?:nâng cao|hỗ trợ|đẩy mạnh|tăng cường|khuyến khích|thúc đẩy|ưu tiên|huy động|chú trọng|tiếp tục|dịch vụ|phấn đấu)(?![\p{L}])(?!.*(?:(?<!\p{L})(?:đã|so với)(?!\p{L})))/u;

/** Close before what is claimed: a purpose, not a result. */
export const PURPOSES =
  /(?<![\p{L}])(?:nhằm|để|với mong muốn|vì mục đích|in order to|so as to|aiming to|with a view to|for the purpose of)(?![\p{L}])/gu;

/** The sentence speaks of other people's work. */
export const OTHERS =
  /\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|\((?:[^()]{0,60}\p{Lu}[^()]{1,60},\s*(?:19|20)\d{2}[a-z]?(?:;[^()]*)?)\)|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}(?: et al\.?,?| và (?:ctv|cs|cộng sự)\.?| and (?:co-?workers|colleagues|\p{Lu}\p{L}+))? \((?:19|20)\d{2}[a-z]?\)|(?<![\p{L}])(?:et al\.?|và (?:ctv|cs|cộng sự)\.?|theo (?:nghiên cứu|kết quả|công bố|báo cáo|tác giả|thống kê|tài liệu)[^.]{0,30}(?:của|do)|theo (?:tổng cục|cục thống kê|bộ|sở|fao|who|usda|vasep)|theo \p{Lu}[\p{L} ]{2,40}\((?:19|20)\d{2}\)|nghiên cứu (?:của|trước|khác|đó)|công trình của|(?:nhóm )?tác giả khác|các tác giả|một số (?:nghiên cứu|tác giả|công ty|hãng|nước)|nhiều (?:nghiên cứu|tác giả|hãng)|các nghiên cứu (?:trước|khác|trên thế giới)|các hãng|hãng (?:khác|nước ngoài)|đối thủ|đối chứng của|tra cứu|tài liệu (?:này|đó)|previous (?:studies|work|research)|prior (?:art|work|studies)|earlier (?:studies|work)|other (?:authors|researchers|groups|teams)|competitors?|rival|existing (?:machines|products|devices|dryers)|máy hiện có trên thị trường|sản phẩm cùng loại trên thị trường|has been reported|have been reported|reported (?:by|that|in|an?)|according to (?:the )?(?:ministry|department|general|fao|who|world|a (?:study|report|survey))|as reported|was reported|literature|the authors of)(?![\p{L}])/iu;

/** The sentence speaks of a country, a market or a sector, not of the result. */
export const GENERAL_STATISTICS =
  /(?<![\p{L}])(?:cả nước|toàn quốc|toàn cầu|toàn tỉnh|toàn vùng|cả vùng|cả huyện|cả tỉnh|cả thành phố|toàn huyện|toàn ngành|toàn thành phố|trên thế giới|các nước|thế giới|kim ngạch|xuất khẩu cả|gdp|grdp|dân số|tổng cục thống kê|niên giám thống kê|fao|worldwide|global|globally|national average|per capita|population|imports|bình quân (?:mỗi|hàng|hằng) năm|bình quân\/năm|trong những năm|những năm (?:gần đây|qua)|cùng kỳ|so với năm (?:trước|ngoái|(?:19|20)\d{2})|in recent years|year[- ]on[- ]year|than (?:a year ago|the (?:previous|year before))|nationwide|in (?:china|japan|korea|thailand|india|the united states|europe))(?![\p{L}])/iu;

/** Countries and firms of countries other than Vietnam; a comparison with their machines is set aside before. */
export const ABROAD =
  /(?<![\p{L}])(?:nhật bản|hàn quốc|trung quốc|thái lan|ấn độ|hoa kỳ|hà lan|israel|đài loan|malaysia|indonesia|philippines|campuchia|brazil|úc|nước ngoài|japan(?:ese)?|korean?|chinese|china|thailand|thai|indian?|dutch|netherlands|taiwan(?:ese)?|israeli|german(?:y)?|american|u\.s\.|cambodian?|brazilian|australian?|abroad|overseas|foreign)(?![\p{L}])/iu;
/** What something is compared with, or sold to: whoever is named there did not do what is claimed. */
export const COMPARED_OR_SERVED =
  /(?<![\p{L}])(?:so với|tương đương(?: với)?|thay (?:thế )?(?:cho )?|(?:cao|thấp|rẻ|nhiều|ít|tốt) hơn|nhập (?:khẩu )?từ|hàng nhập|máy nhập|xuất (?:khẩu )?(?:sang|đi|qua)|thị trường|than|compared (?:with|to)|versus|imported from|exported? to|vườn ươm|relative to|instead of|replacing)(?![\p{L}])[^,;.]{0,60}/giu;

/** A turn after which earlier denials and hopes no longer count. */
export const TURNS =
  /(?<![\p{L}])(?:nhưng|tuy nhiên|song|mà còn|đến nay|hiện nay đã|trong khi|but|however|but also|whereas|while)(?![\p{L}])/gu;
