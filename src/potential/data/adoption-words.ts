/** Words by which reports say that somebody took a result into use; patterns in exact form. */

/** Behind these the adopter is named. */
export const GIVEN_TO =
  '‹(?:(?:chuyển giao|bàn giao|bán|lắp đặt|lắp|cung cấp|cung ứng|chuyển nhượng|li-?xăng|xuất bán|nhượng quyền)(?: [^\\s,;.]+){0,8}? (?:cho|tới|đến|tại|với)|(?:áp dụng|ứng dụng|sử dụng|triển khai|vận hành|đưa vào|dùng|sản xuất|khai thác|nhân rộng|đặt mua|tiếp nhận)(?: [^\\s,;.]+){0,7}? (?:tại|ở|bởi|cho)|(?:khách hàng(?: đầu tiên)?(?: là|:)|đơn vị (?:tiếp nhận|ứng dụng|áp dụng|sử dụng|nhận chuyển giao)(?: là|:)?|bên (?:nhận|mua)(?: chuyển giao| công nghệ)?(?: là|:)?)|(?:ký|kí)(?: kết)?(?: [^\\s,;.]+){0,16}? (?:với|cùng)|(?:transferred|handed over|adopted|used|taken up|installed|sold|licen[sc]ed|supplied|delivered|operated|run|produced|made|bought|purchased|in use|in service|in operation|in routine use|in daily use|deployed|introduced|applied)(?: [a-z]+){0,4}? (?:to|by|at|in|with|for)|(?:adopter|licensee|user|customer|client)s?(?: is|:)|(?:signed|concluded|agreement|contract)(?: [a-z]+){0,5}? with)›';

/** Behind an adopter's name, as its verb. */
export const TAKES =
  '^[,]?(?: (?:thành phố|[(][^()]{1,40}[)]|đã|đang|hiện|hiện nay|nay|vẫn|cũng|chính thức|bắt đầu|thường xuyên|hằng ngày|đều đặn|và đang|đồng ý|quyết định|từ năm \\d{4}|now|has|have|currently|already|also|since \\d{4}|is|are|routinely|has since|later|in \\d{4},?))* (?:áp dụng|ứng dụng|tiếp nhận|mua|đặt mua|đặt hàng|cài đặt|sử dụng|dùng|nhận (?:chuyển giao|bàn giao)|đưa (?:[^\\s,;.]+ ){0,7}?vào|vận hành|khai thác|dạy|trồng|nuôi|chuyển sang|thay|sản xuất|chế biến|lắp(?: đặt)?|trang bị|in|cấy|bán|phân phối|ký|kí|đóng gói|sấy|xử lý|cho học viên|tự sản xuất|gieo|sạ|thu hoạch|tưới|phun|ủ|xay|ép|bảo quản|nhân giống|ương|cho ăn|quản lý|truy xuất|đóng|apply|follows?|employs?|adopted|adopts|uses?|using|used|makes?|made|operates?|operated|operating|runs?|running|bought|buys|purchased|installed|installs|switched|licen[sc]ed|took|takes|taken|produces?|producing|sells|sold|introduced|applies|applied|replaced|relies|deployed|signed|grows|raises|teaches|dries|treats|processes|packs|brews|feeds|moved|integrated|put)›';

/** Verbs of whoever makes or sells, too: only of what is surely the document's own. */
export const MAKES_OR_SELLS =
  '‹(?:bán|phân phối|sản xuất|chế biến|trồng|nuôi|in|cấy|makes?|made|sells|sold|produces?|producing|introduced|grows)›$';
export const SURELY_OWN =
  '‹(?:này|nói trên|của (?:đề tài|dự án|nhóm|chúng tôi|viện|trường)|(?:đề tài|dự án|nhóm)(?: [\\p{L}]+)? (?:thiết kế|phát triển|chế tạo|nghiên cứu|tạo ra)|theo quy trình|bằng (?:quy trình|công nghệ|máy|giống)|this|its|our|these|by the (?:process|method)|under licen[sc]e)›';

/** The sentence has to say, one way or the other, that it is the result that is used. */
export const OWN_RESULT =
  '‹(?:công nghệ|quy trình|thiết bị|máy|phần mềm|hệ thống|giống|chế phẩm|sản phẩm|mô hình|giải pháp|kỹ thuật|dây chuyền|bộ|công thức|phác đồ|bản quyền|ứng dụng|phương pháp|của (?:đề tài|dự án|nhóm|chúng tôi)|(?:đề tài|dự án|nhóm)(?: [\\p{L}]+)? (?:thiết kế|phát triển|chế tạo|nghiên cứu|tạo ra)|này|bánh|trà|phân|lò|tủ|hợp đồng|the|this|its|our|these)›';

/** These have to do with an organisation without its taking anything into use. */
export const OTHER_TIES =
  '‹(?:phối hợp|chủ trì|chủ quản|chủ nhiệm|hợp tác (?:nghiên cứu|với)|tài trợ|hỗ trợ kinh phí|cấp kinh phí|phân tích (?:tại|bởi|ở)|kiểm nghiệm (?:tại|bởi|ở)|đo (?:tại|ở)|xác định tại|gửi mẫu|mua (?:tại|từ|của)|mua về|thu (?:thập|mẫu|mua)|lấy (?:mẫu|từ)|cung cấp bởi|do [\\p{L} ]{2,40} cung cấp|khảo sát|phỏng vấn|tham quan|dự hội thảo|hội đồng|nghiệm thu|xếp loại|chứng nhận|cấp (?:bằng|giấy|phép)|thẩm định giá|kiểm định (?:tại|bởi)|công bố tại|kỷ yếu|luận văn|luận án|học viên cao học|xác nhận bởi|đồng sở hữu|sở hữu|thuộc về|bản quyền thuộc|chủ bằng|chủ đơn|bảo hộ|in collaboration|collaborated|funded|sponsored|supported by|analysed (?:at|by|in)|analyzed (?:at|by|in)|tested (?:at|by)|provided by|purchased from|bought from|obtained from|supplied by|collected (?:at|from)|council|certified by|accredited|filed|owned by|owner|belongs|co-?owned|measured (?:at|by)|surveyed|interviewed|thesis|proceedings|partner institution|coordinat\\w+|rated)›';

/** Use that goes on every day; a readiness of its own. */
export const EVERYDAY_USE =
  '‹(?:hằng ngày|hàng ngày|thường (?:xuyên|quy|nhật)|đều đặn|liên tục|đại trà|chính thức|mỗi (?:ngày|tuần|tháng)|hằng (?:tuần|tháng|năm)|từ (?:năm|quý|tháng|vụ|đầu năm|cuối năm)|hiện (?:nay |đang |vẫn )|đang (?:được )?(?:sử dụng|áp dụng|vận hành|dùng|sản xuất|khai thác)|sản xuất|phân phối|bán|dạy|daily|every day|routine(?:ly)?|regular(?:ly)?|everyday|now|since|currently|makes|sells|produces|in use|in service|in operation|uses)›';
