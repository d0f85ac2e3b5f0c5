interface ReadinessLabel {
  readonly trl: number;
  /** In the notation of `rx`. */
  readonly pattern: string;
  readonly confidence: number;
}

const PROTOTYPE =
  '(?:nguyên mẫu|mẫu (?:máy|thử|chức năng|thiết bị|đầu tiên)|máy mẫu|bản mẫu|phiên bản mẫu|mô-?đun|chế phẩm|thiết bị|hệ thống|máy|giống|quy trình|phần mềm|sản phẩm|công nghệ|prototype|device|system|module|machine|unit|process|product)';
const OWN_STATION =
  "(?:(?:trại|trạm|xưởng|nhà lưới|nhà kính|khu|vườn|ao|đồng) (?:thực nghiệm|thí nghiệm|thử nghiệm|nghiên cứu)|(?:nhà lưới|nhà kính|xưởng|trại|khuôn viên|vườn) (?:của |thuộc )?(?:viện|trường|trung tâm|khoa)|(?:trong )?nhà kính|experimental (?:station|farm|pond|field)|research (?:station|farm)|(?:own|host|institute|university|campus|college)(?:'s|’s)? (?:[a-z]+ )?(?:station|farm|greenhouse|workshop|pond|plot)|greenhouse|simulated (?:conditions|environment))";
const TRIED =
  '(?:kiểm (?:nghiệm|chứng|thử|tra)|thử(?: nghiệm)?|xác (?:nhận|thực)|diễn thử|trình diễn|chạy thử|vận hành(?: thử)?|chạy|nghiệm chứng|tested|validated|verified|demonstrated|proven|shown|tried|run|ran|works|worked|operated|trialled)';
const USERS_PLACE =
  "(?:(?:nhà|ruộng|trại|trang trại|vườn|ao|hộ|cơ sở|xưởng|nhà nấm|nhà máy|bệnh viện|trường|bến|cảng|chợ|lò|kho)(?: [\\p{L}]+){0,3}? (?:của |một |hộ |nông )?(?:hộ dân|nông dân|nông hộ|người (?:dân|nuôi|trồng|dùng)|hộ|doanh nghiệp|hợp tác xã|thành viên)|môi trường (?:thực|vận hành|liên quan|hoạt động)|điều kiện (?:thực tế|sản xuất|đồng ruộng|thật|ngoài đồng|thực địa)|ngoài (?:đồng|thực địa|hiện trường)|hiện trường|đồng ruộng|(?:a |the |in |on )?(?:farmers?|growers?|users?|customers?|producers?|fishers?)(?:'s?|’s?)? (?:fields?|farms?|ponds?|orchards?|sites?|plants?|homes?|kitchens?)|in the field|under field conditions|relevant environment|real (?:conditions|operation)|on[- ]site|on[- ]farm)";

