import { newTonePlacement } from '../../text/normalise.js';
import type { ClaimKind, ClaimValues } from '../claim-kinds.js';

/** A sentence as the rules see it; both forms have the same length. */
export interface RuleSentence {
  /** Lower case, new tone placement: what patterns compare. */
  readonly text: string;
  /** As printed, on one line: where names and numbers are taken from. */
  readonly printed: string;
  readonly english: boolean;
}

export type Hit = {
  [K in ClaimKind]: {
    readonly kind: K;
    readonly value: ClaimValues[K];
    /** What was said, in the sentence: denial and hope are looked for before and in it. */
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
  };
}[ClaimKind];

/** Finds what one kind of claim looks like; whether it stands as a fact is judged elsewhere. */
export interface ClaimRule {
  readonly name: string;
  readonly find: (sentence: RuleSentence) => Hit[];
  /** The rule says itself what a hope or denial means (a stated wish to transfer). */
  readonly judgesItself?: boolean;
}

/** A pattern over exact forms: ‹ and › stand for the edges of words, tones are put where exact forms have them. */
export function rx(source: string): RegExp {
  const edges = newTonePlacement(source)
    .replaceAll('‹', '(?<![\\p{L}\\p{N}])')
    .replaceAll('›', '(?![\\p{L}\\p{N}])');
  return new RegExp(edges, 'gu');
}

export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

const ADMINISTRATIVE =
  /(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|ấp|TP\.?|Xã|Huyện|Tỉnh|Thành phố)\s+\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){0,3}/gu;
const AFTER_AT = /(?:tại|ở|in|at)\s+(\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+){1,3})/u;

/** The place that a stretch names: administrative units joined (`xã A, huyện B`), else a name behind tại or in. */
export function placeIn(printed: string): string | undefined {
  const units = [...printed.matchAll(ADMINISTRATIVE)];
  const first = units[0];
  if (first === undefined) return AFTER_AT.exec(printed)?.[1];
  let end = first.index + first[0].length;
  for (const unit of units.slice(1)) {
    if (!/^[\s,–-]{1,3}$/.test(printed.slice(end, unit.index))) break;
    end = unit.index + unit[0].length;
  }
  return printed.slice(first.index, end);
}

const ORGANISATION =
  /(?:Tổng công ty|Công ty|CÔNG TY|Cty|HTX|Hợp tác xã|Tổ hợp tác|Tập đoàn|Doanh nghiệp|DNTN|Nhà máy|Xí nghiệp|Trung tâm|Viện|Trường|Bệnh viện|Sở|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chi cục|Trang trại|Hội Nông dân)(?:\s(?:\p{Lu}[\p{L}\d.&–-]*|cổ phần|một|thành viên|nhân dân|tư nhân|sản xuất|thương mại|dịch vụ|chế biến|nông nghiệp|thủy sản|thuỷ sản|kỹ thuật|công nghệ|cơ khí|huyện|tỉnh|xã|thành phố|quận|phường|và|dược|giống|sản|nghiệp|nông|ngư|lâm|khí|phẩm|học|nghệ|mại|vụ|liệu|thuật|cầm|lợi|dưỡng|nuôi))*/u;
const ENGLISH_ORGANISATION =
  /(?:\p{Lu}[\p{L}&.-]*\s){1,5}(?:Company|Co\.(?:,? Ltd\.?)?|Ltd\.?|Inc\.?|Corporation|Corp\.?|Cooperative|University|Institute|Hospital|Farm|Joint Stock Company|JSC|LLC|GmbH)/u;

/** The first organisation named by its own name in a stretch of printed text. */
export function organisationIn(printed: string): string | undefined {
  const found = ORGANISATION.exec(printed) ?? ENGLISH_ORGANISATION.exec(printed);
  if (found === null) return undefined;
  const name = found[0].replace(/(?:\s\p{Ll}[\p{L}]*)+$/u, '').replace(/[.,]$/, '');
  const own = name
    .split(' ')
    .slice(1)
    .some((word) => /^\p{Lu}/u.test(word));
  return own ? name : undefined;
}

export function yearIn(text: string): number | undefined {
  const year = /(?<!\d)((?:19[89]|20[0-4])\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** `23/5/2021` or `ngày 23 tháng 5 năm 2021` → `2021-05-23`. */
export function dateIn(text: string): string | undefined {
  const match =
    /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?!\d)/.exec(text) ??
    /ngày (\d{1,2}) tháng (\d{1,2}) năm ((?:19|20)\d{2})/.exec(text);
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`).getTime();
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
