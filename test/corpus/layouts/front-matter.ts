import { paragraph, personName, placeName, title, titledName } from '../pages/words.js';
import { MARGIN, sheetFor, type Layout } from './layout.js';

/** The cover of a report. */
export const cover: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 13 });
  const centre = { align: 'centre' } as const;
  let y = sheet.line('ỦY BAN NHÂN DÂN THÀNH PHỐ', MARGIN, 60, centre);
  y = sheet.line(placeName(random).toUpperCase(), MARGIN, y, { ...centre, style: 'bold' });
  y = sheet.line('BÁO CÁO TỔNG HỢP', MARGIN, y + 130, { ...centre, size: 20, style: 'bold' });
  y = sheet.line('KẾT QUẢ NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ', MARGIN, y + 6, { ...centre, size: 14 });
  y = sheet.paragraph(title(random, 'vi', half).toUpperCase(), { x: 90, width: 415 }, y + 60, {
    ...centre,
    size: 17,
    style: 'bold',
  });
  y = sheet.line(
    `Mã số: ĐT-${random.whole(2001, 2023)}-${random.whole(10, 99)}/KQNC`,
    MARGIN,
    y + 40,
    centre,
  );
  sheet.line(`Chủ nhiệm: ${titledName(random)}`, MARGIN, y + 20, centre);
  sheet.line(`Đà Nẵng, tháng ${random.whole(1, 12)} năm ${random.whole(2001, 2023)}`, MARGIN, 760, {
    ...centre,
    style: 'italic',
  });
  return sheet.page();
};

/** An official letter: issuer left, motto right, body, stamped signature. */
export const letter: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 12 });
  const [left, right] = [
    { x: 50, width: 200 },
    { x: 275, width: 270 },
  ];
  const centre = { align: 'centre' } as const;
  let y = sheet.line('ỦY BAN NHÂN DÂN', left, 50, centre);
  y = sheet.line('SỞ KHOA HỌC VÀ CÔNG NGHỆ', left, y, { ...centre, size: 11, style: 'bold' });
  sheet.rules.push([110, y + 3, 80, 0.8]);
  sheet.line(`Số: ${random.whole(10, 900)}/BC-SKHCN`, left, y + 10, centre);
  y = sheet.line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, 50, { ...centre, size: 11, style: 'bold' });
  y = sheet.line('Độc lập – Tự do – Hạnh phúc', right, y, { ...centre, style: 'bold' });
  sheet.rules.push([320, y + 3, 180, 0.8]);
  y = sheet.line(
    `Đà Nẵng, ngày ${random.whole(1, 28)} tháng ${random.whole(1, 12)} năm ${random.whole(2005, 2023)}`,
    right,
    y + 10,
    { ...centre, style: 'italic' },
  );
  y = sheet.line('BÁO CÁO', MARGIN, y + 24, { ...centre, size: 14, style: 'bold' });
  y = sheet.paragraph(title(random, 'vi', half), MARGIN, y, { ...centre, style: 'bold' }) + 14;
  for (let n = 0; n < 3; n++) {
    y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y, { align: 'justify', indent: 28 }, 620) + 4;
  }
  y = sheet.line('GIÁM ĐỐC', { x: 340, width: 180 }, y + 14, { ...centre, style: 'bold' });
  sheet.stamps.push({ x: 392, y: y + 36, radius: 44 });
  sheet.line(personName(random), { x: 340, width: 180 }, y + 62, { ...centre, style: 'bold' });
  return sheet.page();
};

/** The front of a patent: numbered particulars in two columns, then title and abstract. */
export const patent: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 10 });
  const number = random.whole(10000, 39999);
  let y =
    sheet.line('BẢN MÔ TẢ SÁNG CHẾ THUỘC BẰNG ĐỘC QUYỀN SÁNG CHẾ', MARGIN, 56, {
      style: 'bold',
      size: 12,
      align: 'centre',
    }) + 10;
  sheet.rules.push([64, y, 467, 1]);
  const top = y + 8;
  const left = [
    `(11) 1-00${number}`,
    `(21) 1-20${random.whole(10, 23)}-0${random.whole(1000, 9999)}`,
    `(45) 25/0${random.whole(1, 9)}/20${random.whole(10, 24)}`,
  ];
  y = top;
  for (const entry of left) y = sheet.line(entry, { x: 64, width: 220 }, y);
  y = top;
  for (const entry of [
    '(51) A01G 25/16; F03D 9/28',
    `(22) 1${random.whole(0, 9)}.0${random.whole(1, 9)}.2019`,
    '(43) 25/11/2020 392',
  ]) {
    y = sheet.line(entry, { x: 310, width: 220 }, y);
  }
  y = sheet.paragraph(`(73) ${placeName(random)} (VN)`, MARGIN, y + 8, { hanging: 24 });
  y = sheet.paragraph(
    `(72) ${personName(random)} (VN), ${personName(random)} (VN), ${personName(random)} (VN)`,
    MARGIN,
    y,
    { hanging: 24 },
  );
  y =
    sheet.paragraph(`(54) ${title(random, 'vi', half, 10).toUpperCase()}`, MARGIN, y, {
      style: 'bold',
      hanging: 24,
    }) + 6;
  y =
    sheet.paragraph(`(57) ${paragraph(random, 'vi', half)} ${paragraph(random, 'vi', half)}`, MARGIN, y, {
      align: 'justify',
      hanging: 24,
    }) + 10;
  sheet.pictures.push({ area: [170, y, 260, 220], kind: 'chart', seed: random.whole(0, 1e6) });
  return sheet.page();
};

/** A table of contents with rows of dots. */
export const contents: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor(options);
  let y = sheet.line('MỤC LỤC', MARGIN, 60, { style: 'bold', size: 14, align: 'centre' }) + 12;
  let page = random.whole(1, 5);
  for (let n = 1; y < 740; n++) {
    const [entry, number] = [
      `${Math.ceil(n / 4)}.${n % 4}. ${title(random, 'vi', half, 7)}`,
      String((page += random.whole(1, 6))),
    ];
    const dot = sheet.widthOf('.');
    const room = MARGIN.width - sheet.widthOf(`${entry} `) - sheet.widthOf(` ${number}`);
    y = sheet.line(`${entry} ${'.'.repeat(Math.max(3, Math.floor(room / dot)))} ${number}`, MARGIN, y, {
      leading: 1.7,
    });
  }
  return sheet.page();
};
