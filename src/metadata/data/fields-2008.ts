import { codeTable } from './code-table.js';

/** Fields of research, Decision 12/2008: one, three and five digits. Lapsed on 2025-12-15, but what older papers say. */
export const FIELDS_2008 = codeTable(`
1 Khoa học tự nhiên
101 Toán học và thống kê
10101 Toán học cơ bản
10102 Toán học ứng dụng
10103 Thống kê
10199 Toán học và thống kê khác
102 Khoa học máy tính và thông tin
10201 Khoa học máy tính
10202 Khoa học thông tin
10203 Sinh tin học
10299 Khoa học máy tính và khoa học thông tin khác
103 Vật lý
10301 Vật lý nguyên tử; vật lý phân tử và vật lý hóa học
10302 Vật lý các chất cô đặc
10303 Vật lý hạt và trường
10304 Vật lý hạt nhân
10305 Vật lý plasma và chất lỏng
10306 Quang học
10307 Âm học
10308 Thiên văn học
10309 Khoa học vũ trụ
10399 Khoa học vật lý khác
104 Hoá học
10401 Hoá hữu cơ
10402 Hoá vô cơ và hạt nhân
10403 Hoá lý
10404 Hoá học cao phân tử
10405 Điện hóa
10406 Hoá keo
10407 Hóa phân tích
10499 Khoa học hoá học khác
105 Các khoa học trái đất và môi trường liên quan
10501 Địa chất học
10502 Khoáng vật học
10503 Cổ sinh học
10504 Địa vật lý
10505 Địa hóa học
10506 Địa lý tự nhiên
10507 Núi lửa học
10508 Trắc địa học và bản đồ học
10509 Các khoa học môi trường
10510 Khí tượng học và các khoa học khí quyển
10511 Khí hậu học
10512 Hải dương học
10513 Thuỷ văn; Tài nguyên nước
10599 Khoa học trái đất và khoa học môi trường liên quan khác
106 Sinh học
10601 Sinh học lý thuyết
10602 Tế bào học, Mô - phôi học
10603 Vi sinh vật học
10604 Vi rút học
10605 Hoá sinh; phương pháp nghiên cứu hoá sinh
10606 Sinh học phân tử
10607 Nấm học
10608 Lý sinh
10609 Di truyền học
10610 Sinh học sinh sản
10611 Thực vật học
10612 Động vật học
10613 Sinh học biển và nước ngọt
10614 Sinh thái học
10615 Đa dạng sinh học
10616 Công nghệ sinh học
10699 Khoa học sinh học khác
199 Khoa học tự nhiên khác
2 Khoa học kỹ thuật và công nghệ
201 Kỹ thuật dân dụng
20101 Kỹ thuật kiến trúc
20102 Kỹ thuật xây dựng
20103 Kỹ thuật kết cấu và đô thị
20104 Kỹ thuật giao thông vận tải
20105 Kỹ thuật thuỷ lợi
20106 Kỹ thuật địa chất công trình
20199 Kỹ thuật dân dụng khác
202 Kỹ thuật điện, kỹ thuật điện tử, kỹ thuật thông tin
20201 Kỹ thuật điện và điện tử
20202 Người máy và điều khiển tự động
20203 Tự động hoá (CAD/CAM, v.v..) và các hệ thống điểu khiển, giám sát; công nghệ điều khiển số bằng máy tính (CNC),..
20204 Các hệ thống và kỹ thuật truyền thông
20205 Viễn thông
20206 Phần cứng và kiến trúc máy tính
20207 Cơ điện tử; hệ vi cơ điện tử (MEMS),..
20299 Kỹ thuật điện, kỹ thuật điện tử, kỹ thuật thông tin không xếp vào mục nào khác
203 Kỹ thuật cơ khí, chế tạo máy
20301 Kỹ thuật cơ khí nói chung
20302 Chế tạo máy nói chung
20303 Chế tạo máy công cụ
20304 Chế tạo máy động lực
20305 Kỹ thuật cơ khí và chế tạo máy nông nghiệp
20306 Kỹ thuật cơ khí và chế tạo máy thuỷ lợi
20307 Kỹ thuật cơ khí và chế tạo ôtô và giao thông
20308 Kỹ thuật và công nghệ hàng không, vũ trụ
20309 Kỹ thuật và công nghệ âm thanh
20310 Kỹ thuật cơ khí  và chế tạo máy xây dựng
20311 Kỹ thuật cơ khí tàu thuỷ
20312 Kỹ thuật cơ khí và chế tạo thiết bị khai khoáng
20313 Kỹ thuật cơ khí và chế tạo thiết bị năng lượng
20314 Kỹ thuật và công nghệ liên quan đến hạt nhân
20399 Kỹ thuật cơ khí, chế tạo máy khác
204 Kỹ thuật hóa học
20401 Sản xuất hóa học công nghiệp nói chung (nhà máy, sản phẩm)
20402 Kỹ thuật quá trình hóa học nói chung
20403 Kỹ thuật hoá dược
20404 Kỹ thuật hoá vô cơ
20405 Kỹ thuật hoá hữu cơ
20406 Kỹ thuật hoá dầu
20499 Kỹ thuật hóa học khác
205 Kỹ thuật vật liệu và luyện kim
20501 Kỹ thuật nhiệt trong luyện kim
20502 Kỹ thuật và công nghệ sản xuất kim loại và hợp kim đen
20503 Kỹ thuật và công nghệ sản xuất kim loại và hợp kim màu
20504 Luyện kim bột
20505 Cán kim loại; kéo kim loại; sản xuất sản phẩm kim loại; sản xuất ống kim loại, v.v..
20506 Luyện các chất bán dẫn
20507 Vật liệu xây dựng
20508 Vật liệu điện tử
20509 Vật liệu kim loại
20510 Gốm
20511 Màng mỏng, vật liệu sơn, vật liệu phủ
20512 Vật liệu composite
20513 Gỗ, giấy, bột giấy
20514 Vải, gồm cả sợi, màu và thuốc nhuộm tổng hợp
20515 Vật liệu tiên tiến
20599 Kỹ thuật vật liệu và luyện kim khác
206 Kỹ thuật y học
20601 Kỹ thuật và thiết bị y học
20602 Kỹ thuật phân tích mẫu bệnh phẩm
20603 Kỹ thuật phân tích mẫu thuốc
20604 Kỹ thuật chẩn đoán bệnh
20699 Kỹ thuật y học khác
207 Kỹ thuật môi trường
20701 Kỹ thuật môi trường và địa chất, địa kỹ thuật
20702 Kỹ thuật dầu khí (dầu mỏ, khí đốt)
20703 Kỹ thuật năng lượng và nhiên liệu không phải dầu khí
20704 Viễn thám
20705 Khai thác mỏ và xử lý khoáng chất
20706 Kỹ thuật hàng hải, đóng tàu biển
20707 Kỹ thuật đại dương
20708 Kỹ thuật bờ biển
20799 Kỹ thuật môi trường khác
208 Công nghệ sinh học môi trường
20801 Công nghệ sinh học môi trường nói chung
20802 Xử lý môi trường bằng phương pháp sinh học; các công nghệ sinh học chẩn đoán (chip ADN và thiết bị cảm biến sinh học)
20803 Đạo đức học trong công nghệ sinh học môi trường
20899 Công nghệ sinh học môi trường khác
209 Công nghệ sinh học công nghiệp
20901 Các công nghệ xử lý sinh học (các quá trình công nghiệp dựa vào các tác nhân sinh học để vận hành quy trình), xúc tác sinh học; lên men
20902 Các công nghệ sản phẩm sinh học (các sản phẩm được chế tạo sử dụng vật liệu sinh học làm nguyên liệu), vật liệu sinh học, chất dẻo sinh học, nhiên liệu sinh học, các hóa chất được chiết tách từ sinh học, các vật liệu mới có nguồn gốc sinh học.
20999 Công nghệ sinh học công nghiệp khác
210 Công nghệ nano
21001 Các vật liệu nano (sản xuất và các tính chất)
21002 Các quy trình nano (các ứng dụng ở cấp nano)
21099 Công nghệ nano khác
211 Kỹ thuật thực phẩm và đồ uống
21101 Kỹ thuật thực phẩm
21102 Kỹ thuật đồ uống
21199 Kỹ thuật thực phẩm và đồ uống khác
299 Kỹ thuật và công nghệ khác
3 Khoa học y, dược
301 Y học cơ sở
30101 Giải phẫu học và hình thái học
30102 Di truyền học người
30103 Miễn dịch học
30104 Thần kinh học
30105 Sinh lý học y học
30106 Mô học
30107 Hóa học lâm sàng và sinh hóa y học
30108 Vi sinh vật học y học
30109 Bệnh học
30199 Y học cơ sở khác
302 Y học lâm sàng
30201 Nam học
30202 Sản khoa và phụ khoa
30203 Nhi khoa
30204 Hệ tim mạch
30205 Bệnh hệ mạch ngoại biên
30206 Huyết học và truyền máu
30207 Hệ hô hấp và các bệnh liên quan
30208 Điều trị tích cực và hồi sức cấp cứu
30209 Gây mê
30210 Chấn thương, Chỉnh hình
30211 Ngoại khoa (Phẫu thuật)
30212 Y học hạt nhân và phóng xạ; chụp ảnh y học
30213 Ghép mô, tạng
30214 Nha khoa và phẫu thuật miệng
30215 Da liễu, Hoa liễu
30216 Dị ứng
30217 Bệnh về khớp
30218 Nội tiết và chuyển hoá
30219 Tiêu hoá và gan mật học
30220 Niệu học và thận học
30221 Ung thư học và phát sinh ung thư
30222 Nhãn khoa. Bệnh mắt
30223 Tai mũi họng
30224 Tâm thần học
30225 Thần kinh học lâm sàng
30226 Lão khoa, Bệnh người già
30227 Y học thẩm mỹ, Phẫu thuật thẩm mỹ
30228 Y học tổng hợp và nội khoa
30229 Y học bổ trợ và kết hợp
30230 Y học thể thao, thể dục
30231 Y học dân tộc; y học cổ truyền
30299 Y học lâm sàng khác
303 Y tế
30301 Khoa học về chăm sóc sức khoẻ và dịch vụ y tế
30302 Chính sách và dịch vụ y tế
30303 Điều dưỡng
30304 Dinh dưỡng; Khoa học về ăn kiêng
30305 Y tế môi trường và công cộng
30306 Y học nhiệt đới
30307 Ký sinh trùng học
30308 Bệnh truyền nhiễm
30309 Dịch tễ học
30310 Sức khoẻ nghề nghiệp; tâm lý ung thư học, Hiệu quả chính sách và xã hội của nghiên cứu y sinh học
30312 Sức khoẻ sinh sản
30313 Đạo đức học trong y học
30314 Lạm dụng thuốc; Nghiện và cai nghiện.
30399 Các vấn đề y tế khác
304 Dược học
30401 Dược lý học
30402 Dược học lâm sàng và điều trị
30403 Dược liệu học; Cây thuốc; Con thuốc; Thuốc Nam, thuốc dân tộc
30404 Hoá dược học
30405 Kiểm nghiệm thuốc và Độc chất học
30499 Dược học khác
305 Công nghệ sinh học trong y học
30501 Công nghệ sinh học liên quan đến y học, y tế
30502 Công nghệ sinh học liên quan đến thao tác với các tế bào, mô, cơ quan hay toàn bộ sinh vật (hỗ trợ sinh sản); công nghệ tế bào gốc
30503 Công nghệ liên quan đến xác định chức năng của ADN, protein, enzym và tác động của chúng tới việc phát bệnh; đảm bảo sức khỏe
30504 Vật liệu sinh học liên quan đến cấy ghép trong y học, thiết bị, cảm biến y học
30505 Đạo đức học trong công nghệ sinh học y học
30599 Công nghệ sinh học y học khác
399 Khoa học y, dược khác
39901 Pháp y
39902 Y học thảm hoạ
39903 Y học hàng không, vũ trụ
39904 Quân y; Y tế quốc phòng
39999 Y học, y tế và dược chưa xếp vào mục nào khác
4 Khoa học nông nghiệp
401 Trồng trọt
40101 Nông hoá
40102 Thổ nhưỡng học
40103 Cây lương thực và cây thực phẩm
40104 Cây rau, cây hoa và cây ăn quả
40105 Cây công nghiệp và cây thuốc
40106 Bảo vệ thực vật
40107 Bảo quản và chế biến nông sản
40199 Khoa học công nghệ trồng trọt khác
402 Chăn nuôi
40201 Sinh lý và hoá sinh động vật nuôi
40202 Di truyền và nhân giống động vật nuôi
40203 Thức ăn và dinh dưỡng cho động vật nuôi
40204 Nuôi dưỡng động vật nuôi
40205 Bảo vệ động vật nuôi
40206 Sinh trưởng và phát triển của động vật nuôi
40299 Khoa học công nghệ chăn nuôi khác
403 Thú y
40301 Y học thú y
40302 Gây mê và điều trị tích cực thú y
40303 Dịch tễ học thú y
40304 Miễn dịch học thú y
40305 Giải phẫu học và sinh lý học thú y
40306 Bệnh học thú y
40307 Vi sinh vật học thú y
40308 Ký sinh trùng học thú y
40309 Sinh học phóng xạ và chụp ảnh
40310 Vi rút học thú y
40311 Phẫu thuật thú y
40312 Dược học thú ý
40399 Khoa học công nghệ thú y khác
404 Lâm nghiệp
40401 Lâm sinh
40402 Tài nguyên rừng
40403 Quản lý và bảo vệ rừng
40404 Sinh thái và môi trường rừng
40405 Giống cây rừng
40406 Nông lâm kết hợp
40407 Bảo quản và chế biến lâm sản
40499 Khoa học công nghệ lâm nghiệp khác
405 Thuỷ sản
40501 Sinh lý và dinh dưỡng thuỷ sản
40502 Di truyền học và nhân giống thuỷ sản
40503 Bệnh học thuỷ sản
40504 Nuôi trồng thuỷ sản
40505 Hệ sinh thái và đánh giá nguồn lợi thuỷ sản
40506 Quản lý và khai thác thuỷ sản
40507 Bảo quản và chế biến thuỷ sản
40599 Khoa học công nghệ thuỷ sản khác
406 Công nghệ sinh học nông nghiệp
40601 Công nghệ gen (cây trồng và động vật nuôi); nhân dòng vật nuôi;
40602 Các công nghệ tế bào trong nông nghiệp
40603 Các công nghệ enzym và protein trong nông nghiệp
40604 Các công nghệ vi sinh vật trong nông nghiệp
40605 Đạo đức học trong công nghệ sinh học nông nghiệp
40699 Công nghệ sinh học trong nông nghiệp khác
499 Khoa học nông nghiệp khác
5 Khoa học xã hội
501 Tâm lý học
50101 Tâm lý học nói chung
50102 Tâm lý học chuyên ngành
50199 Tâm lý học khác
502 Kinh tế và kinh doanh
50201 Kinh tế học; Trắc lượng kinh tế học; Quan hệ sản xuất kinh doanh
50202 Kinh doanh và quản lý
50299 Kinh tế học và kinh doanh khác
503 Khoa học giáo dục
50301 Khoa học giáo dục học nói chung, bao gồm cả đào tạo, sư phạm học, lý luận giáo dục,..
50302 Giáo dục chuyên biệt
50399 Các vấn đề khoa học giáo dục khác
504 Xã hội học
50401 Xã hội học nói chung
50402 Nhân khẩu học
50403 Nhân chủng học
50404 Dân tộc học
50405 Xã hội học chuyên đề; Khoa học về giới và phụ nữ; Các vấn đề xã hội Nghiên cứu gia đình và xã hội; Công tác xã hội
50499 Xã hội học khác
505 Pháp luật
50501 Luật học
50502 Tội phạm học
50503 Hình phạt học
50599 Các vấn để pháp luật khác
506 Khoa học chính trị
50601 Khoa học chính trị
50602 Hành chính công và quản lý hành chính
50603 Lý thuyết tổ chức; Hệ thống chính trị; Đảng chính trị
50699 Khoa học chính trị khác
507 Địa lý kinh tế và xã hội
50701 Khoa học môi trường - các khía cạnh xã hội
50702 Địa lý kinh tế và văn hoá
50703 Nghiên cứu quy hoạch, phát triển đô thị
50704 Quy hoạch giao thông và các khía cạnh xã hội của giao thông vận tải
50799 Địa lý kinh tế và xã hội khác
508 Thông tin đại chúng và truyền thông
50801 Báo chí
50802 Thông tin học (Khoa học thông tin - các khía cạnh xã hội)
50803 Khoa học thư viện
50804 Thông tin đại chúng và truyền thông văn hoá - xã hội
50899 Thông tin đại chúng và truyền thông  khác
599 Khoa học xã hội khác
6 Khoa học nhân văn
601 Lịch sử và khảo cổ học
60101 Lịch sử Việt Nam
60102 Lịch sử thế giới; Lịch sử từng nước, từng vùng; từng khu vực
60103 Khảo cổ học và tiền sử
60199 Các vấn đề lịch sử và khảo cổ học khác
602 Ngôn ngữ học và văn học
60201 Nghiên cứu chung về ngôn ngữ
60202 Nghiên cứu ngôn ngữ Việt Nam
60203 Nghiên cứu ngôn ngữ khác
60204 Lý luận văn học; Nghiên cứu văn học nói chung
60205 Nghiên cứu văn học Việt Nam, văn học các dân tộc ít người của Việt Nam
60206 Nghiên cứu văn học từng dân tộc, từng nước, khu vực khác
60207 Lý luận văn hoá; Nghiên cứu văn hoá nói chung
60208 Nghiên cứu văn hóa Việt Nam, văn hoá các dân tộc ít người Việt Nam
60209 Các nghiên cứu văn hóa từng dân tộc, từng nước, khu vực khác
60210 Ngôn ngữ học ứng dụng
60299 Nghiên cứu ngôn ngữ và văn hóa khác
603 Triết học,  đạo đức học và tôn giáo
60301 Triết học
60302 Lịch sử và triết học của khoa học và công nghệ
60303 Đạo đức học
60304 Thần học
60305 Nghiên cứu tôn giáo
60399 Các vấn đề của triết học và tôn giáo khác
604 Nghệ thuật
60401 Nghệ thuật và lịch sử nghệ thuật
60402 Mỹ thuật
60403 Nghệ thuật kiến trúc
60404 Nghệ thuật trình diễn
60405 Nghệ thuật dân gian
60406 Nghệ thuật điện ảnh
60407 Nghệ thuật truyền thanh, truyền hình
60499 Các vấn đề nghiên cứu nghệ thuật khác
699 Khoa học nhân văn khác
`);
