import { decimal, paragraph, placeName, title } from '../pages/words.js';
import { MARGIN, sheetFor, type Layout } from './layout.js';

const CENTRE = { align: 'centre' } as const;
const LABEL = { label: true, size: 8 } as const;

/** A newsletter: white on dark across its head, a grey bar at the side with a text of its own, a ruled foot. */
export const sidebar: Layout = (options) => {
  const { random, half, language = 'vi' } = options;
  const sheet = sheetFor({ ...options, size: 10.5 });
  sheet.backgrounds.push([40, 34, 515, 30]);
  sheet.line(title(random, language, half, 5).toUpperCase(), { x: 52, width: 490 }, 40, {
    size: 14,
    style: 'bold',
    inverse: true,
  });
  const [main, bar] = [
    { x: 48, width: 318 },
    { x: 400, width: 140 },
  ];
  let y = 84;
  while (y < 720) {
    y = sheet.line(title(random, language, half, 5), main, y, { style: 'bold', size: 12 }) + 2;
    y = sheet.paragraph(paragraph(random, language, half), main, y, { align: 'justify' }, 752) + 8;
  }
  sheet.tints.push([388, 84, 165, 420]);
  sheet.backgrounds.push([388, 84, 165, 22]);
  y = sheet.line(title(random, language, half, 3), bar, 88, { size: 10, style: 'bold', inverse: true }) + 10;
  sheet.paragraph(
    `${paragraph(random, language, half)} ${paragraph(random, language, half)}`,
    bar,
    y,
    { size: 8.5 },
    494,
  );
  sheet.rules.push([48, 776, 499, 0.8]);
  const row = sheet.nextRow();
  sheet.line(placeName(random), { x: 48, width: 300 }, 781, { size: 8, row });
  sheet.line(String(random.whole(2, 90)), { x: 400, width: 147 }, 781, { size: 8, row, align: 'right' });
  return sheet.page();
};

/** A notice: very large type, some of it white on dark, and very small type at its foot. */
export const poster: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 13 });
  let y = sheet.line('HỘI THẢO', MARGIN, 56, { ...CENTRE, size: 58, style: 'bold' });
  y = sheet.paragraph(title(random, 'vi', half, 7), { x: 60, width: 475 }, y + 4, {
    ...CENTRE,
    size: 30,
    style: 'bold',
  });
  const room = { x: 80, width: 435 };
  const background = y + 14;
  y = sheet.paragraph(
    paragraph(random, 'vi', half),
    room,
    background + 14,
    { inverse: true },
    background + 190,
  );
  sheet.backgrounds.push([60, background, 475, y - background + 12]);
  y += 40;
  for (const [name, value] of [
    ['Thời gian:', `${random.whole(7, 9)} giờ 30, ngày ${random.whole(1, 28)}/${random.whole(1, 12)}/2019`],
    ['Địa điểm:', placeName(random)],
    ['Điện thoại:', `0236 3${random.whole(100, 999)} ${random.whole(100, 999)}`],
  ] as const) {
    y = sheet.line(`${name} ${value}`, { x: 90, width: 415 }, y, { size: 16 });
  }
  sheet.paragraph(paragraph(random, 'vi', half), { x: 60, width: 475 }, 742, { size: 6.5 }, 800);
  return sheet.page();
};

/** A chart with figures along its axes, and a course of work in boxes. */
export const diagram: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor(options);
  let y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, 60, { align: 'justify', indent: 22 }) + 16;
  const [x, w, h] = [130, 335, 170];
  sheet.pictures.push({ area: [x, y, w, h], kind: 'chart', seed: random.whole(0, 1e6) });
  for (let n = 0; n < 4; n++) {
    const level = { x: x - 22, width: 36 };
    sheet.line(decimal(random, 90), level, y + 4 + n * 46, { ...LABEL, align: 'right' });
  }
  const row = sheet.nextRow();
  for (let n = 0; n < 5; n++)
    sheet.line(String(2012 + n), { x: x + 30 + n * 56, width: 40 }, y + h - 14, { ...LABEL, row });
  y += h + 10;
  y = sheet.line(`Hình 1. ${title(random, 'vi', half, 6)}`, MARGIN, y, {
    ...CENTRE,
    size: 10,
    style: 'italic',
  });
  y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y + 8, { align: 'justify', indent: 22 }) + 14;
  for (let n = 0; n < 4; n++) {
    const [left, top] = [84 + (n % 2) * 240, y + Math.floor(n / 2) * 62];
    sheet.frame([left, top, 180, 40]);
    sheet.paragraph(title(random, 'vi', half, 7), { x: left + 8, width: 164 }, top + 4, {
      ...LABEL,
      ...CENTRE,
      size: 9,
    });
    if (n % 2 === 0) sheet.rules.push([left + 180, top + 20, 60, 0.8]);
  }
  sheet.line(`Hình 2. ${title(random, 'vi', half, 6)}`, MARGIN, y + 112, {
    ...CENTRE,
    size: 10,
    style: 'italic',
  });
  return sheet.page();
};
