import type { TransferWay } from '../claim-kinds.js';
import { matchesOf, organisationIn, rx, type ClaimRule, type Hit } from './rule.js';

/** Behind these an adopter is named. */
const GIVEN_TO = rx(
  '‹(?:(?:đã |được |đã được )?(?:chuyển giao|bàn giao|bán|lắp đặt)(?: [\\p{L}]+){0,6}? (?:cho|tới|đến|tại)|(?:đã |đang |được |đã được |đang được )(?:áp dụng|ứng dụng|sử dụng|triển khai|vận hành)(?: [\\p{L}]+){0,4}? (?:tại|ở|bởi|cho)|(?:has been |was |were |is )(?:transferred to|adopted by|used by|installed at|sold to|licen[sc]ed to))›',
);
/** Before these the adopter stands as the subject. */
const TAKES = rx(
  '‹(?:đã|đang)(?: và đang)? (?:áp dụng|ứng dụng|tiếp nhận|mua|sử dụng|nhận chuyển giao|đưa vào sản xuất|has adopted|uses)›|‹(?:has adopted|have adopted|adopted|has licen[sc]ed)›',
);
const TRANSFER_DONE = rx(
  '‹(?:hợp đồng (?:chuyển giao|li-?xăng|chuyển quyền sử dụng)(?: công nghệ| quyền)?|technology transfer (?:contract|agreement)|licen[sc]e agreement)›',
);
const OFFER = rx(
  '‹(?:sẵn sàng chuyển giao|mong muốn (?:được )?chuyển giao|có nhu cầu chuyển giao|chào bán công nghệ|ready (?:for transfer|to transfer|to be transferred)|available for licen[sc]ing|seeking licensees?)›',
);
const WAY_LABEL = rx('‹(?:phương thức|hình thức) chuyển giao›\\s*:?\\s*');
const WAYS: readonly { readonly way: TransferWay; readonly pattern: RegExp }[] = [
  { way: 'training', pattern: /đào tạo|tập huấn|training/ },
  { way: 'experts', pattern: /chuyên gia|experts?/ },
  { way: 'machinery', pattern: /máy móc|thiết bị|machinery|equipment/ },
  { way: 'documents', pattern: /tài liệu|documents?|quy trình/ },
  { way: 'contract', pattern: /hợp đồng|li-?xăng|licen[sc]e|trọn gói/ },
];
const REACH = 120;

/** A named organisation that took the result into use. */
export const adopter: ClaimRule = {
  name: 'adopter',
  find: ({ text, printed }) => {
    const given = matchesOf(GIVEN_TO, text).flatMap((match): Hit[] => {
      const end = match.index + match[0].length;
      const behind = printed.slice(end, end + REACH);
      const name = organisationIn(behind);
      return name === undefined || behind.indexOf(name) > 25 ? [] : [hit(name, match, 0.82)];
    });
    const taking = matchesOf(TAKES, text).flatMap((match): Hit[] => {
      const before = printed.slice(Math.max(0, match.index - REACH), match.index);
      const name = organisationIn(before);
      return name === undefined || before.length - before.indexOf(name) - name.length > 25
        ? []
        : [hit(name, match, 0.78)];
    });
    return [...given, ...taking].slice(0, 1);
  },
};

const hit = (name: string, match: RegExpExecArray, confidence: number): Hit => ({
  kind: 'adopter',
  value: { name },
  start: match.index,
  end: match.index + match[0].length,
  confidence,
});

/** A signed contract; as every fact it must not be planned or denied. */
export const transferContract: ClaimRule = {
  name: 'transferContract',
  find: ({ text }) => {
    const match = matchesOf(TRANSFER_DONE, text)[0];
    if (match === undefined || !/đã|được ký|ký kết|signed|số \d|ngày \d/.test(text)) return [];
    return [{ kind: 'transfer', value: { way: 'contract' }, ...span(match), confidence: 0.82 }];
  },
};

/** A wish to transfer is itself the claim; only a denial undoes it. */
export const transferOffer: ClaimRule = {
  name: 'transferOffer',
  judgesItself: true,
  find: ({ text }) => {
    const label = matchesOf(WAY_LABEL, text)[0];
    const named =
      label && WAYS.find(({ pattern }) => pattern.test(text.slice(label.index + label[0].length)));
    if (label && named)
      return [{ kind: 'transfer', value: { way: named.way }, ...span(label), confidence: 0.8 }];
    const offer = matchesOf(OFFER, text)[0];
    if (offer === undefined || /(?:chưa|không|not)\s(?:\S+\s){0,3}$/u.test(text.slice(0, offer.index)))
      return [];
    return [{ kind: 'transfer', value: { way: 'offered' }, ...span(offer), confidence: 0.75 }];
  },
};

const span = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});
