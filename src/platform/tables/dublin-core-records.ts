import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { PermanentError } from '../../shared/errors.js';
import { cleanText } from './clean-cell.js';
import { columnOfElement, isDeletedHeader } from './dublin-core-names.js';
import type { TableLimits } from './table-reader.js';
import { tableFailure } from './table-errors.js';
import { TextGatherer } from './xlsx-strings.js';
import { type XmlElement, xmlEvents, type XmlHandler } from './xml-events.js';

export interface DublinCoreRecord {
  /** From 1. */
  readonly row: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly tooLong?: true;
  readonly deleted?: true;
}

/**
 * The records of a Dublin Core file: an answer of OAI-PMH, a list of `record`s, or whatever holds elements of Dublin
 * Core side by side. A record is the nearest `record` or `item` around an element, else what directly holds it.
 */
export async function* dublinCoreRecords(
  path: string,
  limits: TableLimits,
): AsyncGenerator<DublinCoreRecord> {
  const handler = new RecordHandler(limits.cellLength);
  try {
    for await (const _ of xmlEvents(xmlLetters(path), handler)) {
      void _;
      yield* handler.records.splice(0);
    }
  } catch (error) {
    throw tableFailure(error, handler.ended);
  }
}

class RecordHandler implements XmlHandler {
  readonly records: DublinCoreRecord[] = [];
  private readonly path: XmlElement[] = [];
  private readonly gathered: TextGatherer;
  private element: { readonly column: string; readonly depth: number } | undefined;
  /** How many records have ended. */
  ended = 0;
  /** Depth of the element that is the record. */
  private depth = 0;
  private values = new Map<string, string[]>();
  private tooLong = false;
  private deleted = false;

  constructor(private readonly most: number) {
    this.gathered = new TextGatherer(most);
  }

  open(element: XmlElement): void {
    const column = this.element ? undefined : columnOfElement(element, this.path.at(-1));
    this.path.push(element);
    if (isDeletedHeader(element)) this.deleted = true;
    if (column !== undefined) {
      if (this.depth === 0) this.depth = this.recordDepth();
      this.element = { column, depth: this.path.length };
    }
  }

  text(text: string): void {
    if (this.element) this.gathered.add(text);
  }

  close(): void {
    if (this.element?.depth === this.path.length) this.keep(this.element.column);
    if (this.depth > 0 && this.depth === this.path.length) this.end();
    this.path.pop();
  }

  private recordDepth(): number {
    for (let i = this.path.length - 2; i >= 0; i--)
      if (/^(record|item)$/i.test(this.path[i]?.name ?? '')) return i + 1;
    return this.path.length - 1;
  }

  private keep(column: string): void {
    const text = this.gathered.take();
    if (text.length > this.most) this.tooLong = true;
    const value = cleanText(text.length > this.most ? text.slice(0, 200) : text);
    const known = this.values.get(column);
    if (value !== '' && known) known.push(value);
    else if (value !== '') this.values.set(column, [value]);
    this.element = undefined;
  }

  private end(): void {
    this.ended += 1;
    this.records.push({
      row: this.ended,
      values: this.values,
      ...(this.tooLong ? { tooLong: true } : {}),
      ...(this.deleted ? { deleted: true } : {}),
    });
    this.values = new Map();
    this.depth = 0;
    this.tooLong = false;
    this.deleted = false;
  }
}

const HEAD_BYTES = 200;

/** Letters of an XML file by its mark or its declaration, UTF-8 where there is neither. */
async function* xmlLetters(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of createReadStream(path)) {
    decoder ??= decoderOf(chunk as Buffer);
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

function decoderOf(first: Buffer): TextDecoder {
  const [a = 0, b = 0] = first;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : undefined;
  const wideBig = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined;
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    first.subarray(0, HEAD_BYTES).toString('latin1').replace(/^ï»¿/, ''),
  )?.[1];
  const label = wide ?? wideBig ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    throw new PermanentError('tableBroken', `encoding ${label} is not known`, { cause: error });
  }
}
