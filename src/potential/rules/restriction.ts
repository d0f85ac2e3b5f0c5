import { BINDS, NO_RESTRICTION, USE_OF_RESULT } from '../data/restriction-words.js';
import { isHoped, isOfOthers } from '../words/assertion.js';
import { matchesOf, rx, spanOf, type ClaimRule, type Hit } from '../claims/rule.js';

const USE = rx(USE_OF_RESULT);
const BOUND = rx(BINDS);
const OTHER_RULES = rx(NO_RESTRICTION);

/** What binds or frees the use of the result; said with "may not" and "must", so it judges itself. */
export const restriction: ClaimRule = {
  name: 'restriction',
  judgesItself: true,
  find: ({ text, printed, section }) => {
    const match = matchesOf(BOUND, text)[0];
    if (match === undefined || matchesOf(USE, text).length === 0) return [];
    if (
      matchesOf(OTHER_RULES, text).length > 0 ||
      isOfOthers(text, printed) ||
      isHoped(text.replace(/nếu (?=không|chưa)/gu, ''))
    )
      return [];
    const told = section === 'form' || section === 'sheet';
    const hit: Hit = {
      kind: 'restriction',
      value: { text: printed.trim() },
      ...spanOf(match),
      confidence: told ? 0.72 : 0.6,
    };
    return [hit];
  },
};
