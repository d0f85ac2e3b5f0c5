import { XmlWriter } from './xml-writer.js';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

export interface AtomFeed {
  /** An IRI that never changes, as are those of the entries. */
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly language: string;
  /** Of the feed itself, and of what it is about. */
  readonly self: string;
  readonly alternate: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly url: string;
  readonly authors: readonly string[];
  readonly summary?: string;
}

/** An Atom feed (RFC 4287). Titles and summaries are plain text. */
export function atomFeed({ id, title, updated, language, self, alternate, entries }: AtomFeed): string {
  const xml = new XmlWriter('feed', 'http://www.w3.org/2005/Atom', { 'xml:lang': language });
  xml.text('id', id);
  xml.text('title', title);
  xml.text('updated', updated.toISOString());
  xml.empty('link', { rel: 'self', type: 'application/atom+xml', href: self });
  xml.empty('link', { rel: 'alternate', type: 'text/html', href: alternate });
  // an entry may have no person; then the feed's author counts
  person(xml, 'phusa');
  for (const entry of entries) {
    xml.open('entry');
    xml.text('id', entry.id);
    xml.text('title', entry.title);
    xml.text('updated', entry.updated.toISOString());
    xml.empty('link', { rel: 'alternate', type: 'text/html', href: entry.url });
    for (const name of entry.authors) person(xml, name);
    xml.text('summary', entry.summary);
    xml.close();
  }
  return xml.finish();
}

function person(xml: XmlWriter, name: string): void {
  xml.open('author');
  xml.text('name', name);
  xml.close();
}
