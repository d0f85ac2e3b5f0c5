import { languageOf } from '../../text/language.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import { gapBetween, type LineText, type PageText } from '../page/page-text.js';
import { suggest } from '../page/suggest.js';

const HEADING = /^(?:abstract|summary)\s*:?$/;
const MAX_LINES = 5;
const TITLE_GAP = 1.6;

/** The English title of a Vietnamese work, set apart above or below the heading of its English abstract. */
export function englishTitle(pages: readonly PageText[]): FieldSuggestion[] {
  return pages.flatMap((page) =>
    page.lines
      .filter((line) => HEADING.test(line.folded))
      .flatMap((heading) => {
        const block = below(page, heading) ?? above(page, heading);
        const [first, last] = [block?.[0], block?.at(-1)];
        if (!first || !last) return [];
        const span = { start: first.start, end: last.end };
        const text = page.text.slice(span.start, span.end).replace(/\s+/g, ' ');
        if (text.split(' ').length < 4 || /[.:]$/.test(text) || languageOf(text).language === 'vi') return [];
        return [
          suggest('titleEn', page, span, 'aboveAbstract', 0.86, isCapitals(text) ? sentence(text) : text),
        ];
      }),
  );
}

function below(page: PageText, heading: LineText): LineText[] | undefined {
  const block: LineText[] = [];
  for (const line of page.lines.slice(heading.index + 1, heading.index + 1 + MAX_LINES)) {
    if (!line.isCapitals) break;
    block.push(line);
  }
  return block.length > 0 ? block : undefined;
}

function above(page: PageText, heading: LineText): LineText[] | undefined {
  const block: LineText[] = [];
  for (let i = heading.index - 1; i >= 0 && block.length < MAX_LINES; i--) {
    const line = page.lines[i];
    const next = block[0] ?? heading;
    if (line === undefined || !line.isCapitals || (gapBetween(line, next) ?? 0) > TITLE_GAP) break;
    block.unshift(line);
  }
  return block.length > 0 ? block : undefined;
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();
const sentence = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase();
