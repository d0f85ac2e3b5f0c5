import { isoDate, textOf } from '../pdf/text-strings.js';
import type { PdfDict } from '../pdf/pdf-objects.js';

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
};

const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

type Property = string | undefined;

const plain = (name: string, text: string | undefined): Property =>
  text ? `<${name}>${escaped(text)}</${name}>` : undefined;

const listed = (name: string, kind: 'Seq' | 'Bag' | 'Alt', text: string | undefined): Property =>
  text
    ? `<${name}><rdf:${kind}><rdf:li${kind === 'Alt' ? ' xml:lang="x-default"' : ''}>${escaped(text)}</rdf:li></rdf:${kind}></${name}>`
    : undefined;

export interface XmpClaims {
  readonly language: string;
  readonly textVersion: string;
  /** Say that the file is PDF/A-2b. */
  readonly archive: boolean;
}

/** The document information once more, as XMP, so that both agree; with it, language and conformance. */
export function xmpPacket(information: PdfDict, { language, textVersion, archive }: XmpClaims): Buffer {
  const text = (key: string): string | undefined => textOf(information.get(key));
  const modified = isoDate(text('ModDate'));
  const properties = [
    ...(archive ? [plain('pdfaid:part', '2'), plain('pdfaid:conformance', 'B')] : []),
    plain('dc:format', 'application/pdf'),
    listed('dc:title', 'Alt', text('Title')),
    listed('dc:creator', 'Seq', text('Author')),
    listed('dc:description', 'Alt', text('Subject')),
    listed('dc:language', 'Bag', language),
    plain('pdf:Keywords', text('Keywords')),
    plain('pdf:Producer', text('Producer')),
    plain('xmp:CreatorTool', text('Creator')),
    plain('xmp:CreateDate', isoDate(text('CreationDate'))),
    plain('xmp:ModifyDate', modified),
    plain('xmp:MetadataDate', modified),
    plain('xmpMM:VersionID', textVersion),
  ].filter((property) => property !== undefined);
  const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return Buffer.from(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description rdf:about=""${declared.join('')}>`,
      ...properties,
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
    'utf8',
  );
}
