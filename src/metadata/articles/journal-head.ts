import type { FieldName } from '../../shared/field-names.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import type { PageText } from '../page/page-text.js';
import { suggest } from '../page/suggest.js';

interface HeadRule {
  readonly name: FieldName;
  readonly pattern: RegExp;
  readonly confidence: number;
  readonly value?: (text: string) => unknown;
}

/** Running heads stand in the first and last lines of a page, never in its body or its references. */
const HEAD_LINES = 6;
const FOOT_LINES = 3;
const ENGLISH_JOURNAL = String.raw`(?:\p{Lu}[\p{L}&-]*\s+){0,6}(?:Journal|Transactions|Letters|Annals|Bulletin|Archives)(?:\s+(?:of|for|in|on|and|the|\p{Lu}[\p{L}&-]*)){0,9}`;

const RULES: readonly HeadRule[] = [
  { name: 'doi', pattern: /\b(10\.\d{4,9}\/[^\s"<>|]+[^\s"<>.,;)|])/, confidence: 0.95 },
  {
    name: 'issn',
    pattern: /\bISSN:?\s*(\d{4}-\d{3}[\dXx])\b/,
    confidence: 0.95,
    value: (text) => text.toUpperCase(),
  },
  {
    name: 'journal',
    pattern: /^\s*(Tạp chí [^,;:()\d|]{4,80}?)\s*(?:[,;:(|–-]|Tập|Số|ISSN|\d|$)/u,
    confidence: 0.88,
  },
  {
    name: 'journal',
    pattern: new RegExp(String.raw`^\s*(${ENGLISH_JOURNAL})\s*(?:[,;:(|–-]|Vol|ISSN|\d|$)`, 'u'),
    confidence: 0.86,
  },
  {
    name: 'volume',
    pattern: /(?:^|[\s,;])(?:Tập|Vol\.?|Volume)\s*(\d{1,4})\b/u,
    confidence: 0.85,
  },
  { name: 'volume', pattern: /\p{L}\s+(\d{1,4})\s*\((?:19|20)\d{2}\)/u, confidence: 0.85 },
  {
    name: 'volume',
    pattern: /\p{L},?\s+(\d{1,4})\s*\(\d{1,3}\)\s*[,:(]?\s*(?:19|20)\d{2}/u,
    confidence: 0.8,
  },
  { name: 'issue', pattern: /(?:^|[\s,;(–-])(?:Số|No\.?|Issue)\s*(\d{1,4}[A-Z]?)\b/u, confidence: 0.85 },
  {
    name: 'year',
    pattern:
      /(?:Tập|Số|Vol\.?|Volume|No\.?|Issue|Tạp chí|Journal|Proceedings|Kỷ yếu).*?\b((?:19|20)\d{2})\b/u,
    confidence: 0.86,
    value: Number,
  },
];

/** Journal, volume, issue, year, ISSN and DOI from the heads and feet of the first pages. */
export function journalFields(pages: readonly PageText[]): FieldSuggestion[] {
  const lines = pages
    .slice(0, 2)
    .flatMap((page) =>
      page.lines.filter((line) => line.index < HEAD_LINES || line.index >= page.lines.length - FOOT_LINES),
    );
  const heads = lines.filter(
    ({ text }) =>
      /ISSN|DOI|doi|Tạp chí|Journal|Vol\b|Volume \d|Tập \d|Proceedings|Annals|Transactions/u.test(text) &&
      !/^\s*\[?\d+[.\]]/.test(text),
  );
  const found = RULES.flatMap(({ name, pattern, confidence, value }) => {
    for (const line of heads) {
      const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(line.text);
      const indices = match?.indices?.[1];
      if (match?.[1] === undefined || indices === undefined) continue;
      const span = { start: line.start + indices[0], end: line.start + indices[1] };
      return [suggest(name, line.page, span, 'journalHead', confidence, value?.(match[1]))];
    }
    return [];
  });
  return found.filter(({ name }, i) => found.findIndex((other) => other.name === name) === i);
}
