/** Changes that are no gain of the result, though they read like one; patterns in exact form. */

/** The untreated, the old or the neighbours' own is what the statement is about. */
export const OF_THE_CONTROL =
  '^(?:ở |tại |in |on )?(?:các |những |phần lớn |the |all )?(?:(?:giống|lô|mẫu|nghiệm thức|ruộng|ao|nhóm|máy|vườn|hộ|bể|chuồng|nơi)(?: [\\p{L}]+)? (?:đối chứng|ngoài mô hình|không (?:xử lý|bón|phun|áp dụng|dùng|tham gia|qua)|chưa (?:xử lý|áp dụng)|theo (?:cách|tập quán) cũ|canh tác (?:cũ|truyền thống))|đối chứng|untreated|control|unfertili[sz]ed|uncoated|unsprayed|non-adopters?|farmers outside)›[^,;]*$';
/** Somebody else's thing is what the statement is about. */
export const OF_A_NAMED_HOUSE =
  /^(?:các |loại |những )?(?:máy|thiết bị|giống|chế phẩm|phần mềm|quy trình|hệ thống|bộ|lò|công nghệ|sản phẩm|mô hình|tủ)(?: [\p{Ll}\d-]+){0,5} của (?:hãng|tập đoàn|công ty|viện|trường|đại học|nhóm) \p{Lu}/iu;
/** What lives, ripens or is heated becomes more by itself as time goes by. */
export const BECOMES_MORE =
  '‹(?:khối lượng|trọng lượng|chiều (?:cao|dài)|sinh khối|kích thước|đường kính|mật số|tăng trọng|hàm lượng|số lá|weight|height|length|biomass|diameter|content|counts?)›';
export const AS_TIME_GOES_BY =
  '‹(?:theo (?:quá trình|thời gian|ngày|tuổi)|(?:sau|trong|qua|suốt) (?:\\d+|một|hai|ba|bốn|năm|sáu) (?:ngày|tuần|tháng|giờ|phút)|từ ngày (?:thứ )?\\d+|đến ngày (?:thứ )?\\d+|(?:after|within|over|in|during) (?:\\d+|two|three|four|five|six|the first \\w+) (?:days?|weeks?|months?|hours?|minutes)|between \\d+|from day \\d+|by day \\d+|with (?:age|time))›';
/** Time that is the better the longer it is. */
export const TIME_TO_KEEP =
  '‹(?:duy trì|kéo dài|bảo quản|tồn trữ|lưu trữ|trữ|giữ|để (?:được|lâu)|tươi|hạn (?:dùng|sử dụng)|sống|tuổi thọ|pin|ắc quy|chạy|hoạt động|làm việc|hiệu lực|dùng được|ra hoa|thu hoạch|shelf|stor(?:ed|age|es)|ke(?:ep|pt|eps)|fresh|last(?:s|ed)?|battery|surviv\\w+|lived?|marketable|life|runs?|ran|flowering|harvest|remained|stayed|protect\\w+)›';
/** Not better than before, but otherwise than thought. */
export const THAN_THOUGHT =
  '^ than (?:expected|planned|anticipated|predicted|scheduled|intended)›|^ (?:so với )?(?:dự kiến|kế hoạch|dự tính|mong đợi|thiết kế|hợp đồng)›';
/** How one figure hangs on another that was set. */
export const BY_A_SETTING =
  '^(?:khi|nếu|càng|ở|tại|with|when|as|at) (?:(?:the )?(?:tăng|giảm|nhiệt độ|nồng độ|mật độ thả|khoảng cách|độ (?:ẩm|mặn|sâu)|liều|ph|increasing|decreasing|temperature|concentration|distance|depth|doses?|salinity))›';
