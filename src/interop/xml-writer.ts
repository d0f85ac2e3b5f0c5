import { createRequire } from 'node:module';
import type { createCB } from 'xmlbuilder2';

// Loaded with the first document: it brings a whole DOM.
const require = createRequire(import.meta.url);
const xmlbuilder = (): { readonly createCB: typeof createCB } =>
  require('xmlbuilder2') as { readonly createCB: typeof createCB };

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 cannot say even as an entity, and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Writes an XML document element by element: what is written can be taken away at any time, so that a long
 * document is never in memory whole. The one file that knows the XML library.
 */
export class XmlWriter {
  private written = '';
  private readonly builder = xmlbuilder().createCB({ data: (text: string) => (this.written += text) });

  constructor(root: string, namespace: string, attributes: XmlAttributes = {}) {
    this.builder.dec({ encoding: 'UTF-8' }).ele(namespace, root, clean(attributes));
  }

  open(name: string, attributes: XmlAttributes = {}): void {
    this.builder.ele(name, clean(attributes));
  }

  close(): void {
    this.builder.up();
  }

  empty(name: string, attributes: XmlAttributes = {}): void {
    this.builder.ele(name, clean(attributes)).up();
  }

  /** An element that holds nothing but text; none at all where there is no text. */
  text(name: string, text: string | undefined, attributes: XmlAttributes = {}): void {
    if (text !== undefined && text !== '') this.builder.ele(name, clean(attributes)).txt(plain(text)).up();
  }

  /** What was written since the last time. */
  take(): string {
    const { written } = this;
    this.written = '';
    return written;
  }

  /** Closes the root, and gives what is left. */
  finish(): string {
    this.builder.end();
    return this.take();
  }
}

/** The library takes an `&lt;` in a text for an entity of ours, and would let it stand for “<”. */
const plain = (text: string): string => text.replace(FORBIDDEN, '').replaceAll('&', '&amp;');

function clean(attributes: XmlAttributes): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) known[name] = plain(String(value));
  return known;
}
