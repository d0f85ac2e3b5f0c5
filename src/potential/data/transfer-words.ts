import type { TransferWay } from '../claims/claim-kinds.js';

/** What is handed over, or how; the first that a sentence names is the way. Patterns in exact form. */
export const TRANSFER_WAYS: readonly { readonly way: TransferWay; readonly pattern: string }[] = [
  {
    way: 'training',
    pattern:
      'đào tạo|tập huấn|lớp học|khoá học|huấn luyện|cầm tay chỉ việc|hướng dẫn (?:vận hành|kỹ thuật|sử dụng|thao tác)|chuyển giao tại chỗ cho công nhân|train(?:ing|ed|s)|courses?|workshops? for|instruction of|hands-on|coaching',
  },
  {
    way: 'experts',
    pattern:
      'chuyên gia|cử (?:cán bộ|kỹ sư|người|kỹ thuật viên)|kỹ sư(?: [\\p{L}]+){0,4}? (?:đến|xuống|ở lại|có mặt|kèm)|kỹ thuật viên|kỹ sư (?:đến|tại|trực tiếp|của)|cán bộ kỹ thuật (?:ở lại|đến|xuống|trực tiếp)|hỗ trợ kỹ thuật trực tiếp|tư vấn (?:trực tiếp|tại chỗ)|experts?|engineers?|technicians? (?:are|will be|is) sent|specialists?|consultan\\w+|on-site (?:support|assistance|advice)|secondment',
  },
  {
    way: 'machinery',
    pattern:
      'máy móc|thiết bị|trọn bộ|dây chuyền|máy(?= [\\p{L}])|nguyên cụm|lắp đặt (?:hoàn chỉnh|trọn gói)|chìa khoá trao tay|machinery|machines?|equipment|turnkey|hardware|complete line',
  },
  {
    way: 'documents',
    pattern:
      'tài liệu|hồ sơ|bản vẽ|sổ tay|quy trình (?:bằng văn bản|kỹ thuật|công nghệ)|bí quyết|thuyết minh|cẩm nang|mã nguồn|bộ tiêu chuẩn|documents?|documentation|manuals?|drawings?|blueprints?|protocols?|source code|know-how package|recipes?|specifications?|dossier',
  },
  {
    way: 'contract',
    pattern:
      'hợp đồng|li-?xăng|bán (?:đứt|quyền|bản quyền|trọn gói)|chuyển (?:nhượng|quyền)|trọn gói|cấp phép|nhượng quyền|licen[sc]\\w*|contract|agreement|assignment|sale of (?:the )?(?:patent|rights)|outright sale|franchise',
  },
];

/** Opens a list of what is handed over. */
export const HAND_OVER =
  '‹(?:(?:phương thức|hình thức|cách thức|phương án|nội dung|gói|hồ sơ|phạm vi|đối tượng) (?:[\\p{L}]+ ){0,2}?(?:chuyển giao|bàn giao)(?: công nghệ)?|gói công nghệ(?: (?:bàn giao|chuyển giao))?|(?:công nghệ|quy trình|kỹ thuật|giải pháp|phần mềm|máy|thiết bị|sáng chế|bí quyết)(?: [\\p{L}]+){0,3}? được (?:chuyển giao|bàn giao)|chuyển giao (?:công nghệ |quy trình )?(?:kèm|cùng|theo|bằng|thông qua|qua|gồm|bao gồm|dưới)|(?:bên|người|đơn vị|khách hàng|doanh nghiệp) (?:mua|nhận)(?: chuyển giao| công nghệ| quyền)?,? (?:được|sẽ được|nhận|sẽ nhận)|khi (?:nhận )?(?:chuyển giao|mua(?: công nghệ| quyền)?),? (?:[\\p{L}]+ ){0,4}?được(?= (?:cung cấp|bàn giao|giao|tập huấn|đào tạo|hướng dẫn|nhận))|kèm theo (?:máy|công nghệ|chuyển giao)|(?:mode|form|method|way|means|scope) of transfer|transfer (?:mode|package|method|form|is by|is through|includes|comprises|covers|takes)|(?:is|are|was|were|can be) (?:transferred|handed over|passed on|delivered|provided|licensed|supplied) (?:[a-z-]+ )??(?:through|by|via|as|with|together with|under|in the form of)|(?:the )?(?:buyer|licensee|recipient|purchaser|adopter|client|acquirer)s? (?:also )?(?:receives?|gets?|obtains?|is given|are given|is provided)|(?:the )?(?:package|offer|transfer|delivery) (?:includes|comprises|contains|consists of|covers)|(?:we|the (?:team|licensor|seller|vendor|inventors?|institute|owner|university|centre|center)) (?:also )?(?:supply|supplies|provides?|delivers?|hands? over|trains?|sends?))›';

