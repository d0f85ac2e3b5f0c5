import { Injectable } from '@nestjs/common';
import { MediaReader } from '../platform/media/media-reader.js';
import { plainText, type TextLine } from '../shared/page-text.js';
import { layerVerdict, type LayerVerdict, type VerdictReason } from '../text/layer-verdict.js';
import { repairRuns } from '../text/legacy-encodings.js';
import { BAND, layerCoverage } from './coverage.js';
import { agreement, lacksText, wordiestBand } from './layer-agreement.js';
import { LayerLook } from './layer-look.js';
import { OcrEngine } from './ocr-engine.js';
import { fileSpace, mediaFile, type SheetFile, type SheetPage } from './page-sheet.js';
import { linesOfRuns } from './text-layer-lines.js';

export interface JudgedLayer {
  readonly lines: readonly TextLine[];
  /** `reject`: the page is to be read from its picture. */
  readonly verdict: 'trusted' | 'repaired' | 'reject';
  readonly reasons: readonly string[];
  readonly language: string | null;
}

/** A layer that covers so much of the text-like ink covers the page. */
const COVERS_ALL = 0.93;
/** Share of a band's words that a right layer and our reading have in common: more where the text itself is in doubt. */
const AGREES = { sure: 0.35, doubtful: 0.62 };

/** Reads a page's own text layer, mends legacy encodings, and judges whether it may stand for the page. */
@Injectable()
export class LayerReader {
  constructor(
    private readonly media: MediaReader,
    private readonly engine: OcrEngine,
  ) {}

  async judge(page: SheetPage, file: SheetFile, path: string, signal: AbortSignal): Promise<JudgedLayer> {
    const space = fileSpace(page);
    const media = mediaFile(path, file);
    const runs = page.turn === 0 ? await this.media.pageText(media, space, signal) : [];
    if (runs.length === 0) return { lines: [], verdict: 'reject', reasons: ['noTextLayer'], language: null };
    const repaired = repairRuns(runs.map(({ text, font }) => ({ text, fontName: font })));
    const changed = repaired.some(({ encoding }) => encoding !== undefined);
    const mended = runs.map(({ box }, i) => ({ box, text: repaired[i]?.text ?? '' }));
    const lines = linesOfRuns(mended, changed ? 'repaired' : 'trusted');
    const found = layerVerdict({ text: plainText(lines).text, repaired: changed, coverage: 1 });
    const good = changed ? 'repaired' : 'trusted';
    const look = new LayerLook(this.media, this.engine, media, space, signal);
    const seen = await this.seen(found, lines, look, space);
    return {
      lines,
      verdict: seen.stands ? good : 'reject',
      reasons: seen.reasons,
      language: found.language === 'unknown' ? null : found.language,
    };
  }

  /** What a look at the page makes of a verdict on its text alone. */
  private async seen(
    found: LayerVerdict,
    lines: readonly TextLine[],
    look: LayerLook,
    page: { readonly width: number; readonly height: number; readonly fullPagePicture: boolean },
  ): Promise<{ stands: boolean; reasons: readonly VerdictReason[] }> {
    const sound = found.verdict !== 'reject';
    if (!sound && !found.doubtful) return { stands: false, reasons: found.reasons };
    const coverage = layerCoverage(await look.small(), page, lines);
    if (coverage.share < COVERS_ALL && coverage.bare) {
      const read = await look.read(coverage.bare);
      if (read && lacksText(lines, read)) return { stands: false, reasons: ['coversOnlyPart'] };
    }
    // Text over or under a picture of the page may be another one's; only the picture tells.
    if (!found.doubtful && !page.fullPagePicture) return { stands: sound, reasons: found.reasons };
    const band = wordiestBand(lines, page, Math.round(BAND * page.height));
    const read = band && (await look.read(band));
    const agreed = band && read ? agreement(lines, band, read) : undefined;
    if (agreed === undefined) return { stands: sound && !page.fullPagePicture, reasons: found.reasons };
    if (agreed < (found.doubtful ? AGREES.doubtful : AGREES.sure))
      return { stands: false, reasons: ['disagreesWithPicture'] };
    const reasons = found.reasons.filter((reason) => reason !== 'notALanguage');
    return { stands: true, reasons: [...reasons, 'agreesWithPicture'] };
  }
}
