import { FAMILIES } from '../fonts/face.js';
import type { LayoutOptions } from '../layouts/layout.js';
import { LAYOUT_NAMES, LAYOUTS, type LayoutName } from '../layouts/layouts.js';
import { textOfPage, type PrintedLine, type PrintedPage } from '../pages/printed-page.js';
import { Sheet } from '../pages/sheet.js';
import { title, type Language } from '../pages/words.js';
import { bare, type KindContext, type LayerKind } from './layer-case.js';
import { layWords, trueCodes, withTexts, type Encode } from './lay-words.js';
import { asPrintedIn, oldCodes, type OldEncoding } from './legacy-codes.js';
import { backgroundOf, picturesOf, scanOf } from './pictures.js';
import { noisy } from './spoil.js';

const PROSE: readonly LayoutName[] = ['report', 'journal', 'figures', 'letter', 'magazine'];

export function setPage(
  context: KindContext,
  layouts: readonly LayoutName[],
  more: Partial<LayoutOptions> = {},
): PrintedPage {
  const { random, half, n } = context;
  const name = layouts[n % layouts.length] ?? 'report';
  return LAYOUTS[name]({ random, half, family: random.pick(FAMILIES), ...more });
}

const bornDigital = (
  name: string,
  count: number,
  layouts: readonly LayoutName[],
  language?: Language,
  encode: Encode = trueCodes,
): LayerKind => ({
  name,
  truth: 'trusted',
  count,
  make: async (context) => {
    const printed = setPage(context, layouts, language ? { language } : {});
    return {
      text: textOfPage(printed),
      page: {
        ...bare(printed),
        words: layWords(printed.lines, { encode }),
        pictures: await picturesOf(printed),
      },
    };
  },
});

/** A scan with the text of a good OCR program behind it. */
const readScan = (name: string, count: number, errors: number, language?: Language): LayerKind => ({
  name,
  truth: 'trusted',
  count,
  make: async (context) => {
    const { random, n } = context;
    const printed = setPage(
      context,
      language ? ['report', 'journal'] : LAYOUT_NAMES,
      language ? { language } : {},
    );
    const lines =
      errors === 0
        ? printed.lines
        : withTexts(
            printed.lines,
            printed.lines.map((line) => line.words.map(({ text }) => noisy(text, errors, random)).join(' ')),
          );
    const below = n % 3 === 0;
    return {
      text: textOfPage(printed),
      page: {
        ...bare(printed),
        rules: [],
        words: layWords(lines, { visible: below }),
        pictures: [await scanOf(printed, random)],
        textBelowPicture: below,
      },
    };
  },
});

const overBackground: LayerKind = {
  name: 'text over a pattern',
  truth: 'trusted',
  count: 12,
  make: async (context) => {
    const printed = setPage(context, PROSE);
    const pictures = [await backgroundOf(printed, context.random), ...(await picturesOf(printed))];
    return {
      text: textOfPage(printed),
      page: { ...bare(printed), words: layWords(printed.lines), pictures },
    };
  },
};

const shortPage: LayerKind = {
  name: 'chapter title alone',
  truth: 'trusted',
  count: 8,
  make: ({ random, half }) => {
    const sheet = new Sheet(random.pick(FAMILIES), 18);
    const y = sheet.line(`Chương ${random.whole(1, 9)}`, { x: 64, width: 467 }, 300, { align: 'centre' });
    sheet.paragraph(title(random, 'vi', half, 8).toUpperCase(), { x: 64, width: 467 }, y + 10, {
      align: 'centre',
      style: 'bold',
    });
    const printed = sheet.page();
    return Promise.resolve({
      text: textOfPage(printed),
      page: { ...bare(printed), words: layWords(printed.lines), pictures: [] },
    });
  },
};

const CODE = [
  'for (int i = 0; i < n; i++) {',
  '  sum += a[i] * b[i];',
  '}',
  'if (err != NULL) return -1;',
  'SELECT id, ten_mau FROM mau_dat WHERE ph < 5.5;',
  'def loc(x, nguong=0.25):',
  '    return [v for v in x if v > nguong]',
  'digitalWrite(PIN_VAN, HIGH);',
  'delay(250); // cho van mo',
  'ADC = (Vin * 1024) / Vref;',
];

