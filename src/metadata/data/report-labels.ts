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
  | 'titleEn'
  | 'programme'
  | 'date'
  | 'fieldCodes'
  | 'objectiveCodes'
  | 'period'
  | 'abstract'
  | 'prose';

export interface Label {
  readonly field: FieldName;
  readonly shape: LabelShape;
  /** Matched at the head of a folded line, after an item number if there is one. */
  readonly pattern: RegExp;
}

const TASK = '(?:de tai|nhiem vu|du an|chuong trinh|cong trinh)';
const AFTER = `(?: (?:${TASK}|thuc hien|nghien cuu|khcn|kh&cn|khoa hoc(?: va cong nghe)?))*`;
const BODY = '(?:to chuc|co quan|don vi)';
/** Up to four words more that a form sets behind a label: `Tóm tắt nội dung nghiên cứu`. */
const MORE = '(?: (?!:)[^ :]+){0,4}';

/** What stands before a value on covers, inner covers and registration forms (Mẫu 1, Mẫu 5, Mẫu 8). */
export const REPORT_LABELS: readonly Label[] = [
  {
    field: 'titleEn',
    shape: 'titleEn',
    pattern: new RegExp(
      `^(?:ten (?:${TASK} )?(?:bang )?tieng anh|ten ${TASK} \\(?tieng anh\\)?|english title)`,
    ),
  },
  { field: 'title', shape: 'title', pattern: new RegExp(`^ten ${TASK}${AFTER}`) },
  { field: 'title', shape: 'title', pattern: /^(?:de tai|nhiem vu|du an)$/ },
  { field: 'level', shape: 'level', pattern: new RegExp(`^cap (?:quan ly )?${TASK}`) },
  { field: 'level', shape: 'level', pattern: /^cap quan ly/ },
  {
    field: 'securityLevel',
    shape: 'secrecy',
    pattern: /^(?:muc )?(?:do )?(?:bao )?mat$|^(?:muc )?do (?:bao )?mat/,
  },
  {
    field: 'taskCode',
    shape: 'code',
    pattern: new RegExp(`^ma so (?:cua )?(?:de tai|nhiem vu|du an)${AFTER}`),
  },
  { field: 'programmeCode', shape: 'code', pattern: /^ma so chuong trinh/ },
  { field: 'programmeCode', shape: 'programme', pattern: /^thuoc(?: chuong trinh)?/ },
  // A bare "Mã số" does not say whose code it is.
  { field: 'programmeCode', shape: 'code', pattern: /^\(?ma so(?: dang ky)?/ },
  {
    field: 'registrationNumber',
    shape: 'code',
    pattern:
      /^(?:so dang ky(?: ket qua)?|so giay chung nhan(?: dang ky)?(?: ket qua)?|giay chung nhan(?: dang ky)?(?: ket qua)? so|so ho so dang ky|so dkkq)/,
  },
  {
    field: 'hostOrganisation',
    shape: 'organisation',
    pattern: new RegExp(`^(?:ten )?${BODY} chu tri${AFTER}`),
  },
  {
    field: 'managingAgency',
    shape: 'organisation',
    pattern: new RegExp(`^(?:ten )?${BODY} (?:chu quan|quan ly|dat hang|giao nhiem vu)${AFTER}`),
  },
  {
    field: 'authors',
    shape: 'person',
    pattern: new RegExp(`^(?:ho(?: va)? ten )?(?:dong )?chu nhiem${AFTER}`),
  },
  {
    field: 'authors',
    shape: 'people',
    pattern: new RegExp(
      `^(?:danh sach |cac |nhung )*(?:ca nhan |nguoi |can bo |thanh vien |tac gia )+(?:chinh )?(?:tham gia|thuc hien|phoi hop|nghien cuu)${MORE}`,
    ),
  },
  {
    field: 'acceptanceDate',
    shape: 'date',
    pattern: /^(?:ngay|thoi gian)(?: duoc)?(?: danh gia)?,? nghiem thu|^nghiem thu ngay/,
  },
  { field: 'startDate', shape: 'date', pattern: /^(?:thoi gian|ngay) bat dau/ },
  { field: 'endDate', shape: 'date', pattern: /^(?:thoi gian|ngay) ket thuc/ },
  {
    field: 'acceptanceRating',
    shape: 'rating',
    pattern:
      /^(?:xep loai|ket qua (?:xep loai|danh gia|nghiem thu)|danh gia|nghiem thu)(?:,? (?:danh gia|nghiem thu|xep loai|ket qua))*/,
  },
  { field: 'startDate', shape: 'period', pattern: /^thoi gian (?:thuc hien|nghien cuu)/ },
  { field: 'abstract', shape: 'abstract', pattern: new RegExp(`^(?:mo ta )?tom tat${MORE}`) },
  { field: 'fieldCodes', shape: 'fieldCodes', pattern: /^(?:ma )?linh vuc(?: nghien cuu)?/ },
  {
    field: 'objectiveCodes',
    shape: 'objectiveCodes',
    pattern: new RegExp(`^(?:ma )?muc tieu kinh te ?[-–,]? ?xa hoi${MORE}`),
  },
  { field: 'keywords', shape: 'text', pattern: /^(?:tu khoa|keywords?|key words)/ },
];

/** The heading of a form that describes a technology (Mẫu 8), in capitals. */
export const TECHNOLOGY_HEADING =
  /^(?:mau (?:so )?\d{1,2}[.:]? )?(?:phieu |ban )?mo ta (?:tom tat )?(?:quy trinh )?(?:cong nghe|san pham|thiet bi|giai phap)\b/;

/** What such a form asks besides; elsewhere the same words head sections, and say nothing of the work as a whole. */
export const TECHNOLOGY_LABELS: readonly Label[] = [
  {
    field: 'technologyName',
    shape: 'prose',
    pattern: /^ten (?:goi (?:cua )?)?(?:cong nghe|quy trinh(?: cong nghe)?|san pham|thiet bi|giai phap)/,
  },
  {
    field: 'technicalSpecifications',
    shape: 'prose',
    pattern: new RegExp(
      `^(?:cac )?(?:thong so|dac tinh|chi tieu|tinh nang|dac diem)(?:[, ]+kinh te)?[,–\\- ]+(?:va )?(?:ky thuat|cong nghe)${MORE}`,
    ),
  },
  {
    field: 'advantages',
    shape: 'prose',
    pattern: new RegExp(
      `^(?:cac |nhung )?(?:uu diem|uu the|diem moi|tinh moi|tinh uu viet)(?:,? (?!:)[^ :]+){0,6}`,
    ),
  },
  {
    field: 'developmentStage',
    shape: 'prose',
    pattern: new RegExp(
      `^(?:muc do|giai doan|trinh do|tinh trang) (?:phat trien|hoan thien|san sang)${MORE}`,
    ),
  },
  {
    field: 'transferWays',
    shape: 'prose',
    pattern: new RegExp(`^(?:phuong thuc|hinh thuc|cach thuc) (?:hop tac(?:,| va) )?chuyen giao${MORE}`),
  },
  {
    field: 'applicationPlace',
    shape: 'prose',
    pattern: new RegExp(
      `^(?:dia chi|dia diem|dia ban|pham vi|noi)(?: va (?:quy mo|pham vi))?(?: (?:da|dang|du kien))? (?:ung dung|ap dung|trien khai)${MORE}`,
    ),
  },
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

/** Words of the lines on a cover that say what kind of work this is, and nothing of its content. */
export const KIND_WORDS: ReadonlySet<string> = new Set(
  (
    'bao cao tong hop ket tom tat toan van qua khoa hoc va cong nghe ky thuat nghien cuu thuc hien de tai du an nhiem vu cap ' +
    'quoc gia nha nuoc bo tinh thanh pho co so truong vien nganh chuong trinh san xuat thu nghiem khcn kh&cn thu phat trien ' +
    'cuoi ky giai doan chuyen doc lap'
  ).split(' '),
);

/** The heading that makes a page the cover of a report. */
export const REPORT_HEADING =
  /^(?:bao cao (?:tong hop|tong ket|khoa hoc|ket qua|tom tat|nghiem thu|chuyen de|cuoi ky|nghien cuu|de tai|du an)|bao cao$)/;

export const FORM_HEADING =
  /^(?:phieu (?:dang ky|mo ta cong nghe|thong tin|cap nhat)|mau (?:so )?\d|giay chung nhan dang ky ket qua)/;

/** A list of people follows. */
export const MEMBERS_HEADING =
  /^(?:\d{1,2}[.)] ?)?(?:danh sach |cac |nhung )?(?:ca nhan |nguoi |can bo |thanh vien |tac gia )(?:chinh )?(?:tham gia|thuc hien|phoi hop|nghien cuu)/;
