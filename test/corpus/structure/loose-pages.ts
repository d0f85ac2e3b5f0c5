import { LAYOUT_NAMES, LAYOUTS } from '../layouts/layouts.js';
import { letter } from '../layouts/front-matter.js';
import { setTable } from '../layouts/tables.js';
import { Sheet } from '../pages/sheet.js';
import { placeName, titledName } from '../pages/words.js';
import type { SetDocument } from './structure-document.js';

/** Letters filed together: their heads repeat and are no headers. */
export const letters: SetDocument = ({ pages, ...options }) =>
  Array.from({ length: pages }, () => letter(options));

/** One page of each layout: nothing repeats. */
export const everyLayout: SetDocument = ({ random, half, family }) =>
  LAYOUT_NAMES.map((name) => LAYOUTS[name]({ random, half, family }));

/** An annex: one table over all pages, its head row repeated at the same height. */
export const annex: SetDocument = ({ random, family, pages }) => {
  const numbered = random.chance(0.6);
  return Array.from({ length: pages }, (_, n) => {
    const sheet = new Sheet(family, 11);
    const rows = Array.from({ length: random.whole(20, 28) }, (_row, i) => [
      String(n * 28 + i + 1),
      titledName(random),
      placeName(random),
    ]);
    setTable(
      sheet,
      [['TT', 'Họ và tên', 'Đơn vị công tác'], ...rows],
      [36, 215, 216],
      56,
      random.chance(0.6),
      24,
    );
    if (numbered)
      sheet.line(`Trang ${n + 1}`, { x: 64, width: 467 }, 796, {
        size: 9,
        align: 'right',
        role: 'pageNumber',
      });
    return sheet.page();
  });
};
