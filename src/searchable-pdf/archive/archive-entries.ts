import { dict, name, textString, type PdfDict, type PdfRef, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import { srgbProfile } from './srgb-profile.js';
import { xmpPacket, type XmpClaims } from './xmp.js';

/** Writes the metadata; gives what the catalog is to say of it. */
export async function writeMetadata(
  output: PdfOutput,
  information: PdfDict,
  claims: XmpClaims,
): Promise<Record<string, PdfValue>> {
  const metadata = output.allocate();
  const entries = dict({ Type: name('Metadata'), Subtype: name('XML') });
  // Unpacked, so that programs which know no PDF find it.
  await output.stream(metadata, entries, [xmpPacket(information, claims)]);
  return { Metadata: metadata };
}

/** Writes what device colours mean: grey and RGB as sRGB has them. */
export async function writeOutputIntent(output: PdfOutput): Promise<Record<string, PdfValue>> {
  const profile: PdfRef = output.allocate();
  await output.flate(profile, dict({ N: 3 }), srgbProfile());
  const intent = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
    Info: textString('sRGB IEC61966-2.1'),
    RegistryName: textString('http://www.color.org'),
    DestOutputProfile: profile,
  });
  return { OutputIntents: [intent] };
}
