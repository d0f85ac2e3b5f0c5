import type { Random } from '../../random.js';
import { Sheet } from '../../pages/sheet.js';
import type { DescribedLayout } from '../described-document.js';
import { two } from '../facts/numbers.js';
import { titled } from '../facts/people.js';
import { reportFacts } from '../facts/report-facts.js';
import { technologyFacts, technologyTruth } from '../facts/technology-facts.js';
import { newSheet, TITLE, WHOLE } from '../setting.js';
import { reportTruth } from './report-truth.js';

/** How one form sets its two columns. */
interface Columns {
  readonly left: number;
  readonly label: number;
  readonly value: number;
  readonly ruled: boolean;
  /** Blank above and below what a row holds. */
  readonly padding: number;
  /** The shorter of label and value stands in the middle of the row. */
  readonly centred: boolean;
}

const LOWEST = 740;

/** Mẫu 8 with a column of labels so narrow that each takes two to four lines, and the values beside them. */
export const wrappedLabels: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const size = random.pick([10.5, 11, 12]);
  const first = newSheet(random, size);
  const sheets = [first];
  const technology = technologyFacts(random, half, facts.place);
  const columns = columnsOf(random);
  const numbered = random.chance(0.5);
  const named = random.pick(['Tên công nghệ', 'Tên gọi của công nghệ', 'Tên giải pháp công nghệ']);
  const colon = random.chance(0.4) ? ':' : '';
  let y = first.line('PHIẾU MÔ TẢ CÔNG NGHỆ', WHOLE, 52, { ...TITLE, size: 14 }) + 10;
  const rows: readonly (readonly [label: string, value: string])[] = [
    ['Tên nhiệm vụ khoa học và công nghệ', facts.title[0]],
    ['Mã số nhiệm vụ khoa học', facts.taskCode],
    ['Tên tổ chức chủ trì nhiệm vụ', facts.host],
    ['Họ và tên chủ nhiệm nhiệm vụ', titled(facts.investigator)],
    ['Số giấy chứng nhận đăng ký kết quả', facts.registration],
    [named, technology.name],
    ['Tóm tắt nội dung của công nghệ', facts.abstract],
    ['Các thông số kỹ thuật chủ yếu của công nghệ', technology.specifications],
    ['Ưu điểm nổi bật so với công nghệ hiện có', technology.advantages],
    ['Mức độ hoàn thiện của công nghệ', technology.stage],
    ['Phương thức hợp tác và chuyển giao công nghệ', technology.ways],
    ['Địa chỉ đã triển khai ứng dụng', technology.place],
  ];
  rows.forEach(([label, value], i) => {
    const asked = `${numbered ? `${i + 1}. ` : ''}${label}${colon}`;
    const whole = row(new Sheet(first.family, size), columns, asked, value, 0);
    // A row is not torn apart.
    if (y + whole > LOWEST) {
      sheets.push(new Sheet(first.family, size));
      y = 60;
    }
    y = row(sheets.at(-1) ?? first, columns, asked, value, y);
  });
  const signed = `${facts.place}, ngày ${two(facts.cover.d)} tháng ${two(facts.cover.m)} năm ${facts.cover.y}`;
  sheets.at(-1)?.line(signed, WHOLE, y + 14, { align: 'right', style: 'italic' });
  return {
    pages: sheets.map((sheet) => sheet.page()),
    truth: {
      ...reportTruth(facts, [
        'title',
        'authors',
        'hostOrganisation',
        'taskCode',
        'registrationNumber',
        'abstract',
        'year',
      ]),
      ...technologyTruth(technology),
      documentType: ['form'],
    },
  };
};

function columnsOf(random: Random): Columns {
  const label = random.whole(82, 132);
  return {
    left: 64,
    label,
    value: 467 - label,
    ruled: random.chance(0.5),
    padding: random.between(2.5, 5),
    centred: random.chance(0.35),
  };
}

function row(sheet: Sheet, columns: Columns, label: string, value: string, top: number): number {
  const { left, padding, ruled, centred } = columns;
  const cell = { row: sheet.nextRow() };
  const labelAt = { x: left + 5, width: columns.label - 10 };
  const valueAt = { x: left + columns.label + 5, width: columns.value - 10 };
  const [tall, low] = [heightOf(sheet, value, valueAt.width), heightOf(sheet, label, labelAt.width)];
  const room = Math.max(tall, low);
  const middle = (own: number): number => top + padding + (centred ? (room - own) / 2 : 0);
  sheet.paragraph(label, labelAt, middle(low), cell);
  sheet.paragraph(value, valueAt, middle(tall), cell);
  const bottom = top + room + 2 * padding;
  if (ruled) {
    const right = left + columns.label + columns.value;
    for (const y of [top, bottom]) sheet.rules.push([left, y, right - left, 0.8]);
    for (const x of [left, left + columns.label, right]) sheet.rules.push([x, top, 0.8, bottom - top]);
  }
  return bottom;
}

/** What a text takes in a column: set on a sheet that nobody sees. */
function heightOf(sheet: Sheet, text: string, width: number): number {
  return new Sheet(sheet.family, sheet.size).paragraph(text, { x: 0, width }, 0);
}
