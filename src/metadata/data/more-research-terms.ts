/** Further compounds of research titles, by subject: crafts, computing, building, medicine, farming, society. */
export const MORE_RESEARCH_TERMS: readonly string[] = (
  'thổ cẩm|dệt lụa|tơ tằm|ươm tơ|dệt vải|nhuộm vải|nhuộm chàm|mỹ nghệ|chạm khắc|chạm bạc|khảm trai|sơn mài|' +
  'tranh dân gian|tranh kính|thủ công|nghệ nhân|nghề truyền thống|đờn ca|tài tử|ca dao|quan họ|chèo|' +
  'múa rối|trống đồng|kiến trúc|đình làng|đền thờ|phố cổ|nhà rông|nhà sàn|nhà dài|phi vật thể|vật thể|Chăm|' +
  'Khmer|Ê đê|Ba na|Mường|Tày|Nùng|Dao|Mông|Thái|song ngữ|đa phổ|siêu phổ|bay không người lái|không ảnh|' +
  'toàn cầu|lập bản đồ|số hóa bản đồ|mạng nơ ron|nơ ron|hồi quy|ngôn ngữ tự nhiên|dịch tự động|điện toán|' +
  'đám mây|internet vạn vật|băng thông|mã nguồn mở|mô phỏng|tối ưu|giải thuật|di truyền|lô gic mờ|' +
  'điều khiển mờ|cánh tay rô bốt|tự hành|máy bay|pin lưu trữ|siêu tụ|điện mặt trời|thủy điện|máy biến áp|' +
  'cơ cấu|khí nén|phay|tiện|mài|hàn|đúc|dập|cán|tôi luyện|nhiệt luyện|mạ|phun phủ|ăn mòn|nhôm|thép|gang|' +
  'gốm kỹ thuật|vật liệu nano|bán dẫn|quang học|sợi quang|laser|chân không|cao tần|đất yếu|gia cố|' +
  'cọc khoan|cọc ép|xói lở|bồi tụ|đê sông|nội đồng|cống ngầm|thoát nước|nước mưa|xâm thực|mưa lớn|lũ ống|' +
  'bão|cảnh báo|ứng phó|giảm nhẹ|thiên tai|cầu đường|áo đường|cát nghiền|cát biển|phụ gia|nhà lắp ghép|' +
  'kết cấu thép|dầm|dàn|sàn|tường|mái|thông gió|điều hòa|cao đinh lăng|sâm|nhân sâm|sâm Ngọc Linh|tam thất|' +
  'đương quy|kim ngân|nghệ đen|gừng|riềng|sả|sả chanh|tràm trà|bạc hà|hương nhu|húng quế|tía tô|kinh giới|' +
  'ngải cứu|lá lốt|chùm ngây|hoàn ngọc|xáo tam phân|bồ công anh|nha đam|lô hội|dâm dương hoắc|thục địa|' +
  'bạch truật|đẳng sâm|hoài sơn|ý dĩ|viên hoàn|cốm hòa tan|cao khô|cao đặc|siro|thuốc nhỏ mắt|bào chế|' +
  'chiết xuất|chiết tách|tinh chế|định tính|độc tính|dược lý|dược động|lâm sàng|tiền lâm sàng|kháng nguyên|' +
  'miễn dịch|dị ứng|hen phế quản|tay chân miệng|cổ tử cung|vú|dạ dày|đại tràng|tuyến giáp|tiểu đường|' +
  'huyết áp|mạch máu|thận|trẻ sơ sinh|sinh non|mang thai|vị thành niên|sinh sản|phục hồi|chức năng|' +
  'vật lý trị liệu|điều dưỡng|hộ lý|kiểm soát nhiễm khuẩn|ngộ độc|vệ sinh|răng miệng|mắt|tai mũi họng|' +
  'lươn không bùn|trê vàng|bống tượng|cá koi|cá cảnh|sặc rằn|cá rô đồng|ếch Thái|rùa|tôm nước ngọt|ghẹ|' +
  'trai ngọc|luân trùng|trùn chỉ|trùn quế|phân trùn|dế|ruồi lính đen|lính đen|thức ăn|cho ăn|khẩu phần|' +
  'tăng trọng|tỷ lệ sống|thu hoạch|sốc nhiệt|phòng bệnh|trị bệnh|đốm trắng|gan tụy|vèo lưới|bể xi măng|' +
  'bể composite|biofloc|bán thâm canh|siêu thâm canh|đa canh|tôm rừng|rừng ngập|lúa cá|hành lá|tỏi|ớt|' +
  'bí đao|bầu|mướp|cải xanh|cải ngọt|xà lách|đậu bắp|đậu phụng|khoai mì|ngô tím|nếp tím|nếp than|gạo tím|' +
  'gạo đỏ|đặc sản|giống gốc|siêu nguyên chủng|nguyên chủng|xác nhận|gieo hạt|tưới ngập|ngập khô|khô xen kẽ|' +
  'xen kẽ|bón lót|bón thúc|phân xanh|vôi nung|phèn nặng|đất mặn|đất cát|đất xám|đất đỏ|bạc màu|rửa mặn|' +
  'mùn cưa|bào ngư xám|nấm mèo|nấm kim châm|nấm đùi gà|hoa kiểng|cây kiểng|mai vàng|sen|sứ|hoa huệ|' +
  'điều ghép|cà phê vối|cà phê chè|chè Shan|bơ|năm roi|cát Hòa Lộc|cát chu|vú sữa lò rèn|mãng cầu xiêm|' +
  'thanh trà|dâu Hạ Châu|bòn bon|mận An Phước|mít ruột đỏ|sầu riêng Ri|dừa sáp|dừa xiêm|dừa nước|trầu|' +
  'trầu không|quế|hồi|tre|trúc|mây|lồ ô|luồng|heo đen|gà Ác|vịt đẻ|ngan|ngỗng|chim yến|nhím|chồn hương|' +
  'hươu|nai|ong dú|ủ chua|ủ xi lô|cỏ sữa|lở mồm long móng|dịch tả|tụ huyết trùng|thú y|thụ tinh|phối giống|' +
  'cai sữa|vỗ béo|cận nghèo|vùng sâu|vùng xa|nông thôn|đô thị|sáng tạo|hài lòng|mức độ hài lòng|người dân|' +
  'hành chính|cải cách|công vụ|viên chức|đảng viên|dân chủ|cơ sở|mặt trận|đoàn thể|phụ nữ|trung học|' +
  'mầm non|cao đẳng|trung cấp|kỹ năng|năng lực số|giáo trình|bài giảng|thí nghiệm|thực hành|tư vấn|' +
  'giáo dục|đạo đức|thể chất|an ninh|trật tự|buôn lậu|tai nạn|khiếu nại|tố cáo|thuế|tài chính|bảo hiểm|' +
  'kế toán|kiểm toán|đầu tư|xúc tiến|nhập khẩu|tiêu dùng|giá cả|cạnh tranh|sáng chế|giải pháp hữu ích|' +
  'kiểu dáng|bản quyền|chuyển giao|hợp tác|liên kết|chuỗi liên kết|kiểu mẫu|mẫu mã|phát triển bền vững|' +
  'tham gia|gắn với|dựa trên|trên nền tảng|theo hướng|khả năng|hiệu quả|ảnh hưởng|nguyên nhân|yếu tố|' +
  'đặc điểm|đặc tính|hệ thống|dây chuyền|thiết kế|lắp đặt|quản lý|khôi phục|sản xuất thử|đường phố|vỉa hè|' +
  'không khí|nhựa thải|rác nhựa|kinh tế tuần hoàn|' +
  'nẩy mầm|mầm bệnh|ủ mầm|hạt mầm|mần trầu|cần nước|cần tây|rau cần|tầng nước|tầng chứa|nền kinh tế|' +
  'nguồn lực|nguồn lợi|nông sản|nồi nấu|hồi phục|thu hồi|phản hồi|hồng ngoại|hồng cầu|hồng xiêm|hồng sâm|' +
  'cồn công nghiệp|cồn sinh học|đồi trọc|đồi núi|đồn điền|đồng bằng|tương đồng|bồi thường|bồn chứa|bồn hoa|' +
  'trồng trọt|trồng rừng|cây trồng|vụ mùa|chồng lấn|phòng hộ|phồng tôm|bánh phồng tôm|lồng ghép|lồng nuôi|' +
  'lồng kính|sông ngòi|tổng số|tồn lưu|tối thiểu|tối đa|phổ cập|sắc ký|khổng lồ|chổi đót|đổi ca|cổ phiếu|' +
  'hổ phách|lỗ hổng|lỗ khoan|lỗ rỗng|phân bổ|ổn định|bất ổn|ổ dịch|ổ bệnh|ổ khóa|mổ nội soi|giết mổ|' +
  'thổ nhưỡng|thổ mộc|bản thổ|thổi khí|sấy thổi|nuôi nổi|bè nổi|sổ tay|sổ sách|lổ đổ|mẫu vật|mẫu nước|' +
  'mẫu đất|lấy mẫu|mẫu bệnh phẩm|bệnh phẩm|mẫu hình|dẫn truyền|dẫn nhiệt|dẫn điện|dẫn xuất|hướng dẫn|' +
  'chỉ dẫn|siêu dẫn|lẫn tạp|hỗn tạp|trộn lẫn|rễ cây|bộ rễ|thối rễ|rễ tơ|dễ tan|dễ phân hủy|' +
  'dễ bị tổn thương|kỹ thuật|kỹ sư|kỹ nghệ|giải phẫu|phẫu diện|đẩy mạnh|thúc đẩy|sự cố|gãy đổ|đổ ngã|tỷ lệ|' +
  'lũy kế|tích lũy|lũy tre|gỗ rừng trồng|đồ gỗ|chuỗi lạnh|chuỗi cung|nỗ lực|rỗ khí|giữ nước|trữ nước|' +
  'chữa bệnh|sữa đậu|sữa non|sữa hạt|lữ hành|dữ liệu|dự trữ|nữ giới|nữ hộ sinh|hữu cơ|hữu ích|chủ sở hữu|' +
  'sở hữu|vững chắc|thẩm tra|thẩm thấu ngược|thành phẩm|phẩm màu|ẩm độ|nhiệt ẩm|chuẩn đoán|chuẩn độ|' +
  'tiệt khuẩn|khuẩn lạc|diệt khuẩn|khử khuẩn|mẩn ngứa|cẩm nang|tẩm bổ|tẩm ướp|ngâm tẩm|tẩm sấy|nhiễm bẩn|' +
  'tẩy rửa|tẩy trắng|chất tẩy|vẩy nến|vẩy cá|thủy phân enzyme|truyền nhiễm|ô nhiễm|lây nhiễm|nhiễm mặn|' +
  'nhiễm phèn|nhiễm độc|miễn phí|miễn dịch học|diễn biến|diễn thế|diễn giải|thực tiễn|viễn thông|viễn cảnh|' +
  'điển hình|cổ điển|kinh điển|biểu diễn|biểu mẫu|biểu hiện|biểu sinh|tiêu biểu|thiểu số|giảm thiểu|' +
  'thiểu năng|triển khai|triển vọng|triển lãm|chuyển hóa|chuyển gen|tuyển dụng|tuyển chọn giống|' +
  'tuyển khoáng|khuyến khích|khuyến cáo|khuyến nông|kiểm dịch|kiểm lâm|điểm nóng|quan điểm|ưu điểm|' +
  'nhược điểm|trọng điểm|thí điểm|địa điểm|hiểm họa|nguy hiểm|hiểu biết|tìm hiểu|kiểu gen|kiểu hình|' +
  'kiểu hộ|thể thao|thể lực|thể tích|tập thể|cơ thể|cá thể|quần thể|vi thể|chất thể|kể chuyện|bể tự hoại|' +
  'bể biogas|bể khí|bể nước|để dành|hệ số|hệ gen|hệ sợi|hệ vi sinh|sinh thái học|cần thiết|cần cù|gần bờ|' +
  'xa bờ|vùng gần|phần tử|tuần lễ|quần cư|quần xã|quần áo|trần nhà|trầm tích|trầm mặc|đầm lầy|đầm nuôi|' +
  'đầm phá|tầm vông|nhầm lẫn|màu nước|yêu cầu|cầu trục|cầu cảng|cầu treo|bạch cầu|tiểu cầu|địa cầu|đầu vào|' +
  'đầu ra|đầu đốt|bắt đầu|dầu ăn|dầu thực vật|dầu mỏ|dầu nhờn|dầu gấc|nguyên liệu|số liệu|lầy lội|bầy đàn|' +
  'thầy thuốc|giầy dép|giày da|kết quả|kết nối|kết hợp|kết tủa|kết dính|chất kết dính|thiết yếu|thiết lập|' +
  'hết hạn|dệt may|sợi bông|sợi tre|sợi chuối|vết thương|vết nứt|vết bệnh|dấu vết|vết dầu|truy vết|thế hệ|' +
  'thế năng|điện thế|lợi thế|ưu thế|ưu thế lai|xu thế|thay thế|khống chế|ức chế|hạn chế|kế hoạch|kế thừa|' +
  'thống kê|tế bào|kinh tế|y tế|quốc tế|thực tế|tinh tế|phế liệu|phế thải|phế quản|tiến hóa|tiến bộ|' +
  'biến dạng|biến tính|biến chứng|miến dong|bún miến|kiến thức|kiến nghị|ý kiến|chiến lược|tiếng Việt|' +
  'tiếng Anh|nghiền mịn|nghiền bột|tiền lương|tiền tệ|tiền gửi|liền kề|miền Trung|miền Nam|chiều dài|' +
  'chiều cao|nhiều tầng|điều tiết|điều chỉnh|điều kiện|điều khiển|bán nhật triều|thực bì|che bóng|' +
  'ruồi đục quả|đục quả|đục thân|đục cành|sâu xanh|bọ rùa|kiến vàng|đối kháng|nấm bệnh|thán thư|đạo ôn|' +
  'khô vằn|bạc lá|lem lép hạt|lép hạt|héo xanh|héo rũ|chết nhanh|chết chậm|nứt thân xì mủ|vàng lá gân xanh|' +
  'gân xanh|chổi rồng|phấn trắng|sương mai|gỉ sắt|mốc xám|lở cổ rễ|cổ rễ|chạy dây|xoăn lá'
).split('|');
