import { exactForm } from './normalise.js';

/** Vietnamese family names; nine people in ten bear one of the first fifteen. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm ' +
    'phùng mai tô hà tạ châu lưu cao thái quách la tăng triệu bạch nghiêm doãn kiều lại ninh chu văn thạch sơn kim ' +
    'danh lục mạc khổng tống từ viên âu quản giang vi tôn ông diệp khương đàm thân lương hứa nông đồng tiêu bành ' +
    'cù đường thi nhan ma y quang trà ung viễn lữ mã trang phương hàng liêu'
  ).split(' '),
);

/** Degrees and forms of address that stand before a name; longest first. */
export const TITLES: readonly string[] = [
  'Phó Giáo sư',
  'Giáo sư',
  'Tiến sĩ khoa học',
  'Tiến sĩ',
  'Tiến sỹ',
  'Thạc sĩ',
  'Thạc sỹ',
  'Kỹ sư',
  'Cử nhân',
  'Bác sĩ',
  'Dược sĩ',
  'TSKH',
  'PGS',
  'GS',
  'TS',
  'Ts',
  'Th\\.S',
  'ThS',
  'Ths',
  'ThsBS',
  'KTS',
  'KS',
  'Ks',
  'CN',
  'BSCKII',
  'BSCKI',
  'BS',
  'DS',
  'CKII',
  'CKI',
  'KTV',
  'NCS',
  'ĐD',
  'NGƯT',
  'NGND',
  'TTƯT',
  'Ông',
  'Bà',
  'Prof',
  'Dr',
  'Mr',
  'Mrs',
  'Ms',
];

/** Syllables of middle and given names. */
export const NAME_SYLLABLES: ReadonlySet<string> = new Set(
  (
    'an ái anh ánh ân ấn ba bá bách bạch bảo băng bằng bắc bé bích biên bình bính bùi bửu ca cảnh cao cầm cẩm cần ' +
    'cát cầu châu chi chí chiến chiểu chinh chính chiêu chung chuyên chuyền chương công cơ cúc cung cương cường cửu danh dân diễm diên diễn diện diệp diệu dinh doan doanh du dung dũng duy duyên ' +
    'dư dương dưỡng đa đài đại đàn đạo đạt đăng đặng đẳng đề đệ điềm điền điệp định đình đoan đoàn đô độ đông ' +
    'đồng đức đường én gấm gia giang giáp giàu hà hạ hai hải hàm hàn hạnh hào hảo hạo hằng hân hậu hiên hiền hiến ' +
    'hiển hiệp hiếu hiệu hinh hoa hòa hoan hoàn hoàng hoạt học hoài hồ hồi hội hồng hợp huân huấn huệ hùng huy ' +
    'huyên huyền huỳnh hưng hương hường hữu hy kha khá khải khang khanh khánh khiêm khoa khoan khoát khôi khương ' +
    'khuê khuyên kiên kiệt kiều kim kỳ la lai lam lan lành lãm lâm lân lập lê lệ lễ liêm liên liễu linh loan long ' +
    'lộc lợi luân luận lục lụa lưu lực lương lượng ly lý mai mạnh mẫn mận mậu mây mến minh mơ mùi muội mừng mỹ ' +
    'nam năm nga ngà ngân nghi nghĩa nghị nghiêm ngoan ngọc ngô nguyên nguyễn nguyệt nhã nhạn nhàn nhân nhẫn nhật ' +
    'nhi nhiên nhu nhung như nhựt ninh nở nương oanh phát phi phong phòng phú phúc phước phụng phương phượng quan ' +
    'quang quảng quân quế quí quý quốc quy quyên quyền quyết quỳnh sáng sang sao sâm sen sinh sơn sung sử sửu ' +
    'sương sỹ tài tâm tân tấn tần thạch thái tham thanh thành thao thảo thạo thắm thăng thắng thất thể thế thi ' +
    'thị thiên thiện thiều thìn thịnh thọ thoa thoại thông thơ thơm thời thu thuần thuận thúc thục thủy thuỷ thúy ' +
    'thuý thùy thuỳ thư thương thường thượng thy tiên tiền tiến tiệp tín tình tính tịnh toàn toại toán tố tốt trà ' +
    'trạch trang tráng trâm trân trí triều triết triệu trinh trình trọng trúc trung trực trường trưởng tú tuân ' +
    'tuấn tuệ tùng tuyên tuyến tuyền tuyết tư tứ tường tưởng ty tý uyên út vạn văn vân việt vinh vĩnh võ vũ vui ' +
    'giác giản hóa hoành hoằng khiết khoái khuyến kính lạc lạng lãnh liệt liệu lĩnh lũy luyến luyện ngạn ngạc ngợi ' +
    'nguyện nhậm nhị nhuận nhượng phấn phẩm phán phê phố quát quyến san sảnh sắc soạn sự tảo tạo tặng thạc thân thuấn ' +
    'thuật thuyên thuyết thụ thưởng tiếp tiệm tỉnh toản tôn trầm tri trị triển trụ trưng trương tuyển tụ tựu ứng viên ' +
    'viễn viện vịnh vọng xứng xương ' +
    'vương vượng vy vỹ xinh xuân xuyến xuyên ý yên yến'
  )
    .split(' ')
    .map(exactForm),
);
