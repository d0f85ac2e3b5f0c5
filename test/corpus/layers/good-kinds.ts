import { FAMILIES } from '../fonts/face.js';
import type { LayoutOptions } from '../layouts/layout.js';
import { LAYOUT_NAMES, LAYOUTS, type LayoutName } from '../layouts/layouts.js';
import { textOfPage, type PrintedPage } from '../pages/printed-page.js';
import { Sheet } from '../pages/sheet.js';
import { title, type Language } from '../pages/words.js';
import { bare, type KindContext, type LayerKind } from './layer-case.js';
import { layWords, trueCodes, withTexts, type Encode } from './lay-words.js';
import { backgroundOf, picturesOf, scanOf } from './pictures.js';
import { SPECIAL_KINDS } from './special-kinds.js';
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
  ...SPECIAL_KINDS,
  readScan('scan with a right layer', 28, 0),
  readScan('scan with a right English layer', 4, 0, 'en'),
  readScan('scan with a good OCR layer', 8, 0.005),
];
