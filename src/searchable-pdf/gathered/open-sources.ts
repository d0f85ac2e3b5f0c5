import { openOriginal } from '../original/original-pdf.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import { openPicture, type PictureSource } from '../pictures/picture-source.js';
import type { GatheredSource } from './gathered-page.js';
import { PageCopier } from './page-copier.js';

interface Open {
  readonly copier?: PageCopier;
  readonly pictures?: PictureSource;
  /** Why neither can be had of it. */
  readonly why?: string;
  close(): Promise<void>;
}

const MOST_OPEN = 16;

/** Originals that are opened when they are asked for, few at a time: a book may come in a thousand pictures. */
export class OpenSources {
  private readonly open = new Map<number, Open>();

  constructor(
    private readonly sources: readonly GatheredSource[],
    private readonly output: PdfOutput,
    private readonly scratch: string,
  ) {}

  async at(place: number): Promise<Open> {
    const known = this.open.get(place);
    if (known) return known;
    const [oldest] = this.open;
    if (oldest && this.open.size >= MOST_OPEN) {
      this.open.delete(oldest[0]);
      await oldest[1].close();
    }
    const source = this.sources[place];
    if (!source) throw new NotUnderstood('the document has no such original');
    const opened = await this.opened(source);
    this.open.set(place, opened);
    return opened;
  }

  async close(): Promise<void> {
    for (const source of this.open.values()) await source.close();
    this.open.clear();
  }

  private async opened({ path, mediaType }: GatheredSource): Promise<Open> {
    if (mediaType !== 'application/pdf') {
      const pictures = await openPicture(path, mediaType, this.scratch);
      return { pictures, close: () => pictures.close() };
    }
    try {
      const original = await openOriginal(path);
      const copier = new PageCopier(original, path, this.output);
      return { copier, close: () => original.reader.close() };
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      return { why: error.message, close: () => Promise.resolve() };
    }
  }
}
