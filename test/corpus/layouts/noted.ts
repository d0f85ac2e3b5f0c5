import { grouped, paragraph, placeName, title } from '../pages/words.js';
import { MARGIN, sheetFor, type Layout } from './layout.js';

/** A page of a book: ruled header with the page's number, body, footnotes in small type below a short rule, footer. */
export const footnotes: Layout = (options) => {
  const { random, half, language = 'vi' } = options;
  const sheet = sheetFor(options);
  const row = sheet.nextRow();
  sheet.line(title(random, language, half, 6), MARGIN, 40, { size: 9, style: 'italic', row });
  sheet.line(String(random.whole(11, 380)), MARGIN, 40, { size: 9, align: 'right', row });
  sheet.rules.push([MARGIN.x, 55, MARGIN.width, 0.6]);
  let y = 66;
  while (y < 600)
    y =
      sheet.paragraph(paragraph(random, language, half), MARGIN, y, { align: 'justify', indent: 22 }, 640) +
      3;
  sheet.rules.push([MARGIN.x, 662, 140, 0.6]);
  y = 668;
  for (let n = 1; n <= 3; n++) {
    y = sheet.paragraph(
      `${n} ${title(random, language, half, 12)}, ${placeName(random)}, ${random.whole(1990, 2022)}, tr. ${random.whole(5, 300)}.`,
      MARGIN,
      y,
      { size: 7.5, hanging: 8 },
    );
  }
  sheet.rules.push([MARGIN.x, 790, MARGIN.width, 0.6]);
  sheet.line(`Báo cáo tổng kết – ${placeName(random)}`, MARGIN, 794, { size: 8, align: 'centre' });
  return sheet.page();
};

/** A ruled table whose cells hold several lines: each cell is read to its end, row by row. */
export const cells: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor(options);
  const widths = [30, 190, 150, 97];
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [MARGIN.x]);
  let y = sheet.line(`Bảng ${random.whole(1, 9)}. ${title(random, 'vi', half, 7)}`, MARGIN, 56, {
    style: 'bold',
    align: 'centre',
  });
  const top = (y += 8);
  const rule = (): void => void sheet.rules.push([MARGIN.x, y, MARGIN.width, 0.7]);
  rule();
  for (let n = 0; y < 620; n++) {
    const texts =
      n === 0
        ? ['TT', 'Nội dung công việc', 'Kết quả đạt được', 'Kinh phí (đồng)']
        : [
            String(n),
            title(random, 'vi', half, random.whole(6, 16)),
            title(random, 'vi', half, random.whole(4, 11)),
            `${grouped(random.whole(10, 900) * 100_000)}`,
          ];
    const row = sheet.nextRow();
    const inOneLine = texts.every((text, i) => sheet.widthOf(text) * (10 / 11) < (widths[i] ?? 0) - 10);
    const bottoms = texts.map((text, i) =>
      sheet.paragraph(text, { x: (edges[i] ?? 0) + 5, width: (widths[i] ?? 0) - 10 }, y + 3, {
        size: 10,
        style: n === 0 ? 'bold' : 'normal',
        align: n === 0 ? 'centre' : i === 3 ? 'right' : 'left',
        ...(inOneLine ? { row } : {}),
      }),
    );
    y = Math.max(...bottoms) + 4;
    rule();
  }
  for (const edge of edges) sheet.rules.push([edge, top, 0.7, y - top]);
  sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y + 12, { align: 'justify', indent: 22 });
  return sheet.page();
};
