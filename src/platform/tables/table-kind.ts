import { fileTypeFromBuffer } from 'file-type';
import { open } from 'node:fs/promises';
import { PermanentError } from '../../shared/errors.js';
import { encodingOf } from './table-encoding.js';
import type { TableKind } from './table-reader.js';

const HEAD_BYTES = 64 * 1024;
const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1');
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The first bytes of a file. */
export async function headOf(path: string, bytes = HEAD_BYTES): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a file is by its content, never by its name. Throws `empty` or `notATable`. */
export async function kindOf(head: Buffer): Promise<TableKind> {
  if (head.length === 0) throw new PermanentError('empty');
  if (head.subarray(0, 4).equals(ARCHIVE)) return 'xlsx';
  if (head.subarray(0, 4).equals(OLD_OFFICE))
    throw new PermanentError('notATable', 'an old .xls, or a workbook locked with a password');
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding.startsWith('UTF') ? encoding : 'latin1').decode(head);
  if (/^\s*<(\?xml|!--|!DOCTYPE|[A-Za-z_])/.test(text)) return 'dublinCore';
  if (text.includes('\0')) throw new PermanentError('notATable', await nameOf(head));
  const known = encoding.startsWith('UTF') && !text.startsWith('%PDF-') ? '' : await nameOf(head);
  if (known !== '') throw new PermanentError('notATable', known);
  if (text.trim() === '') throw new PermanentError('empty');
  return 'csv';
}

async function nameOf(head: Buffer): Promise<string> {
  try {
    return (await fileTypeFromBuffer(head))?.mime ?? '';
  } catch {
    return ''; // cut short within a structure that it follows: no type that it knows for certain
  }
}
