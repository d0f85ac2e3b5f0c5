import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfRef, isDict, withEntries, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import type { PdfOutput } from '../pdf/pdf-output.js';

const BASE_NAME = 'PhusaText';

/**
 * Adds our font to the resources of pages. Dictionaries that are objects of their own, and so may be shared
 * by thousands of pages, get one new version instead of a copy a page.
 */
export class FontResources {
  /** Objects already given the font, and its name there. */
  private readonly done = new Map<number, string>();

  constructor(
    private readonly reader: PdfFileReader,
    private readonly output: PdfOutput,
    /** Called when the first page needs it: a number without an object would be a fault in the file. */
    private readonly font: () => PdfRef,
  ) {}

  /** The font's name on the page, and the page's /Resources if they must be replaced. */
  async addTo(resources: PdfValue | undefined): Promise<{ fontName: string; resources?: PdfDict }> {
    if (resources instanceof PdfRef) {
      const known = this.done.get(resources.number);
      if (known !== undefined) return { fontName: known };
    }
    const found = (await this.reader.resolve(resources)) ?? new Map<string, PdfValue>();
    if (!isDict(found)) throw new NotUnderstood('/Resources is not a dictionary');
    const { fontName, fonts } = await this.addToFonts(found.get('Font'));
    const changed = fonts ? withEntries(found, { Font: fonts }) : found;
    if (!(resources instanceof PdfRef)) return { fontName, resources: changed };
    if (fonts) await this.replace(resources, changed);
    this.done.set(resources.number, fontName);
    return { fontName };
  }

  private async addToFonts(value: PdfValue | undefined): Promise<{ fontName: string; fonts?: PdfDict }> {
    const known = value instanceof PdfRef ? this.done.get(value.number) : undefined;
    if (known !== undefined) return { fontName: known };
    const fonts = (await this.reader.resolve(value)) ?? new Map<string, PdfValue>();
    if (!isDict(fonts)) throw new NotUnderstood('/Font is not a dictionary');
    const fontName = freeName(fonts);
    const changed = withEntries(fonts, { [fontName]: this.font() });
    if (!(value instanceof PdfRef)) return { fontName, fonts: changed };
    await this.replace(value, changed);
    this.done.set(value.number, fontName);
    return { fontName };
  }

  private async replace(ref: PdfRef, changed: PdfDict): Promise<void> {
    const { number, generation } = await this.reader.object(ref.number);
    await this.output.object(new PdfRef(number, generation), changed);
  }
}

/** An original may be an earlier searchable PDF of ours. */
function freeName(fonts: PdfDict): string {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? BASE_NAME : `${BASE_NAME}${i}`;
    if (!fonts.has(candidate)) return candidate;
  }
}
