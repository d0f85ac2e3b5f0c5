import { codeTable } from './code-table.js';

/** Socio-economic objectives, Decision 12/2008: two and four digits. */
export const OBJECTIVES_2008 = codeTable(`
10 THĂM DÒ, NGHIÊN CỨU VÀ KHAI THÁC TRÁI ĐẤT, KHÍ QUYỂN
1001 Nghiên cứu chung về thăm dò và khai thác trái đất, khí quyển
1002 Thăm dò, điều tra khoáng sản, dầu mỏ, khí tự nhiên
1003 Thăm dò và khai thác đáy biển
1004 Thăm dò, khai thác vỏ trái đất, trừ vùng đáy biển
1005 Phát triển thủy văn
1006 Thăm dò, khai thác biển, đại dương
1007 Nghiên cứu khí quyển
1099 Các vấn đề khác về trái đất và khí quyển
11 PHÁT TRIỂN CƠ SỞ HẠ TẦNG VÀ QUY HOẠCH SỬ DỤNG ĐẤT
1101 Nghiên cứu chung về cơ sở hạ tầng và quy hoạch chung về sử dụng đất
1102 Quy hoạch chung về sử dụng đất
1103 Quy hoạch và xây dựng đô thị
1104 Công trình dân dụng
1105 Hệ thống giao thông vận tải
1106 Hệ thống thông tin viễn thông, thông tin liên lạc
1107 Thuỷ lợi; Hệ thống cung cấp nước;
1199 Các vấn đề khác về phát triển cơ sở hạ tầng và quy hoạch sử dụng đất
12 PHÁT TRIỂN SẢN XUẤT VÀ CÔNG NGHỆ NÔNG NGHIỆP
1201 Nghiên cứu chung về phát triển sản xuất nông nghiệp
1202 Trồng trọt
1203 Chăn nuôi
1204 Lâm nghiệp
1205 Thú y
1206 Thuỷ sản
1299 Phát triển các vấn đề nông nghiệp khác
13 PHÁT TRIỂN SẢN XUẤT VÀ CÔNG NGHỆ CÔNG NGHIỆP
1301 Nghiên cứu chung về phát triển sản xuất và công nghệ công nghiệp
1302 Nâng cao hiệu quả kinh tế và năng lực cạnh tranh
1303 Phát triển kỹ thuật chế biến và chế tạo nói chung
1304 Khai thác, chế biến khoáng sản không phải năng lượng và các sản phẩm của chúng
1305 Công nghiệp hoá học và hoá chất
1306 Công nghiệp hoá dầu và sản phẩm phụ từ than đá
1307 Công nghiệp dược phẩm
1308 Công nghiệp sản xuất xe có động cơ (ô tô, xe máy, ..) và các phương tiện giao thông vận tải khác
1309 Sản xuất, chế tạo và sửa chữa thiết bị hàng không, vũ trụ
1310 Công nghiệp điện tử và công nghiệp liên quan đến điện tử (tivi, radio, thiết bị viễn thông,...)
1311 Công nghiệp chế tạo máy văn phòng và thiết bị xử lý dữ liệu (công nghiệp máy tính)
1312 Công nghiệp phần mềm
1313 Công nghiệp máy điện và thiết bị điện
1314 Công nghệ chế tạo máy không phải điện và điện tử
1315 Chế tạo dụng cụ và thiết bị (thiết bị khoa học, thiết bị đo lường, thiết bị và dụng cụ y tế,  ...)
1316 Công nghiệp thực phẩm và đồ uống
1317 Công nghiệp dệt may và sản phẩm từ da
1318 Công nghiệp tái sử dụng chất thải
1319 Công nghiệp sản xuất các sản phẩm khác
1399 Các vấn đề khác về phát triển công nghiệp và công nghệ
14 PHÁT TRIỂN, PHÂN PHỐI VÀ SỬ DỤNG HỢP LÝ NĂNG LƯỢNG
1401 Nghiên cứu chung về phát triển, phân phối và sử dụng hợp lý năng lượng
1402 Năng lượng hoá thạch (than đá, dầu mỏ,..) và các dẫn xuất của chúng
1403 Năng lượng từ phân rã hạt nhân
1404 Quản lý chất thải và tái chế chất thải phóng xạ liên quan đến sản xuất năng lượng
1405 Năng lượng từ tổng hợp hạt nhân
1406 Năng lượng tái tạo (Năng lượng mặt trời, năng lượng gió, v.v..), năng lượng mới
1407 Sử dụng hợp lý năng lượng
1499 Các vấn đề khác về sản xuất, phân phối và sử dụng năng lượng hợp lý khác
15 PHÁT TRIỂN Y TẾ VÀ BẢO VỆ SỨC KHOẺ CON NGƯỜI
1501 Nghiên cứu chung về phát triển y tế và bảo vệ sức khoẻ con người
1502 Nghiên cứu y học, điều trị tại bệnh viện, phẫu thuật,..
1503 Y học dự phòng
1504 Kỹ thuật y sinh học
1505 Y học bảo hộ và an toàn lao động
1506 Dinh dưỡng và vệ sinh an toàn thực phẩm
1507 Phòng, chống sự lạm dụng và nghiện ma tuý, chất gây nghiện
1508 Y tế cộng đồng
1509 Bệnh viện và tổ chức chăm sóc sức khoẻ
1599 Các vấn đề khác về phát triển y tế và bảo vệ sức khoẻ con người
16 PHÁT TRIỂN GIÁO DỤC, ĐÀO TẠO
1601 Nghiên cứu chung về giáo dục và đào tạo
1602 Giáo dục mẫu giáo, trước tuổi đến trường
1603 Giáo dục tiểu học, trung học cơ sở, trung học phổ thông
1604 Giáo dục và đào tạo trung học chuyên nghiệp
1605 Giáo dục và đào tạo đại học, cao đẳng
1606 Đào tạo thường xuyên; đào tạo lại
1607 Dạy nghề
1699 Phát triển giáo dục và đào tạo khác
17 PHÁT TRIỂN VÀ BẢO VỆ MÔI TRƯỜNG
1701 Nghiên cứu chung về môi trường
1702 Bảo vệ khí quyển và khí hậu
1703 Bảo vệ môi trường không khí
1704 Quản lý chất thải rắn
1705 Bảo vệ môi trường nước, nước mặt
1706 Bảo vệ đất
1707 Bảo vệ nước dưới đất
1708 Giảm thiểu và bảo vệ chống tiếng ồn và rung
1709 Bảo vệ nơi ở và các loài sinh vật, bảo vệ đa dạng sinh học
1710 Bảo vệ và phòng chống thiên tai, thảm hoạ tự nhiên
1711 Bảo vệ và phòng chống phóng xạ
1712 Bảo vệ và khai thác hợp lý tài nguyên thiên nhiên
1799 Phát triển và bảo vệ môi trường khác
18 PHÁT TRIỂN XÃ HỘI
1801 Nghiên cứu chung về phát triển xã hội
1802 Phát triển văn hoá
1803 Quản trị kinh doanh và tổ chức
1804 Phát triển và hoàn thiện điều kiện lao động
1805 Hệ thống an sinh xã hội
1806 Phát triển hệ thống chính trị của xã hội
1807 Biến đổi xã hội, các quá trình xã hội
1808 Dịch vụ công; dịch vụ xã hội khác
1809 Quan hệ quốc tế
1899 Vấn đề khác về phát triển xã hội và dịch vụ
19 THĂM DÒ, NGHIÊN CỨU VÀ KHAI THÁC VŨ TRỤ
1901 Nghiên cứu chung về thăm dò và khai thác vũ trụ
1902 Thăm dò không gian, vũ trụ
1903 Các chương trình nghiên cứu ứng dụng về thăm dò, khai thác vũ trụ
1904 Các hệ thống phóng tên lửa đẩy
1905 Các phòng thí nghiệm trên vũ trụ và các chuyến bay vào vũ trụ
1999 Các vấn đề khác về vũ trụ
20 NGHIÊN CỨU DO CÁC TRƯỜNG ĐẠI HỌC CẤP KINH PHÍ
2001 Toán học và thống kê
2002 Khoa học máy tính và thông tin
2003 Vật lý
2004 Hoá học
2005 Sinh học
2006 Khoa học về trái đất và môi trường liên quan
2007 Khoa học kỹ thuật và công nghệ
2008 Khoa học y, dược
2009 Khoa học nông nghiệp
2010 Khoa học xã hội
2011 Khoa học nhân văn
2099 Nghiên cứu không định hướng
21 NGHIÊN CỨU KHÔNG ĐỊNH HƯỚNG ỨNG DỤNG
2101 Toán học và thống kê
2102 Khoa học máy tính và thông tin
2103 Vật lý
2104 Hoá học
2105 Sinh học
2106 Khoa học về trái đất và môi trường liên quan
2107 Khoa học kỹ thuật và công nghệ
2108 Khoa học y, dược
2109 Khoa học nông nghiệp
2110 Khoa học xã hội
2111 Khoa học nhân văn
2199 Nghiên cứu không định hướng ứng dụng khác
22 NGHIÊN CỨU DÂN SỰ KHÁC
23 ĐẢM BẢO AN NINH, QUỐC PHÒNG
`);
