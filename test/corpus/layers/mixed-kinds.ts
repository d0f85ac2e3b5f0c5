import {
  areaOfLine,
  textOfPage,
  type Area,
  type PrintedLine,
  type PrintedPage,
} from '../pages/printed-page.js';
import { LAYOUTS, type LayoutName } from '../layouts/layouts.js';
import { Sheet } from '../pages/sheet.js';
import { setPage } from './good-kinds.js';
import { bare, type KindContext, type LayerKind } from './layer-case.js';
import { layWords, trueCodes, type Encode } from './lay-words.js';
import { oldCodes } from './legacy-codes.js';
import { partOf, scanOf } from './pictures.js';
import { scrambled } from './spoil.js';

const PROSE: readonly LayoutName[] = ['report', 'journal', 'letter', 'figures', 'ruledTable', 'references'];
const ONE_COLUMN: readonly LayoutName[] = ['report', 'letter', 'references'];

type Made = Awaited<ReturnType<LayerKind['make']>>;

const mixed = (name: string, count: number, make: (context: KindContext) => Promise<Made>): LayerKind => ({
  name,
  truth: 'mixed',
  count,
  make,
});

/** A visible running line over a scanned body. */
async function headerOver(context: KindContext): Promise<Made> {
  const { random, n } = context;
  const printed = setPage(context, PROSE);
  const sheet = new Sheet('open-sans', 9);
  const column = { x: 40, width: 515 };
  const texts = [
    'TRUNG TÂM THÔNG TIN – BẢN SỐ HÓA – TRANG 4',
    'Thư viện Khoa học Tổng hợp thành phố Đà Nẵng',
    'CÔNG VĂN ĐẾN Số: 1432 Ngày: 12/5/2009',
    'Bản quyền thuộc về Viện Nghiên cứu ven biển, chỉ dùng để tra cứu tại chỗ',
  ];
  const above = n % 2 === 0;
  sheet.line(texts[n % texts.length] ?? '', column, above ? 12 : 816, { align: 'centre' });
  if (n % 3 === 0)
    sheet.line(`http://thuvien.example/tl/${random.whole(1000, 9999)}`, column, 826, { size: 8 });
  const [first, ...rest] = sheet.page().lines;
  const head = first && above ? [first] : [];
  const foot = first && above ? rest : sheet.page().lines;
  return {
    text: textOfPage({ lines: [...head, ...printed.lines, ...foot] }),
    page: {
      ...bare(printed),
      rules: [],
      words: layWords(sheet.page().lines),
      pictures: [await scanOf(printed, random)],
    },
  };
}

/** A visible caption under a picture that itself is text; the caption in `encode`'s codes. */
async function captionBelow(context: KindContext, encode: Encode = trueCodes): Promise<Made> {
  const { random } = context;
  const printed = setPage(context, PROSE);
  const scan = await scanOf(printed, random);
  const scale = random.between(0.7, 0.85);
  const [width, height] = [printed.width * scale, printed.height * scale];
  const sheet = new Sheet('spectral', 10);
  sheet.paragraph(
    `Hình ${random.whole(1, 30)}. Bản chụp văn bản gốc lưu tại Trung tâm Thông tin, người cung cấp đề nghị không sao chép lại.`,
    { x: 64, width: 467 },
    40 + height + 8,
  );
  const { lines } = sheet.page();
  return {
    text: textOfPage({ lines: [...printed.lines, ...lines] }),
    page: {
      ...bare(printed),
      rules: [],
      words: layWords(lines, { encode }),
      pictures: [{ ...scan, area: [(595 - width) / 2, 40, width, height] }],
    },
  };
}

/** Some paragraphs of a page of words are a picture of them. */
async function pictureWithin(context: KindContext): Promise<Made> {
  const { random } = context;
  const printed = setPage(context, ONE_COLUMN);
  const { lines } = printed;
  const count = Math.max(3, Math.round(lines.length * random.between(0.06, 0.6)));
  const from = random.whole(1, Math.max(1, lines.length - count - 1));
  const within = lines.slice(from, from + count);
  const rest = [...lines.slice(0, from), ...lines.slice(from + count)];
  return {
    text: textOfPage(printed),
    page: {
      ...bare(printed),
      rules: [],
      words: layWords(rest),
      pictures: [await partOf({ ...printed, lines: within }, around(within), random)],
    },
  };
}

function around(lines: readonly PrintedLine[]): Area {
  const areas = lines.map(areaOfLine);
  const [left, top] = [Math.min(...areas.map(([x]) => x)), Math.min(...areas.map(([, y]) => y))];
  const right = Math.max(...areas.map(([x, , w]) => x + w));
  const bottom = Math.max(...areas.map(([, y, , h]) => y + h));
  return [left - 4, top, right - left + 8, bottom - top];
}

/** One of a page's fonts means other letters than it draws: that of the body, or that of the headings. */
function oneFontScrambled({ random, half, n }: KindContext): Promise<Made> {
  const printed: PrintedPage = LAYOUTS.report({ random, half, family: 'spectral' });
  const wrong = scrambled(random);
  const encode: Encode = (text, line) =>
    (line.style === 'normal') === (n % 2 === 0) ? wrong(text, line) : trueCodes(text, line);
  const words = layWords(printed.lines, { encode });
  return Promise.resolve({ text: textOfPage(printed), page: { ...bare(printed), words, pictures: [] } });
}

export const MIXED_KINDS: readonly LayerKind[] = [
  mixed('header or stamp over a scan', 10, headerOver),
  mixed('caption under a picture of text', 8, (context) => captionBelow(context)),
  mixed('TCVN3 caption under a picture', 4, (context) =>
    captionBelow(context, (text) => oldCodes(text, 'TCVN3')),
  ),
  mixed('picture of text within a page', 10, pictureWithin),
  mixed('one font scrambled', 6, oneFontScrambled),
];
