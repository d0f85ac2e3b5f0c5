import type { DocumentType } from '../../shared/field-names.js';
import { FORM_HEADING, REPORT_HEADING } from '../data/report-labels.js';
import type { DocumentView, FieldSuggestion } from '../page/description-reader.js';
import { PageText, type LineText } from '../page/page-text.js';
import { suggest } from '../page/suggest.js';

interface Cue {
  readonly type: DocumentType;
  readonly name: string;
  readonly weight: number;
  /** Against a folded line of the first pages. */
  readonly pattern: RegExp;
  readonly capitals?: boolean;
  /** Opens a paragraph, so the line may be long. */
  readonly inText?: boolean;
}

/** What in a document's first pages speaks for a type. The strongest type wins; below the threshold: other. */
const CUES: readonly Cue[] = [
  { type: 'form', name: 'formHeading', weight: 0.95, pattern: FORM_HEADING },
  { type: 'report', name: 'reportHeading', weight: 0.9, pattern: REPORT_HEADING, capitals: true },
  {
    type: 'report',
    name: 'principalInvestigator',
    weight: 0.35,
    pattern: /^chu nhiem (?:de tai|du an|nhiem vu)\s*:/,
  },
  { type: 'report', name: 'host', weight: 0.35, pattern: /^(?:to chuc|co quan|don vi) chu tri.*:/ },
  {
    type: 'thesis',
    name: 'thesisHeading',
    weight: 0.92,
    pattern: /^(?:luan van|luan an|khoa luan|do an) (?:tot nghiep|thac s|tien s)/,
    capitals: true,
  },
  {
    type: 'article',
    name: 'journalHead',
    weight: 0.6,
    pattern: /^(?:tap chi|.*\bissn\b|.*\bdoi\b ?[:.]|.*doi\.org\/|journal of)/,
  },
  {
    type: 'article',
    name: 'saysArticle',
    weight: 0.6,
    pattern:
      /^(?:bai (?:viet|bao)(?: nay)? (?:chia se|trinh bay|gioi thieu|phan tich|de cap|nghien cuu|nham|danh gia|de xuat)|this (?:paper|article) )/,
    inText: true,
  },
  {
    type: 'article',
    name: 'abstractHeading',
    weight: 0.35,
    pattern: /^(?:tom tat|abstract|summary|a b s t r a c t)\b/,
  },
  { type: 'article', name: 'keywords', weight: 0.35, pattern: /^(?:tu khoa|key ?words?)\s*[:.–—-]/ },
  { type: 'article', name: 'proceedings', weight: 0.6, pattern: /^(?:proceedings of|ky yeu)\b/ },
];
const FRONT_PAGES = 3;
const THRESHOLD = 0.55;

/** The type of a document by cues in its first pages, each named as a reason; `other` when none is strong. */
export function documentTypeOf(document: DocumentView): FieldSuggestion[] {
  const lines = document.pages
    .filter((page) => page.number <= FRONT_PAGES)
    .flatMap((page) => [...new PageText(page).lines]);
  if (lines.length === 0) return [];
  const hits = CUES.flatMap((cue) => {
    const line = lines.find((candidate) => speaksFor(candidate, cue));
    return line === undefined ? [] : [{ cue, line }];
  });
  const types = [...new Set(hits.map(({ cue }) => cue.type))].map((type) => {
    const own = hits.filter(({ cue }) => cue.type === type).sort((a, b) => b.cue.weight - a.cue.weight);
    return { type, own, score: 1 - own.reduce((rest, { cue }) => rest * (1 - cue.weight), 1) };
  });
  const best = types.sort((a, b) => b.score - a.score)[0];
  const strongest = best?.own[0];
  if (best === undefined || strongest === undefined || best.score < THRESHOLD) return [];
  const reasons = best.own.map(({ cue }) => cue.name).join('+');
  const confidence = Math.round(Math.min(0.97, best.score) * 100) / 100;
  const { line } = strongest;
  return [suggest('documentType', line.page, line, `type:${reasons}`, confidence, best.type)];
}

function speaksFor(line: LineText, cue: Cue): boolean {
  if ((cue.inText !== true && line.text.length > 160) || !cue.pattern.test(line.folded)) return false;
  return cue.capitals !== true || line.isCapitals;
}