/** In a sheet or form about the technology, what the giving side does for the taking one. */
export const SUPPLIES =
  '‹(?:phương thức|hình thức):|‹(?:bên (?:bán|giao|chuyển giao)|chủ sở hữu|nhóm(?: tác giả)?|viện|trường|trung tâm|đơn vị(?: chuyển giao)?|chúng tôi) (?:sẽ |còn )?(?:nhận )?(?=chuyển giao tận nơi|cử|cung cấp|bàn giao|tập huấn|đào tạo|hướng dẫn|giao|huấn luyện)|‹(?=(?:kỹ sư|chuyên gia|cán bộ kỹ thuật|kỹ thuật viên)(?: [\\p{L}]+){0,4}? (?:ở lại|đến tận|đến|xuống|có mặt|trực tiếp|kèm) )';

export const CONTRACT_SIGNED =
  '‹(?:hợp đồng(?: [\\p{L}]+){0,3}? (?:chuyển giao|li-?xăng|chuyển quyền|chuyển nhượng|nhượng quyền|cấp phép|mua (?:bán )?(?:công nghệ|quyền|bản quyền))|(?:ký|kí|giao) (?:kết )?(?:[\\p{L}]+ ){0,3}?hợp đồng|(?:ký|kí)(?: kết)? (?:[\\p{L}]+ ){0,2}?(?:biên bản|thoả thuận|văn bản) (?:[\\p{L}]+ ){0,2}?(?:chuyển giao|bàn giao|chuyển nhượng|nhượng quyền|li-?xăng)|chuyển (?:nhượng|quyền sử dụng)(?: [\\p{L}]+){0,6}? (?:cho|với)|bán bản quyền|bán quyền (?:sử dụng|sở hữu)|cấp phép (?:sử dụng|khai thác)|(?:technology |know-how )?(?:transfer|licen[sc]e|licen[sc]ing|assignment) (?:contract|agreement|deal)|licen[sc]ed (?:exclusively |non-exclusively )?to|licen[sc]e (?:was|has been) (?:granted|sold|signed)|signed (?:a|an|the) (?:[a-z-]+ ){0,3}(?:contract|agreement|licen[sc]e))›';
export const SIGNED =
  '‹(?:đã|được ký|ký kết|ký|kí|signed|concluded|entered into|granted|sold|licen[sc]ed|số \\d|ngày \\d|in \\d{4}|vào \\d|on \\d)';
/** About rights to a technology, not about a purchase or the project itself. */
export const ABOUT_TECHNOLOGY =
  '‹(?:chuyển giao|li-?xăng|chuyển quyền|chuyển nhượng|nhượng quyền|bản quyền|quyền (?:sử dụng|khai thác|sở hữu)|công nghệ|quy trình|sáng chế|giải pháp|giống|phần mềm|bí quyết|licen[sc]\\w*|transfer|technology|know-how|patent|rights)';

export const OFFERED =
  '‹(?:(?:we|the [a-z]+) (?:also )?offers? (?:an? )?(?:non-exclusive |exclusive |simple )?licen[sc]\\w*|(?:sẵn sàng|sẵn lòng|mong muốn|mong|có nguyện vọng|có nhu cầu|có chủ trương|đồng ý|muốn|đề nghị|chào bán|chào mời|rao)(?: (?!có|nhận|các|doanh|ai|sớm|được nhận)[\\p{L}]+){0,4}? (?:chuyển giao|chuyển nhượng|bán (?:quyền|công nghệ|bản quyền|lại)|cấp phép|nhượng|li-?xăng)|chào bán|chào chuyển giao|tìm (?:kiếm )?(?:[\\p{L}]+ ){0,5}?(?:nhận chuyển giao|mua (?:công nghệ|quyền|bản quyền)|tiếp nhận)|(?:ready|available|open|offered|on offer) (?:for|to)(?: be)? (?:[a-z-]+ )?(?:transfer(?:red)?|licen[sc]\\w*|sale|assignment)|(?:seek|seeks|seeking|looking for|wants?|welcomes?|invites?) (?:an? |the )?(?:[a-z-]+ ){0,3}(?:licen[sc]ees?|buyers?|takers?|transfer|licen[sc]ing)|(?:offers?|wishes|would like|prepared|willing|happy) to (?:transfer|licen[sc]e|sell|assign)|(?:licen[sc]es?|licen[sc]ing) (?:is|are) (?:available|offered|on offer)|(?:non-exclusive|exclusive) licen[sc]es? (?:is|are|available|offered)|for licen[sc](?:ing|e))›';
