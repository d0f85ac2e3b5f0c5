import { PdfName, PdfRef, PdfString, type PdfDict, type PdfValue } from './pdf-objects.js';

const REGULAR = /[^!-~]|[#%()/<>[\]{}]/g;

const hex2 = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0');

/** At most `digits` decimals, never an exponent, which PDF does not know. */
export function pdfNumber(value: number, digits = 10): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = value.toFixed(digits).replace(/\.?0+$/, '');
  return text === '-0' || text === '' ? '0' : text;
}

function pdfString(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return /^[ -~]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<${Buffer.from(bytes).toString('hex').toUpperCase()}>`;
}

const pdfName = (text: string): string => `/${text.replace(REGULAR, (c) => `#${hex2(c.charCodeAt(0))}`)}`;

function pdfDict(dict: PdfDict): string {
  const entries = [...dict].map(([key, value]) => `${pdfName(key)} ${serialize(value)}`);
  return `<<${entries.join(' ')}>>`;
}

/** A value as it is written in a file, in ASCII. */
export function serialize(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return pdfNumber(value);
  if (value instanceof PdfName) return pdfName(value.name);
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfString) return pdfString(value.bytes);
  if (Array.isArray(value)) return `[${value.map(serialize).join(' ')}]`;
  return pdfDict(value as PdfDict);
}
