import type { ClaimSuggestion } from '../../src/potential/claims/claim-kinds.js';
import { type ClaimPage, ClaimReader } from '../../src/potential/claims/claim-reader.js';
import { boxesOfSpan } from '../../src/shared/page-text.js';

const SENTENCE = /[^]+?(?:[.!?](?=\s+\p{Lu})|$)/gu;
const MONEY =
  /(?<usd>USD|US\$)? ?(?:VND )?(?<number>\d+(?:[.,]\d+)*) ?(?<times>nghìn|ngàn|triệu|tỷ|million|billion)? ?(?<currency>đồng|VND|USD|vốn)?/u;
const TIMES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  million: 1e6,
  tỷ: 1e9,
  billion: 1e9,
};
const RATINGS = [
  [/không đạt/iu, 'failed'],
  [/xuất sắc|excellent/iu, 'excellent'],
  [/khá|good/iu, 'good'],
  [/đạt|passed/iu, 'passed'],
] as const;

type Draft<K extends ClaimSuggestion['kind'] = ClaimSuggestion['kind']> = {
  [Kind in K]: Pick<Extract<ClaimSuggestion, { kind: Kind }>, 'kind' | 'value'>;
}[K];

/** Plain regular expressions, a sentence at a time, without sections, hedges or negations: what to be better than. */
export class PlainPatterns extends ClaimReader {
  override async read(pages: Iterable<ClaimPage> | AsyncIterable<ClaimPage>): Promise<ClaimSuggestion[]> {
    const claims: ClaimSuggestion[] = [];
    for await (const page of pages)
      for (const match of page.text.matchAll(SENTENCE)) {
        const quote = match[0].trim();
        const start = match.index + match[0].indexOf(quote);
        const boxes = boxesOfSpan(page.spans, start, start + quote.length);
        const evidence = { page: page.number, boxes, quote, method: 'pattern' };
        for (const draft of draftsOf(quote.replace(/\s+/g, ' ')))
          claims.push({ ...draft, quote, confidence: 0.5, evidence });
      }
    return claims;
  }
}

function* draftsOf(text: string): Generator<Draft> {
  const level = /TRL\D{0,5}(\d)/u.exec(text);
  if (level) yield { kind: 'readiness', value: { trl: Number(level[1]) } };
  else if (/phòng thí nghiệm|laboratory/iu.test(text)) yield { kind: 'readiness', value: { trl: 4 } };
  else if (/sản xuất thử/iu.test(text)) yield { kind: 'readiness', value: { trl: 7 } };
  else if (/thương mại|commercial production/iu.test(text)) yield { kind: 'readiness', value: { trl: 9 } };
  yield* protection(text);
  yield* pilot(text);
  yield* gain(text);
  yield* money(text);
  const name =
    /(?:Công ty|Hợp tác xã|HTX|Bệnh viện|Trung tâm) (?:(?:\p{Lu}[\p{L}]*|và|–) ?)+|(?:\p{Lu}\p{Ll}+ )+(?:Company|Cooperative|Hospital)/u;
  const adopter = name.exec(text);
  if (adopter) yield { kind: 'adopter', value: { name: adopter[0].trim() } };
  for (const [code] of text.matchAll(
    /(?:TCVN|QCVN|ISO) ?\d[\d:\-./]*(?:\/?(?:BYT|BTNMT))?|HACCP|VietGAP|GlobalGAP|ASC/gu,
  ))
    yield { kind: 'standard', value: { code } };
  if (/nghiệm thu|xếp loại|đạt loại|hội đồng|accepted|rat(?:ed|ing)|council/iu.test(text)) {
    const rating = RATINGS.find(([pattern]) => pattern.test(text));
    if (rating) yield { kind: 'acceptance', value: { rating: rating[1] } };
  }
  const fit = /(?:phù hợp|thích hợp|suited|fits?)[^]*?(?:ở|tại|của|vùng|in|of) ((?:\p{Lu}[\p{L}]* ?)+)/u.exec(
    text,
  );
  if (fit?.[1]) yield { kind: 'localFit', value: { place: fit[1].trim() } };
  if (/hợp đồng chuyển giao|transfer contract|licen[cs]e agreement/iu.test(text))
    yield { kind: 'transfer', value: { way: 'contract' } };
  else if (/tập huấn|đào tạo|training/iu.test(text)) yield { kind: 'transfer', value: { way: 'training' } };
  else if (/chuyển giao|transfer|licen[cs]e/iu.test(text))
    yield { kind: 'transfer', value: { way: 'offered' } };
  if (/không được|bảo mật|confidential|may not|restricted/iu.test(text))
    yield { kind: 'restriction', value: { text } };
}

