import type { FieldName } from '../../shared/field-names.js';

export type LabelShape =
  | 'text'
  | 'organisation'
  | 'code'
  | 'person'
  | 'people'
  | 'level'
  | 'secrecy'
  | 'rating'
  | 'title'
  | 'keywords'
  | 'period'
  | 'abstract';

export interface Label {
  readonly field: FieldName;
  readonly shape: LabelShape;
  /** Matched at the head of a folded line, after an item number if there is one. */
  readonly pattern: RegExp;
}

const TASK = '(?:de tai|nhiem vu|du an|chuong trinh|cong trinh)';
const AFTER = `(?: (?:${TASK}|thuc hien|nghien cuu|khcn|kh&cn|khoa hoc(?: va cong nghe)?))*`;

/** What stands before a value on covers, inner covers and registration forms (Mẫu 1, Mẫu 5). */
export const REPORT_LABELS: readonly Label[] = [
  { field: 'title', shape: 'title', pattern: new RegExp(`^ten ${TASK}${AFTER}`) },
  { field: 'level', shape: 'level', pattern: new RegExp(`^cap ${TASK}`) },
  { field: 'level', shape: 'level', pattern: /^cap quan ly/ },
  { field: 'securityLevel', shape: 'secrecy', pattern: /^(?:muc )?do (?:bao )?mat/ },
  { field: 'securityLevel', shape: 'secrecy', pattern: /^muc do bao mat/ },
  { field: 'taskCode', shape: 'code', pattern: new RegExp(`^ma so (?:de tai|nhiem vu|du an)${AFTER}`) },
  { field: 'programmeCode', shape: 'code', pattern: /^(?:thuoc chuong trinh.*)?ma so(?: chuong trinh)?/ },
  {
    field: 'registrationNumber',
    shape: 'code',
    pattern: /^(?:so dang ky(?: ket qua)?|so giay chung nhan(?: dang ky)?|so ho so dang ky|so dkkq)/,
  },
  {
    field: 'hostOrganisation',
    shape: 'organisation',
    pattern: new RegExp(`^(?:ten )?(?:to chuc|co quan|don vi) chu tri${AFTER}`),
  },
  {
    field: 'managingAgency',
    shape: 'organisation',
    pattern: new RegExp(`^(?:ten )?(?:to chuc|co quan|don vi) (?:chu quan|quan ly)${AFTER}`),
  },
  { field: 'authors', shape: 'person', pattern: new RegExp(`^(?:dong )?chu nhiem${AFTER}`) },
  { field: 'acceptanceRating', shape: 'rating', pattern: /^(?:ket qua )?(?:xep loai|danh gia|nghiem thu)/ },
  { field: 'keywords', shape: 'keywords', pattern: /^(?:tu khoa|tu khoa chinh|keywords?|key words)/ },
  { field: 'startDate', shape: 'period', pattern: /^thoi gian (?:thuc hien|nghien cuu)/ },
  { field: 'abstract', shape: 'abstract', pattern: /^tom tat(?: noi dung)?/ },
];

/** Levels as their words, folded; the longest first. */
export const LEVELS: readonly { readonly code: string; readonly pattern: RegExp }[] = [
  { code: 'national', pattern: /\b(?:cap )?(?:quoc gia|nha nuoc)\b/ },
  { code: 'ministry', pattern: /\bcap bo\b/ },
  { code: 'province', pattern: /\bcap (?:tinh|thanh pho)\b/ },
  { code: 'institution', pattern: /\bcap (?:co so|truong|vien|nganh)\b/ },
];

/** The same behind the label "Cấp nhiệm vụ", where the word cấp is not repeated. */
export const LEVEL_ANSWERS: typeof LEVELS = [
  { code: 'national', pattern: /\b(?:quoc gia|nha nuoc)\b/ },
  { code: 'ministry', pattern: /\bbo\b/ },
  { code: 'province', pattern: /\b(?:tinh|thanh pho)\b/ },
  { code: 'institution', pattern: /\b(?:co so|truong|vien|nganh)\b/ },
];

export const RATINGS: readonly { readonly code: string; readonly pattern: RegExp }[] = [
  { code: 'excellent', pattern: /\bxuat sac\b/ },
  { code: 'failed', pattern: /\bkhong dat\b/ },
  { code: 'good', pattern: /\b(?:kha|gioi|tot)\b/ },
  { code: 'passed', pattern: /\b(?:dat(?: yeu cau)?|trung binh)\b/ },
];

/** Lines of a cover that say what kind of work this is, and nothing of its content. */
export const KIND_LINE = new RegExp(
  '^(?:bao cao|tong hop|tong ket|tom tat|ket qua|khoa hoc|va|cong nghe|nghien cuu|thuc hien|de tai|du an|nhiem vu|cap|' +
    'quoc gia|nha nuoc|bo|tinh|thanh pho|co so|truong|vien|chuong trinh|san xuat thu nghiem|khcn|kh&cn|nghiem thu|' +
    'phat trien|cuoi ky|giai doan|[^\\p{L}\\p{N}])+$',
  'u',
);

/** The heading that makes a page the cover of a report. */
export const REPORT_HEADING =
  /^(?:bao cao (?:tong hop|tong ket|khoa hoc|ket qua|tom tat|nghiem thu|chuyen de|cuoi ky|nghien cuu|de tai|du an)|bao cao$)/;

export const FORM_HEADING =
  /^(?:phieu (?:dang ky|mo ta cong nghe|thong tin|cap nhat)|mau so? ?\d|giay chung nhan dang ky ket qua)/;

/** A list of people follows. */
export const MEMBERS_HEADING =
  /^(?:\d{1,2}[.)] ?)?(?:danh sach |cac |nhung )?(?:ca nhan |nguoi |can bo |thanh vien |tac gia )(?:chinh )?(?:tham gia|thuc hien|phoi hop|nghien cuu)/;
