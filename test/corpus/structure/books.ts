import { setTable, measurements } from '../layouts/tables.js';
import type { PrintedPage } from '../pages/printed-page.js';
import { Sheet, type Column, type Style } from '../pages/sheet.js';
import { paragraph, personName, title, type Half, type Language } from '../pages/words.js';
import type { Random } from '../random.js';
import type { SetDocument } from './structure-document.js';

const TEXT: Column = { x: 64, width: 467 };
const BOTTOM = 770;

/** What stands in the margins of every page of a book. */
interface Margins {
  readonly header?: string;
  readonly headerStyle?: Style;
  readonly ruled: boolean;
  readonly footer?: string;
  readonly number: (n: number) => string;
  readonly numberAt: 'bottomCentre' | 'bottomRight' | 'topCentre' | 'topRight';
}

function setMargins(sheet: Sheet, n: number, margins: Margins): void {
  const { header, footer, ruled, numberAt } = margins;
  if (header) {
    sheet.line(header, TEXT, 36, { size: 9, style: 'italic', ...margins.headerStyle, role: 'header' });
    if (ruled) sheet.rules.push([TEXT.x, 51, TEXT.width, 0.6]);
  }
  if (footer) sheet.line(footer, TEXT, 800, { size: 8.5, role: 'footer' });
  const [where, align] = {
    bottomCentre: [800, 'centre'] as const,
    bottomRight: [800, 'right'] as const,
    topCentre: [34, 'centre'] as const,
    topRight: [36, 'right'] as const,
  }[numberAt];
  sheet.line(margins.number(n), TEXT, where, { size: 10, align, role: 'pageNumber' });
}

/** Footnotes from the bottom up; gives where the body has to end. */
function setFootnotes(
  sheet: Sheet,
  texts: readonly string[],
  mark: (n: number) => string,
  style: Style,
): number {
  const size = 8.5;
  const length = (text: string): number => Math.ceil(sheet.widthOf(text, { size }) / (TEXT.width * 0.93));
  const lines = texts.reduce((sum, text) => sum + length(text), 0);
  let y = BOTTOM - lines * size * 1.35 - texts.length * 2;
  const end = y - 14;
  sheet.rules.push([TEXT.x, y - 5, 140, 0.6]);
  texts.forEach((text, i) => {
    y =
      sheet.paragraph(
        `${mark(i + 1)} ${text}`,
        TEXT,
        y,
        { size, leading: 1.3, ...style, role: 'footnote' },
        790,
      ) + 1;
  });
  return end;
}

const notes = (random: Random, language: Language, half: Half): string[] =>
  Array.from({ length: random.whole(1, 3) }, () => {
    const [a, b] = [title(random, language, half, 14), title(random, language, half, 12)];
    return random.chance(0.5) ? `${a}.` : `${a}; ${b}.`;
  });

interface BookStyle {
  readonly language: Language;
  readonly margins: Margins;
  readonly hyphenate: boolean;
  readonly mark: (n: number) => string;
  readonly captions: { readonly figure: string; readonly table: string };
  /** An abstract in the other language on the second page. */
  readonly abstract?: Language;
}

