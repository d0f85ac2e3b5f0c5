import type { DraftPage } from '../../ocr/searchable/draft-page.js';
import { DocumentMargins, type FoundMargins } from '../../ocr/layout/document-margins.js';

/**
 * Hands on the pages of a document, in their order, with their headers and footers as the pages around them bear out:
 * each as soon as those are read, and not the whole document.
 */
export class SettledPages {
  private readonly margins = new DocumentMargins();
  private readonly waiting: DraftPage[] = [];

  constructor(private readonly handOn: (page: DraftPage) => Promise<void>) {}

  async take(draft: DraftPage): Promise<void> {
    const { number, width, height } = draft.page;
    this.margins.learn({ number, width, height, lines: draft.lines });
    this.waiting.push(draft);
    await this.handOnWhile((page) => this.margins.settled(page));
  }

  /** After the last page. */
  async flush(): Promise<FoundMargins> {
    await this.handOnWhile(() => true);
    return this.margins.found();
  }

  private async handOnWhile(isReady: (page: number) => boolean): Promise<void> {
    for (let [next] = this.waiting; next && isReady(next.page.number); [next] = this.waiting) {
      this.waiting.shift();
      const { page, lines, language } = next;
      await this.handOn({
        ...next,
        lines: this.margins.of([page.number]).apply(page, lines, language),
      });
    }
  }
}
