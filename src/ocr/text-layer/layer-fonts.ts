import { layerVerdict } from '../../text/layer-verdict.js';
import type { LayerLine } from './layer-lines.js';
import { FEWEST_WORDS, MANY_UNMAPPABLE } from './fitted.js';

/** What one font of a page says. */
export interface SuspectFont {
  readonly font: string;
  readonly lines: readonly LayerLine[];
  /** Signs without a meaning: no look at the page is needed. */
  readonly certain: boolean;
}

/**
 * Fonts whose letters may mean others than they draw: a table from codes to Unicode is right or wrong for a whole
 * font, so that one wrong font leaves the text in the others true. None where every font is suspect: then the page
 * is judged as a whole.
 */
export function suspectFonts(lines: readonly LayerLine[]): SuspectFont[] {
  const texts = new Map<string, string[]>();
  for (const { runs } of lines)
    for (const { font, text } of runs) texts.set(font, [...(texts.get(font) ?? []), text]);
  if (texts.size < 2) return [];
  const suspects = [...texts].flatMap(([font, parts]) => suspect(font, parts.join(' '), lines));
  return suspects.length === texts.size ? [] : suspects;
}

function suspect(font: string, text: string, lines: readonly LayerLine[]): SuspectFont[] {
  const { verdict, measures, doubtful, language } = layerVerdict({ text, repaired: false, coverage: 1 });
  const isForeign = language === 'other' || language === 'unknown';
  const certain = measures.unmappable > MANY_UNMAPPABLE && measures.signs >= 2 * FEWEST_WORDS;
  const odd = verdict === 'reject' || (doubtful && isForeign);
  if (!certain && (!odd || measures.words < FEWEST_WORDS)) return [];
  const own = lines.filter(({ runs }) => runs.some((run) => run.font === font));
  return [{ font, lines: own, certain }];
}
