import { NotUnderstood } from './not-understood.js';
import { serialize } from './pdf-serializer.js';
import { PdfName, PdfRef, isArray, isDict, type PdfDict, type PdfValue } from './pdf-objects.js';
import type { PdfFileReader } from './pdf-file-reader.js';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
const MAX_DEPTH = 64;

/** A page's place in the file, and what the nodes above lend it. */
export interface PageTerm {
  readonly ref: PdfRef;
  readonly inherited: PdfDict;
}

/** All pages in order. Refuses a tree whose count disagrees, since other readers would number it otherwise. */
export async function readPageTree(reader: PdfFileReader, catalog: PdfDict): Promise<PageTerm[]> {
  const root = catalog.get('Pages');
  if (!(root instanceof PdfRef)) throw new NotUnderstood('the file has no page tree');
  const queryTerms: PageTerm[] = [];
  const nodes = new Set<number>();

  const visit = async (ref: PdfRef, above: PdfDict, depth: number): Promise<void> => {
    const node = await reader.dict(ref, 'a page');
    const type = node.get('Type');
    const inside = isNode(node);
    if (!(type instanceof PdfName && type.name === (inside ? 'Pages' : 'Page'))) reader.file.irregular = true;
    if (!inside) {
      queryTerms.push({ ref, inherited: above });
      return;
    }
    if (nodes.has(ref.number) || depth > MAX_DEPTH) throw new NotUnderstood('the page tree goes in a circle');
    nodes.add(ref.number);
    const kids = await reader.resolve(node.get('Kids'));
    if (!isArray(kids)) throw new NotUnderstood('a page tree node without /Kids');
    const lent = lend(above, node);
    for (const kid of kids) {
      if (!(kid instanceof PdfRef)) throw new NotUnderstood('a page that is no object of its own');
      await visit(kid, lent, depth + 1);
    }
  };
  await visit(root, new Map(), 0);

  const count = await reader.resolve((await reader.dict(root, 'the page tree')).get('Count'));
  if (count !== queryTerms.length)
    throw new NotUnderstood(`the page tree says ${serialize(count)} pages but has ${queryTerms.length}`);
  return queryTerms;
}

function isNode(node: PdfDict): boolean {
  const type = node.get('Type');
  const called = type instanceof PdfName ? type.name : undefined;
  return called === 'Pages' || (called !== 'Page' && node.has('Kids'));
}

/** The same object where a node adds nothing: thousands of pages then share it. */
function lend(above: PdfDict, node: PdfDict): PdfDict {
  const own = INHERITED.filter((key) => node.has(key));
  if (own.length === 0) return above;
  const lent = new Map<string, PdfValue>(above);
  for (const key of own) lent.set(key, node.get(key) ?? null);
  return lent;
}

/** A page's dictionary with what it inherits made its own. */
export async function readPage(reader: PdfFileReader, queryTerm: PageTerm): Promise<PdfDict> {
  const page = await reader.resolve(queryTerm.ref);
  if (!isDict(page)) throw new NotUnderstood('a page that is not a dictionary');
  return new Map([...queryTerm.inherited, ...page]);
}