function* protection(text: string): Generator<Draft> {
  const number = /\b[123]-(?:\d{4}-\d{5}|00\d{5})\b|(?:US|EP) [\d, ]+B\d/u.exec(text)?.[0];
  const right = /giải pháp hữu ích|utility solution/iu.test(text)
    ? 'utilitySolution'
    : /kiểu dáng/iu.test(text)
      ? 'design'
      : /nhãn hiệu|trademark/iu.test(text)
        ? 'trademark'
        : /bảo hộ giống|variety/iu.test(text)
          ? 'plantVariety'
          : /sáng chế|patent/iu.test(text) || number
            ? 'patent'
            : undefined;
  if (!right) return;
  const status = /đơn|application|filed/iu.test(text) ? 'filed' : 'granted';
  yield { kind: 'protection', value: { right, status, ...(number ? { number } : {}) } };
}

function* pilot(text: string): Generator<Draft> {
  if (!/mô hình|thử nghiệm|chạy thử|pilot|trial/iu.test(text)) return;
  const scale = /\d[\d.,]* ?(?:ha|hộ|m²|m3|kg|lít|households)(?:\/\p{L}+)?/u.exec(text)?.[0];
  const place = /(?:ở|tại|xã|ấp|huyện|at|in) ((?:\p{Lu}\p{L}* ?)+)/u.exec(text)?.[1]?.trim();
  const year = /(?:năm|in) ((?:19|20)\d\d)/u.exec(text)?.[1];
  yield {
    kind: 'pilot',
    value: {
      ...(scale ? { scale } : {}),
      ...(place ? { place } : {}),
      ...(year ? { year: Number(year) } : {}),
    },
  };
}

function* gain(text: string): Generator<Draft> {
  const pattern =
    /(?<quantity>[^,.;:]+) (?<verb>tăng|giảm|cao hơn|thấp hơn|rút ngắn|tiết kiệm|increased|reduced|decreased|fell|rose|cut|dropped)\D*?(?<number>\d+(?:[.,]\d+)?) ?(?<unit>%|[\p{L}]+(?:\/[\p{L}]+)*)/giu;
  for (const { groups } of text.matchAll(pattern)) {
    const { quantity = '', verb = '', number = '', unit = '' } = groups ?? {};
    const direction = /tăng|cao|increased|rose/iu.test(verb) ? 'up' : 'down';
    yield {
      kind: 'gain',
      value: { quantity: quantity.trim(), value: Number(number.replace(',', '.')), unit, direction },
    };
  }
}

function* money(text: string): Generator<Draft> {
  const kinds = [
    ['investment', /vốn|kêu gọi|đầu tư|funding|investment|raising/iu],
    ['cost', /giá|chi phí|price|cost|sells?|pay/iu],
  ] as const;
  const [kind, cue] = kinds.find(([, pattern]) => pattern.test(text)) ?? [];
  if (!kind || !cue) return;
  const after = text.slice(text.search(cue));
  for (const { groups } of after.matchAll(new RegExp(MONEY, 'gu'))) {
    const { usd, number = '', times, currency } = groups ?? {};
    if (!usd && !times && !currency) continue;
    const dollars = usd !== undefined || currency === 'USD';
    const plain = times
      ? number.replace(',', '.')
      : number.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
    const amount = Number(plain) * (times ? (TIMES[times] ?? 1) : 1);
    if (Number.isNaN(amount)) continue;
    yield { kind, value: { amount, currency: dollars ? 'USD' : 'VND' } };
    return;
  }
}
