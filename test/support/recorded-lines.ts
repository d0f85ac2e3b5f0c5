import type { TextLine } from '../../src/shared/page-text.js';
import { RecordedEngine } from './recorded-engine.js';

const PICTURE = { path: 'none', width: 1000, height: 1400, dpi: 200 };

/** The lines of a page as an engine "reads" them that was given the text; `name` tells its ids from another's. */
export async function recordedLines(text: string, name = 'l'): Promise<TextLine[]> {
  const { lines } = await new RecordedEngine(text).recognise(PICTURE, {} as never);
  return lines.map((line, i) => ({ ...line, id: `${name}${i}`, source: 'recognised' as const }));
}
