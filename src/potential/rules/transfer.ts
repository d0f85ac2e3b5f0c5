import {
  ABOUT_TECHNOLOGY,
  CONTRACT_SIGNED,
  HAND_OVER,
  OFFERED,
  SIGNED,
  SUPPLIES,
  TRANSFER_WAYS,
} from '../data/transfer-words.js';
import { isDeniedFromTheStart, isOfOthers } from '../words/assertion.js';
import { matchesOf, rx, spanOf, type ClaimRule, type Hit } from '../claims/rule.js';

const CONTRACT = rx(CONTRACT_SIGNED);
const DONE = rx(SIGNED);
const TECHNOLOGY = rx(ABOUT_TECHNOLOGY);
const HANDED = rx(HAND_OVER);
const SUPPLYING = rx(SUPPLIES);
const OFFER = rx(OFFERED);
const WAYS = TRANSFER_WAYS.map(({ way, pattern }) => ({ way, pattern: rx(`‹(?:${pattern})›`) }));
const PLANNED = rx(
  '‹(?:sẽ được tổ chức|dự kiến|kế hoạch|cần được|nên được|đề nghị (?:sở|thành phố|uỷ ban|bộ)|planned|expected|should)›',
);
const DENIED = /(?:chưa|không|chẳng|not|no|never|nor)\s(?:\S+\s){0,4}$/u;
const WISHED_OF_OTHERS = /‹?(?:sở|uỷ ban|ngành|nhà nước|chính phủ|government|authorities)(?!\p{L})/u;

/** A signed contract; as every fact it must not be planned or denied. */
export const transferContract: ClaimRule = {
  name: 'transferContract',
  find: ({ text }) => {
    const match = matchesOf(CONTRACT, text)[0];
    if (match === undefined || matchesOf(DONE, text).length === 0 || matchesOf(TECHNOLOGY, text).length === 0)
      return [];
    if (/‹?(?:nghiên cứu khoa học|thực hiện (?:đề tài|nhiệm vụ)|hđ-s)/u.test(text)) return [];
    return [{ kind: 'transfer', value: { way: 'contract' }, ...spanOf(match), confidence: 0.82 }];
  },
};

/** What is handed over and how, and a wish to transfer, which is itself the claim; only a denial undoes it. */
export const transferOffer: ClaimRule = {
  name: 'transferOffer',
  judgesItself: true,
  find: ({ text, printed, section }) => {
    if (isOfOthers(text, printed)) return [];
    const offer = matchesOf(OFFER, text)[0];
    const sheet = section === 'sheet' || section === 'form';
    const handed = matchesOf(HANDED, text)[0] ?? (sheet ? matchesOf(SUPPLYING, text)[0] : undefined);
    const at = Math.min(offer?.index ?? Infinity, handed?.index ?? Infinity);
    if (
      at === Infinity ||
      DENIED.test(text.slice(0, at)) ||
      isDeniedFromTheStart(text) ||
      matchesOf(PLANNED, text).length > 0
    )
      return [];
    if (offer && WISHED_OF_OTHERS.test(text.slice(0, offer.index))) return [];
    const way = handed && firstWay(text.slice(handed.index + handed[0].length));
    if (handed && way) return [hit(way, handed, 0.8)];
    const named = offer && firstWay(text.slice(offer.index + offer[0].length));
    if (offer && section !== 'methods')
      return [
        hit(
          named !== undefined &&
            /phương thức|hình thức|theo|bằng|by|through|under/.test(text.slice(offer.index))
            ? named
            : 'offered',
          offer,
          0.75,
        ),
      ];
    return [];
  },
};

const hit = (
  way: (typeof TRANSFER_WAYS)[number]['way'],
  match: RegExpExecArray,
  confidence: number,
): Hit => ({
  kind: 'transfer',
  value: { way },
  ...spanOf(match),
  confidence,
});

/** The way that is named first. */
function firstWay(text: string): (typeof TRANSFER_WAYS)[number]['way'] | undefined {
  const found = WAYS.flatMap(({ way, pattern }) =>
    matchesOf(pattern, text)
      .slice(0, 1)
      .map((match) => ({ way, at: match.index })),
  );
  return found.sort((a, b) => a.at - b.at)[0]?.way;
}
