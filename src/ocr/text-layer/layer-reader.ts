import { Injectable } from '../../platform/injectable.js';
import { MediaReader, type PageSpace } from '../../platform/media/port/media-reader.js';
import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { layerVerdict, type LayerVerdict, type VerdictReason } from '../../text/layer-verdict.js';
import { layerCoverage } from './coverage.js';
import { agreement, isPlainWord, lacksText, wordiestBand } from './layer-agreement.js';
import { suspectFonts } from './layer-fonts.js';
import { type LayerLine, layerLines, textOfLayer } from './layer-lines.js';
import { LayerLook } from './layer-look.js';
import { OcrEngine } from '../recognition/ocr-engine.js';
import type { PageContext } from '../recognition/page-context.js';
import { fileSpace, mediaFile } from '../recognition/page-reference.js';
import { AGREES, BAND, COVERS_ALL, LINES_WORTH_A_LOOK } from './fitted.js';

export interface JudgedLayer {
  /** Those that stand, each with its own source; where the verdict is `reject`, all that there are. */
  readonly lines: readonly TextLine[];
  /**
   * `mixed`: these lines stand, and the rest of the page is to be read from its picture; `reject`: the whole page is.
   */
  readonly verdict: 'trusted' | 'repaired' | 'mixed' | 'reject';
  readonly reasons: readonly string[];
  readonly language: string | null;
}

/** What the picture tells of the lines that may stand. */
interface Seen {
  readonly verdict: 'whole' | 'part' | 'none';
  readonly reasons: readonly VerdictReason[];
}

/**
 * Reads a page's own text layer, mends legacy encodings, and judges whether it may stand for the page, or for a part
 * of it. A layer that an OCR program laid under the picture stands as a whole or not at all.
 */
@Injectable()
export class LayerReader {
  constructor(
    private readonly media: MediaReader,
    private readonly engine: OcrEngine,
  ) {}

  async judge({ page, file, path, signal }: Omit<PageContext, 'scratch'>): Promise<JudgedLayer> {
    const space = fileSpace(page);
    const media = mediaFile(path, file);
    const runs = page.turn === 0 ? await this.media.pageText(media, space, signal) : [];
    const all = layerLines(runs);
    if (all.length === 0) return { lines: [], verdict: 'reject', reasons: ['noTextLayer'], language: null };
    return new Judging(new LayerLook(this.media, this.engine, media, space, signal), space).judge(all);
  }
}

/** One page's judging. */
class Judging {
  constructor(
    private readonly look: LayerLook,
    private readonly page: PageSpace,
  ) {}

  async judge(all: readonly LayerLine[]): Promise<JudgedLayer> {
    const wrong = await this.wronglyLettered(all);
    const right = all.filter((line) => !wrong.has(line));
    const repaired = right.some(({ line }) => line.source === 'repaired');
    const found = layerVerdict({ text: textOfLayer(right), repaired, coverage: 1 });
    const seen = await this.seen(found, right, wrong.size > 0);
    const stands = seen.verdict !== 'none';
    return {
      lines: (stands ? right : all).map(({ line }) => line),
      verdict: seen.verdict === 'whole' ? (repaired ? 'repaired' : 'trusted') : stands ? 'mixed' : 'reject',
      reasons: seen.reasons,
      language: found.language === 'unknown' ? null : found.language,
    };
  }

  /** Lines in a font whose letters are not those that it draws. */
  private async wronglyLettered(all: readonly LayerLine[]): Promise<ReadonlySet<LayerLine>> {
    const wrong = new Set<LayerLine>();
    if (all.some(({ invisible }) => invisible)) return wrong;
    for (const { lines, certain } of suspectFonts(all)) {
      const set = lines.map(({ line }) => line);
      const agreed = certain ? 0 : await this.agreed(set, isPlainWord);
      if (agreed !== undefined && agreed < AGREES.sure) for (const line of lines) wrong.add(line);
    }
    return wrong;
  }

  /** What a look at the page makes of a verdict on its text alone. */
  private async seen(found: LayerVerdict, right: readonly LayerLine[], lettersWrong: boolean): Promise<Seen> {
    const sound = found.verdict !== 'reject';
    if (!sound && !found.doubtful) return { verdict: 'none', reasons: found.reasons };
    const lines = right.map(({ line }) => line);
    const bare = !lettersWrong && (await this.lacksText(lines));
    if (bare && right.some(({ invisible }) => invisible))
      return { verdict: 'none', reasons: ['coversOnlyPart'] };
    const verdict = bare || lettersWrong ? 'part' : 'whole';
    const why: VerdictReason[] = bare ? ['partIsPicture'] : lettersWrong ? ['wrongLettersInPart'] : [];
    // Text over or under a picture of the page may be another one's, and where one font is wrong, so may others be:
    // only the picture tells.
    const mustAgree = this.page.fullPagePicture || lettersWrong;
    const doubtful = found.doubtful || lettersWrong;
    if (!doubtful && !mustAgree) return { verdict, reasons: [...found.reasons, ...why] };
    const agreed = doubtful ? await this.agreed(lines) : await this.agreedTwice(lines);
    if (agreed === undefined) {
      const stands = sound && !mustAgree;
      const reasons: VerdictReason[] = bare ? ['coversOnlyPart'] : [...found.reasons];
      return stands ? { verdict, reasons: [...found.reasons, ...why] } : { verdict: 'none', reasons };
    }
    if (agreed < (doubtful ? AGREES.doubtful : AGREES.sure))
      return { verdict: 'none', reasons: ['disagreesWithPicture'] };
    const reasons = found.reasons.filter((reason) => reason !== 'notALanguage');
    return { verdict, reasons: [...reasons, ...why, 'agreesWithPicture'] };
  }

  /** Whether there is text on the page that no line covers. */
  private async lacksText(lines: readonly TextLine[]): Promise<boolean> {
    const { share, bare } = layerCoverage(await this.look.small(), this.page, lines);
    for (const { band, lines: many } of bare) {
      if (share >= COVERS_ALL && many < LINES_WORTH_A_LOOK) continue;
      const read = await this.look.read(band);
      if (read && lacksText(lines, read)) return true;
    }
    return false;
  }

  /** The lower of two bands' shares, where the first leaves room for chance: pages of one form share their phrases. */
  private async agreedTwice(lines: readonly TextLine[]): Promise<number | undefined> {
    const first = await this.agreed(lines);
    if (first === undefined || first >= AGREES.beyondChance) return first;
    const [, top, , height] = this.bandOf(lines) ?? [0, 0, 0, 0];
    const rest = lines.filter(({ box: [, y, , h] }) => y + h < top || y > top + height);
    return Math.min(first, (await this.agreed(rest)) ?? first);
  }

  private bandOf(lines: readonly TextLine[], counts?: (text: string) => boolean): Box | undefined {
    return wordiestBand(lines, this.page, Math.round(BAND * this.page.height), counts);
  }

  /** Share of the words in the fullest band of these lines that are also read there. */
  private async agreed(
    lines: readonly TextLine[],
    counts?: (text: string) => boolean,
  ): Promise<number | undefined> {
    const band = this.bandOf(lines, counts);
    const read = band && (await this.look.read(band));
    return band && read ? agreement(lines, band, read, counts) : undefined;
  }
}
