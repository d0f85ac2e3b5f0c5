/** Words with which the name of an organisation begins, folded. */
export const ORGANISATION_HEADS =
  /^(uy ban|uy ban nhan dan|ubnd|so|bo|vien|truong|trung tam|cong ty|dai hoc|hoc vien|cuc|chi cuc|tong cuc|hoi|lien hiep|benh vien|khoa|phong|hop tac xa|doanh nghiep|ban quan ly|tap doan|tong cong ty|tram|vuon|co so|lien doan|ngan hang|quy|van phong|thanh doan|tinh doan|nha may|xi nghiep|phan vien|trai|university|institute|department|centre|center|ministry|company)\b/;

/** Ends of company names that stand behind a comma. */
export const COMPANY_END =
  /^(?:inc|ltd|llc|lp|co|corp|corporation|gmbh|kg|ag|as|ab|oy|nv|bv|sa|s\.?\s?a|s\.?\s?p\.?\s?a|s\.?\s?r\.?\s?l|plc|jsc|limited|pte|pty)\b\.?/i;

export const ORGANISATION_WORD =
  /(?<!\p{L})(?:công ty|trường|viện|trung tâm|đại học|học viện|cơ sở|sở|hợp tác xã|doanh nghiệp|bệnh viện|tập đoàn|university|institute|corp|corporation|inc|ltd|llc|gmbh|company|co|cooperative|limited|foundation|industries|systems|laboratories|société)(?!\p{L})/iu;
