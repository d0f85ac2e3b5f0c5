import { PdfName, PdfRef, isArray, isDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { ArchiveFault } from './fault.js';

/** With sRGB as the output intent these need no profile of their own. */
const DEVICE = ['DeviceGray', 'DeviceRGB'];
const CALIBRATED = ['CalGray', 'CalRGB', 'Lab'];
const LARGEST_PROFILE = 8 * 1024 * 1024;
const PROFILE_KINDS = ['prtr', 'mntr', 'scnr', 'spac'];
const COMPONENTS: Record<string, number> = { GRAY: 1, 'RGB ': 3 };

/** Grey and RGB are known to be right; other colours may be, but that is not looked into. */
export async function checkColours(
  reader: PdfFileReader,
  space: PdfValue | undefined,
  indexed = true,
): Promise<void> {
  const found = await reader.resolve(space);
  if (found instanceof PdfName && DEVICE.includes(found.name)) return;
  if (!isArray(found) || !(found[0] instanceof PdfName))
    throw new ArchiveFault('a picture with colours that were not checked');
  const [{ name }, second] = found as [PdfName, PdfValue];
  if (CALIBRATED.includes(name)) return;
  if (name === 'Indexed' && indexed) return checkColours(reader, second, false);
  if (name === 'ICCBased') return checkProfile(reader, second);
  throw new ArchiveFault(`a picture in /${name} colours, which were not checked`);
}

/** An ICC profile of grey or RGB that says what its stream says (ISO 19005-2, 6.2.4.2). */
export async function checkProfile(
  reader: PdfFileReader,
  profile: PdfValue | undefined,
  colours = Object.keys(COMPONENTS),
): Promise<void> {
  if (!(profile instanceof PdfRef)) throw new ArchiveFault('a colour profile that is no stream');
  const object = await reader.object(profile.number);
  const bytes = await reader.streamBytes(object, LARGEST_PROFILE);
  const text = bytes.toString('latin1', 0, 40);
  const [kind, space] = [text.slice(12, 16), text.slice(16, 20)];
  const sound =
    bytes.length >= 128 &&
    bytes.readUInt32BE(0) === bytes.length &&
    (bytes[8] ?? 9) < 5 &&
    text.slice(36, 40) === 'acsp' &&
    PROFILE_KINDS.includes(kind) &&
    colours.includes(space) &&
    isDict(object.value) &&
    object.value.get('N') === COMPONENTS[space];
  if (!sound) throw new ArchiveFault('a colour profile that was not understood');
}
