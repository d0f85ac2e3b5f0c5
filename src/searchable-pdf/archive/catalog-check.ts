import { PdfName, PdfRef, isArray, isDict, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { checkProfile } from './colour-check.js';
import { ArchiveFault, onlyKnown } from './fault.js';

const KNOWN = [
  'Type',
  'Version',
  'Pages',
  'PageLabels',
  'PageMode',
  'PageLayout',
  'ViewerPreferences',
  'Lang',
  'MarkInfo',
  'Metadata',
  'OutputIntents',
  'OpenAction',
];

/** Is there nothing about the file as a whole that PDF/A forbids, or that is not looked into here? */
export async function checkCatalog(reader: PdfFileReader, catalog: PdfDict): Promise<void> {
  onlyKnown(catalog, KNOWN, 'a file');
  const type = catalog.get('Type');
  if (!(type instanceof PdfName && type.name === 'Catalog'))
    throw new ArchiveFault('a catalog without its type');
  const opening = await reader.resolve(catalog.get('OpenAction'));
  const goes = isDict(opening) && opening.get('S');
  if (opening !== null && !isArray(opening) && !(goes instanceof PdfName && goes.name === 'GoTo'))
    throw new ArchiveFault('an action at its opening');
}

/** The original's own output intent, if it is one of RGB; undefined where it has none. */
export async function ownIntents(reader: PdfFileReader, catalog: PdfDict): Promise<PdfValue | undefined> {
  const entry = catalog.get('OutputIntents');
  const intents = await reader.resolve(entry);
  if (entry === undefined || intents === null) return undefined;
  const intent = isArray(intents) && intents.length === 1 ? await reader.resolve(intents[0]) : null;
  if (!isDict(intent)) throw new ArchiveFault('output intents that were not checked');
  const kind = intent.get('S');
  const profile = intent.get('DestOutputProfile');
  if (!(kind instanceof PdfName && kind.name === 'GTS_PDFA1') || !(profile instanceof PdfRef))
    throw new ArchiveFault('an output intent that was not checked');
  await checkProfile(reader, profile, ['RGB ']);
  return entry;
}
