/** How common names are written when the cover gives them in capitals only. */
export const ORGANISATION_FORMS: readonly string[] = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Nông nghiệp và Môi trường',
  'Sở Tài nguyên và Môi trường',
  'Sở Y tế',
  'Sở Công Thương',
  'Sở Thông tin và Truyền thông',
  'Sở Giáo dục và Đào tạo',
  'Bộ Khoa học và Công nghệ',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Y tế',
  'Bộ Công Thương',
  'Cục Sở hữu trí tuệ',
  'Trường Đại học',
  'Trường Cao đẳng',
  'Đại học',
  'Học viện',
  'Bệnh viện',
  'Trung tâm',
  'Viện',
  'Chi cục',
  'Công ty',
];

/** After these words a name of a place follows, each of its syllables with a capital. */
export const PLACE_WORDS: readonly string[] = [
  'tỉnh',
  'thành phố',
  'thị xã',
  'thị trấn',
  'huyện',
  'quận',
  'phường',
  'xã',
  'ấp',
  'thôn',
  'sông',
];

/** Provinces and cities before and after 2025: capitalised wherever they stand. */
export const PLACES: readonly string[] = (
  'An Giang|Bà Rịa|Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|' +
  'Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|' +
  'Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|' +
  'Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|' +
  'Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên|Tiền Giang|' +
  'Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Việt Nam|Tây Nguyên|Nam Bộ|Trung Bộ|Bắc Bộ|Mê Kông|Phú Quốc|' +
  'Đồng bằng sông Cửu Long|Cửu Long'
).split('|');
