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
  'quy trình|ứng dụng|nghiên cứu|đánh giá|khảo sát|hiện trạng|thực trạng|đề xuất|nâng cao|hoàn thiện|thử nghiệm|xây dựng|phát triển|tuần hoàn|bền vững|' +
  'cảm biến không dây|mạng cảm biến|thiết bị cảm biến|bộ điều khiển|hệ thống nhúng|thị giác máy|dữ liệu lớn|điện toán đám mây|' +
  'an toàn thông tin|bảo mật|mã hóa|chữ ký số|thuật toán|mô phỏng số|phần tử hữu hạn|kết cấu|dầm cầu|cọc khoan nhồi|nền đất yếu|gia cố nền|' +
  'móng cọc|mặt đường|bê tông nhựa|cấp phối|đá dăm|vữa xây|chịu lửa|chống thấm|chống ăn mòn|mạ kẽm|hợp kim|luyện kim|đúc khuôn|gia công|' +
  'phay tiện|hàn hồ quang|khuôn mẫu|động cơ|hộp số|truyền động|ổ trục|tua bin gió|máy phát điện|máy bơm|máy nén|máy nghiền|máy trộn|máy ép|' +
  'máy cắt|máy cày|máy kéo|máy cấy|máy gieo hạt|máy tuốt|máy đào|máy phân loại|dây chuyền sản xuất|lưới điện|trạm biến áp|đường dây|tụ bù|' +
  'nghịch lưu|biến tần|pin nhiên liệu|ắc quy|tích trữ|hiệu suất|tiết kiệm năng lượng|chiếu sáng|đèn led|nhiệt điện|thủy điện nhỏ|điện gió|' +
  'điện rác|hydro xanh|khí hóa|nhiệt phân|viên nén|củi trấu|tổng hợp hóa học|chất xúc tác|chất hoạt động bề mặt|sơn phủ|keo dán|chất dẻo|' +
  'cao su thiên nhiên|sợi thủy tinh|sợi các bon|than hoạt tính|đất hiếm|tuyển nổi|cao lanh|đá vôi|thạch cao|men gốm|nano vàng|hạt nano|' +
  'màng mỏng|cấu trúc vi mô|quang phổ|huỳnh quang|sắc ký lỏng|khối phổ|phổ hồng ngoại|kính hiển vi|chiếu xạ gamma|tia cực tím|siêu âm|' +
  'vi sóng|plasma lạnh|điện hóa|keo tụ|lắng lọc|bể lọc sinh học|bùn hoạt tính|kỵ khí|hiếu khí|hầm ủ|ủ phân|phân trùn quế|nước rỉ rác|' +
  'bãi rác|đốt rác|tái chế|tái sử dụng|nhựa phế thải|vi nhựa|kim loại nặng|thuốc trừ sâu|dư lượng|thuốc bảo vệ thực vật|đất nhiễm mặn|' +
  'đất phèn|đất bạc màu|cải tạo đất|xói mòn|hệ sinh thái|đa dạng sinh học|khu bảo tồn|vườn quốc gia|loài ngoại lai|đất ngập nước|' +
  'rừng ngập mặn|rạn san hô|cỏ biển|tảo lục|vi tảo|tảo độc|phù du|động vật đáy|chim nước|thú hoang dã|lưỡng cư|bò sát|côn trùng|' +
  'ong ký sinh|bọ xít|nhện đỏ|rệp sáp|tuyến trùng|ốc bươu vàng|chuột đồng|bệnh đạo ôn|bệnh bạc lá|bệnh khô vằn|bệnh vàng lá|bệnh thán thư|' +
  'bệnh chết nhanh|bệnh héo|bệnh thối rễ|bệnh đốm trắng|bệnh gan tụy|bệnh xuất huyết|bệnh lở mồm|cúm gia cầm|tai xanh|dịch tả lợn|' +
  'tiêu chảy|vắc xin|huyết thanh|chế phẩm sinh học|thuốc thảo mộc|nấm đối kháng|nấm xanh|vi khuẩn|vi nấm|xạ khuẩn|lợi khuẩn|men tiêu hóa|' +
  'axit amin|chất xơ|đạm thủy phân|bột cá|dầu cá|tinh bột|tinh bột biến tính|chất chống oxy hóa|chất màu tự nhiên|giống cây trồng|' +
  'giống vật nuôi|giống ngô|giống đậu|giống mía|giống sắn|giống khoai|giống cam|giống bưởi|giống xoài|giống chuối|giống nhãn|giống vải|' +
  'giống sầu riêng|giống dừa|giống tiêu|giống cà phê|giống chè|giống hoa|hoa lan|hoa cúc|hoa hồng|hoa ly|hoa đào|cây cảnh|cây bóng mát|' +
  'lúa thơm|lúa nếp|lúa chịu mặn|lúa lai|lúa thuần|nếp cái|gạo nếp|gạo đặc sản|bắp lai|ngô nếp|ngô ngọt|khoai tây|khoai mỡ|khoai môn|' +
  'sắn cao sản|đậu xanh|đậu tương|đậu đen|mè đen|cây vừng|cây lạc|cây mía|cây bông|cây đay|cây cói|dâu tằm|nuôi tằm|cây chè|chè shan|' +
  'bưởi da xanh|bưởi năm roi|cam xoàn|cam canh|chanh không hạt|chanh dây|chanh leo|quýt hồng|quýt đường|xoài cát|nhãn lồng|nhãn xuồng|' +
  'vải chín sớm|chôm chôm nhãn|sa pô|vú sữa|mãng cầu|na dai|ổi lê|dưa hấu|dưa lưới|dưa leo|dưa chuột|bí đỏ|bí xanh|mướp đắng|khổ qua|' +
  'cà chua|cà tím|hành tím|nghệ vàng|rau muống|rau cải|bắp cải|súp lơ|cà rốt|củ cải|măng tây|nấm bào ngư|nấm mối|nấm hương|mộc nhĩ|' +
  'sâm ngọc linh|sâm bố chính|ba kích|đinh lăng|hà thủ ô|cà gai leo|xạ đen|trinh nữ hoàng cung|giảo cổ lam|kim tiền thảo|diệp hạ châu|' +
  'nhân trần|rau má|lá dung|thảo quả|sa nhân|mắc ca|trầm hương|dó bầu|tràm gió|bạch đàn|thông nhựa|tre trúc|song mây|keo lá tràm|gỗ lớn|' +
  'lâm sản ngoài gỗ|ván ép|ván dăm|xử lý gỗ|sấy gỗ|tôm nước lợ|tôm hùm|tôm giống|tôm bố mẹ|ấu trùng|hậu ấu trùng|cá giống|cá bột|cá bố mẹ|' +
  'sinh sản nhân tạo|sản xuất giống|cho đẻ|ương nuôi|ương giống|nuôi thương phẩm|nuôi ghép|nuôi lồng bè|ao đất|ao lót bạt|bể lót bạt|' +
  'tuần hoàn nước|sục khí|quạt nước|thức ăn công nghiệp|thức ăn tự chế|cá chẽm|cá mú|cá bớp|cá chim|cá điêu hồng|cá trê|cá sặc|cá thát lát|' +
  'cá chình|cá bống|cá kèo|cá heo|cá linh|cá đồng|lươn đồng|ba ba|cá sấu|ốc hương|sò huyết|sò lông|vẹm xanh|hàu sữa|hải sâm|cầu gai|' +
  'sá sùng|tảo xoắn|rong sụn|rong nho|rong câu|khai thác thủy sản|ngư trường|nguồn lợi thủy sản|tàu cá|lưới kéo|lưới vây|lưới rê|câu vàng|' +
  'bảo quản hải sản|cá ngừ|chả cá|khô cá|cá khô|tôm khô|phụ phẩm|đầu tôm|vỏ tôm|vỏ cua|xương cá|da cá|mỡ cá|gà ri|gà nòi|gà ta|gà đồi|' +
  'gà đẻ|vịt xiêm|vịt trời|vịt siêu thịt|chim cút|bồ câu|đà điểu|lợn rừng|lợn bản địa|lợn nái|lợn thịt|lợn đen|heo thịt|heo nái|trâu bò|' +
  'bò lai|bò vàng|hươu sao|ong nội|nuôi ong|thụ tinh nhân tạo|động dục|cấy phôi|tinh bò|đệm lót|đệm lót sinh học|chuồng trại|chuồng kín|' +
  'thức ăn ủ chua|cỏ voi|cỏ nuôi|phế phụ phẩm|rơm ủ|bảo quản sau thu hoạch|bảo quản tươi|kho lạnh|đóng gói|hút chân không|màng phủ|' +
  'chất bảo quản|khử trùng|thanh trùng|tiệt trùng|sấy phun|sấy bơm nhiệt|sấy hồng ngoại|sấy đối lưu|cô đặc|trích ly|chưng cất|ép dầu|' +
  'tinh luyện|kết tinh|lên men lactic|nước ép|nước giải khát|trà túi lọc|trà hòa tan|bột dinh dưỡng|thực phẩm chức năng|thực phẩm bảo vệ|' +
  'bánh kẹo|bánh tráng|bún phở|mì sợi|tương ớt|giò chả|xúc xích|sữa chua|phô mai|mật ong|mật hoa dừa|đường thốt nốt|kẹo dừa|thạch dừa|' +
  'dầu dừa|xơ dừa|mụn dừa|gáo dừa|cơm dừa|quản lý tổng hợp|canh tác bền vững|canh tác hữu cơ|nông nghiệp hữu cơ|nông nghiệp công nghệ cao|' +
  'nông nghiệp thông minh|nông nghiệp đô thị|thực hành nông nghiệp|xen canh|luân canh|tăng vụ|mùa vụ|lịch thời vụ|mật độ trồng|bón phân|' +
  'phân lân|phân đạm|phân kali|phân vi sinh|phân bón lá|tưới nước|tưới phun|tưới ngập khô|san phẳng|làm đất|gieo thẳng|cấy máy|tỉa cành|' +
  'tạo tán|ra hoa|đậu trái|rải vụ|trái vụ|ghép cành|chiết cành|giâm hom|giâm cành|cây đầu dòng|vườn ươm|cây con|hạt giống|nảy mầm|bao trái|' +
  'năng suất|sản lượng|chất lượng|hiệu quả kinh tế|hạn hán|lũ quét|sạt lở đất|trượt lở|động đất|sóng thần|áp thấp|triều cường|nước dâng|' +
  'nước biển dâng|lún đất|sụt lún|ngập lụt|tiêu thoát nước|thoát nước đô thị|hồ chứa|đập đất|đập dâng|kênh mương|trạm bơm|đê biển|đê điều|' +
  'kè bờ|chống sạt lở|phù sa|bùn cát|bồi lắng|lòng dẫn|dòng chảy|thủy văn|thủy lực|mô hình toán|thủy triều|mực nước|lưu vực|' +
  'tài nguyên nước|nước mặt|nước dưới đất|nguồn nước|cấp nước|nước sạch|nước sinh hoạt|nước uống|khử mặn|khử sắt|khử asen|lọc thô|' +
  'khí tượng|dự báo|trạm quan trắc|quan trắc tự động|quan trắc môi trường|chất lượng không khí|bụi mịn|tiếng ồn|khí thải|phát thải thấp|' +
  'trung hòa các bon|dấu chân các bon|kiểm kê|đánh giá tác động|quy hoạch|sử dụng đất|bản đồ số|hệ thống thông tin địa lý|ảnh viễn thám|' +
  'máy bay không người lái|định vị|trắc địa|địa chất|địa mạo|địa vật lý|khoáng sản|khai thác mỏ|than đá|dầu khí|giàn khoan|ung thư gan|' +
  'ung thư vú|ung thư phổi|ung thư cổ tử cung|ung thư đại trực tràng|tai biến|mạch máu não|nhồi máu|suy tim|rối loạn|mỡ máu|loãng xương|' +
  'thoái hóa|viêm khớp|viêm phổi|viêm dạ dày|viêm loét|viêm gan siêu vi|xơ gan|suy thận|lọc máu|ghép thận|ghép tạng|ghép gan|tế bào gốc|' +
  'sinh phẩm|kit chẩn đoán|xét nghiệm|sinh học phân tử|kháng thể|kháng thuốc|đề kháng kháng sinh|nhiễm khuẩn bệnh viện|sản khoa|nhi khoa|' +
  'sơ sinh|trẻ em|phụ nữ mang thai|bà mẹ|thiếu máu|vi chất|sâu răng|nha khoa|nhãn khoa|tật khúc xạ|thính lực|da liễu|tâm thần|tự kỷ|' +
  'sa sút trí tuệ|ma túy|thuốc lá|rượu bia|tai nạn thương tích|bạo lực|y tế cơ sở|trạm y tế|bác sĩ gia đình|hồ sơ sức khỏe|bệnh án điện tử|' +
  'bảo hiểm y tế|dược liệu quý|thuốc nam|đông y|cao lỏng|viên nang|thuốc mỡ|gel bôi|cồn xoa|nguồn nhân lực|đào tạo nghề|việc làm|thu nhập|' +
  'hộ nghèo|an sinh|an sinh xã hội|trợ giúp|người khuyết tật|người lao động|công nhân|thanh niên|dân tộc khmer|đồng bào|dân tộc chăm|' +
  'tín ngưỡng|tôn giáo|văn học dân gian|truyện cổ|nghệ thuật|sân khấu|cải lương|hát bội|hát then|cồng chiêng|nhạc cụ|trang phục|ẩm thực|' +
  'kiến trúc cổ|nhà cổ|đình chùa|bảo tàng|địa chí|lịch sử đảng bộ|kháng chiến|danh nhân|địa danh|phương ngữ|ngôn ngữ|chữ viết|dịch thuật|' +
  'từ điển|thư viện|lưu trữ|số hóa|tài liệu|truyền thông|báo chí|mạng xã hội|giáo dục mầm non|tiểu học|trung học cơ sở|trung học phổ thông|' +
  'đại học|sinh viên|học sinh|giáo viên|giảng viên|chương trình giáo dục|năng lực|kiểm tra đánh giá|chuẩn đầu ra|trải nghiệm|' +
  'giáo dục thể chất|kỹ năng sống|phòng chống đuối nước|bạo lực học đường|tư vấn tâm lý|học liệu|bài giảng điện tử|thí nghiệm ảo|khảo thí|' +
  'dạy nghề|liên kết đào tạo|cải cách hành chính|dịch vụ công|chính quyền số|đô thị hóa|quản lý nhà nước|phân cấp|giám sát|phản biện|' +
  'cơ chế|thể chế|pháp luật|hòa giải|tội phạm|phòng ngừa|an ninh trật tự|quốc phòng|biên giới|biển đảo|chủ quyền|tuyên truyền|dư luận|' +
  'hệ thống chính trị|xây dựng đảng|cán bộ|công chức|đánh giá cán bộ|tăng trưởng|tái cơ cấu|cơ cấu kinh tế|kinh tế biển|kinh tế tập thể|' +
  'kinh tế tư nhân|kinh tế số|kinh tế xanh|kinh tế chia sẻ|doanh nghiệp nhỏ|khởi nghiệp sáng tạo|đổi mới sáng tạo|chuyển giao công nghệ|' +
  'sở hữu trí tuệ|nhãn hiệu chứng nhận|đăng ký bảo hộ|tiêu thụ|thị trường|xuất khẩu|thương mại điện tử|cảng biển|giao thông|' +
  'giao thông thông minh|ùn tắc|tai nạn giao thông|đường thủy|phương tiện|xe điện|xe buýt|bãi đỗ|hạ tầng|khu công nghiệp|cụm công nghiệp|' +
  'khu kinh tế|du lịch biển|du lịch nông nghiệp|sản phẩm du lịch|điểm đến|khách sạn|tín dụng|vốn vay|bảo hiểm nông nghiệp|ngân sách|' +
  'đầu tư công|hợp tác công tư|liên kết vùng|liên kết sản xuất|tiêu chí|bộ tiêu chí|bộ chỉ số|năng lực cạnh tranh|nhu cầu|tiềm năng|' +
  'cơ sở khoa học|luận cứ|đề xuất giải pháp|giải pháp kỹ thuật|giải pháp công nghệ|giải pháp phát triển|quy trình kỹ thuật|' +
  'quy trình công nghệ|quy trình sản xuất|quy trình nuôi|quy trình trồng|mô hình trồng|mô hình nuôi|mô hình sản xuất|mô hình liên kết|' +
  'thiết kế chế tạo|chế tạo thử nghiệm|hệ thống giám sát|hệ thống cảnh báo|hệ thống điều khiển|hệ thống quản lý|phần mềm quản lý|' +
  'bộ dữ liệu|khảo nghiệm|thực nghiệm|điều tra|phân lập|định danh|tối ưu hóa|đánh giá hiệu quả|nhân rộng|tiếp nhận|làm chủ|nội địa hóa|' +
  'sản xuất thử nghiệm|hoàn thiện công nghệ|tiên tiến|bán tự động|liên tục|quy mô|quy mô nông hộ|quy mô công nghiệp|quy mô hộ|quy mô pilot|' +
  'phục vụ|góp phần|trên địa bàn|trong điều kiện|vùng đồng bằng|đồng bằng sông cửu long|vùng núi|miền núi|trung du|ven biển|ven đô|' +
  'duyên hải|hải đảo|tây nguyên|nam bộ|bắc bộ|trung bộ|vùng ven|vùng trũng|vùng hạn|vùng ngọt|vùng lũ|bộ phận|hợp phần|hỗn hợp|dung dịch|' +
  'huyền phù|nhũ tương|bột mịn|lớp phủ|vật liệu composit|ống dẫn|bình chứa|thùng chứa|lưới lọc|lõi lọc|cánh quạt|trục quay|bánh răng|' +
  'băng tải|dao cắt|khung đỡ|giá đỡ|tay quay|động cơ điện|đầu dò|đầu đo|màn hình|mạch điện|vi mạch|ăng ten|tín hiệu|truyền dẫn|thu phát|' +
  'bộ lọc|bộ nhớ|bộ xử lý|máy tính|điện thoại|ứng dụng di động|xe lăn|xe đạp|mũ bảo hiểm|áo phao|phao nổi|tàu thuyền|bẫy đèn|đèn bẫy|' +
  'máng ăn|máng uống|giàn leo|giàn phơi|lò nung|bếp đun|bếp tiết kiệm|nồi hơi|buồng sấy|buồng đốt|ống khói|trao đổi nhiệt|làm mát|làm lạnh|' +
  'giữ nhiệt|cách nhiệt|cách âm|chống cháy|chữa cháy|thoát hiểm|báo động|báo cháy|phân viện|phân hiệu|xuồng cơm|cơm vàng|' +
  'đề tài|đề cập|đề ra|đề án|đề cương|chủ đề|vấn đề|chuyên đề|nhiệm vụ|dự án|chương trình|công trình|cấp tỉnh|cấp bộ|' +
  'cấp cơ sở|cấp quốc gia|tầm soát|ghép mắt|mắt ghép|tầm nhìn|tầm xa|răng hàm mặt|phần cứng|phần trăm|phần nghìn|thành phần|phân chuồng|' +
  'chuồng nuôi|dấu phẩy|đồng quản lý|đồng ruộng|ngoài đồng|nền đất|nền móng|nền tảng|trên nền|nguồn điện|nguồn sáng|' +
  'nguồn vốn|nguồn thải|tần số|tần suất|tâm lý|trung tâm|hạt nhân|dây cáp|dây dẫn|dầm bê tông|cắt lớp|cắt tỉa|cắt gọt|' +
  'gắn kết|gắn thẻ|gắn chip|bến tàu|bến cảng|bờ bao|bồi đắp|muối biển|muối ăn|ruộng muối|nước muối|nước cất|nước thô|' +
  'nước nóng|nước nhiễm mặn|nhiễu xạ|nhiễu loạn|độ rỗng|độ ẩm|độ bền|độ cứng|độ dày|độ dốc|độ sâu|độ nhạy|độ phèn|độ tuổi|' +
  'độ nhớt|độ tinh khiết|độ phân giải|độ chính xác|mật độ|nồng độ|tốc độ|nhiệt độ|cường độ|chế độ|trình độ|mức độ|tiến độ|' +
  'biên độ|thái độ|khẩu độ|liều lượng|khối lượng|hàm lượng|trữ lượng|lưu lượng|số lượng|năng lượng|lực lượng|định lượng|' +
  'đối chứng|đối tượng|đối sánh|đối ngoại|gấp đôi|giống đối chứng|thay đổi|đổi mới|chuyển đổi|biến đổi|trao đổi|sửa đổi|' +
  'cải tiến|cải thiện|cải tạo|tận dụng|sử dụng|áp dụng|vận hành|vận chuyển|vận động|vận tải|vận tốc|vận dụng|khai thác|' +
  'khảo cứu|thăm dò|thẩm định|thẩm mỹ|kiểm tra|kiểm soát|kiểm định|kiểm chứng|kiểm nghiệm|tổ chức|tổ hợp|tổng hợp|' +
  'tổng kết|tổng quan|tổng thể|tổn thương|tổn thất|tồn dư|tồn trữ|tồn tại|hỗ trợ|hỗn dịch|bổ sung|bổ trợ|phổ biến|' +
  'phổ thông|cổ phần|cổ truyền|nhóm đối tượng|cộng đồng|hội đồng|hợp đồng|đồng bộ|đồng hóa|đồng nhất|đồng vị|đồng thau|' +
  'động lực|động học|động thái|tác động|hoạt động|biến động|lao động|chủ động|tự động|môi trường|trường học|hiện trường|' +
  'đường bộ|đường sắt|đường huyết|đường mía|đường ống|đường sông|đường kính|thương mại|thương tật|sản vật|sản phẩm|' +
  'phẩm chất|thực phẩm|dược phẩm|mỹ phẩm|nông phẩm|thương phẩm|phế phẩm|thực khuẩn thể|trực khuẩn|cầu khuẩn|nhiễm khuẩn|' +
  'tiêu chuẩn|quy chuẩn|chuẩn hóa|chuẩn bị|chuẩn mực|tiếng khmer|người khmer|dân tộc|ngư dân|nông dân|ngư cụ|nông cụ|' +
  'tàu vỏ|ghe tàu|lồng bè|bè nuôi|ao lắng|ao ương|ao vèo|bùn đáy|lót bạt|thay nước|nuôi vỗ|thả giống|mật độ thả|' +
  'thức ăn viên|tôm càng|tôm đất|cá tầm|cá hồi|cá lăng|cá leo|cá chạch|ếch đồng|ốc len|ốc móng tay|nghêu lụa|vọp|bào ngư|' +
  'cua lột|ba khía|còng|đốm vằn|đốm nâu|đốm lá|cháy lá|cháy bìa lá|vàng lùn|lùn xoắn lá|xoắn lá|thối nhũn|thối trái|' +
  'thối gốc|thối cổ rễ|nứt thân|xì mủ|chảy mủ|mủ trôm|gan thận mủ|hoại tử|sưng gan|phù đầu|phân trắng|đen mang|mòn đuôi|' +
  'lở loét|xuất huyết|viêm ruột|viêm vú|viêm tử cung|ký chủ|vật chủ|vec tơ|muỗi vằn|bọ gậy|lăng quăng|bọ trĩ|bọ phấn|' +
  'bọ xòe|rầy xanh|rầy mềm|sâu tơ|sâu keo|sâu cuốn lá|sâu róm|sâu vẽ bùa|sâu năn|muỗi hành|ốc bươu|cỏ dại|cỏ lồng vực|' +
  'lúa cỏ|lúa mùa|lúa nổi|mùa nổi|nước nổi|mùa lũ|bờ vùng|cống đập|kênh rạch|rạch nhỏ|bờ rạch|sông rạch|cù lao|cồn cát|' +
  'bãi bồi|giồng cát|đất giồng|khoai từ|củ năng|củ ấu|củ sen|hạt sen|lá sen|sen lấy gương|bông súng|bông điên điển|' +
  'rau nhút|rau dừa|rau đắng|lục bình|dây lục bình|cỏ bàng|cói chiếu|dệt choàng|khăn rằn|thêu ren|đan lát|đan đát|' +
  'chằm nón|đúc đồng|rèn|lò gạch|lò gốm|lò trấu|trấu viên|tro trấu|than trấu|viên trấu|rơm cuộn|cuộn rơm|máy cuộn|' +
  'máy thổi|máy sạ|sạ cụm|sạ hàng|sạ khóm|sạ thưa|bón vùi|bón phân thông minh|phân chậm tan|vôi bột|xỉ lò|xỉ thép|tro xỉ|' +
  'bê tông rỗng|bê tông nhẹ|bê tông xốp|gạch nhẹ|gạch không nung|tường chắn|tường kè|rọ đá|cừ tràm|cọc tràm|' +
  'cọc xi măng đất|đất gia cố|vải địa kỹ thuật|lún bề mặt|khai thác cát|bể nuôi|bể lắng|bể lọc|bể chứa|bể bơi|hồ bơi|' +
  'thiết bị|trang bị|chẩn trị|tầm soát ung thư|sàng lọc trước sinh|thai kỳ|thai phụ|võng mạc|đục thủy tinh thể|' +
  'khúc xạ|cận thị|mạch vành|rung nhĩ|đặt stent|can thiệp|nội khoa|ngoại khoa|phẫu thuật nội soi|gãy xương|cột sống|' +
  'thoát vị|đĩa đệm|đau vai gáy|vai gáy|đau lưng|đau khớp|khớp gối|cấy chỉ|điện châm|xoa bóp|bấm huyệt|dưỡng sinh|' +
  'thuốc thang|thang thuốc|sắc thuốc|vị thuốc|mật nhân|cỏ mực|cỏ xước|lá vối|trà thảo mộc|thảo mộc|thảo dược|trái nhàu|' +
  'quả nhàu|trái gấc|trái bần|bần chua|mắm cá|mắm tôm|mắm ruốc|cá viên|chả lụa|nem chua|lạp xưởng|bánh pía|bánh phồng|' +
  'bánh in|bánh tét|cốm gạo|bún gạo|gạo lứt|gạo mầm|gạo đồ|cám gạo|dầu cám|men gạo|văn bản|văn thư|công báo|tra cứu|' +
  'truy hồi|truy vấn|truy cập|chữ ký|con dấu|hồ sơ|hộ tịch|đất đai|địa chính|thửa đất|một cửa|cổng thông tin|cổng dịch vụ|' +
  'thanh toán|không tiền mặt|ví điện tử|ngân hàng số|bản sao số|thực tế ảo|thực tế tăng cường|in ba chiều|nhận diện|' +
  'khuôn mặt|giọng nói|văn nói|chữ viết tay|dịch máy|tổng hợp tiếng nói|cánh tay máy|thủy lợi|thủy nông|thủy sinh|' +
  'thủy phân|thủy tinh|thủy đậu|tưới thấm|tưới rãnh|tưới ngầm|giữ ẩm|che phủ|mái che|nhà kính|nhà sấy|sấy năng lượng|' +
  'sân phơi|kho chứa|kho mát|bao gói|nhãn hiệu|truy xuất|tem điện tử|mã số vùng trồng|vùng trồng|vùng nuôi|' +
  'vùng nguyên liệu|vùng chuyên canh|cánh đồng lớn|cánh đồng|tổ hợp tác|trang trại|kinh tế vườn|kinh tế trang trại|' +
  'kinh tế hộ|thu gom|phân loại|xử lý|chôn lấp|đốt|ủ yếm khí|yếm khí|ủ hiếu khí|khử mùi|mùi hôi|khí biogas|hầm biogas|' +
  'túi ủ|vỏ chai|chai lọ|túi ni lông|túi giấy|ống hút|bã cà phê|vỏ cà phê|vỏ dừa|vỏ trứng|vỏ sò|vỏ hàu|vỏ bưởi|vỏ chanh|' +
  'hạt xoài|hạt điều|hạt tiêu|hạt macca|nhân điều|rượu vải|rượu gạo|rượu dừa|mật dừa|dinh dưỡng|suy dưỡng|thấp còi|' +
  'thừa cân|bữa ăn|học đường|sữa học đường|nhà trẻ|mẫu giáo|khuyết tật|tăng động|lo âu|căng thẳng|nghiện|cai nghiện|' +
  'bạo hành|ly hôn|dư chấn|địa chấn|nội ô|ngoại ô|ven sông|ven kênh|ven rạch|cầu vượt|cầu dây văng|cầu cống|mặt cầu|' +
  'bảo dưỡng|bảo trì|bảo vệ|bảo hộ|bảo đảm|cứu hộ|cứu nạn|sơ cứu|cấp cứu|huấn luyện|tập huấn|bồi dưỡng|truyền dạy|' +
  'truyền nghề|lưu truyền|gìn giữ|giữ gìn|phục dựng|tu bổ|trùng tu|khai quật|hiện vật|cổ vật|văn bia|sắc phong|gia phả|' +
  'tư liệu|tư duy|tư tưởng|' +
  'sấy|ướp|muối|ươm|ghép|chiết|trồng|nuôi|ủ|ép|nghiền|xay|xát|tách|lọc|hấp|luộc|rang|hun khói|đông lạnh|đóng gói|' +
  'sấy nhãn|sấy xoài|sấy lúa|sấy chuối|sấy mít|sấy khóm|sấy tôm|sấy cá|sấy phun|sấy đối lưu|sấy bơm nhiệt|' +
  'nhãn|xoài|khóm|bưởi|cam|quýt|chanh|mít|ổi|mận|na|táo|nho|dâu|dừa|cau|mía|ngô|bắp|khoai|sắn|đậu|mè|lạc|tiêu|điều|' +
  'tôm|cua|ốc|ếch|lươn|ba ba|cá|nghêu|sò|hến|mực|vịt|gà|heo|dê|trâu|bò|cừu|thỏ|ong|tằm|nấm|rong|tảo|' +
  'nhãn xuồng|xuồng cơm vàng|cơm vàng|nhãn tiêu|nhãn lồng|sạch bệnh|sạch khuẩn|kháng bệnh|kháng mặn|chịu mặn|chịu hạn|chịu phèn'
).split('|');
