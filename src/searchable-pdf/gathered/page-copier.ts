import type { ByteRange } from '../pdf/byte-source.js';
import { contentRefs } from '../content/page-content.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { readPage } from '../pdf/page-tree.js';
import {
  PdfName,
  PdfRef,
  isArray,
  isDict,
  withEntries,
  type PdfDict,
  type PdfValue,
} from '../pdf/pdf-objects.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import type { OriginalPdf } from '../original/original-pdf.js';
import { usedResources } from './used-resources.js';

/** What makes a page look as it does. Notes, links, outlines and the like lead out of it. */
const OF_PAGE = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'UserUnit', 'Group'];
/** Ways out of a page: to other pages, to the file's structure, to what its makers keep for themselves. */
const WAYS_OUT = ['StructParent', 'StructParents', 'PieceInfo', 'Metadata', 'OPI', 'Alternates', 'Parent'];
const ELSEWHERE = ['Page', 'Pages', 'Catalog', 'StructTreeRoot', 'StructElem', 'ObjStm', 'XRef'];
const UNSEEN = ['Link', 'Popup'];
const MOST_OBJECTS = 100_000;
const END_OF_STREAM = /^\s{0,2}endstream/;

/** An object as it is to be written, its references still those of the original. */
interface Found {
  readonly value: PdfValue;
  readonly bytes?: ByteRange;
}

export interface CopiedPage {
  readonly entries: PdfDict;
  /** It had links, which may lead anywhere. */
  readonly linksLeftOut: boolean;
}

/**
 * Copies single pages of an original into another file, with all that they show, byte for byte, and nothing else of
 * the file they come from. Throws NotUnderstood, with nothing written, for a page that would look otherwise.
 */
export class PageCopier {
  private readonly found = new Map<number, Found | null>();
  /** What is in the new file already, by its number in the original. */
  private readonly written = new Map<number, PdfRef>();

  constructor(
    private readonly original: OriginalPdf,
    private readonly path: string,
    private readonly output: PdfOutput,
  ) {}

  /** Page `number` of the original, to be hung into a page tree. */
  async copy(number: number): Promise<CopiedPage> {
    const { reader, queryTerms } = this.original;
    const queryTerm = queryTerms[number - 1];
    if (!queryTerm) throw new NotUnderstood('the original has no such page');
    const page = await readPage(reader, queryTerm);
    const linksLeftOut = await this.onlyLinks(page);
    const contents = await contentRefs(reader, page.get('Contents'));
    const resources = await reader.resolve(page.get('Resources'));
    const entries = new Map<string, PdfValue>([
      ...OF_PAGE.flatMap((key) => (page.has(key) ? [[key, page.get(key) ?? null] as const] : [])),
      ['Resources', await usedResources(reader, isDict(resources) ? resources : new Map(), contents)],
      ['Contents', contents],
    ]);
    const needed = await this.reachable(entries);
    await this.write(needed);
    const copied = new Map([...entries].map(([key, value]) => [key, this.renumbered(value)]));
    copied.set(
      'Contents',
      contents.flatMap(({ number: content }) => this.written.get(content) ?? []),
    );
    return { entries: copied, linksLeftOut };
  }

  /** Anything else that lies on the page is seen, and would be lost. */
  private async onlyLinks(page: PdfDict): Promise<boolean> {
    const { reader } = this.original;
    const notes = await reader.resolve(page.get('Annots'));
    if (!isArray(notes)) return false;
    for (const note of notes) {
      const entries = await reader.resolve(note);
      const kind = isDict(entries) ? entries.get('Subtype') : undefined;
      if (!(kind instanceof PdfName && UNSEEN.includes(kind.name)))
        throw new NotUnderstood('marks or form fields lie on the page');
    }
    return notes.length > 0;
  }

  private async reachable(from: PdfDict): Promise<Set<number>> {
    const needed = new Set<number>();
    const waiting: PdfValue[] = [from];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      for (const number of refsIn(value)) {
        if (needed.has(number)) continue;
        const found = await this.find(number);
        if (found === null) continue;
        needed.add(number);
        if (needed.size > MOST_OBJECTS) throw new NotUnderstood('a page of too many objects');
        waiting.push(found.value);
      }
    }
    return needed;
  }

  private async find(number: number): Promise<Found | null> {
    const known = this.found.get(number);
    if (known !== undefined) return known;
    const found = await this.look(number);
    this.found.set(number, found);
    return found;
  }

  /** Null for what is no part of a page. */
  private async look(number: number): Promise<Found | null> {
    const { reader, catalog } = this.original;
    const { value, streamStart } = await reader.object(number);
    if (!isDict(value)) return value === null ? null : { value };
    const type = nameOf(value, 'Type');
    if (ELSEWHERE.includes(type)) return null;
    if ((type === 'OCG' || type === 'OCMD') && catalog.has('OCProperties'))
      throw new NotUnderstood('the page has layers that can be hidden');
    const entries = await this.bare(value, number, streamStart !== undefined);
    if (streamStart === undefined) return { value: entries };
    if (value.has('F')) throw new NotUnderstood('a stream that lies outside the file');
    const length = await reader.resolve(value.get('Length'));
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0)
      throw new NotUnderstood(`stream ${number} has no sound length`);
    const behind = (await reader.file.read(streamStart + length, 16)).toString('latin1');
    if (!END_OF_STREAM.test(behind)) throw new NotUnderstood(`stream ${number} is not as long as it says`);
    return {
      value: withEntries(entries, { Length: length }),
      bytes: { path: this.path, start: streamStart, length },
    };
  }

  /** Without ways out, and with no more resources than its content can name. */
  private async bare(entries: PdfDict, number: number, isStream: boolean): Promise<PdfDict> {
    const { reader } = this.original;
    const rest = new Map([...entries].filter(([key]) => !WAYS_OUT.includes(key)));
    const resources = await reader.resolve(rest.get('Resources'));
    if (!isDict(resources)) return rest;
    const contents = isStream ? [new PdfRef(number)] : await this.glyphs(entries);
    return rest.set('Resources', await usedResources(reader, resources, contents));
  }

  /** The drawn letters of a Type 3 font. */
  private async glyphs(font: PdfDict): Promise<PdfRef[]> {
    const procedures = await this.original.reader.resolve(font.get('CharProcs'));
    return isDict(procedures) ? [...procedures.values()].filter((value) => value instanceof PdfRef) : [];
  }

  private async write(needed: ReadonlySet<number>): Promise<void> {
    const fresh = [...needed].filter((number) => !this.written.has(number));
    for (const number of fresh) this.written.set(number, this.output.allocate());
    for (const number of fresh) {
      const found = this.found.get(number);
      const ref = this.written.get(number);
      if (!found || !ref) continue;
      const value = this.renumbered(found.value);
      if (found.bytes && isDict(value)) await this.output.stream(ref, value, [found.bytes]);
      else await this.output.object(ref, value);
    }
  }

  private renumbered(value: PdfValue): PdfValue {
    if (value instanceof PdfRef) return this.written.get(value.number) ?? null;
    if (isArray(value)) return value.map((item) => this.renumbered(item));
    if (isDict(value)) return new Map([...value].map(([key, item]) => [key, this.renumbered(item)]));
    return value;
  }
}

function* refsIn(value: PdfValue): Generator<number> {
  if (value instanceof PdfRef) yield value.number;
  else if (isArray(value)) for (const item of value) yield* refsIn(item);
  else if (isDict(value)) for (const item of value.values()) yield* refsIn(item);
}

function nameOf(entries: PdfDict, key: string): string {
  const value = entries.get(key);
  return value instanceof PdfName ? value.name : '';
}
