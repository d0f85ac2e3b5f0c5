export const rereading = {
  rereading: {
    scope_other: '{{documents}} tài liệu, {{pages}} trang.',
    underWay_other: '{{documents}} tài liệu đang được đọc thì để yên.',
    imported_other: '{{documents}} biểu ghi nhập từ nơi khác không có ảnh trang để đọc lại.',
    nothing: 'Không có tài liệu nào đọc lại được.',
    engine: 'Bộ nhận dạng chữ',
    usual: '{{name}} (đang dùng)',
    engines: {
      'line-reader': 'Bộ đọc của phusa',
      tesseract: 'Tesseract {{version}}',
      tesseractJs: 'Tesseract.js {{version}}',
    },
    force: 'Đọc mọi trang từ ảnh',
    forceHint: 'Nếu không chọn, trang nào có lớp chữ đúng sẵn trong tệp thì vẫn lấy lớp chữ ấy.',
    keepsTitle: 'Những gì người đã sửa được giữ.',
    keeps:
      'Dòng chữ sửa tay được đặt lại lên bản đọc mới theo chỗ và nội dung; dòng nào không còn khớp sẽ được nêu ra trên trang để bạn đặt lại. Giá trị đã xác nhận hoặc đã bác không đổi.',
    corrected_other: '{{documents}} tài liệu có chữ sửa tay.',
    meanwhile:
      'Trong lúc đọc lại, bản hiện tại vẫn đọc và tìm được; bản mới thay vào khi đủ trang. Tài liệu mới đưa vào được đọc trước.',
    leave: 'Có thể rời trang này; tiến độ hiện ở bàn số hóa, mục “Đang xử lý”.',
    begin_other: 'Đọc lại {{documents}} tài liệu',
    begun_other: 'Đã xếp {{documents}} tài liệu vào hàng đọc lại.',
  },
};
