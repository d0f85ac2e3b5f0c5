import { contentBytes, contentRefs } from '../content/page-content.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { readPage, type PageTerm } from '../pdf/page-tree.js';
import type { PdfDict, PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { checkCatalog, ownIntents } from './catalog-check.js';
import { ArchiveFault } from './fault.js';
import { checkObjects } from './object-check.js';
import { checkPage } from './page-check.js';

export type ArchiveFinding =
  { readonly sound: true; readonly ownIntents?: PdfValue } | { readonly sound: false; readonly why: string };

/**
 * Can an original, of which some pages get new content, be known to be PDF/A-2b? It looks for what it knows to
 * be right – scans, in the main – and takes everything else for a reason not to say so. The first one is enough.
 */
export class ArchiveCheck {
  private why: string | undefined;
  private readonly checked = new Set<number>();

  constructor(
    private readonly reader: PdfFileReader,
    private readonly catalog: PdfDict,
    private readonly queryTerms: readonly PageTerm[],
  ) {}

  begin(): Promise<void> {
    return this.unless('', () => checkCatalog(this.reader, this.catalog));
  }

  /** A page whose content was read anyway; undefined: it could not be. */
  async page(number: number, page: PdfDict, content: Buffer | undefined): Promise<void> {
    const queryTerm = this.queryTerms[number - 1];
    if (queryTerm) this.checked.add(queryTerm.ref.number);
    await this.unless(`page ${number}: `, () => {
      if (!content) throw new ArchiveFault('content that could not be read');
      return checkPage(this.reader, page, content);
    });
  }

  /** Looks at what was not looked at yet. */
  async finish(): Promise<ArchiveFinding> {
    for (const [i, queryTerm] of this.queryTerms.entries()) {
      if (this.why !== undefined) break;
      if (!this.checked.has(queryTerm.ref.number))
        await this.unless(`page ${i + 1}: `, () => this.untouched(queryTerm));
    }
    let intents: PdfValue | undefined;
    await this.unless('', async () => {
      await checkObjects(this.reader);
      intents = await ownIntents(this.reader, this.catalog);
    });
    if (this.why !== undefined) return { sound: false, why: this.why };
    return { sound: true, ...(intents === undefined ? {} : { ownIntents: intents }) };
  }

  private async untouched(queryTerm: PageTerm): Promise<void> {
    const own = await this.reader.dict(queryTerm.ref, 'a page');
    if (!own.has('Resources') && queryTerm.inherited.has('Resources'))
      throw new ArchiveFault('resources from above');
    const page = await readPage(this.reader, queryTerm);
    const refs = await contentRefs(this.reader, page.get('Contents'));
    await checkPage(this.reader, page, await contentBytes(this.reader, refs));
  }

  private async unless(where: string, check: () => Promise<void>): Promise<void> {
    if (this.why !== undefined) return;
    try {
      await check();
    } catch (error) {
      if (!(error instanceof ArchiveFault || error instanceof NotUnderstood)) throw error;
      this.why = where + error.message;
    }
  }
}
