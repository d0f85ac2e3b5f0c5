import type { Bilingual } from './bilingual.js';

interface FailureText {
  readonly message: Bilingual;
  readonly action: Bilingual;
}

const text = (vi: string, en: string, viAction: string, enAction: string): FailureText => ({
  message: { vi, en },
  action: { vi: viAction, en: enAction },
});

/** Every way in which a file, a page or a request can fail, with what to do about it. */
export const FAILURES = {
  empty: text(
    'Tệp rỗng.',
    'The file is empty.',
    'Hãy chọn lại tệp có nội dung.',
    'Choose a file that has content.',
  ),
  unsupported: text(
    'Loại tệp này chưa được hỗ trợ.',
    'This type of file is not supported.',
    'Hãy dùng PDF, TIFF, PNG, JPEG, WebP, hoặc ZIP chứa các loại đó.',
    'Use PDF, TIFF, PNG, JPEG, WebP, or a ZIP of those.',
  ),
  tooLarge: text(
    'Tệp vượt quá dung lượng cho phép.',
    'The file is larger than allowed.',
    'Hãy chia nhỏ tệp, hoặc nhờ quản trị viên nâng giới hạn.',
    'Split the file, or ask the administrator to raise the limit.',
  ),
  encrypted: text(
    'Tệp bị khóa bằng mật khẩu.',
    'The file is locked with a password.',
    'Hãy tải bản không khóa.',
    'Upload an unlocked copy.',
  ),
  corrupt: text(
    'Tệp bị hỏng hoặc bị cắt cụt nên không mở được.',
    'The file is damaged or cut short and cannot be opened.',
    'Hãy quét lại hoặc tải lại bản đầy đủ.',
    'Scan it again, or upload a complete copy.',
  ),
  tooManyPages: text(
    'Tài liệu có quá nhiều trang.',
    'The document has too many pages.',
    'Hãy chia thành nhiều tập, hoặc nhờ quản trị viên nâng giới hạn.',
    'Split it into volumes, or ask the administrator to raise the limit.',
  ),
  pictureTooLarge: text(
    'Ảnh trang có kích thước vượt giới hạn an toàn.',
    'A page picture is larger than the safe limit.',
    'Hãy quét lại ở độ phân giải thấp hơn (300 dpi là đủ).',
    'Scan it again at a lower resolution (300 dpi is enough).',
  ),
  pictureTooCoarse: text(
    'Ảnh trang quá nhỏ, không đủ điểm ảnh để đọc chữ.',
    'The page picture has too few pixels to read letters in.',
    'Hãy quét lại ở 200–300 dpi.',
    'Scan it again at 200–300 dpi.',
  ),
  timeLimit: text(
    'Xử lý quá lâu nên đã bị dừng.',
    'Processing took too long and was stopped.',
    'Hãy thử lại; nếu vẫn vậy, hãy xuất lại tệp từ phần mềm quét.',
    'Try again; if it stays so, export the file again from the scanning software.',
  ),
  memoryLimit: text(
    'Xử lý cần quá nhiều bộ nhớ nên đã bị dừng.',
    'Processing needed too much memory and was stopped.',
    'Hãy chia nhỏ tệp hoặc quét lại ở độ phân giải thấp hơn.',
    'Split the file, or scan it again at a lower resolution.',
  ),
  childDied: text(
    'Tiến trình đọc tệp dừng đột ngột.',
    'The process reading the file stopped suddenly.',
    'Hệ thống sẽ thử lại; nếu vẫn vậy, hãy tải bản khác của tệp.',
    'It will be tried again; if it stays so, upload another copy of the file.',
  ),
  engineMissing: text(
    'Thiếu bộ nhận dạng chữ.',
    'The text recognition engine is missing.',
    'Chạy “phusa doctor” để xem cần cài gì, rồi thử lại.',
    'Run “phusa doctor” to see what to install, then try again.',
  ),
  engineFailed: text(
    'Bộ nhận dạng chữ gặp lỗi.',
    'The text recognition engine failed.',
    'Hãy thử lại; nếu vẫn vậy, hãy chọn bộ nhận dạng khác.',
    'Try again; if it stays so, choose another engine.',
  ),
  pageUnreadable: text(
    'Có trang không đọc được.',
    'A page could not be read.',
    'Các trang khác vẫn dùng được; hãy quét lại trang này.',
    'The other pages can be used; scan this page again.',
  ),
  zipUnsafe: text(
    'Tệp nén không an toàn (lồng nhau, quá lớn hoặc có đường dẫn lạ).',
    'The archive is unsafe (nested, oversized or with strange paths).',
    'Hãy giải nén và tải từng tệp.',
    'Unpack it and upload the files.',
  ),
  notATable: text(
    'Tệp này không phải bảng CSV, TSV, XLSX, cũng không phải Dublin Core.',
    'The file is no CSV, TSV or XLSX table, and no Dublin Core.',
    'Hãy mở trong phần mềm bảng tính và lưu lại thành .xlsx (không đặt mật khẩu) hoặc CSV UTF-8.',
    'Open it in a spreadsheet program and save it as .xlsx (without a password) or as CSV UTF-8.',
  ),
  tableBroken: text(
    'Không đọc được bảng đến hết.',
    'The table cannot be read to its end.',
    'Hãy xem chỗ được nêu, sửa rồi gửi lại.',
    'Look at the place that is named, mend it and send it again.',
  ),
  tableTooLarge: text(
    'Bảng vượt quá số dòng, số cột hoặc độ dài cho phép.',
    'The table has more rows or columns, or longer ones, than allowed.',
    'Hãy chia bảng thành nhiều tệp.',
    'Split it into several files.',
  ),
  tableUnsafe: text(
    'Tệp bảng không an toàn (nén quá mức, hoặc XML có khai báo thực thể).',
    'The table is unsafe (packed beyond reason, or XML that declares entities).',
    'Hãy mở trong phần mềm bảng tính và lưu lại thành tệp mới.',
    'Open it in a spreadsheet program and save it as a new file.',
  ),
  fileUnreadable: text(
    'Không mở được tệp trên đĩa.',
    'The file on the disk could not be opened.',
    'Hãy kiểm tra quyền đọc tệp và ổ đĩa, rồi thử lại.',
    'Check that the file may be read and that its disk is sound, then try again.',
  ),
  noPages: text(
    'Tệp không có trang nào.',
    'The file has no pages.',
    'Hãy kiểm tra lại tệp gốc.',
    'Check the original file.',
  ),
  secret: text(
    'Tài liệu mang dấu mật nên đã bị cách ly.',
    'The document bears a secrecy mark and was quarantined.',
    'Tài liệu mật không được đưa lên mạng; quản trị viên sẽ quyết định.',
    'Secret documents must not enter a networked system; an administrator will decide.',
  ),
  storeAway: text(
    'Kho tệp tạm thời không truy cập được.',
    'The file store is away for now.',
    'Hệ thống sẽ tự thử lại.',
    'It will be tried again by itself.',
  ),
  storeFull: text(
    'Ổ đĩa đã đầy: không có gì bị thay đổi.',
    'The disk is full: nothing was changed.',
    'Đọc và tìm kiếm vẫn hoạt động. Hãy báo quản trị viên giải phóng dung lượng, rồi thử lại.',
    'Reading and searching go on. Ask an administrator to free some space, then try again.',
  ),
  databaseAway: text(
    'Cơ sở dữ liệu tạm thời không truy cập được.',
    'The database is away for now.',
    'Hệ thống sẽ tự thử lại.',
    'It will be tried again by itself.',
  ),
  indexAway: text(
    'Chỉ mục tìm kiếm tạm thời không truy cập được.',
    'The search index is away for now.',
    'Hãy thử lại sau giây lát.',
    'Try again in a moment.',
  ),
  mailAway: text(
    'Máy chủ thư tạm thời không gửi được.',
    'The mail server cannot send now.',
    'Hệ thống sẽ tự thử lại; nếu kéo dài, hãy nhờ quản trị viên xem SMTP_URL.',
    'It will be tried again by itself; if it lasts, ask the administrator to look at SMTP_URL.',
  ),
  mailRefused: text(
    'Máy chủ thư không nhận thư gửi tới địa chỉ này.',
    'The mail server does not accept mail for this address.',
    'Hãy kiểm tra địa chỉ thư của tài khoản.',
    'Check the e-mail address of the account.',
  ),
  originalMissing: text(
    'Không tìm thấy bản gốc trong kho.',
    'The original is not in the store.',
    'Chạy “phusa verify” và khôi phục từ bản sao lưu.',
    'Run “phusa verify” and restore it from a backup.',
  ),
  internal: text(
    'Có lỗi ngoài dự kiến.',
    'Something unexpected went wrong.',
    'Hãy thử lại; nếu vẫn vậy, hãy báo quản trị viên kèm mã tài liệu.',
    'Try again; if it stays so, tell the administrator the document id.',
  ),
} as const satisfies Record<string, FailureText>;

export type FailureCode = keyof typeof FAILURES;
