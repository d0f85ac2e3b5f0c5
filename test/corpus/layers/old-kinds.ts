import { textOfLine, textOfPage, type PrintedLine } from '../pages/printed-page.js';
import { setPage } from './good-kinds.js';
import { bare, type LayerKind } from './layer-case.js';
import { layWords, trueCodes, type Encode } from './lay-words.js';
import { asPrintedIn, oldCodes, type OldEncoding, type Seen } from './legacy-codes.js';
import { picturesOf } from './pictures.js';

interface Old {
  readonly encoding: OldEncoding;
  /** Which lines are in it, by the third of the page that they stand in; all unless said. */
  readonly thirds?: readonly number[];
  /** What the other lines are in; Unicode unless said. */
  readonly beside?: OldEncoding;
  readonly seen?: Seen;
  /** The font's name for lines in the old encoding, and for the others. */
  readonly fonts: readonly [old: string, other?: string];
  readonly layout?: 'report';
}

const isCapitals = (line: PrintedLine): boolean => {
  const text = textOfLine(line);
  return text === text.toUpperCase() && /\p{L}{3}/u.test(text);
};

const raised = (code: { drawn?: string; says: string }): { drawn?: string; says: string } =>
  code.drawn ? { ...code, drawn: code.drawn.toUpperCase() } : code;

/** Text in the bytes of an old encoding. `.VnTimeH` fonts draw small letters as capitals. */
const old = (name: string, count: number, how: Old): LayerKind => ({
  name,
  truth: 'repaired',
  count,
  make: async (context) => {
    const { encoding, thirds, beside, seen, fonts } = how;
    const set = setPage(
      context,
      how.layout
        ? [how.layout]
        : ['report', 'journal', 'letter', 'figures', 'ruledTable', 'references', 'patent'],
      { family: 'open-sans' },
    );
    const of = (line: PrintedLine): OldEncoding | undefined =>
      !thirds || thirds.includes(Math.floor((3 * line.baseline) / set.height)) ? encoding : beside;
    const printed = {
      ...set,
      lines: set.lines.map((line) => {
        const own = of(line);
        const words = line.words.map((word) => ({
          ...word,
          text: own ? asPrintedIn(word.text, own) : word.text,
        }));
        return { ...line, words };
      }),
    };
    const inCapitalsFace = (line: PrintedLine): boolean =>
      fonts[0] === '.VnTime' && of(line) === 'TCVN3' && isCapitals(line);
    const encode: Encode = (text, line) => {
      const own = of(line);
      if (!own) return trueCodes(text, line);
      if (inCapitalsFace(line)) return oldCodes(text.toLowerCase(), own, seen).map(raised);
      return oldCodes(text, own, seen);
    };
    const fontName = (line: PrintedLine): string => {
      if (inCapitalsFace(line)) return '.VnTimeH';
      return of(line) === encoding ? fonts[0] : (fonts[1] ?? fonts[0]);
    };
    return {
      text: textOfPage(printed),
      page: {
        ...bare(printed),
        words: layWords(printed.lines, { encode, fontName }),
        pictures: await picturesOf(printed),
      },
    };
  },
});

export const OLD_KINDS: readonly LayerKind[] = [
  old('TCVN3 by name', 10, { encoding: 'TCVN3', fonts: ['.VnTime'] }),
  old('TCVN3 by bytes', 8, { encoding: 'TCVN3', fonts: ['F1'] }),
  old('TCVN3 by glyph names', 3, { encoding: 'TCVN3', fonts: ['TimesNewRoman'], seen: 'glyphNames' }),
  old('TCVN3 in the private-use area', 4, { encoding: 'TCVN3', fonts: ['F1'], seen: 'private' }),
  old('VNI by name', 8, { encoding: 'VNI', fonts: ['VNI-Times'] }),
  old('VNI by bytes', 6, { encoding: 'VNI', fonts: ['F1'] }),
  old('VNI in the private-use area', 3, { encoding: 'VNI', fonts: ['F1'], seen: 'private' }),
  old('BKHCM2 by bytes', 6, { encoding: 'BKHCM2', fonts: ['TimesNewRoman'] }),
  old('CP1258 by bytes', 4, { encoding: 'CP1258', fonts: ['F1'] }),
  old('TCVN3 by bytes among Unicode', 4, {
    encoding: 'TCVN3',
    thirds: [0, 2],
    fonts: ['F1', 'TimesNewRomanPSMT'],
  }),
  old('VNI by name among Unicode', 3, { encoding: 'VNI', thirds: [1], fonts: ['VNI-Times', 'Times'] }),
  old('TCVN3 and Unicode in one font', 4, {
    encoding: 'TCVN3',
    thirds: [1],
    fonts: ['F1', 'F1'],
    layout: 'report',
  }),
  old('TCVN3 and VNI in one font', 3, {
    encoding: 'TCVN3',
    thirds: [0],
    beside: 'VNI',
    fonts: ['F1', 'F1'],
    layout: 'report',
  }),
];
