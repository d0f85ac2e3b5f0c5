export const usage = {
  usage: {
    title: 'Lượt dùng',
    none: 'Chưa ai mở tài liệu này, ngoài người làm công tác lưu trữ.',
    sum: '{{views}} lượt xem, {{downloads}} lượt tải.',
    kind: { view: 'Xem', read: 'Đọc trang', download: 'Tải tệp', export: 'Xuất trích dẫn, văn bản' },
    how: 'Bấm lại trong vòng 30 giây tính một lượt. Máy tìm kiếm, chương trình dùng khóa và công việc của thủ thư không được tính. Hệ thống không lưu ai đã xem.',
  },
};
