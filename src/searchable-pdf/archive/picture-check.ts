import { PdfName, isArray, isDict, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { checkColours } from './colour-check.js';
import { ArchiveFault, onlyKnown } from './fault.js';

const KNOWN = [
  'Type',
  'Subtype',
  'Name',
  'Width',
  'Height',
  'ColorSpace',
  'BitsPerComponent',
  'Filter',
  'DecodeParms',
  'Decode',
  'Length',
  'ImageMask',
  'Mask',
  'SMask',
  'Interpolate',
  'Intent',
];
const BITS = [1, 2, 4, 8, 16];
export const INTENTS = ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'];

/** Is this picture of a page as PDF/A wants it (ISO 19005-2, 6.2.8)? */
export async function checkPicture(reader: PdfFileReader, picture: PdfDict, isMask = false): Promise<void> {
  onlyKnown(picture, KNOWN, 'a picture');
  if ((await reader.resolve(picture.get('Interpolate'))) === true)
    throw new ArchiveFault('a picture that asks to be smoothed');
  const intent = picture.get('Intent');
  if (intent !== undefined && !(intent instanceof PdfName && INTENTS.includes(intent.name)))
    throw new ArchiveFault('a picture with an unknown intent');
  const isStencil = (await reader.resolve(picture.get('ImageMask'))) === true;
  const bits = (await reader.resolve(picture.get('BitsPerComponent'))) ?? (isStencil ? 1 : null);
  if (typeof bits !== 'number' || !BITS.includes(bits) || (isStencil && bits !== 1))
    throw new ArchiveFault('a picture of an unusual depth');
  if (!isStencil) await checkColours(reader, picture.get('ColorSpace'));
  for (const key of ['Mask', 'SMask']) {
    const mask = await reader.resolve(picture.get(key));
    if (mask === null || isColourKey(key, mask)) continue;
    if (isMask || !isDict(mask)) throw new ArchiveFault('a picture with a mask that was not checked');
    await checkPicture(reader, mask, true);
  }
}

const isColourKey = (key: string, mask: PdfValue): boolean => key === 'Mask' && isArray(mask);
