/** The objects a PDF file is made of (ISO 32000-1, 7.3). */
export class PdfName {
  /** One character a byte, `#xx` already undone. */
  constructor(readonly name: string) {}
}

export class PdfRef {
  constructor(
    readonly number: number,
    readonly generation = 0,
  ) {}
}

export class PdfString {
  constructor(readonly bytes: Uint8Array) {}
}

export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfString | readonly PdfValue[] | PdfDict;
export type PdfDict = ReadonlyMap<string, PdfValue>;

/** An object as it stands in a file; of a stream, only where its bytes begin. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  readonly streamStart?: number;
}

export const name = (text: string): PdfName => new PdfName(text);

export const dict = (entries: Record<string, PdfValue>): PdfDict => new Map(Object.entries(entries));

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

/** `known` with `entries` put over it. */
export const withEntries = (known: PdfDict, entries: Record<string, PdfValue>): PdfDict =>
  new Map([...known, ...Object.entries(entries)]);

/** A text string: plain where ASCII does, UTF-16 with its mark otherwise. */
export function textString(text: string): PdfString {
  const clean = text.normalize('NFC').toWellFormed();
  if (/^[\x20-\x7e]*$/.test(clean)) return new PdfString(Buffer.from(clean, 'latin1'));
  return new PdfString(Buffer.from(`\ufeff${clean}`, 'utf16le').swap16());
}
