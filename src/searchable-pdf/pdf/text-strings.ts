import { PdfString, type PdfValue } from './pdf-objects.js';

/** PDFDocEncoding (annex D.2) from 0x80 on, where it is not Latin-1. */
const FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** The text of a text string; undefined where there is none. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!(value instanceof PdfString)) return undefined;
  const bytes = Buffer.from(value.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1').replace(/[\x80-\xa0]/g, (c) => FROM_80[c.charCodeAt(0) - 0x80] ?? c);
}

const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');

const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)(?:'?(\d\d)?'?)?)?/;

/** A date string as ISO 8601 with its zone; undefined where it is none. */
export function isoDate(text: string | undefined): string | undefined {
  const found = DATE.exec(text ?? '');
  if (!found) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , zone, zoneMinute] =
    found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinute ?? '00'}` : 'Z'}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** A moment as a date string, in world time. */
export function dateString(date: Date): PdfString {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return new PdfString(Buffer.from(`D:${digits}+00'00'`, 'latin1'));
}
