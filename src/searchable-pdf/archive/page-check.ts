import { ContentResources } from '../content/content-resources.js';
import { PdfName, isArray, isDict, type PdfDict } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { checkContent } from './content-check.js';
import { ArchiveFault, onlyKnown } from './fault.js';

const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'];
const KNOWN = [
  ...BOXES,
  'Type',
  'Parent',
  'Resources',
  'Rotate',
  'Contents',
  'Group',
  'Annots',
  'LastModified',
  'Tabs',
  'Trans',
];
const RESOURCES = ['ProcSet', 'XObject', 'Font', 'ExtGState', 'ColorSpace', 'Properties'];
const [SMALLEST, LARGEST] = [3, 14_400];
const GROUP_COLOURS = ['', 'DeviceGray', 'DeviceRGB'];

/** Is this page, with what it inherits and with this content, as PDF/A wants it? */
export async function checkPage(reader: PdfFileReader, page: PdfDict, content: Buffer): Promise<void> {
  onlyKnown(page, KNOWN, 'a page');
  if (!page.has('MediaBox')) throw new ArchiveFault('a page without a size');
  for (const box of BOXES) if (page.has(box)) await checkBox(reader, page, box);
  const annotations = await reader.resolve(page.get('Annots'));
  if (isArray(annotations) && annotations.length > 0) throw new ArchiveFault('annotations');
  await checkGroup(reader, page);
  const found = await ContentResources.of(reader, page.get('Resources'));
  onlyKnown(found.resources, RESOURCES, 'a page');
  for (const name of (await found.category('ColorSpace')).keys())
    if (name.startsWith('Default')) throw new ArchiveFault('colours that mean others');
  await checkContent(reader, content, found);
}

async function checkBox(reader: PdfFileReader, page: PdfDict, box: string): Promise<void> {
  const corners = await reader.resolve(page.get(box));
  const [left, bottom, right, top] = isArray(corners) ? corners : [];
  const sides = [
    [left, right],
    [bottom, top],
  ];
  for (const [from, to] of sides) {
    const length = typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 0;
    if (length < SMALLEST || length > LARGEST) throw new ArchiveFault('a page of an unusual size');
  }
}

/** Scanners' programs call many a page a transparency group that has nothing transparent in it. */
async function checkGroup(reader: PdfFileReader, page: PdfDict): Promise<void> {
  const group = await reader.resolve(page.get('Group'));
  if (group === null) return;
  const colours = isDict(group) ? (group.get('CS') ?? new PdfName('')) : null;
  if (!(colours instanceof PdfName && GROUP_COLOURS.includes(colours.name)))
    throw new ArchiveFault('a transparency group that was not checked');
}
