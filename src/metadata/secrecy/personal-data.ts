import type { Evidence, PageView } from '../page/description-reader.js';
import { PageText } from '../page/page-text.js';

export const PERSONAL_DATA_KINDS = ['identityNumber', 'phone', 'email', 'birthDate'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly evidence: Evidence;
}

interface PersonalDataRule {
  readonly kind: PersonalDataKind;
  /** Group 1 is the datum. Against the folded line unless `printed`. */
  readonly pattern: RegExp;
}

const DATE = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}|(?:ngay\s+)?\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+(?:19|20)\d{2}|(?:19|20)\d{2}`;

/** Numbers are told by their label or by a form that nothing else has; a bare run of digits is not enough. */
const RULES: readonly PersonalDataRule[] = [
  {
    kind: 'identityNumber',
    pattern:
      /\b(?:cccd|cmnd|cmtnd|can cuoc(?: cong dan)?|chung minh (?:nhan dan|thu)|so dinh danh(?: ca nhan)?|ho chieu|passport)\b[^\d\n]{0,30}((?:[a-z]\s?)?\d(?:[\s.]?\d){6,11})\b/g,
  },
  // Twelve digits that open with a province code (001–096), sex and century, and year.
  {
    kind: 'identityNumber',
    pattern: /(?<![\d.,/-])(0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8})(?![\d.,/-]\d|\d)/g,
  },
  {
    kind: 'phone',
    pattern:
      /\b(?:dien thoai|dtdd|dt|sdt|so dien thoai|tel|phone|mobile|di dong|hotline|zalo|fax)\b(?:\s*\([^)\d]*\))?[^\d+(\n]{0,15}((?:\+?84|\(?0)[\d\s.()-]{7,14}\d)/g,
  },
  { kind: 'phone', pattern: /(?<![\d.,/+-])((?:\+84\s?|0)[35789]\d(?:[\s.-]?\d){7})(?![\d/-]|[.,]\d)/g },
  {
    kind: 'email',
    pattern: /(?<![\w.+-])([a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12})/g,
  },
  {
    kind: 'birthDate',
    pattern: new RegExp(
      String.raw`\b(?:ngay(?:,? thang,? nam)? sinh|sinh ngay|nam sinh|sinh nam|date of birth|born(?: on)?)\b[^\d\n]{0,20}(${DATE})`,
      'g',
    ),
  },
];

/** Personal data printed on a page, each with its place, so that a suspect page can be withheld before it opens. */
export function findPersonalData(view: PageView): PersonalData[] {
  const page = new PageText(view);
  const found: PersonalData[] = [];
  for (const line of page.lines) {
    const taken: [number, number][] = [];
    for (const { kind, pattern } of RULES) {
      for (const match of line.folded.matchAll(new RegExp(pattern.source, 'gd'))) {
        const at = match.indices?.[1];
        if (at === undefined || taken.some(([start, end]) => at[0] < end && start < at[1])) continue;
        taken.push([at[0], at[1]]);
        found.push({ kind, evidence: page.evidence(line.span(at[0], at[1]), `personalData:${kind}`) });
      }
    }
  }
  return found;
}
