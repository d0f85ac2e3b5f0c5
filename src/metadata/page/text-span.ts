import type { Evidence } from './description-reader.js';
import { trimmed, type PageText, type Span } from './page-text.js';

/** Text put together from segments, that knows where on the page each of its letters stands. */
export class TextSpan {
  readonly text: string;
  private readonly offsets: readonly number[];

  constructor(
    readonly page: PageText,
    readonly segments: readonly Span[],
  ) {
    const offsets: number[] = [];
    this.text = segments
      .map(({ start, end }, i) => {
        if (i > 0) offsets.push(start - 1);
        for (let at = start; at < end; at++) offsets.push(at);
        return page.text.slice(start, end);
      })
      .join('\n');
    this.offsets = offsets;
  }

  slice(start: number, end: number): TextSpan {
    const spans: { start: number; end: number }[] = [];
    for (let i = start; i < end; i++) {
      const at = this.offsets[i];
      if (at === undefined) continue;
      const open = spans.at(-1);
      const between = open === undefined ? '' : this.page.text.slice(open.end, at);
      if (open !== undefined && at >= open.end && /^\s*$/.test(between)) open.end = at + 1;
      else spans.push({ start: at, end: at + 1 });
    }
    return new TextSpan(
      this.page,
      spans.map((span) => trimmed(this.page.text, span)).filter((s) => s.end > s.start),
    );
  }

  /** Where `text` stands in it, whatever white space parts its words; undefined where it does not. */
  find(text: string): TextSpan | undefined {
    const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = new RegExp(words.join('\\s+'), 'iu').exec(this.text);
    return match === null ? undefined : this.slice(match.index, match.index + match[0].length);
  }

  /** How surely its words were read: the mean of the two least sure. 1 for a text layer. */
  get trust(): number {
    const trusts = this.segments.flatMap((segment) => this.page.wordTrusts(segment)).sort((a, b) => a - b);
    const least = trusts.slice(0, 2);
    return least.length === 0 ? 1 : least.reduce((sum, trust) => sum + trust, 0) / least.length;
  }

  /** Quotes the longest piece that stands on the page in one go; the boxes are those of all pieces. */
  evidence(method: string): Evidence {
    const parts = this.segments.map((segment) => this.page.evidence(segment, method));
    const quoted = [...parts].sort((a, b) => b.quote.length - a.quote.length)[0];
    return {
      page: this.page.number,
      boxes: parts.flatMap((part) => part.boxes),
      quote: quoted?.quote ?? '',
      method,
    };
  }
}
