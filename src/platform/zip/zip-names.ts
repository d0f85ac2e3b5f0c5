import { PermanentError } from '../../shared/errors.js';

const UTF8_FLAG = 0x800;
const CP437_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * A name in an archive: UTF-8 where its flag says so, and also where it does not but the bytes are valid UTF-8, as
 * many programs forget the flag; else CP437, as the format says. Backslashes of old Windows programs become slashes.
 */
export function zipName(raw: Uint8Array, flags: number): string {
  const name = decode(raw, (flags & UTF8_FLAG) !== 0);
  return name.replaceAll('\\', '/').normalize('NFC');
}

function decode(raw: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(raw);
  } catch {
    return Array.from(raw, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : CP437_UPPER[byte - 0x80],
    ).join('');
  }
}

/** Refuses names that could leave the archive's folder or deceive a reader. */
export function refuseStrangePath(name: string): void {
  const parts = name.split('/');
  // eslint-disable-next-line no-control-regex
  const strange = name.startsWith('/') || /^[a-z]:/i.test(name) || /[\u0000-\u001f]/.test(name);
  if (strange || parts.includes('..')) throw new PermanentError('zipUnsafe', `strange path: ${name}`);
}

/** Folders, and what programs leave behind. */
export function isClutter(name: string): boolean {
  return (
    name === '' ||
    name.endsWith('/') ||
    name.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'))
  );
}

const order = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });
/** `page 2` before `page 10`. */
export const byNaturalName = (a: { name: string }, b: { name: string }): number =>
  order.compare(a.name, b.name);