/** Words by which reports tell how far a technology has come (labels in use in Vietnam). */
export const READINESS_LABELS: readonly ReadinessLabel[] = [
  {
    trl: 3,
    pattern:
      '‹(?:bằng chứng khái niệm|chứng minh (?:khái niệm|nguyên lý|ý tưởng)|(?:khẳng định|xác nhận|chứng minh|kiểm chứng)(?: được| rằng)* (?:khái niệm|nguyên lý|ý tưởng|nguyên tắc)|kiểm chứng (?:khái niệm|nguyên lý|ý tưởng|nguyên tắc)|(?:nguyên lý|ý tưởng|khái niệm)(?: [\\p{L}]+){0,3}? (?:mới )?(?:đã |chỉ )?(?:được )?(?:kiểm chứng|chứng minh|xác nhận)|proof[- ]of[- ](?:concept|principle)|(?:concept|principle) (?:has been|was|is) (?:only )?(?:proven|proved|demonstrated|shown|validated))›',
    confidence: 0.62,
  },
  {
    trl: 4,
    pattern:
      '‹(?:(?:ở|trong|tại|dừng (?:lại )?ở|mới ở|với|giới hạn ở|chỉ)(?: [\\p{L}]+){0,3}? (?:quy mô|mức|điều kiện|giai đoạn|cấp) phòng thí nghiệm|quy mô phòng thí nghiệm|(?:xác thực|kiểm chứng|thử nghiệm|đánh giá|hoàn thiện|kiểm nghiệm|chạy|hoạt động)[^,;]{0,40} (?:trong|ở|tại) phòng thí nghiệm|(?:trên|ở) (?:bàn thử|giá thử|mô hình phòng thí nghiệm)|(?:chỉ |mới )(?:[\\p{L}]+ ){0,4}?(?:trong|ở|tại) phòng thí nghiệm|(?:only |so far )?(?:in|at|on|under) (?:the |a )?(?:lab(?:oratory)?)(?: scale| level| conditions| bench)?|lab(?:oratory)?[- ]scale|bench[- ]?(?:top|scale)|test bench|on the bench|breadboard)›',
    confidence: 0.6,
  },
  { trl: 5, pattern: `‹${PROTOTYPE}›[^;]{0,60}‹${TRIED}›[^;]{0,40}‹${OWN_STATION}›`, confidence: 0.64 },
  {
    trl: 5,
    pattern: `‹${TRIED}›[^;,]{0,40}‹(?:môi trường liên quan|simulated (?:conditions|environment))›`,
    confidence: 0.7,
  },
  {
    trl: 6,
    pattern:
      '‹(?:trình diễn|demonstrated|demonstration) (?:trong|ở|in) (?:a |the )?(?:môi trường liên quan|relevant environment)›',
    confidence: 0.72,
  },
  {
    trl: 6,
    pattern: `‹(?:nguyên mẫu|mẫu (?:máy|thử|chức năng|thiết bị)|máy mẫu|bản mẫu|(?:[a-z]+ )?prototype)›[^;]{0,60}‹${TRIED}›[^;]{0,50}‹${USERS_PLACE}›`,
    confidence: 0.66,
  },
  {
    trl: 6,
    pattern:
      '‹(?:quy mô (?:pilot|bán công nghiệp|thử nghiệm)|pilot[- ](?:scale|plant|line)|at pilot scale|semi-industrial)›',
    confidence: 0.6,
  },
  {
    trl: 7,
    pattern:
      '‹(?:(?:trình diễn|vận hành thử|demonstrated|demonstration) (?:trong|ở|in) (?:an? |the )?(?:môi trường (?:vận hành|hoạt động|thực tế)|operational environment)|vận hành (?:ổn định )?trong điều kiện (?:sản xuất )?thực tế|dự án sản xuất thử nghiệm|sản xuất thử(?: nghiệm)?|trial production|pre-?commercial|tiền thương mại|production trials?|lô (?:đầu tiên|số không|thử)|sản xuất (?:loạt nhỏ|lô nhỏ)|small series|pre-?series|trial batches)›',
    confidence: 0.62,
  },
  {
    trl: 8,
    pattern:
      '‹(?:hệ thống (?:đã )?hoàn chỉnh và (?:được )?(?:đánh giá|kiểm định|chứng nhận)|hoàn chỉnh,? (?:đã )?(?:được )?(?:kiểm định|chứng nhận|cấp phép)|complete(?:d)? and qualified|system (?:is )?complete)›',
    confidence: 0.6,
  },
  {
    trl: 9,
    pattern:
      '‹(?:(?:đã|được|đang|hiện|đã được|hiện được|hiện đang được) (?:thương mại hoá|sản xuất(?: [\\p{L}\\d]+){0,4}? (?:và (?:bán|tiêu thụ|cung ứng|phân phối)|hàng loạt|đại trà|thương mại|công nghiệp|ở quy mô công nghiệp|đều)|bán (?:đại trà|rộng rãi|trên|ra|tại|ở)[^,;.]{0,25}(?:thị trường|siêu thị|cửa hàng|đại lý|chợ)|lưu hành|bày bán|phân phối|đưa ra (?:rộng rãi )?(?:trên )?thị trường|xuất khẩu)|có mặt (?:trên|tại|ở) (?:[\\p{L}]+ ){0,3}?(?:thị trường|siêu thị|cửa hàng|kệ|quầy|đại lý|nhà thuốc)|có mặt (?:tại|ở) (?:hơn |gần |trên )?\\d+ (?:điểm bán|cửa hàng|siêu thị|đại lý|nhà thuốc|tỉnh)|tung ra thị trường|sản xuất (?:hàng loạt|đại trà|thương mại|công nghiệp)|thương mại hoá (?:thành công|từ|rộng rãi)|(?:đã bán|bán được|đã xuất|tiêu thụ được|đã cung cấp|bán ra)(?: [\\p{L}]+){0,3}? (?:hơn |trên |gần |khoảng )?\\d[\\d.]*|(?:vận hành|sử dụng|hoạt động|áp dụng|dùng|phục vụ) (?:[\\p{L}]+ ){0,2}?(?:thường xuyên|hằng ngày|hàng ngày|thường quy|thường nhật|đại trà|rộng rãi|chính thức)|(?:chăm sóc|sử dụng|áp dụng) thường quy|commercially (?:available|produced|sold|manufactured)|commerciali[sz]ed|(?:in|full) (?:commercial|industrial|serial|series|mass|full-scale) (?:production|operation|use|manufacture)|full-scale (?:production|manufacture|operation)|(?:mass|serial|series)[- ]produc\\w+|on (?:the market|sale)|(?:is|are|now) (?:sold|marketed|stocked|exported)|(?:sold|shipped|delivered)[^,;.]{0,20}\\d|\\d[\\d,]* (?:[a-z]+ )?(?:units?|pieces|sets|bottles|packs|machines|kits|boxes|devices) (?:have been |were |had been )?(?:sold|shipped|delivered)|in (?:routine|daily|everyday|regular) (?:use|operation|service)|used (?:daily|every day|routinely))›',
    confidence: 0.68,
  },
];
