import { foldedForm } from '../../text/normalise.js';

export type Section =
  | 'front'
  | 'abstract'
  | 'introduction'
  | 'overview'
  | 'methods'
  | 'results'
  | 'conclusion'
  | 'recommendations'
  | 'sheet'
  | 'form'
  | 'references'
  | 'body';

interface SectionRule {
  readonly section: Section;
  /** Against a folded line without its number. */
  readonly pattern: RegExp;
}

const RULES: readonly SectionRule[] = [
  {
    section: 'references',
    pattern: /^(?:tai lieu tham khao|danh muc tai lieu|references|bibliography|literature cited)\b/,
  },
  { section: 'abstract', pattern: /^(?:tom tat|abstract|summary)\b/ },
  { section: 'conclusion', pattern: /^(?:ket luan|conclusions?|concluding remarks)\b/ },
  {
    section: 'recommendations',
    pattern:
      /^(?:kien nghi|de nghi|de xuat|khuyen nghi|huong (?:phat trien|nghien cuu)|recommendations?|outlook|future work|further work)\b/,
  },
  {
    section: 'sheet',
    pattern:
      /^(?:phieu mo ta|mo ta (?:cong nghe|san pham|thiet bi)|thong tin (?:ve )?(?:cong nghe|san pham|thiet bi)|ho so cong nghe|phieu (?:chao|gioi thieu) |chao ban|technology (?:offer|description|profile|sheet|card)|product sheet)\b/,
  },
  {
    section: 'form',
    pattern:
      /^(?:phieu (?:dang ky|thong tin|danh gia|nhan xet)|bien ban|thong tin chung|to khai|giay chung nhan|cuc so huu tri tue|quyet dinh|project information|acceptance (?:record|minutes|form)|registration form|minutes)\b/,
  },
  {
    section: 'overview',
    pattern:
      /^(?:tong quan|luoc khao|co so (?:ly luan|khoa hoc)|tinh hinh nghien cuu|cac nghien cuu (?:trong|ngoai|lien quan)|literature|review of|related work|previous (?:work|studies|research)|state of the art|prior art|tinh trang ky thuat|background)\b/,
  },
  {
    section: 'introduction',
    pattern:
      /^(?:mo dau|loi (?:mo dau|noi dau)|dat van de|gioi thieu|su can thiet|ly do (?:chon|thuc hien)|tinh cap thiet|introduction|muc (?:tieu|dich)|objectives?|aims?|rationale)\b/,
  },
  {
    section: 'methods',
    pattern:
      /^(?:vat lieu|nguyen vat lieu|phuong (?:phap|tien)|doi tuong va phuong phap|noi dung va phuong phap|noi dung nghien cuu|bo tri thi nghiem|methods?|methodology|materials|experimental)\b/,
  },
  { section: 'results', pattern: /^(?:ket qua|results|hieu qua|san pham)\b/ },
  { section: 'body', pattern: /^(?:phu luc|appendix|annex|loi cam on|acknowledge?ments?)\b/ },
];

const NUMBER =
  /^(?:chuong\s+[ivx\d]+\s*[.:–-]?\s*|phan\s+[ivx\d]+\s*[.:–-]?\s*|[ivx]{1,4}\.\s*|\d{1,2}(?:\.\d{1,2})*\.?\s+)/;
const MAX_HEADING = 90;

/** The section that a line opens; undefined when it is no heading. */
export function sectionOpenedBy(line: string): Section | undefined {
  const bare = line.trim();
  if (bare === '' || bare.length > MAX_HEADING || /[.;,]$/.test(bare.replace(/\.\.+\s*\d*$/, '')))
    return undefined;
  const folded = foldedForm(bare);
  const numbered = NUMBER.exec(folded)?.[0] ?? '';
  const capitals = bare === bare.toUpperCase();
  const rest = folded.slice(numbered.length);
  const found = RULES.find(({ pattern }) => pattern.test(rest));
  if (found === undefined) return capitals && numbered !== '' ? 'body' : undefined;
  const wholeLine = rest.replace(found.pattern, '').trim().split(/\s+/).length <= 6;
  return capitals || numbered !== '' || (wholeLine && /^\p{Lu}/u.test(bare) && !/:\s*\S/.test(bare))
    ? found.section
    : undefined;
}

/** A dotted line of a table of contents is no heading. */
export const isContentsLine = (line: string): boolean => /\.{4,}\s*\d+\s*$|…{2,}/.test(line);

/** How far a claim in a section counts; 0 for what is never the document's own result. */
export const SECTION_WEIGHT: Readonly<Record<Section, number>> = {
  front: 0.95,
  abstract: 1,
  conclusion: 1,
  results: 0.97,
  body: 0.92,
  sheet: 1,
  form: 0.97,
  // How it was to be done, why it should be, what ought to come of it: what is said there is rarely a result.
  methods: 0.5,
  introduction: 0.5,
  recommendations: 0.5,
  overview: 0,
  references: 0,
};
