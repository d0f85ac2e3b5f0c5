import { paragraph, title } from '../pages/words.js';
import { MARGIN, sheetFor, type Layout } from './layout.js';

/** A page of a report: running header, numbered headings, paragraphs, page number. */
export const report: Layout = (options) => {
  const { random, half, language = 'vi' } = options;
  const sheet = sheetFor(options);
  sheet.line(title(random, language, half, 8), MARGIN, 38, {
    size: 9,
    style: 'italic',
    role: 'header',
  });
  let y = 70;
  for (let section = random.whole(1, 4); y < 700; section++) {
    y =
      sheet.line(`${section}.${random.whole(1, 5)}. ${title(random, language, half, 7)}`, MARGIN, y, {
        style: 'bold',
      }) + 4;
    for (let n = 0; n < 2 && y < 730; n++) {
      y =
        sheet.paragraph(paragraph(random, language, half), MARGIN, y, { align: 'justify', indent: 22 }, 762) +
        3;
    }
  }
  sheet.line(String(random.whole(3, 240)), MARGIN, 792, {
    align: 'centre',
    size: 10,
    role: 'pageNumber',
  });
  return sheet.page();
};

/** A page of a journal: title and abstract across, then two columns. */
export const journal: Layout = (options) => {
  const { random, half, language = 'vi' } = options;
  const sheet = sheetFor({ ...options, size: options.size ?? 9.5 });
  let y = sheet.paragraph(title(random, language, half).toUpperCase(), MARGIN, 54, {
    size: 15,
    style: 'bold',
    align: 'centre',
  });
  y =
    sheet.paragraph(paragraph(random, language, half), { x: 90, width: 415 }, y + 10, {
      style: 'italic',
      align: 'justify',
    }) + 14;
  const top = y;
  for (const x of [56, 308]) {
    y = top;
    while (y < 740) {
      if (random.chance(0.25))
        y = sheet.line(title(random, language, half, 5), { x, width: 231 }, y + 5, { style: 'bold' }) + 3;
      y =
        sheet.paragraph(
          paragraph(random, language, half),
          { x, width: 231 },
          y,
          { align: 'justify', indent: 12 },
          770,
        ) + 2;
    }
  }
  return sheet.page();
};

/** A page of a magazine: three narrow columns under a wide title, one with a photograph and its caption. */
export const magazine: Layout = (options) => {
  const { random, half, language = 'vi' } = options;
  const sheet = sheetFor({ ...options, size: options.size ?? 9 });
  const top =
    sheet.paragraph(title(random, language, half, 8), { x: 44, width: 507 }, 44, {
      size: 22,
      style: 'bold',
    }) + 14;
  const withPicture = random.whole(0, 2);
  [44, 219, 394].forEach((x, n) => {
    const column = { x, width: 157 };
    let y = top;
    if (n === withPicture) {
      sheet.pictures.push({ area: [x, y, 157, 120], kind: 'photograph', seed: random.whole(0, 1e6) });
      y =
        sheet.paragraph(title(random, language, half, 10), column, y + 124, {
          size: 8,
          style: 'italic',
          role: 'caption',
        }) + 8;
    }
    while (y < 740)
      y = sheet.paragraph(paragraph(random, language, half), column, y, { indent: 10 }, 780) + 2;
  });
  return sheet.page();
};

/** Text around two figures with captions. */
export const figures: Layout = (options) => {
  const { random, half, language = 'vi' } = options;
  const sheet = sheetFor(options);
  let y = 60;
  for (let n = 1; n <= 2; n++) {
    y = sheet.paragraph(paragraph(random, language, half), MARGIN, y, { align: 'justify', indent: 22 }) + 10;
    const kind = random.chance(0.5) ? 'photograph' : 'chart';
    sheet.pictures.push({ area: [130, y, 335, 170], kind, seed: random.whole(0, 1e6) });
    y =
      sheet.line(
        `${language === 'vi' ? 'Hình' : 'Fig.'} ${n}. ${title(random, language, half, 7)}`,
        MARGIN,
        y + 176,
        { align: 'centre', size: 10, style: 'italic', role: 'caption' },
      ) + 10;
  }
  sheet.paragraph(paragraph(random, language, half), MARGIN, y, { align: 'justify', indent: 22 });
  return sheet.page();
};
