import { Injectable } from '@nestjs/common';
import { MediaReader } from '../platform/media/media-reader.js';
import { plainText, type TextLine } from '../shared/page-text.js';
import { layerVerdict } from '../text/layer-verdict.js';
import { repairRuns } from '../text/legacy-encodings.js';
import { layerCoverage } from './coverage.js';
import { fileSpace, mediaFile, type SheetFile, type SheetPage } from './page-sheet.js';
import { linesOfRuns } from './text-layer-lines.js';

export interface JudgedLayer {
  readonly lines: readonly TextLine[];
  /** `reject`: the page is to be read from its picture. */
  readonly verdict: 'trusted' | 'repaired' | 'reject';
  readonly reasons: readonly string[];
  readonly language: string | null;
}

/** Reads a page's own text layer, mends legacy encodings, and judges whether it may stand for the page. */
@Injectable()
export class LayerReader {
  constructor(private readonly media: MediaReader) {}

  async judge(page: SheetPage, file: SheetFile, path: string, signal: AbortSignal): Promise<JudgedLayer> {
    const space = fileSpace(page);
    const runs = page.turn === 0 ? await this.media.pageText(mediaFile(path, file), space, signal) : [];
    if (runs.length === 0) return { lines: [], verdict: 'reject', reasons: ['noTextLayer'], language: null };
    const repaired = repairRuns(runs.map(({ text, font }) => ({ text, fontName: font })));
    const changed = repaired.some(({ encoding }) => encoding !== undefined);
    const mended = runs.map(({ box }, i) => ({ box, text: repaired[i]?.text ?? '' }));
    const lines = linesOfRuns(mended, changed ? 'repaired' : 'trusted');
    const coverage = layerCoverage(space, lines);
    const found = layerVerdict({
      text: plainText(lines).text,
      repaired: changed,
      ...(coverage === undefined ? {} : { coverage }),
    });
    return {
      lines,
      verdict: found.verdict,
      reasons: found.reasons,
      language: found.language === 'unknown' ? null : found.language,
    };
  }
}
