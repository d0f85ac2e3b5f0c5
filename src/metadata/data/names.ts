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
