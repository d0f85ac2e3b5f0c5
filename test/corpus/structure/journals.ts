import type { PrintedPage } from '../pages/printed-page.js';
import { Sheet, type Column, type Style } from '../pages/sheet.js';
import { paragraph, title } from '../pages/words.js';
import type { SetDocument } from './structure-document.js';

const COLUMNS: readonly Column[] = [
  { x: 56, width: 231 },
  { x: 308, width: 231 },
];
const ACROSS: Column = { x: 56, width: 483 };

/** A journal in two columns: other headers left and right, the number beside them, broken words, a note in a column. */
export const journal: SetDocument = ({ random, half, family, pages }) => {
  const first = random.whole(20, 300);
  const size = 9.5;
  const names = ['Okafor et al.', 'Tanaka and Moreau', 'Lindqvist et al.'];
  const [left, right] = [
    random.pick(names),
    `J. Coast. Eng. ${random.whole(3, 40)} (${random.whole(1990, 2023)})`,
  ];
  const body: Style = { align: 'justify', indent: 12, hyphenate: true };
  return Array.from({ length: pages }, (_, n): PrintedPage => {
    const sheet = new Sheet(family, size);
    let top = 66;
    if (n === 0) {
      const y = sheet.paragraph(title(random, 'en', half, 12), ACROSS, 50, { size: 16, style: 'bold' });
      top =
        sheet.paragraph(paragraph(random, 'en', half), ACROSS, y + 8, { style: 'italic', align: 'justify' }) +
        14;
    } else {
      const even = (first + n) % 2 === 0;
      const number: Style = { size: 9, role: 'pageNumber', align: even ? 'left' : 'right' };
      if (even) sheet.line(String(first + n), ACROSS, 36, number);
      sheet.line(even ? left : right, ACROSS, 36, {
        size: 8.5,
        style: 'italic',
        align: 'centre',
        role: 'header',
      });
      if (!even) sheet.line(String(first + n), ACROSS, 36, number);
    }
    const figure = n > 0 && n % 2 === 0 ? random.whole(0, 1) : -1;
    COLUMNS.forEach((column, c) => {
      let y = top;
      let bottom = 775;
      if (c === figure) {
        sheet.pictures.push({
          area: [column.x, y, column.width, 130],
          kind: 'chart',
          seed: random.whole(0, 1e6),
        });
        const caption = `${random.pick(['Figure', 'Fig.'])} ${n}. ${title(random, 'en', half, 16)}.`;
        y = sheet.paragraph(caption, column, y + 136, { size: 8.5, role: 'caption' }) + 10;
      }
      const note =
        c === 0 && n === 0 ? `* Corresponding author. ${title(random, 'en', half, 9)}.` : undefined;
      if (note) bottom -= 44;
      while (y < bottom - 20) {
        if (random.chance(0.2) && y > top && y < bottom - 60)
          y = sheet.line(title(random, 'en', half, 4), column, y + 5, { style: 'bold' }) + 3;
        y = sheet.paragraph(paragraph(random, 'en', half), column, y, body, bottom) + 2;
      }
      if (note) {
        sheet.rules.push([column.x, bottom + 12, 60, 0.5]);
        sheet.paragraph(note, column, bottom + 16, { size: 7.8, leading: 1.3, role: 'footnote' }, 795);
      }
    });
    return sheet.page();
  });
};
