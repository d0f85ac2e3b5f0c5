import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../fonts/face.js';
import { LAYOUTS, LAYOUT_NAMES, type LayoutName } from '../layouts/layouts.js';
import { textOfLine, textOfPage, type PrintedLine, type PrintedPage } from '../pages/printed-page.js';
import type { Half, Language } from '../pages/words.js';
import { Random } from '../random.js';
import { bare, type KindContext, type LayerKind } from './layer-case.js';
import { layWords, withTexts, type Encode, type Laying } from './lay-words.js';
import type { LayerPage } from './layer-pdf.js';
import { setPage } from './good-kinds.js';
import { scanOf } from './pictures.js';
import { mojibake, noisy, scrambled, shifted, toneless, unknownBytes, unmapped } from './spoil.js';

const PROSE: readonly LayoutName[] = ['report', 'journal', 'letter', 'figures', 'ruledTable', 'references'];

/** A born-digital page whose codes say something wrong. */
const misread = (
  name: string,
  count: number,
  encode: (random: Random, n: number) => Encode,
  language: Language = 'vi',
): LayerKind => ({
  name,
  truth: 'reject',
  count,
  make: (context) => {
    const printed = setPage(context, PROSE, { language });
    const words = layWords(printed.lines, { encode: encode(context.random, context.n) });
    return Promise.resolve({ text: textOfPage(printed), page: { ...bare(printed), words, pictures: [] } });
  },
});

type Bad = (printed: PrintedPage, context: KindContext) => { lines: readonly PrintedLine[]; laying?: Laying };

/** A scan with a layer that is not its text. */
const overScan = (
  name: string,
  count: number,
  bad: Bad,
  layouts: readonly LayoutName[] = PROSE,
): LayerKind => ({
  name,
  truth: 'reject',
  count,
  make: async (context) => {
    const printed = setPage(context, layouts);
    const { lines, laying } = bad(printed, context);
    const page: LayerPage = {
      ...bare(printed),
      rules: [],
      words: layWords(lines, { visible: false, ...laying }),
      pictures: [await scanOf(printed, context.random)],
      textBelowPicture: laying?.visible ?? false,
    };
    return { text: textOfPage(printed), page };
  },
});

const eachText =
  (change: (text: string, random: Random) => string): Bad =>
  (printed, { random }) => ({
    lines: withTexts(
      printed.lines,
      printed.lines.map((line) => change(textOfLine(line), random)),
    ),
  });

/** The pages that `texts/wrong-language-*.txt` was read from by Tesseract with `eng` alone. */
export function wronglyReadPage(half: Half, n: number): PrintedPage {
  const layout = (['report', 'journal', 'letter', 'ruledTable'] as const)[n % 4] ?? 'report';
  return LAYOUTS[layout]({
    random: new Random(`wrong language ${half} ${n}`),
    half,
    family: FAMILIES[n % 3] ?? 'spectral',
  });
}

const wrongLanguage: LayerKind = {
  name: 'read in the wrong language',
  truth: 'reject',
  count: 14,
  make: async ({ random, half, n }) => {
    const file = join(process.cwd(), `test/corpus/texts/wrong-language-${half === 'tune' ? 'a' : 'b'}.txt`);
    const texts = readFileSync(file, 'utf8').split('\f');
    const which = n % texts.length;
    const printed = wronglyReadPage(half, which);
    const lines = withTexts(printed.lines, (texts[which] ?? '').trim().split('\n'));
    return {
      text: textOfPage(printed),
      page: {
        ...bare(printed),
        rules: [],
        words: layWords(lines, { visible: false }),
        pictures: [await scanOf(printed, random)],
      },
    };
  },
};

const elsewhere: Bad = (_, { random, half, n }) => ({
  lines: setPage({ random: new Random(`other page ${half} ${n} ${random.whole(0, 1e6)}`), half, n }, [
    'report',
    'journal',
  ]).lines,
});

export const BAD_KINDS: readonly LayerKind[] = [
  wrongLanguage,
  overScan('all marks lost', 6, eachText(toneless)),
  overScan(
    'poor OCR',
    8,
    eachText((text, random) => noisy(text, random.between(0.15, 0.3), random)),
  ),
  misread('unknown 8-bit font', 8, unknownBytes),
  misread('scrambled letters', 8, scrambled),
  misread('glyph numbers for letters', 6, (random, n) => shifted(n % 2 === 0 ? -29 : random.whole(1, 5))),
  misread('private use', 4, (random) => unmapped('private', random.pick([0.3, 1]), random)),
  misread('replacement characters', 3, (random) => unmapped('replacement', random.pick([0.3, 1]), random)),
  misread('control characters', 3, (random) => unmapped('control', 1, random)),
  misread(
    'UTF-8 as Western',
    6,
    () => (text) =>
      [...mojibake(text)].map((says, i) =>
        i === 0 ? { drawn: text[0] ?? 'x', says } : { drawn: text[i] ?? 'x', says },
      ),
  ),
  overScan('first third only', 6, (printed) => ({
    lines: printed.lines.slice(0, Math.ceil(printed.lines.length / 3)),
  })),
  overScan('shifted', 6, (printed, { random }) => ({
    lines: printed.lines,
    laying: { dy: random.pick([-46, 38, 61]), dx: random.pick([0, 35]) },
  })),
  overScan('of another page', 6, elsewhere),
  overScan('of another page, painted over', 5, (printed, context) => ({
    ...elsewhere(printed, context),
    laying: { visible: true },
  })),
  overScan('shifted by a line', 5, (printed, { n }) => ({
    lines: printed.lines,
    laying: { dy: (n % 2 === 0 ? 1.45 : -1.45) * (printed.lines[1]?.size ?? 11) },
  })),
  overScan(
    'letters from right to left',
    4,
    eachText((text) => [...text].reverse().join('')),
  ),
  overScan(
    'words in disorder',
    3,
    eachText((text, random) =>
      random
        .shuffled([...text])
        .join('')
        .replace(/\s+/g, ' '),
    ),
  ),
  misread('scrambled English', 5, scrambled, 'en'),
  misread('scrambled French', 3, scrambled, 'fr'),
  overScan(
    'placeholder',
    2,
    eachText(() => 'Lorem ipsum dolor sit amet the quick brown fox and the lazy dog are here'),
    LAYOUT_NAMES,
  ),
];
