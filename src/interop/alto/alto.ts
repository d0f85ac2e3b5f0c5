import type { Box } from '../../shared/geometry.js';
import { type SplitWord, splitWordAfter, type TextLine, type TextWord } from '../../shared/page-text.js';
import { XmlWriter, type XmlAttributes } from '../xml-writer.js';
import type { AltoDocument, AltoPage } from './alto-page.js';
import { Processing } from './processing.js';
import { roleTag, writeTags } from './role-tags.js';
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
  writeTags(xml);
  xml.open('Layout');
  return xml;
}

function writePage(xml: XmlWriter, page: AltoPage, processing: Processing): void {
  const { number, width, height, source } = page;
  xml.open('Page', {
    ID: `page_${number}`,
    PHYSICAL_IMG_NR: number,
    PRINTED_IMG_NR: printedNumber(page.lines),
    WIDTH: width,
    HEIGHT: height,
    PROCESSING: source ? processing.id(source, page) : undefined,
    PC: page.confidence === null ? undefined : share(page.confidence),
  });
  xml.open('PrintSpace', place([0, 0, width, height]));
  const ids = new LineIds(number);
  const split = splitWords(page.lines);
  textBlocks(page.lines.filter(({ words }) => words.some(hasText))).forEach(({ box, lines }, i) => {
    xml.open('TextBlock', {
      ID: `p${number}_block_${i + 1}`,
      TAGREFS: roleTag(lines[0]?.role),
      ...place(box),
      LANG: language(page.language),
    });
    for (const line of lines) writeLine(xml, line, page, ids.of(line), split.get(line), processing);
    xml.close();
  });
  xml.close();
  xml.close();
}

/** Words that the ends of a line share with its neighbours. */
interface SplitEnds {
  begins?: SplitWord;
  ends?: SplitWord;
}

function splitWords(lines: readonly TextLine[]): ReadonlyMap<TextLine, SplitEnds> {
  const split = new Map<TextLine, SplitEnds>();
  lines.forEach((line, i) => {
    const [word, next] = [splitWordAfter(lines, i), lines[i + 1]];
    if (!word || !next) return;
    split.set(line, { ...split.get(line), ends: word });
    split.set(next, { begins: word });
  });
  return split;
}

function writeLine(
  xml: XmlWriter,
  line: TextLine,
  page: AltoPage,
  id: string,
  { begins, ends }: SplitEnds = {},
  processing: Processing,
): void {
  xml.open('TextLine', {
    ID: id,
    ...place(line.box),
    PROCESSINGREFS: line.source === page.source ? undefined : processing.id(line.source, page),
    LANG: language(line.language ?? null),
    CS: line.source === 'corrected' ? 'true' : undefined,
  });
  line.words.filter(hasText).forEach((word, i, words) => {
    const before = words[i - 1];
    const opens = i === 0 && begins ? begins : undefined;
    const closes = i === words.length - 1 && ends ? ends : undefined;
    const whole = opens ?? closes;
    if (before) xml.empty('SP', place(gap(before.box, word.box)));
    writeWord(xml, word, {
      CONTENT: shown(closes ? closes.head : word.text),
      SUBS_TYPE: opens ? 'HypPart2' : closes ? 'HypPart1' : undefined,
      SUBS_CONTENT: whole && shown(whole.head + whole.tail),
    });
  });
  if (ends?.hyphen) xml.empty('HYP', { CONTENT: ends.hyphen });
  xml.close();
}

function writeWord(xml: XmlWriter, word: TextWord, content: XmlAttributes): void {
  xml.open('String', { ...place(word.box), ...content, WC: share(word.confidence) });
  for (const { text, by } of word.alternatives ?? []) {
    if (hasText({ text })) xml.text('ALTERNATIVE', shown(text), { PURPOSE: by });
  }
  xml.close();
}

/** The number printed on the page, where there is one. */
function printedNumber(lines: readonly TextLine[]): string | undefined {
  const words = lines.filter(({ role }) => role === 'pageNumber').flatMap((line) => line.words);
  return /\d+|\b[ivxlc]+\b/i.exec(words.map(({ text }) => text).join(' '))?.[0];
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

const hasText = ({ text }: Pick<TextWord, 'text'>): boolean => shown(text) !== '';

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
