/** Compounds of research titles that laws, from which the pairs of syllables were counted, seldom or never hold. */
export const RESEARCH_TERMS: readonly string[] = (
  'cảm biến|vi sinh|chế phẩm|men vi sinh|nuôi trồng|thủy sản|tôm sú|tôm thẻ|tôm càng xanh|cá tra|cá lóc|cá rô phi|cua biển|nhuyễn thể|nghêu|' +
  'hàu|rong biển|thức ăn chăn nuôi|thâm canh|quảng canh|ao nuôi|lúa gạo|giống lúa|lúa tôm|ngập mặn|xâm nhập mặn|độ mặn|hạn mặn|' +
  'cây ăn trái|cây ăn quả|bưởi|cam sành|quýt|xoài|nhãn|vải thiều|sầu riêng|thanh long|măng cụt|chôm chôm|dừa|khóm|dứa|mít|chuối|ổi|' +
  'hồ tiêu|cà phê|ca cao|cao su|chè xanh|mía đường|khoai lang|sắn dây|đậu nành|đậu phộng|lạc tiên|ngô lai|rau màu|rau sạch|rau hữu cơ|' +
  'nấm rơm|nấm linh chi|đông trùng hạ thảo|dược liệu|cây thuốc|tinh dầu|cao chiết|hoạt chất|kháng sinh|kháng khuẩn|kháng nấm|chất chiết|' +
  'chăn nuôi|gia súc|gia cầm|bò sữa|bò thịt|heo rừng|gà thả vườn|vịt biển|trứng vịt|ong mật|yến sào|sâu bệnh|sâu đục|bệnh đốm|rầy nâu|' +
  'thiên địch|phòng trừ|phân bón|phân hữu cơ|than sinh học|giá thể|thủy canh|khí canh|nhà màng|nhà lưới|tưới nhỏ giọt|tưới tiết kiệm|nhân giống|' +
  'nuôi cấy mô|chọn tạo|lai tạo|tuyển chọn|phục tráng|bảo tồn|nguồn gen|chỉ thị phân tử|giải trình tự|sau thu hoạch|bảo quản lạnh|sấy lạnh|' +
  'sấy thăng hoa|chế biến|lên men|nước mắm|rượu vang|giấm|đồ hộp|bao bì|màng bọc|chiếu xạ|truy xuất nguồn gốc|mã vạch|chuỗi giá trị|' +
  'chuỗi cung ứng|chuỗi khối|thương hiệu|nhãn hiệu tập thể|chỉ dẫn địa lý|nông hộ|hợp tác xã|làng nghề|dệt chiếu|gốm sứ|mây tre|du lịch sinh thái|' +
  'du lịch cộng đồng|miệt vườn|nông thôn mới|phát thải|khí nhà kính|tín chỉ|biến đổi khí hậu|thích ứng|năng lượng mặt trời|năng lượng gió|' +
  'pin mặt trời|khí sinh học|biogas|sinh khối|vỏ trấu|tro bay|xỉ than|rơm rạ|bã mía|nhiên liệu|lò đốt|lò hơi|lò sấy|bơm nhiệt|tua bin|' +
  'nước thải|xử lý nước|nước lợ|nước ngọt|nước ngầm|lọc nước|màng lọc|thẩm thấu|hấp phụ|xúc tác|quang xúc tác|bùn thải|rác thải|chất thải rắn|' +
  'phân loại rác|bãi chôn lấp|quan trắc|viễn thám|ảnh vệ tinh|bản đồ|sạt lở|bờ sông|bờ biển|kè mềm|đê bao|cống ngăn|lũ lụt|ngập úng|' +
  'cảnh báo sớm|cháy rừng|rừng tràm|rừng phòng hộ|lâm nghiệp|keo lai|vật liệu|bê tông|không nung|gạch|xi măng|composite|cốt sợi|nano bạc|' +
  'polyme|vi điều khiển|tự động hóa|điều khiển từ xa|không dây|vạn vật|trí tuệ nhân tạo|học máy|học sâu|nhận dạng|xử lý ảnh|tiếng nói|' +
  'phần mềm|cơ sở dữ liệu|nền tảng số|chuyển đổi số|đô thị thông minh|chính quyền điện tử|trực tuyến|thiết bị bay|rô bốt|chế tạo|máy gặt|máy sấy|' +
  'máy bóc|gieo sạ|cơ giới hóa|đái tháo đường|tăng huyết áp|tim mạch|đột quỵ|ung thư|viêm gan|sốt xuất huyết|sốt rét|ký sinh trùng|' +
  'lao phổi|suy dinh dưỡng|béo phì|chẩn đoán|điều trị|phẫu thuật|nội soi|phục hồi chức năng|sàng lọc|tiêm chủng|sức khỏe|người cao tuổi|' +
  'trầm cảm|y học cổ truyền|bài thuốc|châm cứu|giảng dạy|dạy học|phương pháp dạy|kỹ năng mềm|hướng nghiệp|khởi nghiệp|dân tộc thiểu số|văn hóa|' +
  'lễ hội|di tích|di sản|khảo cổ|dân ca|đờn ca tài tử|sinh kế|giảm nghèo|lao động nông thôn|di cư|bình đẳng giới|khung chính sách|giải pháp|mô hình|' +
  'quy trình|ứng dụng|nghiên cứu|đánh giá|khảo sát|hiện trạng|thực trạng|đề xuất|nâng cao|hoàn thiện|thử nghiệm|xây dựng|phát triển|tuần hoàn|bền vững'
).split('|');
