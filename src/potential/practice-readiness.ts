import type { ClaimSuggestion } from './claims/claim-kinds.js';
import { newTonePlacement } from '../text/normalise.js';
import { tellsEverydayUse } from './rules/adoption.js';

/** TRL 9: proven by everyday use. TRL 7: as it is to be used, over several seasons. TRL 6: shown where it is to be used. */
const LEVELS = { everydayUse: 9, seasons: 7, trial: 6 } as const;
const CONFIDENCE = 0.55;
const SEASONS =
  /(?<![\p{L}\d])(?:(?:hai|ba|bốn|năm|[2-9]|\d{2}) (?:vụ|mùa|năm|vụ liên tiếp)|nhiều vụ|(?:two|three|four|five|[2-9]) (?:[a-z]+ )?(?:seasons|crops|years|harvests))(?!\p{L})/u;

/**
 * The readiness that practice shows where no sentence tells one: who uses it day by day, or where it was tried. Only the
 * strongest is suggested, with its own sentence, and never with much confidence: a person judges.
 */
export function readinessOfPractice(claims: readonly ClaimSuggestion[]): ClaimSuggestion[] {
  if (claims.some(({ kind }) => kind === 'readiness')) return [];
  const shown = claims.flatMap((claim) => {
    const trl = levelShownBy(claim);
    return trl === undefined ? [] : [{ claim, trl }];
  });
  const best = shown.sort((a, b) => b.trl - a.trl)[0];
  if (best === undefined) return [];
  const { quote, evidence } = best.claim;
  return [
    {
      kind: 'readiness',
      value: { trl: best.trl },
      quote,
      confidence: CONFIDENCE,
      evidence: { ...evidence, method: 'rule:readinessOfPractice' },
    },
  ];
}

/** Rights that were sold say nothing of use. */
const isMereSale = (text: string): boolean =>
  /(?<!\p{L})(?:bản quyền|quyền sử dụng|hợp đồng|li-?xăng|licen[sc]e\p{L}*|agreement)(?!\p{L})/u.test(text) &&
  !/(?<!\p{L})(?:đang|hiện|hằng|hàng ngày|đều đặn|now|daily|since|currently|routine)/u.test(text);

function levelShownBy({ kind, quote }: ClaimSuggestion): number | undefined {
  const text = newTonePlacement(quote.normalize('NFC').toLowerCase().replace(/\s+/g, ' '));
  if (kind === 'adopter') return tellsEverydayUse(text) && !isMereSale(text) ? LEVELS.everydayUse : undefined;
  if (kind !== 'pilot') return undefined;
  return SEASONS.test(text) ? LEVELS.seasons : LEVELS.trial;
}
