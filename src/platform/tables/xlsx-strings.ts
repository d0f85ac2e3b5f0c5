import type { OpenZip } from '../zip/zip.js';
import { readPart } from './xlsx-package.js';
import type { XmlElement, XmlHandler } from './xml-events.js';

const SHARED = 'xl/sharedStrings.xml';
/** Spreadsheet programs write a sign that XML cannot hold as its code. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Texts that cells point to; longer ones than `most` are cut there, which is one letter too long. */
export async function sharedStrings(archive: OpenZip, most: number): Promise<readonly string[]> {
  if (!archive.names.includes(SHARED)) return [];
  const handler = new StringsHandler(most);
  await readPart(archive, SHARED, handler);
  return handler.strings;
}

/** A text that comes in pieces, rich text and all, without the reading aids of Japanese. */
export class TextGatherer {
  private parts: string[] = [];
  private length = 0;

  constructor(private readonly most: number) {}

  add(text: string): void {
    if (this.length > this.most) return;
    this.parts.push(text);
    this.length += text.length;
  }

  take(): string {
    const text = this.parts.join('').slice(0, this.most + 1);
    this.parts = [];
    this.length = 0;
    return text.includes('_x')
      ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : text;
  }
}

class StringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  private readonly gathered: TextGatherer;
  private inText = false;
  private aids = 0;

  constructor(most: number) {
    this.gathered = new TextGatherer(most);
  }

  open({ name }: XmlElement): void {
    if (name === 'rPh') this.aids += 1;
    if (name === 't') this.inText = true;
  }

  text(text: string): void {
    if (this.inText && this.aids === 0) this.gathered.add(text);
  }

  close({ name }: XmlElement): void {
    if (name === 'rPh') this.aids -= 1;
    if (name === 't') this.inText = false;
    if (name === 'si') this.strings.push(this.gathered.take());
  }
}
