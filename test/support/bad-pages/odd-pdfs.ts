import { deflateSync } from 'node:zlib';
import { stream } from '../searchable-pdf/tiny-pdf.js';
import { betweenGoodPages, FIRST_OWN, ownPage } from './between-good-pages.js';

/** What stands on those odd pages that hold text. */
export const ODD_WORDS = 'Seaweed was dried in three chambers of brick for two days';

const [FONT, THIRD, FOURTH] = [2, 3, 4].map((i) => FIRST_OWN + i);
const words = (font = '/F1 14 Tf', text = `(${ODD_WORDS})`): string =>
  `BT ${font} 1 0 0 1 20 500 Tm ${text} Tj 1 0 0 1 20 460 Tm ${text} Tj ET`;
const withFont = `/Font << /F1 ${FONT} 0 R >>`;

/** A page whose box has no area. */
export const pageOfNoSize = (): Buffer => betweenGoodPages([ownPage({ mediaBox: [0, 0, 0, 0] }), stream('')]);

/** 30,000 points are more than ten metres. */
export const pageAsLargeAsAHall = (): Buffer =>
  betweenGoodPages([
    ownPage({ mediaBox: [0, 0, 30_000, 30_000], resources: withFont }),
    stream(
      words('/F1 800 Tf').replaceAll('20 500 Tm', '900 20000 Tm').replaceAll('20 460 Tm', '900 17000 Tm'),
    ),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);

/** A font that the file names, does not hold, and nobody has. */
export const pageInAMissingFont = (): Buffer =>
  betweenGoodPages([
    ownPage({ resources: withFont }),
    stream(words()),
    `<< /Type /Font /Subtype /TrueType /BaseFont /NoSuchFont-Anywhere /FirstChar 32 /LastChar 126 /Widths [${'500 '.repeat(95)}] /Encoding /WinAnsiEncoding /FontDescriptor ${THIRD} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /NoSuchFont-Anywhere /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);

/** The resources name a font that is nowhere in the file. */
export const pageWithoutItsFont = (): Buffer =>
  betweenGoodPages([ownPage({ resources: `/Font << /F1 ${FIRST_OWN + 99} 0 R >>` }), stream(words())]);

/**
 * Letters drawn by procedures of the page, as TeX once wrote them: glyph `g65` draws an A of Helvetica. Without a
 * ToUnicode nothing tells what the letters are.
 */
export function pageInType3({ toUnicode }: { toUnicode: boolean }): Buffer {
  const letters = [...new Set(ODD_WORDS)].map((letter) => letter.charCodeAt(0));
  const [first, last] = [Math.min(...letters), Math.max(...letters)];
  const names = letters.map((code) => `${shifted(code)} /g${code}`).join(' ');
  const procedures = letters.map((code, i) => `/g${code} ${FIRST_OWN + 10 + i} 0 R`).join(' ');
  const map = stream(cmap(letters.map((code) => `<${hex(shifted(code))}> <${hex(code, 4)}>`).join('\n')));
  const own = Object.assign(Array<Parameters<typeof betweenGoodPages>[0][number]>(10).fill('null'), [
    ownPage({ resources: withFont }),
    stream(words('/F1 14 Tf', `<${[...ODD_WORDS].map((l) => hex(shifted(l.charCodeAt(0)))).join('')}>`)),
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar ${shifted(first)} /LastChar ${shifted(last)} /Widths [${'600 '.repeat(last - first + 1)}] /Encoding << /Type /Encoding /Differences [${names}] >> /CharProcs << ${procedures} >> /Resources << /Font << /H ${THIRD} 0 R >> >> ${toUnicode ? `/ToUnicode ${FOURTH} 0 R` : ''} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    map,
  ]);
  for (const code of letters) own.push(stream(`600 0 d0 BT /H 1000 Tf <${hex(code)}> Tj ET`));
  return betweenGoodPages(own);
}

/** Codes of letters are moved, so that nobody reads them by chance. */
const shifted = (code: number): number => code + 100;
const hex = (code: number, digits = 2): string => code.toString(16).padStart(digits, '0');

const cmap = (chars: string, more = ''): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap ${more} /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${chars.split('\n').length} beginbfchar
${chars}
endbfchar
endcmap end end`;

/** A form of ten thousand notes over ordinary text. */
export function pageOfManyNotes(count = 10_000): Buffer {
  const note = (i: number): string =>
    `<< /Type /Annot /Subtype /Square /F 4 /Rect [${(i * 7) % 390} ${(i * 11) % 90} ${((i * 7) % 390) + 5} ${((i * 11) % 90) + 5}] /C [0.8 0.8 0.8] /Contents (note ${i}) >>`;
  return betweenGoodPages([
    ownPage({
      resources: withFont,
      more: `/Annots [${Array.from({ length: count }, (_, i) => note(i)).join('\n')}]`,
    }),
    stream(words()),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

const COMPOSITE = `<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [${FOURTH} 0 R] /ToUnicode ${THIRD} 0 R >>`;
const DESCENDANT = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${FIRST_OWN + 5} 0 R >>`;
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>';

/** A font whose map to letters goes by `map`; codes are the letters' own. */
function pageMappedBy(map: { entries: string; bytes: Buffer }): Buffer {
  const codes = [...ODD_WORDS].map((letter) => hex(letter.charCodeAt(0), 4)).join('');
  return betweenGoodPages([
    ownPage({ resources: withFont }),
    stream(words('/F1 14 Tf', `<${codes}>`)),
    COMPOSITE,
    map,
    DESCENDANT,
    DESCRIPTOR,
  ]);
}

const MAP_HEAD = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap';
const MAP_TAIL = 'endcmap end end';

/** A map that begins by using itself. */
export const mapThatUsesItself = (): Buffer =>
  pageMappedBy(
    stream(
      `/Loop usecmap ${MAP_HEAD} /CMapName /Loop def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007e> <0020> endbfrange ${MAP_TAIL}`,
      `/Type /CMap /CMapName /Loop /UseCMap ${THIRD} 0 R`,
    ),
  );

/** Maps of all codes there are to all codes there are, again and again. */
export const mapOfHugeRanges = (times = 2000): Buffer =>
  pageMappedBy(
    stream(
      `${MAP_HEAD} 1 begincodespacerange <0000> <FFFF> endcodespacerange ${`1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange 1 beginbfrange <0000> <FFFF> <0000> endbfrange\n`.repeat(times)} ${MAP_TAIL}`,
    ),
  );

/** Each letter stands for ten thousand; what is drawn is as it should be. */
export const mapToLongTexts = (): Buffer =>
  betweenGoodPages([
    ownPage({ resources: withFont }),
    stream(words()),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${THIRD} 0 R >>`,
    packed(
      `${MAP_HEAD} 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7e> <${'0041'.repeat(10_000)}> endbfrange ${MAP_TAIL}`,
    ),
  ]);

function packed(content: string): { entries: string; bytes: Buffer } {
  return { entries: '/Filter /FlateDecode', bytes: deflateSync(Buffer.from(content, 'latin1')) };
}

/** Ten million strokes out of half a megabyte: eats memory while the page is opened. */
export const pageThatEatsMemory = (): Buffer =>
  betweenGoodPages([ownPage({}), packed('0 0 m 400 600 l S\n'.repeat(10_000_000))]);

/** A clip of twenty thousand parts, taken over a million times: takes minutes and little memory. */
export const pageThatTakesLong = (): Buffer =>
  betweenGoodPages([
    ownPage({}),
    packed(`${'0 0 m 9 0 l 9 9 l W n '.repeat(20_000)}${'q 0 0 m 9 0 l 9 9 l W n Q '.repeat(1_000_000)}`),
  ]);

/** Forms that draw one another, twelve times each. */
export function pageThatSpins(): Buffer {
  const depth = 12;
  const form = (next: number): { entries: string; bytes: Buffer } =>
    stream(
      '/Next Do '.repeat(12),
      `/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /Next ${next} 0 R >> >>`,
    );
  const forms = Array.from({ length: depth }, (_, i) => form(FIRST_OWN + 3 + i));
  return betweenGoodPages([
    ownPage({ resources: `/XObject << /Next ${FIRST_OWN + 2} 0 R >>` }),
    stream('/Next Do'),
    ...forms,
    stream('0 0 m 400 600 l S', '/Type /XObject /Subtype /Form /BBox [0 0 400 600]'),
  ]);
}
