import type { Right } from '../claims/claim-kinds.js';
import {
  FILED,
  FOREIGN_NUMBER,
  GRANTED,
  GRANTED_SURELY,
  NOT_OWN,
  OWN_ACT,
  RIGHT_NAMES,
  RIGHT_OF_FIGURE,
} from '../data/protection-words.js';
import { dateIn, matchesOf, rx, type ClaimRule } from '../claims/rule.js';

const RIGHTS = RIGHT_NAMES.map(({ right, pattern }) => ({ right, pattern: rx(`‹(?:${pattern})›`) }));
const ANY_STATUS = rx(`${FILED}|${GRANTED}`);
const FILING = rx(FILED);
const GRANTING = rx(GRANTED);
const SURELY = rx(GRANTED_SURELY);
const OTHERS = rx(NOT_OWN);
const OURS = rx(OWN_ACT);
const OFFICE_NUMBER =
  /(?<![\d-])(?<number>(?<figure>[1-4])-(?:(?<year>20\d{2}|19\d{2})-\d{4,6}|0\d{6,7})(?:-000)?)(?!\d)/u;
const OTHER_NUMBER =
  /(?<!\p{L})(?:số|số đơn|số (?:đăng ký|bằng|văn bằng|gcn|giấy chứng nhận)|certificate|registration|no\.?|nos\.?|number|#)\s?:?\s*(?:no\.? |số )?(?<number>pct\/vn\d{4}\/\d{4,6}|vn\s?\d[\d.\-/]*\d|\d{1,4}\.vn\.\d{4}|(?:us|cn|ep|wo|jp|kr)[ -]?[\d/,-]{5,}(?:\s?[abu]\d?)?|gphi[\s-]?\d{3,5}|\d[\d.]{2,8}\d)(?![\d/])/u;
/** Papers that are numbered too, and are no titles. */
const DECISION_BEFORE =
  /(?:quyết định|qđ|công văn|hợp đồng|decision|contract|tcvn|qcvn|iso)\s(?:chấp nhận đơn |cấp )?$/u;

/** Filed or granted rights, with number and date where the sentence gives them. */
export const protection: ClaimRule = {
  name: 'protection',
  find: ({ text, printed }) => {
    if (matchesOf(OTHERS, text).length > 0 || OF_A_PERSON.test(printed)) return [];
    const status = matchesOf(ANY_STATUS, text)[0];
    if (status === undefined) return [];
    if (FOREIGN_NUMBER.test(printed) && matchesOf(OURS, text).length === 0) return [];
    const number = numberIn(text);
    const right = rightIn(text, number?.figure);
    if (right === undefined) return [];
    const granted = isGranted(text, number);
    if (granted === undefined) return [];
    const date =
      dateIn(text.slice((matchesOf(granted ? SURELY : FILING, text)[0] ?? status).index)) ?? dateIn(text);
    const told = number !== undefined || date !== undefined || SAID.test(text);
    const [start, end] = spanOf(text, status);
    return [
      {
        kind: 'protection',
        value: {
          right,
          status: granted ? 'granted' : 'filed',
          ...(number ? { number: number.printed.toUpperCase() } : {}),
          ...(date ? { date } : {}),
        },
        start,
        end,
        confidence: number !== undefined ? 0.9 : told ? 0.78 : 0.4,
      },
    ];
  },
};

/** `Bằng độc quyền số 1-0011870 của Nguyễn Hữu Lộc`, `Tran's patent`: told of as somebody else's. */
const OF_A_PERSON =
  /(?:\d[\d-]{5,}|sáng chế|giải pháp hữu ích|[Pp]atent)(?: số [\d-]+)? (?:của|of|by) (?!(?:Trường|Viện|Trung|Công|HTX|Hợp|Đại|Sở|Cơ|Bệnh|Tổng|The|Can|University|Institute|Nhóm|Đề|Dự)(?!\p{L}))\p{Lu}\p{Ll}+ \p{Lu}|\p{Lu}\p{Ll}+[’']s (?:patent|utility|application)/u;

const SAID =
  /được cấp|được bảo hộ|đã được|được nhận|đã nộp|đã đăng ký|nhận bằng|đã cấp|granted|awarded|filed|applied|lodged|registered|pending|được chấp nhận|issued/u;

interface NumberOfRight {
  readonly printed: string;
  readonly figure?: string | undefined;
  readonly title: boolean | undefined;
}

function numberIn(text: string): NumberOfRight | undefined {
  const office = OFFICE_NUMBER.exec(text)?.groups;
  if (office)
    return { printed: office['number'] ?? '', figure: office['figure'], title: office['year'] === undefined };
  for (const match of text.matchAll(new RegExp(OTHER_NUMBER.source, 'gu'))) {
    const printed = match.groups?.['number'];
    if (printed !== undefined && !DECISION_BEFORE.test(text.slice(0, match.index)))
      return { printed, title: undefined };
  }
  return undefined;
}

/** By the number, which cannot be misunderstood; else by the name of the right. */
function rightIn(text: string, figure: string | undefined): Right | undefined {
  if (figure !== undefined) return RIGHT_OF_FIGURE[figure];
  return RIGHTS.find(({ pattern }) => matchesOf(pattern, text).length > 0)?.right;
}

function isGranted(text: string, number: NumberOfRight | undefined): boolean | undefined {
  if (number?.title !== undefined && (number.title || matchesOf(SURELY, text).length === 0))
    return number.title;
  if (matchesOf(SURELY, text).length > 0) return true;
  if (matchesOf(FILING, text).length > 0) return false;
  return matchesOf(GRANTING, text).length > 0 ? true : undefined;
}

/** What is denied or planned stands at the word that says filed or granted, not at the name of the right. */
function spanOf(text: string, status: RegExpExecArray): [number, number] {
  const number = OFFICE_NUMBER.exec(text);
  const end = status.index + status[0].length;
  return [status.index, number && number.index > end ? number.index : end];
}
