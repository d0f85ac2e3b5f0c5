/** A publication, grant or application number, by the grammar of its office. */
export interface PatentNumber {
  readonly number: string;
  readonly kindCode?: string;
  readonly role: 'grant' | 'publication' | 'application';
  readonly office: 'VN' | 'US' | 'EP' | 'WO' | 'other';
  readonly right: 'patent' | 'utilitySolution';
  readonly printed: string;
}

const VN_APPLICATION = /(?<![\d-])([12])-(\d{4})-(\d{5})(?!\d)/;
/** The same with a sign lost or a speck read among the figures. */
const VN_APPLICATION_WORN =
  /(?<![\d-])([12])\s?[-–.]?\s?((?:19|20)\d{2})\s?[-–.]?\s?(\d[\d.,' ]{4,6})(?![\d])/;
const VN_GRANT = /(?<![\d-])([12])\s?[-–]\s?(00\d{5})(?!\d)/;
const VN_UTILITY = /\bGPHI\s*(?:số\s*)?(\d{3,5})\b/i;
const VN_OLD = /^\D{0,12}(\d{4,6})\s*$/;
const US = /\bUS\s?(\d{1,2}[,.]?\s?\d{3}[,.]?\s?\d{3}|\d{4}\s?\/\s?\d{7})(?!\d)\s?([A-Z]\d?)?\b/;
const US_BARE = /^\s*(?:Patent No\.?:?\s*)?(\d{1,2},\d{3},\d{3})\s*$/;
const EP = /\bEP\s?(\d(?:\s?\d{3}){2})(?:\s?([AB]\d))?\b/;
const WO = /\bWO\s?((?:19|20)?\d{2}\s?\/\s?\d{5,6})(?:\s?(A\d))?\b/;

const rightOf = (first: string | undefined): PatentNumber['right'] =>
  first === '2' ? 'utilitySolution' : 'patent';

/** The number in item (10) or (11). A bare old Vietnamese number counts only when the office is Vietnam's. */
export function readPatentNumber(text: string, vietnamese: boolean): PatentNumber | undefined {
  const us = US.exec(text) ?? US_BARE.exec(text);
  if (us?.[1] !== undefined) {
    const applied = us[1].includes('/');
    const digits = us[1].replace(/\D/g, '');
    return found(
      `US${digits}${us[2] ?? ''}`,
      us[2],
      applied ? 'publication' : 'grant',
      'US',
      'patent',
      us[0],
    );
  }
  const ep = EP.exec(text);
  if (ep?.[1] !== undefined) {
    const role = ep[2]?.startsWith('A') === true ? 'publication' : 'grant';
    return found(`EP${ep[1].replace(/\s/g, '')}${ep[2] ?? ''}`, ep[2], role, 'EP', 'patent', ep[0]);
  }
  const wo = WO.exec(text);
  if (wo?.[1] !== undefined) {
    return found(`WO${wo[1].replace(/\s/g, '')}${wo[2] ?? ''}`, wo[2], 'publication', 'WO', 'patent', wo[0]);
  }
  return vietnamese ? vietnameseNumber(text) : undefined;
}

function vietnameseNumber(text: string): PatentNumber | undefined {
  const application = VN_APPLICATION.exec(text);
  if (application !== null) {
    return found(application[0], undefined, 'publication', 'VN', rightOf(application[1]), application[0]);
  }
  const grant = VN_GRANT.exec(text);
  if (grant !== null)
    return found(
      `${grant[1] ?? ''}-${grant[2] ?? ''}`,
      undefined,
      'grant',
      'VN',
      rightOf(grant[1]),
      grant[0],
    );
  const worn = wornApplication(text);
  if (worn !== undefined)
    return found(worn.number, undefined, 'publication', 'VN', rightOf(worn.number[0]), worn.printed);
  const utility = VN_UTILITY.exec(text);
  if (utility?.[1] !== undefined)
    return found(utility[1], undefined, 'grant', 'VN', 'utilitySolution', utility[0]);
  const old = VN_OLD.exec(text);
  return old?.[1] === undefined ? undefined : found(old[1], undefined, 'grant', 'VN', 'patent', old[1]);
}

function wornApplication(text: string): { number: string; printed: string; mended: true } | undefined {
  const [printed, right = '', year = '', serial = ''] = VN_APPLICATION_WORN.exec(text) ?? [];
  const digits = serial.replace(/\D/g, '');
  if (printed === undefined || digits.length !== 5) return undefined;
  return { number: `${right}-${year}-${digits}`, printed: printed.trim(), mended: true };
}

function found(
  number: string,
  kindCode: string | undefined,
  role: PatentNumber['role'],
  office: PatentNumber['office'],
  right: PatentNumber['right'],
  printed: string,
): PatentNumber {
  return { number, role, office, right, printed, ...(kindCode ? { kindCode } : {}) };
}

/** The application number in item (21), as each office writes it. */
export function readApplicationNumber(
  text: string,
): { number: string; printed: string; mended?: true } | undefined {
  const patterns = [
    VN_APPLICATION,
    /(?<!\p{L})PCT\/[A-Z]{2}\d{2,4}\/\d{5,6}(?!\d)/u,
    /\b\d{2}\/\d{3},\d{3}\b/,
    /\b\d{8}(?:\.\d)?\b/,
    /\b[A-Z]{2}\s?\d{4}\s?\d{4,7}\b/,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { number: match[0], printed: match[0] };
  }
  return wornApplication(text);
}

/**
 * The second letter may be read for a digit: A0IG for A01G; a blank may stand about the stroke. B is read as 8, J
 * as ], and what looks like I is L: no subclass is called I.
 */
const IPC =
  /(?<![\p{L}\d])([A-HÀ8])\s?([\dOQIlSZB]{2}|[O0]{2}\d)\s?([A-Zl1\]])\s{0,4}([\dOIl]{1,4}\s?\/\s?[\dOIl]{2,6})(?![\d/])/gu;

const SECTIONS: Readonly<Record<string, string>> = { À: 'A', 8: 'B' };
const SUBCLASSES: Readonly<Record<string, string>> = { ']': 'J', I: 'L', l: 'L', 1: 'L' };

export interface FoundClass {
  readonly value: string;
  readonly printed: string;
  readonly index: number;
  readonly mended: boolean;
}

/** International classes by their grammar, one space between subclass and group. */
export function readIpc(text: string): FoundClass[] {
  const seen = new Set<string>();
  return [...text.matchAll(IPC)].flatMap((match) => {
    const [printed, section = '', number = '', subclass = '', group = ''] = match;
    // A nought is read twice where O and 0 look alike: CO02F for C02F.
    const digits = asDigits(number).slice(-2);
    const letter = SECTIONS[section] ?? section;
    const kind = SUBCLASSES[subclass] ?? subclass;
    const value = `${letter}${digits}${kind} ${asDigits(group).replace(/\s/g, '')}`;
    if (digits === '00' || seen.has(value)) return [];
    seen.add(value);
    return [
      {
        value,
        printed,
        index: match.index,
        mended: digits !== number || asDigits(group) !== group || letter !== section || kind !== subclass,
      },
    ];
  });
}

const FIGURES: Readonly<Record<string, string>> = { I: '1', l: '1', O: '0', Q: '0', S: '5', Z: '2', B: '8' };
const asDigits = (text: string): string => text.replace(/[IlOQSZB]/g, (letter) => FIGURES[letter] ?? letter);

/** What looks like a class (`A23N 5/`, `Z99Z 1/00`) and does not parse as one. */
export function unparsedIpc(text: string): { index: number; printed: string }[] {
  const read = readIpc(text);
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}\d{2}\p{Lu}\s{0,3}[\p{L}\d]{0,4}(?:\/[\p{L}\d]*)?/gu)]
    .map(({ index, 0: printed }) => ({ index, printed }))
    .filter(
      ({ index }) =>
        !read.some((found) => index >= found.index && index < found.index + found.printed.length),
    );
}