function setBook(style: BookStyle): SetDocument {
  return ({ random, half, family, pages }) => {
    const { language, captions } = style;
    const first = random.whole(1, 60);
    return Array.from({ length: pages }, (_, n): PrintedPage => {
      const sheet = new Sheet(family, 11);
      const body: Style = { align: 'justify', indent: 22, hyphenate: style.hyphenate };
      const write = (from: number, to: number): number => {
        let y = from;
        while (y < to - 30) y = sheet.paragraph(paragraph(random, language, half), TEXT, y, body, to) + 4;
        return y;
      };
      if (n === 0) {
        let y = sheet.paragraph(title(random, language, half, 12).toUpperCase(), TEXT, 48, {
          size: 16,
          style: 'bold',
          align: 'centre',
        });
        y = sheet.line(personName(random), TEXT, y + 12, { align: 'centre' }) + 20;
        write(y, BOTTOM);
        return sheet.page();
      }
      setMargins(sheet, first + n, style.margins);
      let y = 70;
      if (random.chance(0.5))
        y = sheet.line(`${n}. ${title(random, language, half, 6)}`, TEXT, y, { style: 'bold', size: 12 }) + 4;
      const end = random.chance(0.45)
        ? setFootnotes(sheet, notes(random, language, half), style.mark, { hyphenate: style.hyphenate })
        : BOTTOM;
      if (n === 1 && style.abstract) {
        const other = style.abstract;
        y = write(y, 300) + 8;
        y = sheet.line(other === 'en' ? 'ABSTRACT' : 'TÓM TẮT', TEXT, y, { style: 'bold', align: 'centre' });
        for (let k = 0; k < 2; k++)
          y =
            sheet.paragraph(paragraph(random, other, half), TEXT, y, { align: 'justify', language: other }) +
            4;
        write(y + 8, end);
      } else if (n % 3 === 0) {
        y = write(y, 330);
        sheet.pictures.push({ area: [130, y + 10, 335, 170], kind: 'chart', seed: random.whole(0, 1e6) });
        y = sheet.paragraph(
          `${captions.figure} ${n}. ${title(random, language, half, random.whole(5, 22))}`,
          { x: 110, width: 375 },
          y + 186,
          { align: 'centre', size: 10, style: 'italic', role: 'caption' },
        );
        write(y + 12, end);
      } else if (n % 3 === 2) {
        y = write(y, 320) + 10;
        y = sheet.line(`${captions.table} ${n}. ${title(random, language, half, 8)}`, TEXT, y, {
          style: 'bold',
          align: 'centre',
          role: 'caption',
        });
        y = setTable(
          sheet,
          measurements(random, random.whole(4, 9)),
          [70, 70, 75, 80, 80, 92],
          y + 6,
          random.chance(0.6),
        );
        write(y + 4, end);
      } else write(y, end);
      return sheet.page();
    });
  };
}

const VIETNAMESE = { figure: 'Hình', table: 'Bảng' };

/** A report: its title over every page, the number below, notes under a rule, an English abstract. */
export const report: SetDocument = (plan) => {
  const { random, half } = plan;
  const margins: Margins = {
    header: title(random, 'vi', half, 9),
    ruled: random.chance(0.5),
    number: random.pick([String, (n: number) => `- ${n} -`, (n: number) => `Trang ${n}`]),
    numberAt: random.pick(['bottomCentre', 'bottomRight'] as const),
  };
  const mark = random.pick([String, (n: number) => `(${n})`, (n: number) => `${n}.`]);
  return setBook({ language: 'vi', margins, hyphenate: false, mark, captions: VIETNAMESE, abstract: 'en' })(
    plan,
  );
};

/** A thesis: nothing above but the number. */
export const thesis: SetDocument = (plan) => {
  const { random } = plan;
  const margins: Margins = {
    ruled: false,
    number: String,
    numberAt: random.pick(['topCentre', 'topRight', 'bottomCentre'] as const),
  };
  return setBook({ language: 'vi', margins, hyphenate: false, mark: String, captions: VIETNAMESE })(plan);
};

/** A French report: broken words, the institute below. */
export const frenchReport: SetDocument = (plan) => {
  const { random } = plan;
  const margins: Margins = {
    ruled: false,
    footer: random.pick([
      'Institut de recherche du littoral – rapport final',
      'Rapport technique, édition provisoire',
    ]),
    number: (n) => `${n}/${n + 40}`,
    numberAt: 'bottomRight',
  };
  const captions = { figure: 'Figure', table: 'Tableau' };
  return setBook({ language: 'fr', margins, hyphenate: true, mark: String, captions })(plan);
};

/** An English report: broken words, a header in small capitals of ordinary size. */
export const englishReport: SetDocument = (plan) => {
  const { random, half } = plan;
  const margins: Margins = {
    header: title(random, 'en', half, 7).toUpperCase(),
    headerStyle: { size: 8.5, style: 'normal', align: 'centre' },
    ruled: random.chance(0.5),
    number: String,
    numberAt: 'bottomCentre',
  };
  const mark = random.pick([String, () => '*']);
  const captions = { figure: 'Figure', table: 'Table' };
  return setBook({ language: 'en', margins, hyphenate: true, mark, captions, abstract: 'vi' })(plan);
};
