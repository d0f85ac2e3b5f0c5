import { paragraph, personName, placeName, title } from '../pages/words.js';
import { MARGIN, sheetFor, type Layout } from './layout.js';

const CENTRE = { align: 'centre' } as const;

/** A letter that came in: a register's stamp at its head, underlined subject, whom it goes to beside the signature. */
export const incoming: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor({ ...options, size: 12 });
  const [left, right] = [
    { x: 50, width: 200 },
    { x: 275, width: 270 },
  ];
  let y = sheet.line(placeName(random).toUpperCase(), left, 46, { ...CENTRE, size: 10, style: 'bold' });
  y = sheet.line('PHÒNG QUẢN LÝ KHOA HỌC', left, y, { ...CENTRE, size: 10, style: 'bold', underlined: true });
  y = sheet.line(`Số: ${random.whole(10, 900)}/QLKH-${random.whole(10, 99)}`, left, y + 6, {
    ...CENTRE,
    size: 11,
  });
  sheet.line(`V/v ${title(random, 'vi', half, 5)}`, left, y, { ...CENTRE, size: 10, style: 'italic' });
  const head = sheet.line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, 46, {
    ...CENTRE,
    size: 11,
    style: 'bold',
  });
  sheet.line('Độc lập – Tự do – Hạnh phúc', right, head, { ...CENTRE, style: 'bold', underlined: true });
  const stamp = { x: 320, y: 96, width: 170, height: 58 };
  sheet.stampFrames.push([stamp.x, stamp.y, stamp.width, stamp.height]);
  const within = { x: stamp.x + 8, width: stamp.width - 16 };
  const stamped = { label: true, stamped: true } as const;
  sheet.line('CÔNG VĂN ĐẾN', within, stamp.y + 6, { ...stamped, ...CENTRE, size: 11, style: 'bold' });
  sheet.line(`Số: ${random.whole(100, 4999)}`, within, stamp.y + 22, { ...stamped, size: 10 });
  sheet.line(`Ngày: ${random.whole(1, 28)}/${random.whole(1, 12)}/2018`, within, stamp.y + 38, {
    ...stamped,
    size: 10,
  });
  y = sheet.line(`Kính gửi: ${placeName(random)}`, MARGIN, 172, { ...CENTRE, style: 'bold' }) + 8;
  for (let n = 0; n < 2; n++) {
    y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y, { align: 'justify', indent: 28 }, 590) + 4;
  }
  const foot = y + 12;
  y = sheet.line('Nơi nhận:', { x: 56, width: 200 }, foot, { size: 10, style: 'bold' });
  for (const receiver of [`- ${placeName(random)};`, `- ${placeName(random)};`, '- Lưu: VT, QLKH.']) {
    y = sheet.line(receiver, { x: 56, width: 200 }, y, { size: 9 });
  }
  const signature = { x: 330, width: 190 };
  y = sheet.line('KT. TRƯỞNG PHÒNG', signature, foot, { ...CENTRE, style: 'bold' });
  y = sheet.line('PHÓ TRƯỞNG PHÒNG', signature, y, { ...CENTRE, style: 'bold' });
  sheet.stamps.push({ x: 385, y: y + 30, radius: 48, ring: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ THÀNH PHỐ' });
  sheet.line(personName(random), signature, y + 52, { ...CENTRE, style: 'bold' });
  return sheet.page();
};

/** A report's page with underlined headings and phrases, and a stamp pressed over its middle. */
export const underlined: Layout = (options) => {
  const { random, half } = options;
  const sheet = sheetFor(options);
  let y = 60;
  for (let section = random.whole(1, 5); y < 680; section++) {
    y =
      sheet.line(`${section}. ${title(random, 'vi', half, 8)}`, MARGIN, y, {
        style: 'bold',
        underlined: true,
      }) + 4;
    y = sheet.paragraph(paragraph(random, 'vi', half), MARGIN, y, { align: 'justify', indent: 22 }, 740) + 2;
    y =
      sheet.paragraph(title(random, 'vi', half, 12), MARGIN, y, { style: 'italic', underlined: true }, 760) +
      4;
  }
  sheet.stamps.push({
    x: random.between(150, 450),
    y: random.between(250, 600),
    radius: random.between(40, 56),
    ring: 'TRUNG TÂM THÔNG TIN TƯ LIỆU',
  });
  return sheet.page();
};
