import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfName, PdfRef, isDict, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';

type Category = 'Font' | 'XObject' | 'ExtGState' | 'Properties' | 'ColorSpace';

interface Named {
  /** Of a stream, its dictionary. */
  readonly value: PdfDict;
  /** Where it stands, if it is an object of its own. */
  readonly ref: PdfRef | undefined;
}

/** What the names in a content stream stand for. */
export class ContentResources {
  private readonly found = new Map<string, Named>();

  private constructor(
    private readonly reader: PdfFileReader,
    readonly resources: PdfDict,
  ) {}

  static async of(reader: PdfFileReader, resources: PdfValue | undefined): Promise<ContentResources> {
    const found = await reader.resolve(resources);
    return new ContentResources(reader, isDict(found) ? found : new Map());
  }

  async category(category: Category): Promise<PdfDict> {
    const found = await this.reader.resolve(this.resources.get(category));
    return isDict(found) ? found : new Map();
  }

  async named(category: Category, operand: PdfValue | undefined): Promise<Named> {
    const name = operand instanceof PdfName ? operand.name : '';
    const key = `${category}/${name}`;
    const known = this.found.get(key) ?? (await this.look(category, name));
    this.found.set(key, known);
    return known;
  }

  private async look(category: Category, name: string): Promise<Named> {
    const entry = (await this.category(category)).get(name);
    const value = await this.reader.resolve(entry);
    if (!isDict(value)) throw new NotUnderstood(`content that names a missing /${category}`);
    return { value, ref: entry instanceof PdfRef ? entry : undefined };
  }
}

/** The name that an entry holds; empty where it holds none. */
export function nameIn(dict: PdfDict, key: string): string {
  const value = dict.get(key);
  return value instanceof PdfName ? value.name : '';
}
