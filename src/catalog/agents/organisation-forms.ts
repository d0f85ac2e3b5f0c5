import { foldedForm } from '../../text/normalise.js';
import { initialsOf } from './name-words.js';

/** Abbreviations that stand for the same words in every name, folded. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/&/g, ' va '],
  [/\bkh\s*-?\s*(?:va\s+)?cn\b|\bkhcn\b/g, 'khoa hoc va cong nghe'],
  [/\bgd\s*-?\s*(?:va\s+)?dt\b|\bgddt\b/g, 'giao duc va dao tao'],
  [/\bnn\s*-?\s*(?:va\s+)?(?:ptnt|pt nt)\b/g, 'nong nghiep va phat trien nong thon'],
  [/\btn\s*-?\s*(?:va\s+)?mt\b|\btnmt\b/g, 'tai nguyen va moi truong'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bdh\b/g, 'dai hoc'],
  [/\bbv\b/g, 'benh vien'],
  [/\btp\b\.?|\btinh\b|\bthanh pho\b/g, ' '],
];
/** Forms of companies: `Công ty TNHH MTV`, `Co., Ltd`, `JSC`. */
const COMPANY_FORMS =
  /\b(?:cong ty|trach nhiem huu han|tnhh|mot thanh vien|mtv|ctcp|co phan|cp|joint stock|jsc|company|co|ltd|limited|corporation|corp|incorporated|inc|llc|plc|gmbh|ag|sa)\b/g;
const SMALL_WORDS: ReadonlySet<string> = new Set(['va', 'cua', 'cho', 'of', 'and', 'the', 'for']);
/** What Vietnamese bodies with a place name call themselves in English. */
const TRANSLATED: readonly (readonly [RegExp, string])[] = [
  [/^(.+) university$/, 'dai hoc $1'],
  [/^university of (.+)$/, 'dai hoc $1'],
  [/^(.+) college$/, 'cao dang $1'],
  [/^(.+) hospital$/, 'benh vien $1'],
];

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** `Trường ĐH Cần Thơ` → `dai hoc can tho`, `Công ty TNHH Hạt Ngọc` → `vowel diacritic ngoc`: the name without its form. */
export function coreOf(name: string): string {
  const plain = words(writtenOut(foldedForm(withoutBrackets(name))));
  const core = words(
    plain
      .join(' ')
      .replace(COMPANY_FORMS, ' ')
      .replace(/^truong (?=dai hoc|cao dang)/, ''),
  );
  return (core.length > 0 ? core : plain).join(' ');
}

/** What the name would be in Vietnamese, folded; undefined where that cannot be told. */
export function translatedCore(name: string): string | undefined {
  const core = coreOf(name);
  const rule = TRANSLATED.find(([english]) => english.test(core));
  return rule && core.replace(...rule);
}

/** `Trường Đại học Cần Thơ` → `tdhct`, `dhct`: how its letters are abbreviated; shorter than three say nothing. */
export function acronymsOf(name: string): string[] {
  const bracketed = [...name.matchAll(/[([]\s*(\p{Lu}{3,10})\s*[)\]]/gu)].map((match) =>
    foldedForm(match[1] ?? ''),
  );
  const forms = [words(writtenOut(foldedForm(withoutBrackets(name)))), words(coreOf(name))];
  const made = forms.flatMap((all) => [
    initialsOf(all),
    initialsOf(all.filter((word) => !SMALL_WORDS.has(word))),
  ]);
  return [...new Set([...bracketed, ...made])].filter((acronym) => acronym.length >= 3);
}

/** A name that is nothing but an acronym: `ĐHCT`. */
export function acronymAlone(name: string): string | undefined {
  const plain = name.replace(/[.\s]/g, '');
  return /^\p{Lu}{3,10}$/u.test(plain) && !/\s\p{L}{3,}/u.test(name) ? foldedForm(plain) : undefined;
}

const writtenOut = (folded: string): string =>
  WRITTEN_OUT.reduce((text, [short, long]) => text.replace(short, long), folded);
const withoutBrackets = (name: string): string => name.replace(/[([][^)\]]*[)\]]/g, ' ');
