export const fixity = {
  fixity: {
    lead: 'Mỗi bản gốc được đọc lại từng byte và so với mã SHA-256 lúc nhận, ít nhất một lần trong {{days}} ngày.',
    off: 'Việc kiểm tra định kỳ đang tắt.',
    state: 'Đã kiểm tra trong hạn: {{checked}} trên {{originals}} bản gốc.',
    last: 'Lần gần nhất: {{at}}.',
    none: 'Chưa có lần nào.',
    allSound: 'Mọi bản gốc đã kiểm tra đều nguyên vẹn.',
    failed_other:
      '{{count, number}} bản gốc không còn như lúc nhận. Hãy chép lại tệp cùng tên từ bản sao lưu; máy không tự thay tệp nào.',
    document: 'Tài liệu',
    file: 'Bản gốc',
    found: 'Tình trạng',
    at: 'Ngày kiểm tra',
    object: 'Tên trong kho',
    damaged: 'nội dung đã đổi',
    missing: 'không có trong kho',
    untitled: 'Chưa có nhan đề',
    settings: 'Kiểm tra bản gốc',
    everyDays: 'Mỗi bản gốc ít nhất một lần trong (ngày; 0: tắt)',
    megabytesPerSecond: 'Đọc không nhanh hơn (MB mỗi giây)',
  },
};
