import type { Sheet } from '../pages/sheet.js';
import {
  decimal,
  formula,
  grouped,
  paragraph,
  placeName,
  reference,
  species,
  title,
  titledName,
} from '../pages/words.js';
import type { Random } from '../random.js';
import { MARGIN, sheetFor, type Layout } from './layout.js';

/** Sets a table; gives where it ends. */
export function setTable(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  top: number,
  ruled: boolean,
  pitch = 20,
): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let y = top;
  rows.forEach((cells, n) => {
    const row = sheet.nextRow();
    let x = MARGIN.x;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? 60;
      const align = i === 0 || /\p{L}{4}/u.test(cell) ? 'left' : 'right';
      if (cell !== '')
        sheet.line(cell, { x: x + 5, width: width - 10 }, y + 3, {
          row,
          align,
          size: 10,
          role: 'table',
          style: n === 0 ? 'bold' : 'normal',
        });
      x += width;
    });
    if (ruled) sheet.rules.push([MARGIN.x, y - 1, total, 0.7]);
    y += pitch;
  });
  if (ruled) {
    sheet.rules.push([MARGIN.x, y - 1, total, 0.7]);
    let x = MARGIN.x;
    for (const width of [0, ...widths]) {
      x += width;
      sheet.rules.push([x, top - 1, 0.7, y - top]);
    }
  }
  return y + 10;
}

export const measurements = (random: Random, rows: number): string[][] => [
  ['Mẫu', 'pH', 'EC', 'N (%)', 'P₂O₅', 'K₂O'].map((head) => head.replaceAll('₂', '2').replaceAll('₅', '5')),
  ...Array.from({ length: rows }, (_, n) => [
    `M${n + 1}`,
    decimal(random, 9),
    decimal(random, 3, 2),
    decimal(random, 2, 2),
    decimal(random, 90),
    grouped(random.whole(100, 99_999)),
  ]),
];

/** Text with a ruled table. */
export const ruledTable: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor(options);
  let y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, 60, { align: 'justify', indent: 22 }) + 8;
  y =
    sheet.line(`Bảng ${random.whole(1, 9)}. ${title(random, 'vi', half, 8)}`, MARGIN, y, {
      style: 'bold',
      align: 'centre',
      role: 'caption',
    }) + 6;
  y = setTable(sheet, measurements(random, random.whole(6, 12)), [70, 70, 75, 80, 80, 92], y, true);
  y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y, { align: 'justify', indent: 22 });
  sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y, { align: 'justify', indent: 22 });
  return sheet.page();
};

/** A page of nothing but numbers, with or without rules. */
export const numbers: Layout = (options) => {
  const { random } = options;
  const sheet = sheetFor(options);
  const ruled = random.chance(0.4);
  const y = sheet.line(`Phụ lục ${random.whole(1, 9)}`, MARGIN, 56, { style: 'bold' }) + 8;
  setTable(sheet, measurements(random, random.whole(24, 32)), [70, 70, 75, 80, 80, 92], y, ruled, 19);
  return sheet.page();
};

/** Names with titles and places of work. */
export const names: Layout = (options) => {
  const { random } = options;
  const sheet = sheetFor(options);
  const y = sheet.line('DANH SÁCH THÀNH VIÊN THỰC HIỆN', MARGIN, 60, { style: 'bold', align: 'centre' }) + 14;
  const rows = Array.from({ length: random.whole(12, 24) }, (_, n) => [
    String(n + 1),
    titledName(random),
    placeName(random),
  ]);
  setTable(
    sheet,
    [['TT', 'Họ và tên', 'Đơn vị công tác'], ...rows],
    [36, 215, 216],
    y,
    random.chance(0.6),
    24,
  );
  return sheet.page();
};

/** A form with dotted lines. */
export const form: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 12 });
  let y = sheet.line('PHIẾU ĐĂNG KÝ KẾT QUẢ', MARGIN, 60, { style: 'bold', size: 14, align: 'centre' }) + 14;
  const entries = [
    'Tên nhiệm vụ',
    'Cấp quản lý',
    'Cơ quan chủ trì',
    'Chủ nhiệm',
    'Điện thoại',
    'Thời gian thực hiện',
    'Kinh phí',
    'Nơi lưu giữ',
    'Người giao nộp',
    'Ghi chú',
  ];
  entries.forEach((entry, n) => {
    const label = `${n + 1}. ${entry}: ${random.chance(0.4) ? title(random, 'vi', half, 4) : ''}`.trim();
    const room = MARGIN.width - sheet.widthOf(`${label} `);
    y = sheet.line(`${label} ${'.'.repeat(Math.max(3, Math.floor(room / sheet.widthOf('.'))))}`, MARGIN, y, {
      leading: 1.9,
    });
  });
  y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y + 10, { align: 'justify' });
  sheet.line(
    `Ngày ${random.whole(1, 28)} tháng ${random.whole(1, 12)} năm 20${random.whole(10, 24)}`,
    { x: 300, width: 231 },
    y + 10,
    { style: 'italic', align: 'centre' },
  );
  return sheet.page();
};

/** A list of references. */
export const references: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 10 });
  let y = sheet.line('TÀI LIỆU THAM KHẢO', MARGIN, 56, { style: 'bold' }) + 8;
  for (let n = random.whole(1, 30); y < 720; n++) {
    const text = reference(random, half, n);
    const language = text.includes('Tạp chí') ? {} : { language: 'en' };
    y = sheet.paragraph(text, MARGIN, y, { hanging: 22, ...language }) + 3;
  }
  return sheet.page();
};

/** Formulas between short sentences, species in italics. */
export const formulas: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor(options);
  let y = 60;
  for (let n = 1; y < 700; n++) {
    if (n % 2 === 1) y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y, { align: 'justify' }) + 6;
    else
      y =
        sheet.paragraph(
          `Trong đó: ${species(random)}, ${title(random, 'vi', half, 6)}, hệ số k = ${decimal(random, 2, 3)}.`,
          MARGIN,
          y,
        ) + 6;
    y = sheet.line(`${formula(random)} (${n})`, MARGIN, y, { align: 'centre', style: 'italic' }) + 8;
  }
  return sheet.page();
};
