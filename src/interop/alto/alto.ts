import type { Box } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';
import { XmlWriter, type XmlAttributes } from '../xml-writer.js';
import type { AltoDocument, AltoPage } from './alto-page.js';
import { Processing } from './processing.js';
import { textBlocks } from './text-blocks.js';

const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';
const SCHEMA = 'http://www.loc.gov/standards/alto/v4/alto-4-3.xsd';
const ROOT: XmlAttributes = {
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
  SCHEMAVERSION: '4.3',
};
const LANGUAGE = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

/** One page as a file of its own. */
export function altoOfPage(document: AltoDocument, page: AltoPage): string {
  const processing = new Processing();
  processing.learn(page);
  const xml = begin(document, processing);
  writePage(xml, page, processing);
  return xml.finish();
}

/**
 * A whole document as one file, piece by piece. Its head names every engine, so the pages are gone through
 * twice: `pages` is called once for the head and once for the text.
 */
export async function* altoOfDocument(
  document: AltoDocument,
  pages: () => AsyncIterable<AltoPage>,
): AsyncGenerator<string> {
  const processing = new Processing();
  for await (const page of pages()) processing.learn(page);
  const xml = begin(document, processing);
  for await (const page of pages()) {
    writePage(xml, page, processing);
    yield xml.take();
  }
  yield xml.finish();
}

function begin({ id, fileName, address }: AltoDocument, processing: Processing): XmlWriter {
  const xml = new XmlWriter('alto', NAMESPACE, ROOT);
  xml.open('Description');
  xml.text('MeasurementUnit', 'pixel');
  xml.open('sourceImageInformation');
  xml.text('fileName', fileName);
  xml.text('fileIdentifier', address);
  xml.text('documentIdentifier', id);
  xml.close();
  processing.write(xml);
  xml.close();
  xml.open('Layout');
  return xml;
}

function writePage(xml: XmlWriter, page: AltoPage, processing: Processing): void {
  const { number, width, height, source } = page;
  xml.open('Page', {
    ID: `page_${number}`,
    PHYSICAL_IMG_NR: number,
    WIDTH: width,
    HEIGHT: height,
    PROCESSING: source ? processing.id(source, page) : undefined,
    PC: page.confidence === null ? undefined : share(page.confidence),
  });
  xml.open('PrintSpace', place([0, 0, width, height]));
  const ids = new LineIds(number);
  textBlocks(page.lines.filter(({ words }) => words.some(hasText))).forEach(({ box, lines }, i) => {
    xml.open('TextBlock', { ID: `p${number}_block_${i + 1}`, ...place(box), LANG: language(page.language) });
    for (const line of lines) writeLine(xml, line, page, ids.of(line), processing);
    xml.close();
  });
  xml.close();
  xml.close();
}

function writeLine(xml: XmlWriter, line: TextLine, page: AltoPage, id: string, processing: Processing): void {
  xml.open('TextLine', {
    ID: id,
    ...place(line.box),
    PROCESSINGREFS: line.source === page.source ? undefined : processing.id(line.source, page),
    CS: line.source === 'corrected' ? 'true' : undefined,
  });
  line.words.filter(hasText).forEach((word, i, words) => {
    const before = words[i - 1];
    if (before) xml.empty('SP', place(gap(before.box, word.box)));
    xml.empty('String', {
      ...place(word.box),
      CONTENT: shown(word.text),
      WC: share(word.confidence),
    });
  });
  xml.close();
}

/** The line's own name within its layer, so that ALTO and the API speak of the same line; else its number. */
class LineIds {
  private readonly given = new Set<string>();

  constructor(private readonly page: number) {}

  of({ id }: TextLine): string {
    const own = `p${this.page}_line_${id}`;
    const taken = this.given.has(own) || !/^[\w.-]+$/.test(id);
    const name = taken ? `p${this.page}_number_${this.given.size + 1}` : own;
    this.given.add(name);
    return name;
  }
}

const shown = (text: string): string => text.normalize('NFC').toWellFormed().replace(/\s+/g, ' ').trim();

const hasText = ({ text }: TextWord): boolean => shown(text) !== '';

/** What lies between two words; nothing where they touch. */
function gap([x, , width]: Box, [nextX, y, , height]: Box): Box {
  return [x + width, y, Math.max(0, nextX - x - width), height];
}

const place = ([x, y, width, height]: Box): XmlAttributes => ({
  HPOS: rounded(x),
  VPOS: rounded(y),
  WIDTH: rounded(width),
  HEIGHT: rounded(height),
});

const rounded = (value: number, digits = 100): number => Math.round(value * digits) / digits;

const share = (value: number): number => rounded(Math.min(1, Math.max(0, value)), 1000);

const language = (code: string | null): string | undefined =>
  code !== null && LANGUAGE.test(code) ? code : undefined;
