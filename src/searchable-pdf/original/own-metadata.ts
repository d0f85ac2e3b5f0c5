import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfRef } from '../pdf/pdf-objects.js';
import type { OriginalPdf } from './original-pdf.js';

const LIMIT = 4 * 1024 * 1024;

/**
 * May the original's XMP stand as it is? Not where it calls the file PDF/A, which with our text in it may have
 * become untrue, and not where it cannot be read.
 */
export async function ownMetadata({ reader, catalog }: OriginalPdf): Promise<'none' | 'kept' | 'claims'> {
  const entry = catalog.get('Metadata');
  if (!(entry instanceof PdfRef)) return 'none';
  try {
    const bytes = await reader.streamBytes(await reader.object(entry.number), LIMIT);
    // Whichever way its letters are coded.
    return bytes.toString('latin1').replaceAll('\0', '').includes('pdfaid') ? 'claims' : 'kept';
  } catch (error) {
    // Of no use to anybody.
    if (error instanceof NotUnderstood) return 'none';
    throw error;
  }
}