const programme: LayerKind = {
  name: 'programme listing',
  truth: 'trusted',
  count: 6,
  make: ({ random, half }) => {
    const sheet = new Sheet('open-sans', 10);
    let y =
      sheet.line(`Phụ lục. ${title(random, 'vi', half, 9)}`, { x: 64, width: 467 }, 60, { style: 'bold' }) +
      8;
    while (y < 700)
      y = sheet.line(random.pick(CODE).trim(), { x: 64 + 12 * random.whole(0, 3), width: 467 }, y);
    const printed = sheet.page();
    return Promise.resolve({
      text: textOfPage(printed),
      page: { ...bare(printed), words: layWords(printed.lines), pictures: [] },
    });
  },
};

const isCapitals = (line: PrintedLine): boolean => {
  const text = line.words.map((word) => word.text).join(' ');
  return text === text.toUpperCase() && /\p{L}{3}/u.test(text);
};

/** Text in the bytes of an old encoding; `named` fonts say which. */
function old(encoding: OldEncoding, count: number, named: boolean, onlySome = false): LayerKind {
  const capitalsFace = encoding === 'TCVN3' && named;
  return {
    name: `${encoding} ${named ? 'by name' : 'by bytes'}${onlySome ? ' among Unicode' : ''}`,
    truth: 'repaired',
    count,
    make: async (context) => {
      const set = setPage(
        context,
        ['report', 'journal', 'letter', 'figures', 'ruledTable', 'references', 'patent'],
        { family: 'open-sans' },
      );
      const isOld = (line: PrintedLine): boolean => !onlySome || Math.floor(line.baseline / 150) % 2 === 0;
      const words = (line: PrintedLine): PrintedLine['words'] =>
        isOld(line)
          ? line.words.map((word) => ({ ...word, text: asPrintedIn(word.text, encoding) }))
          : line.words;
      const printed = { ...set, lines: set.lines.map((line) => ({ ...line, words: words(line) })) };
      const encode: Encode = (text, line) => {
        if (!isOld(line)) return trueCodes(text, line);
        if (capitalsFace && isCapitals(line)) {
          return oldCodes(text.toLowerCase(), encoding).map(({ drawn, says }) => ({
            ...(drawn ? { drawn: drawn.toUpperCase() } : {}),
            says,
          }));
        }
        return oldCodes(text, encoding);
      };
      const fontName = (line: PrintedLine): string => {
        if (!isOld(line)) return 'TimesNewRomanPSMT';
        if (!named) return context.n % 2 === 0 ? 'TimesNewRoman' : 'F1';
        if (encoding === 'VNI') return 'VNI-Times';
        return capitalsFace && isCapitals(line) ? '.VnTimeH' : '.VnTime';
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
  };
}

const decomposed: Encode = (text) =>
  [...text].flatMap((letter) =>
    [...letter.normalize('NFD')].map((part, i) => (i === 0 ? { drawn: letter, says: part } : { says: part })),
  );

export const GOOD_KINDS: readonly LayerKind[] = [
  bornDigital('Vietnamese, every layout', 84, LAYOUT_NAMES),
  bornDigital('English', 12, ['report', 'journal', 'magazine'], 'en'),
  bornDigital('French', 8, ['report', 'journal'], 'fr'),
  bornDigital('German', 4, ['report'], 'de'),
  bornDigital('decomposed letters', 4, PROSE, 'vi', decomposed),
  overBackground,
  shortPage,
  programme,
  readScan('scan with a right layer', 28, 0),
  readScan('scan with a right English layer', 4, 0, 'en'),
  readScan('scan with a good OCR layer', 8, 0.005),
  old('TCVN3', 10, true),
  old('TCVN3', 8, false),
  old('VNI', 8, true),
  old('VNI', 6, false),
  old('BKHCM2', 6, false),
  old('CP1258', 4, false),
  old('TCVN3', 4, false, true),
  old('VNI', 3, true, true),
];
