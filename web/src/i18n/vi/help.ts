export const help = {
  help: {
    title: 'Trợ giúp',
    search: 'Viết câu tìm',
    searchLead: 'Bấm vào một ví dụ để xem kết quả. Có thể ghép nhiều cách trong một câu.',
    life: 'Vòng đời của tài liệu',
    lifeSteps: {
      takenIn:
        'Tiếp nhận: tệp gốc được giữ nguyên từng byte và nhận dạng bằng mã SHA-256. Tệp đã có trong kho thì được báo.',
      processing:
        'Đang xử lý: máy nhận dạng trang, đọc chữ, ghép văn bản, tìm các trường mô tả và nhận định về tiềm năng.',
      attention:
        'Cần xử lý: có giá trị máy chưa chắc hoặc việc phải chờ người quyết định. Việc ấy nằm trong hàng chờ kiểm tra.',
      ready: 'Sẵn sàng: đọc và tìm được trong kho theo quyền của mỗi người.',
      opened:
        'Mở công khai: sau khi trả lời về sáng chế, dữ liệu cá nhân và bí mật, mọi người đọc được toàn văn.',
      failed: 'Lỗi: không đọc được tệp. Lý do và cách sửa ghi cạnh tài liệu.',
    },
    marks: 'Dấu tin cậy và minh chứng',
    marksList: {
      evidence:
        'Vệt vàng trên ảnh trang và trong văn bản là minh chứng: chỗ mà giá trị, nhận định hoặc kết quả tìm được đọc ra.',
      doubtful: 'Chữ gạch chân chấm là chỗ máy đọc chưa chắc. Bấm vào chữ để xem các cách đọc khác.',
      confidence:
        'Độ tin cậy, từ 0 đến 100 %, là khả năng giá trị máy đọc được là đúng. Đó là ước tính, không phải lời xác nhận.',
      suggested:
        '“Máy gợi ý” là chưa có người xem; “đã xác nhận” và “đã bác bỏ” là quyết định của một người, máy không sửa nữa.',
    },
    roles: 'Vai trò',
    rolesList: {
      reader: 'đọc và tìm những gì công khai; không cần tài khoản.',
      member: 'đọc thêm tài liệu dành cho thành viên.',
      reporter: 'điền và gửi báo cáo năm của đơn vị mình.',
      librarian: 'đưa tài liệu vào, kiểm tra, sửa mô tả và văn bản của đơn vị mình.',
      manager: 'quyết định mở công khai, quản lý phiếu cơ hội, tiến độ và báo cáo.',
      admin: 'quản lý tài khoản, khóa API và thiết đặt của cả hệ thống.',
    },
    ask: 'Hỏi ai',
    askLead: 'Không tìm thấy tài liệu, thấy chỗ sai hoặc cần quyền đọc: hãy liên hệ nơi phụ trách kho.',
    noContact: 'Nơi liên hệ chưa được ghi. Hãy hỏi thư viện hoặc đơn vị đã giới thiệu kho này với bạn.',
    report: 'Sai sót trên một trang cụ thể: bấm “Báo lỗi” ngay ở trang ấy.',
  },
  accessibility: {
    title: 'Khả năng tiếp cận',
    lead: 'Giao diện hướng tới mức AA của Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2. Hiện trạng: đáp ứng một phần.',
    met: 'Đã đáp ứng',
    metList: {
      keyboard:
        'Dùng được bằng bàn phím, trừ chỗ nêu dưới đây; chỗ đang chọn luôn thấy rõ, có liên kết đến thẳng nội dung.',
      screenReader:
        'Có vùng trang, tiêu đề, nhãn và thông báo cho trình đọc màn hình; ngôn ngữ của từng phần được ghi.',
      contrast: 'Chữ đủ tương phản ở nền sáng và nền tối; màu không phải là dấu hiệu duy nhất.',
      zoom: 'Dùng được ở bề rộng 320 điểm ảnh và khi phóng 200 %.',
      tested:
        'Các màn hình chính được kiểm tra tự động bằng axe, cả tiếng Việt và tiếng Anh, màn hình rộng và hẹp.',
    },
    notMet: 'Chưa đáp ứng',
    notMetList: {
      pictures:
        'Ảnh trang quét không có mô tả riêng; văn bản của trang thay cho ảnh và có thể có chỗ đọc sai.',
      originals: 'Tệp gốc giữ nguyên như khi nhận, thường chưa có thẻ cấu trúc (PDF/UA).',
      boxes: 'Khoanh vùng trên ảnh trang bằng chuột chưa có cách làm tương đương chỉ bằng bàn phím.',
      audit: 'Chưa có đánh giá độc lập cùng người khuyết tật.',
    },
    tell: 'Gặp trở ngại',
    tellLead:
      'Hãy cho chúng tôi biết trang nào, thiết bị và phần mềm hỗ trợ nào. Nếu cần tài liệu ở dạng khác, hãy hỏi tại đây:',
  },
};
